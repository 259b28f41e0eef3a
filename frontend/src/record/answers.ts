/** What a learner answered, as a notebook's Python reads it: plain values, nothing of how they came about. */
import { latestRun, takingsOf } from "./activities";
import { latestAttempt, own } from "./record";
import { reflectionOf } from "./reflections";
import type { LearningRecord } from "./types";
import { worksheetOf } from "./worksheets";

export type Answers = Record<string, unknown>;

/** The part of an activity's data that is needed here. */
interface Activity {
  id: string;
  items?: { id: string }[];
}

type Read = (record: LearningRecord, activity: Activity) => Answers;

const quiz: Read = (record, { items = [] }) => {
  const rows = items.map(({ id }): [string, unknown] => [id, latestAttempt(record, id)?.response]);
  return Object.fromEntries(rows.filter(([, response]) => response !== undefined));
};

const scenario: Read = (record, { id }) => {
  const run = latestRun(record, id);
  return run ? { path: run.path, ending: run.ending } : {};
};

const reflection: Read = (record, { id }) => {
  const { draft, versions } = reflectionOf(record, id);
  const kept = versions.filter(({ from }) => from === undefined);
  const text = draft?.text ?? kept[kept.length - 1]?.text;
  return text === undefined ? {} : { text };
};

const selfCheck: Read = (record, { id }) => {
  const takings = takingsOf(record, id);
  return { ...takings[takings.length - 1]?.answers };
};

const checklist: Read = (record, { id }) => {
  const ticks = Object.entries(own(record.checklists, id)?.ticks ?? {});
  return Object.fromEntries(ticks.map(([entry, { ticked }]) => [entry, ticked]));
};

/** Texts and choices in one table; what was emptied is left out. */
const fields: Read = (record, { id }) => {
  const { texts, choices } = worksheetOf(record, id);
  const rows = [
    ...Object.entries(texts).map(([key, { draft }]): [string, string] => [key, draft?.text ?? ""]),
    ...Object.entries(choices).map(([key, { value }]): [string, string] => [key, value]),
  ];
  return Object.fromEntries(rows.filter(([, value]) => value.trim() !== ""));
};

/** The same without rows that were removed, and without the marks that say so: "part/row" stands for a whole row. */
const worksheet: Read = (record, activity) => {
  const { choices } = worksheetOf(record, activity.id);
  const rows = Object.entries(fields(record, activity)).filter(([key]) => {
    const row = key.split("/", 2).join("/");
    return key === row ? !key.includes("/") : own(choices, row)?.value !== "removed";
  });
  return Object.fromEntries(rows);
};

const numbers: Read = (record, activity) => {
  const rows = Object.entries(fields(record, activity)).map(([key, value]) => [key, Number(value)]);
  return Object.fromEntries(rows.filter(([, value]) => Number.isFinite(value)));
};

const readers: Record<string, Read> = {
  quiz,
  scenario,
  reflection,
  "self-check": selfCheck,
  checklist,
  worksheet,
  simulation: numbers,
  audit: numbers,
  "language-check": fields,
};

/** Return the answers given in one activity; {} where nothing was answered yet. */
export function answersOf(kind: string, data: Activity, record: LearningRecord): Answers {
  return own(readers, kind)?.(record, data) ?? {};
}
