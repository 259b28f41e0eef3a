/** What the record holds of one worksheet, in the order in which the sheet asks for it. */
import { own } from "../record/record";
import type { LearningRecord } from "../record/types";
import { choiceOf, otherTexts, worksheetOf } from "../record/worksheets";
import type { CourseWorksheet } from "./course";

export interface Kept {
  key: string;
  /** The name of the field; the key where the course no longer has it. */
  label: string;
  /** What the row gives, or the row's id in one of the learner's own; "" outside rows. */
  row: string;
  value: string;
  /** Written, not chosen. */
  text: boolean;
}

export type Names = Pick<CourseWorksheet, "labels" | "given" | "options">;

interface Key {
  key: string;
  part: string;
  /** "actions/a1", or "". */
  row: string;
  /** What labels and options know the field by. */
  field: string;
}

function parsed(key: string): Key {
  const [part = "", row = "", field] = key.split("/");
  if (field === undefined) return { key, part, row: "", field: key };
  return { key, part, row: `${part}/${row}`, field: `${part}/${field}` };
}

/** Things known come in the order of the course, and before what it no longer has. */
function place(list: string[], found: (one: string) => boolean): string {
  const index = list.findIndex(found);
  return String(index < 0 ? list.length : index).padStart(4, "0");
}

function rank({ labels, given }: Names, { key, part, row, field }: Key): string {
  const fields = Object.keys(labels);
  // The name of a part of rows stands before all others; its place is that of its fields.
  const inPart = (one: string) => one.split("/")[0] === part && (row === "" || one !== part);
  const ofRow = place(Object.keys(given), (one) => one === row);
  return [place(fields, inPart), ofRow, row, place(fields, (one) => one === field), key].join(" ");
}

/** Return what was written and chosen, without removed rows; what was written elsewhere follows its field. */
export function keptIn(record: LearningRecord, id: string, names: Names, kind: string): Kept[] {
  const { texts, choices } = worksheetOf(record, id);
  const isMark = ({ key }: Key) => kind === "worksheet" && key.split("/").length === 2;
  const rows = [
    ...Object.entries(texts).flatMap(([key, { draft }]) =>
      [...(draft ? [draft] : []), ...otherTexts(record, id, key)].map(({ text }) => ({
        key,
        value: text,
        text: true,
      })),
    ),
    ...Object.entries(choices).map(([key, { value }]) => ({ key, value, text: false })),
  ].map((one) => ({ ...one, at: parsed(one.key) }));
  return rows
    .filter(
      ({ at, value }) => value.trim() !== "" && !isMark(at) && choiceOf(record, id, at.row) !== "removed",
    )
    .map((one) => ({ one, order: rank(names, one.at) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ one: { key, value, text, at } }) => ({
      ...{ key, text, value: own(own(names.options, at.field) ?? {}, value) ?? value },
      label: own(names.labels, at.field) ?? at.field,
      row: at.row && (own(names.given, at.row) ?? at.row),
    }));
}
