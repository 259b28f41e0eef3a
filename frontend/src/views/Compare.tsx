import { useEffect, useRef, useState } from "preact/hooks";
import { type Labels, words } from "../labels";
import type { Source } from "../types";
import { focusOn } from "./attention";
import { Button } from "./parts";
import { Sources } from "./Sources";

interface CompareProps {
  labels: Labels;
  prefix: string;
  compare: string[];
  sources: Source[];
  /** Whether there is anything to compare; where not, it says so. Without it there always is. */
  may?(): boolean;
}

/** The points to compare with, which have just been asked for. */
function Points({ labels, prefix, compare, sources }: CompareProps) {
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => focusOn(heading.current), []);
  return (
    <div class="rc-compared">
      <p class="rc-subtitle" role="heading" aria-level={4} id={`${prefix}--compare`} ref={heading}>
        {words(labels, "points_to_compare")}
      </p>
      <ul class="rc-compare">
        {compare.map((point) => (
          <li key={point} dangerouslySetInnerHTML={{ __html: point }} />
        ))}
      </ul>
      <Sources {...{ labels, sources }} />
    </div>
  );
}

/** The end of a tool: points to compare with, shown on request, and the sources. */
export function Compare(props: CompareProps) {
  const { labels, compare, sources } = props;
  const [asked, ask] = useState(false);
  if (compare.length === 0) return <Sources {...{ labels, sources }} />;
  if (asked) return <Points {...props} />;
  return (
    <div class="rc-actions rc-compare-actions">
      <Button action="compare" onClick={() => ask(props.may?.() ?? true)}>
        {words(labels, "points_to_compare")}
      </Button>
    </div>
  );
}
