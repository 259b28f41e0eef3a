/** Reading and growing what a record holds of worksheets and the other tools of a workbook. */
import { drafted, type Writing } from "./drafts";
import { own, timeFor } from "./entries";
import { tidy } from "./merge";
import type { Draft, LearningRecord, OwnText, Version, WorksheetEntry } from "./types";

export type { Writing } from "./drafts";

const nothing: WorksheetEntry = { texts: {}, choices: {} };
const noText: OwnText = { draft: null, versions: [], settled: {} };

export function worksheetOf(record: LearningRecord, id: string): WorksheetEntry {
  return own(record.worksheets, id) ?? nothing;
}

function put(record: LearningRecord, id: string, entry: WorksheetEntry): LearningRecord {
  return { ...record, worksheets: { ...record.worksheets, [id]: entry } };
}

/** The words in a field, the newest where several devices wrote some; null where there are none. */
export function draftOf(record: LearningRecord, id: string, key: string): Draft | null {
  return own(worksheetOf(record, id).texts, key)?.draft ?? null;
}

export function textOf(record: LearningRecord, id: string, key: string): string {
  return draftOf(record, id, key)?.text ?? "";
}

/** What was written in the same field elsewhere and reads otherwise, the newest first. */
export function otherTexts(record: LearningRecord, id: string, key: string): Version[] {
  const shown = textOf(record, id, key).trim();
  const { versions } = own(worksheetOf(record, id).texts, key) ?? noText;
  return versions.filter(({ text }) => text.trim() !== "" && text.trim() !== shown).reverse();
}

/** Return the record with a field's words as they now read. */
export function writeText(
  record: LearningRecord,
  id: string,
  key: string,
  writing: Writing,
  now: string,
): LearningRecord {
  const entry = worksheetOf(record, id);
  const at = timeFor(record, "worksheets", id, now);
  const text = drafted(own(entry.texts, key) ?? noText, writing, at);
  return tidy(put(record, id, { ...entry, texts: { ...entry.texts, [key]: text } }));
}

/** What was chosen; "" where nothing was. */
export function choiceOf(record: LearningRecord, id: string, key: string): string {
  return own(worksheetOf(record, id).choices, key)?.value ?? "";
}

/** Return the record with one choice made. */
export function choose(
  record: LearningRecord,
  id: string,
  key: string,
  value: string,
  now: string,
): LearningRecord {
  const entry = worksheetOf(record, id);
  const at = timeFor(record, "worksheets", id, now);
  return put(record, id, { ...entry, choices: { ...entry.choices, [key]: { at, value } } });
}
