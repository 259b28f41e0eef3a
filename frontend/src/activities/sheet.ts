/** What a record holds of one worksheet: its rows, its texts, whether anything is written. */
import type { LearningRecord } from "../record/types";
import { choiceOf, textOf, worksheetOf } from "../record/worksheets";
import type { Field, RowsPart, Worksheet } from "./worksheet-types";

/** A row to fill in: one that the sheet gives, or the learner's own. */
export interface SheetRow {
  id: string;
  /** Counted from 1. */
  number: number;
  own: boolean;
  /** HTML; "" in a row of the learner's own. */
  text: string;
  plain: string;
}

export const REMOVED = "removed";
export const KEPT = "kept";

export const keyOf = (...ids: string[]) => ids.join("/");

const isWord = (field: Field) => field.type === "text" || field.type === "long";

/** What stands in a field: a text, a day, or the id of an option. */
export function valueOf(record: LearningRecord, id: string, key: string, field: Field): string {
  return isWord(field) ? textOf(record, id, key) : choiceOf(record, id, key);
}

/** The rows of the learner's own, the oldest first; a removed one only when it is the one `besides`. */
function ownRows(record: LearningRecord, id: string, part: RowsPart, besides: string): string[] {
  const { texts, choices } = worksheetOf(record, id);
  const written = [
    ...Object.entries(texts).map(([key, { draft }]): [string, string] => [key, draft?.text ?? ""]),
    ...Object.entries(choices).map(([key, { value }]): [string, string] => [key, value]),
  ];
  const given = new Set(part.given.map((row) => row.id));
  const found = written.flatMap(([key, value]) => {
    const [first, row = ""] = key.split("/");
    return first === part.id && row && !given.has(row) && value.trim() !== "" ? [row] : [];
  });
  const stays = (row: string) => row === besides || choiceOf(record, id, keyOf(part.id, row)) !== REMOVED;
  return [...new Set(found)].filter(stays).sort();
}

/** The rows of a part, the sheet's first; `besides` is one that was removed and still has its place. */
export function rowsOf(record: LearningRecord, id: string, part: RowsPart, besides = ""): SheetRow[] {
  const given = part.given.map((row) => ({ ...row, own: false }));
  const own = ownRows(record, id, part, besides).map((row) => ({ id: row, own: true, text: "", plain: "" }));
  return [...given, ...own].map((row, index) => ({ ...row, number: index + 1 }));
}

/** A name for a new row: the moment it was made, after any other's. */
export function newRowId(rows: SheetRow[], now: string): string {
  const taken = rows.map(({ id }) => id);
  let time = Date.parse(now);
  while (taken.includes(`n${time.toString(36)}`)) time += 1;
  return `n${time.toString(36)}`;
}

/** Everything the learner wrote in words, in the order of the sheet. */
export function textsOf(record: LearningRecord, sheet: Worksheet): string[] {
  const texts = sheet.parts.flatMap((part) => {
    if (part.type === "note") return [];
    if (part.type !== "rows") return isWord(part) ? [textOf(record, sheet.id, part.id)] : [];
    return rowsOf(record, sheet.id, part).flatMap((row) =>
      part.fields.filter(isWord).map((field) => textOf(record, sheet.id, keyOf(part.id, row.id, field.id))),
    );
  });
  return texts.filter((text) => text.trim() !== "");
}

/** Whether anything is written or chosen; that a row was added is neither. */
export function isWritten(record: LearningRecord, id: string): boolean {
  const { texts, choices } = worksheetOf(record, id);
  const isMark = (key: string) => key.split("/").length === 2;
  return (
    Object.values(texts).some(({ draft }) => draft !== null) ||
    Object.entries(choices).some(([key, { value }]) => value !== "" && !isMark(key))
  );
}

export interface Tallied {
  id: string;
  text: string;
  rows: SheetRow[];
}

/** The options of a choice in rows, each with the rows it was chosen in. */
export function tallyOf(record: LearningRecord, id: string, part: RowsPart, field: string): Tallied[] {
  const rows = rowsOf(record, id, part);
  const options = part.fields.find((one) => one.id === field)?.options ?? [];
  return options.map((option) => ({
    ...option,
    rows: rows.filter((row) => choiceOf(record, id, keyOf(part.id, row.id, field)) === option.id),
  }));
}

/** What a row is about, in a few words: what was written first in it, or what it gives. */
export function rowName(record: LearningRecord, id: string, part: RowsPart, row: SheetRow): string {
  const texts = part.fields
    .filter(isWord)
    .map((field) => textOf(record, id, keyOf(part.id, row.id, field.id)).trim());
  return texts.find(Boolean) ?? row.plain;
}
