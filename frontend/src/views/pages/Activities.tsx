/** Conversations with the endings seen, self-checks and checklists. */
import { type LabelKey, words } from "../../labels";
import { endingsSeen, isTicked, runsOf, takingsOf } from "../../record/activities";
import { own } from "../../record/record";
import type { SectionName } from "../../record/types";
import type { CourseActivity, CourseScenario } from "../../review/course";
import { dateText } from "./date";
import { DeleteButton } from "./DeleteButton";
import { Section } from "./Section";
import type { PartProps } from "./types";
import { inRecord, Title } from "./Words";

type Says = (activity: CourseActivity) => string[];

/** A list of activities, each with some lines about it. */
function Listing(
  props: PartProps & { title: LabelKey; section: SectionName; known: CourseActivity[]; says: Says },
) {
  const { labels, record, onDelete, title, section, known, says } = props;
  const activities = inRecord(known, record[section]);
  if (activities.length === 0) return null;
  return (
    <Section title={words(labels, title)} kind={section}>
      <ul class="rc-rows">
        {activities.map((activity) => (
          <li key={activity.id} class="rc-row">
            <Title {...activity} />
            {says(activity).map((line) => (
              <p key={line}>{line}</p>
            ))}
            <DeleteButton
              {...{ labels, onDelete }}
              deletion={{ name: activity.title, things: [{ section, id: activity.id }] }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The endings seen by name, the number of those not seen, and a conversation left in the middle. */
function aboutScenario({ labels, data, record }: PartProps, id: string): string[] {
  const known: CourseScenario | undefined = data.scenarios.find((scenario) => scenario.id === id);
  const names = known?.endings ?? {};
  const seen = endingsSeen(record, id).map((step) => own(names, step) ?? step);
  const left = Object.keys(names).filter((step) => !endingsSeen(record, id).includes(step)).length;
  const open = runsOf(record, id).some(({ ending }) => ending === null);
  return [
    ...(seen.length > 0 ? [words(labels, "endings_seen", { list: seen.join("; ") })] : []),
    ...(known && left > 0 ? [words(labels, "endings_left", { count: left })] : []),
    ...(open ? [words(labels, "scenario_open")] : []),
  ];
}

export function Conversations(props: PartProps) {
  const known = props.data.scenarios;
  const says: Says = ({ id }) => aboutScenario(props, id);
  return <Listing {...props} title="conversations" section="scenarios" {...{ known, says }} />;
}

export function SelfChecks(props: PartProps) {
  const { labels, record, data } = props;
  const says: Says = ({ id }) => {
    const takings = takingsOf(record, id);
    const dates = takings.map(({ at }) => dateText(at)).join("; ");
    const compare = takings.length > 1 ? [words(labels, "takings_compare")] : [];
    return [words(labels, "takings", { list: dates }), ...compare];
  };
  return <Listing {...props} title="self_checks" section="selfChecks" known={data.selfChecks} says={says} />;
}

export function Checklists(props: PartProps) {
  const { labels, record, data } = props;
  const says: Says = ({ id }) => {
    const entries = Object.keys(own(record.checklists, id)?.ticks ?? {});
    const count = entries.filter((entry) => isTicked(record, id, entry)).length;
    return [words(labels, "ticks", { count })];
  };
  return <Listing {...props} title="checklists" section="checklists" known={data.checklists} says={says} />;
}
