import type { Reflection } from "../../activities/types";
import { words } from "../../labels";
import { versionsOf } from "../../record/reflections";
import { dateInWords } from "../../review/days";
import type { Say } from "../announce";
import type { ViewProps } from "../mount-view";
import { Subtitle } from "../parts";
import { Sources } from "../Sources";
import { Plans } from "./Plans";
import { Rating } from "./Rating";

export interface LaterProps extends ViewProps<Reflection> {
  say: Say;
  /** What stands in the box above. */
  shown: string;
}

/** What was written before, the newest first. */
function Versions({ data, labels, record, language, shown }: LaterProps) {
  const earlier = versionsOf(record, data.id)
    .filter(({ text }) => text !== shown)
    .reverse();
  if (earlier.length === 0) return null;
  return (
    <details class="rc-versions">
      <summary>{words(labels, "earlier_versions")}</summary>
      {earlier.map(({ at, text, from }) => (
        <div key={at + text} class="rc-version">
          <p class="rc-aside">
            {words(labels, from === undefined ? "kept_on" : "draft_from", {
              date: dateInWords(at, language),
            })}
          </p>
          <p class="rc-own">{text}</p>
        </div>
      ))}
    </details>
  );
}

/** What comes after own words: points to compare, a self-rating, a plan, what was written before. */
export function Later(props: LaterProps) {
  const { data, labels } = props;
  return (
    <div class="rc-after">
      <Subtitle>{words(labels, "points_to_compare")}</Subtitle>
      <ul class="rc-compare">
        {data.compare.map((point) => (
          <li key={point} dangerouslySetInnerHTML={{ __html: point }} />
        ))}
      </ul>
      <Sources labels={labels} sources={data.sources} />
      <Rating {...props} />
      {data.plan ? <Plans {...props} begin={data.plan} /> : null}
      <Versions {...props} />
    </div>
  );
}
