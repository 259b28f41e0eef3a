import { type LabelKey, type Labels, words } from "../labels";

interface LevelsProps {
  labels: Labels;
  /** The name of the controls; starts their ids. */
  name: string;
  text: string;
  /** The words for each level, from 1 on. */
  levels: LabelKey[];
  /** The level chosen; 0 for none. */
  level: number;
  /** The statement's own id, where the plain page has one. */
  statement?: string;
  onLevel(level: number): void;
}

/** A statement and the levels it can be given. */
export function Levels({ labels, name, text, levels, level, statement, onLevel }: LevelsProps) {
  return (
    <fieldset class="rc-statement" data-statement={statement}>
      <legend dangerouslySetInnerHTML={{ __html: text }} />
      <div class="rc-levels">
        {levels.map((label, index) => (
          <span key={label} class="rc-level">
            <input
              type="radio"
              id={`${name}-${index + 1}`}
              name={name}
              value={index + 1}
              autocomplete="off"
              checked={level === index + 1}
              onChange={() => onLevel(index + 1)}
            />
            <label for={`${name}-${index + 1}`}>{words(labels, label)}</label>
          </span>
        ))}
      </div>
    </fieldset>
  );
}
