import { type Labels, words } from "../labels";
import type { Confidence } from "../types";

interface ConfidenceProps {
  labels: Labels;
  prefix: string;
  confidence: Confidence;
  onConfidence(confidence: Confidence): void;
}

const levels = [1, 2, 3] as const;

/** How sure the learner is: asked, never demanded. */
export function ConfidenceAsked({ labels, prefix, confidence, onConfidence }: ConfidenceProps) {
  return (
    <fieldset class="rc-confidence">
      <legend>{words(labels, "how_sure")}</legend>
      {levels.map((level) => (
        <span key={level} class="rc-sure">
          <input
            type="radio"
            name={`${prefix}-sure`}
            id={`${prefix}-sure-${level}`}
            value={level}
            autocomplete="off"
            checked={confidence === level}
            onChange={() => onConfidence(level)}
          />
          <label for={`${prefix}-sure-${level}`}>{words(labels, `sure_${level}`)}</label>
        </span>
      ))}
    </fieldset>
  );
}

/** What is already chosen in the plain page's controls inside `root`. */
export function readConfidence(root: Element): Confidence {
  const checked = root.querySelector<HTMLInputElement>(".rc-sure input:checked");
  return levels.find((level) => checked?.value === `${level}`) ?? null;
}
