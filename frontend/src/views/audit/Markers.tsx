import type { Audit, Marker } from "../../activities/types";
import { type Labels, words } from "../../labels";

export type View = Audit["views"][number];

const LEVELS = [1, 2, 3, 4, 5];

const idOf = (prefix: string, key: string) => `${prefix}--${key.replace("/", "--")}`;

export interface ChoosingProps {
  data: Audit;
  prefix: string;
  value(key: string): string;
  onValue(key: string, value: string): void;
}

/** How many people were asked, view by view. */
export function Asked({ data, labels, prefix, value, onValue }: ChoosingProps & { labels: Labels }) {
  return (
    <div class="rc-asked-all">
      {data.views.map((view) => {
        const key = `${view.id}/asked`;
        const id = idOf(prefix, key);
        return (
          <div key={view.id} class="rc-asked" data-view={view.id}>
            <label for={id}>{words(labels, "how_many_asked", { view: view.name })}</label>
            <p class="rc-hint" id={`${id}_hint`}>
              {words(labels, "ask_first")}
            </p>
            <input
              type="number"
              {...{ id, min: 0, max: 999, step: 1, inputmode: "numeric", autocomplete: "off" }}
              aria-describedby={`${id}_hint`}
              value={value(key)}
              onInput={({ currentTarget }) => onValue(key, currentTarget.value)}
            />
          </div>
        );
      })}
    </div>
  );
}

/** The five levels that one view can give to a marker. */
function Levels({ data, prefix, value, onValue, marker, view }: ChoosingProps & LevelsProps) {
  const key = `${view.id}/${marker.id}`;
  const name = idOf(prefix, key);
  const word = (level: number) => (level === 1 ? data.low : level === 5 ? data.high : "");
  return (
    <fieldset class="rc-view" data-view={view.id}>
      <legend>{view.name}</legend>
      <div class="rc-levels">
        {LEVELS.map((level) => (
          <span key={level} class="rc-level">
            <input
              type="radio"
              {...{ id: `${name}--${level}`, name, value: level, autocomplete: "off" }}
              checked={value(key) === `${level}`}
              onChange={() => onValue(key, `${level}`)}
            />
            <label for={`${name}--${level}`}>
              {word(level) ? `${level} ` : level}
              {word(level) ? <span class="rc-level-word">{word(level)}</span> : null}
            </label>
          </span>
        ))}
      </div>
    </fieldset>
  );
}

interface LevelsProps {
  marker: Marker;
  view: View;
}

/** The markers, each to be rated in both views. */
export function Markers(props: ChoosingProps) {
  const { data, prefix } = props;
  return (
    <ol class="rc-markers">
      {data.markers.map((marker) => {
        const id = `${prefix}--${marker.id}_text`;
        return (
          <li key={marker.id} class="rc-marker" data-marker={marker.id}>
            <p class="rc-marker-text" id={id} dangerouslySetInnerHTML={{ __html: marker.text }} />
            <div class="rc-rated" role="group" aria-labelledby={id}>
              {data.views.map((view) => (
                <Levels key={view.id} {...props} {...{ marker, view }} />
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
