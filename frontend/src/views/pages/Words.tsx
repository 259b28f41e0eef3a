/** The learner's own words, with every version. */
import { words } from "../../labels";
import { own } from "../../record/record";
import { reflectionOf, versionsOf } from "../../record/reflections";
import type { Version } from "../../record/types";
import type { CourseActivity } from "../../review/course";
import { dateText } from "./date";
import { DeleteButton } from "./DeleteButton";
import { Section } from "./Section";
import type { PartProps } from "./types";

/** The activities that the record has something of: in the order of the course, then what the course no longer has. */
export function inRecord<A extends CourseActivity>(
  known: A[],
  table: Record<string, unknown>,
): CourseActivity[] {
  const found = known.filter(({ id }) => own(table, id));
  const ids = new Set(known.map(({ id }) => id));
  const gone = Object.keys(table).filter((id) => !ids.has(id));
  return [...found, ...gone.map((id) => ({ id, title: id, href: "" }))];
}

export function Title({ title, href }: CourseActivity) {
  return <h3 class="rc-row-title">{href ? <a href={href}>{title}</a> : title}</h3>;
}

function Text({ text }: { text: string }) {
  return <blockquote class="rc-own">{text}</blockquote>;
}

function Versions({ versions, labels }: { versions: Version[]; labels: PartProps["labels"] }) {
  const [latest, ...earlier] = [...versions].reverse();
  if (!latest) return null;
  return (
    <>
      <p class="rc-when">{words(labels, "version_of", { date: dateText(latest.at) })}</p>
      <Text text={latest.text} />
      {earlier.length > 0 ? (
        <details class="rc-fold">
          <summary>{words(labels, "earlier_versions_count", { count: earlier.length })}</summary>
          {earlier.map((version) => (
            <div key={version.at + version.text}>
              <p class="rc-when">{words(labels, "version_of", { date: dateText(version.at) })}</p>
              <Text text={version.text} />
            </div>
          ))}
        </details>
      ) : null}
    </>
  );
}

function Reflection({ activity, labels, record, onDelete }: PartProps & { activity: CourseActivity }) {
  const { draft, ratings } = reflectionOf(record, activity.id);
  const rating = ratings[ratings.length - 1];
  const things = [{ section: "reflections" as const, id: activity.id }];
  return (
    <li class="rc-row">
      <Title {...activity} />
      {draft ? (
        <>
          <p class="rc-when">{words(labels, "draft_of", { date: dateText(draft.at) })}</p>
          <Text text={draft.text} />
        </>
      ) : null}
      <Versions versions={versionsOf(record, activity.id)} labels={labels} />
      {rating ? (
        <p class="rc-when">
          {words(labels, "rated", { date: dateText(rating.at), levels: rating.levels.join(", ") })}
        </p>
      ) : null}
      <DeleteButton {...{ labels, onDelete }} deletion={{ name: activity.title, things }} />
    </li>
  );
}

export function OwnWords(props: PartProps) {
  const { labels, data, record } = props;
  const activities = inRecord(data.reflections, record.reflections);
  if (activities.length === 0) return null;
  return (
    <Section title={words(labels, "own_words_title")} kind="words">
      <ul class="rc-rows">
        {activities.map((activity) => (
          <Reflection key={activity.id} {...props} activity={activity} />
        ))}
      </ul>
    </Section>
  );
}
