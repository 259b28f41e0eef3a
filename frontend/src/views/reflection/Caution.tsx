import { useEffect, useRef } from "preact/hooks";
import { type Labels, words } from "../../labels";
import { focusOn } from "../attention";
import { Button } from "../parts";

interface CautionProps {
  labels: Labels;
  found: string[];
  prefix: string;
  onChange(): void;
  onKeep(): void;
}

/** A word of caution before something is kept that may identify a person. It can be ignored. */
export function Caution({ labels, found, prefix, onChange, onKeep }: CautionProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => focusOn(box.current), []);
  return (
    <div class="rc-caution" role="group" aria-labelledby={`${prefix}-caution`} ref={box}>
      <div id={`${prefix}-caution`}>
        <p>{words(labels, "looks_identifying")}</p>
        <ul>
          {found.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </div>
      <div class="rc-actions">
        <Button action="change" main onClick={onChange}>
          {words(labels, "change_it")}
        </Button>
        <Button action="keep-all-the-same" onClick={onKeep}>
          {words(labels, "keep_all_the_same")}
        </Button>
      </div>
    </div>
  );
}
