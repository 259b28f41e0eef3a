/** What was written and chosen in workbooks. */
import { type LabelKey, type Labels, words } from "../../labels";
import { own } from "../../record/record";
import type { CourseWorksheet } from "../../review/course";
import { isDay } from "../../review/days";
import { type Kept, keptIn } from "../../review/worksheets";
import { lengthOf } from "../simulation/amounts";
import { dayText } from "./date";
import { DeleteButton } from "./DeleteButton";
import { Section } from "./Section";
import type { PartProps } from "./types";
import { inRecord, Title } from "./Words";

const nameless: CourseWorksheet = {
  ...{ id: "", title: "", href: "", kind: "worksheet" },
  ...{ labels: {}, given: {}, options: {} },
};

/** Fields that are called the same in every course. */
const common: Record<string, LabelKey> = {
  note: "the_note",
  "short-people": "move_long_people",
  "short-months": "move_short_months",
  "long-months": "move_long_months",
};

/** What a field is called. In an audit the view comes first. */
function labelOf(labels: Labels, { kind, ...sheet }: CourseWorksheet, { key, label }: Kept): string {
  const view = sheet.labels[key.split("/")[0] ?? ""] ?? "";
  if (kind === "audit" && /\/asked$/.test(key)) return words(labels, "how_many_asked", { view });
  if (kind === "audit") return `${view}${words(labels, "colon")}${label}`;
  const name = kind === "worksheet" ? undefined : own(common, key);
  return name ? words(labels, name) : label;
}

/** What was written or chosen, as one reads it. The number of those ill for long is kept as that of the others. */
function valueOf(labels: Labels, { kind }: CourseWorksheet, { key, value }: Kept): string {
  if (isDay(value)) return dayText(value);
  if (kind !== "simulation") return value;
  return key === "short-people" ? String(10 - Number(value)) : lengthOf(labels, Number(value));
}

function Row({
  labels,
  sheet,
  kept,
  first,
}: {
  labels: Labels;
  sheet: CourseWorksheet;
  kept: Kept;
  first: boolean;
}) {
  const label = labelOf(labels, sheet, kept);
  const value = valueOf(labels, sheet, kept);
  return (
    <>
      {kept.row && first ? (
        <p>{own(sheet.given, kept.key.split("/", 2).join("/")) ?? words(labels, "row_of_mine")}</p>
      ) : null}
      {kept.text ? (
        <>
          <p class="rc-when">{label}</p>
          <blockquote class="rc-own">{value}</blockquote>
        </>
      ) : (
        <p>
          <span class="rc-when">
            {label}
            {/[?!.:…]\s*$/.test(label) ? " " : words(labels, "colon")}
          </span>
          {value}
        </p>
      )}
    </>
  );
}

function Sheet({ labels, record, onDelete, sheet }: PartProps & { sheet: CourseWorksheet }) {
  // Where a slider stood, and whether a note is kept, says nothing to read.
  const silent = sheet.kind === "worksheet" ? [] : ["day", "keep"];
  const all = keptIn(record, sheet.id, sheet, sheet.kind).filter(({ key }) => !silent.includes(key));
  const things = [{ section: "worksheets" as const, id: sheet.id }];
  return (
    <li class="rc-row">
      <Title {...sheet} />
      {all.length > 0 ? (
        <details class="rc-fold">
          <summary>{words(labels, "answers_count", { count: all.length })}</summary>
          {all.map((kept, index) => (
            <Row
              key={kept.key + kept.value}
              {...{ labels, sheet, kept }}
              first={all[index - 1]?.row !== kept.row}
            />
          ))}
        </details>
      ) : null}
      <DeleteButton {...{ labels, onDelete }} deletion={{ name: sheet.title, things }} />
    </li>
  );
}

export function Worksheets(props: PartProps) {
  const { labels, data, record } = props;
  const sheets = inRecord(data.worksheets ?? [], record.worksheets);
  if (sheets.length === 0) return null;
  return (
    <Section title={words(labels, "worksheets")} kind="worksheets">
      <ul class="rc-rows">
        {sheets.map((sheet) => (
          <Sheet key={sheet.id} {...props} sheet={{ ...nameless, ...sheet }} />
        ))}
      </ul>
    </Section>
  );
}
