/** Whether a value that came from outside is an entry of a record. */
import type { OwnText, ReflectionEntry, SectionName } from "./types";

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export type Table = Record<string, unknown>;
type Check = (value: unknown) => boolean;

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value));
}

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isDay: Check = (value) => typeof value === "string" && DAY.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const tableOf =
  (check: Check): Check =>
  (value) =>
    isTable(value) && Object.values(value).every(check);
const isScore: Check = (value) => typeof value === "number" && value >= 0 && value <= 1;

/** Whether a value is a table whose fields each pass their check; other fields may be there too. */
const fields =
  (checks: Record<string, Check>): Check =>
  (value) =>
    isTable(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const attempt = fields({
  at: isTime,
  hash: isText,
  response: isTable,
  score: isScore,
  hints: isCount,
});
const choice = fields({ step: isText, option: isCount });
const run = fields({
  at: isTime,
  hash: isText,
  path: listOf(choice),
  ending: orNull(isText),
  changed: isTime,
});
const version = fields({ at: isTime, text: isText, from: orNothing(isText) });
const draft = fields({ at: isTime, text: isText, from: isText });
const plan = fields({
  at: isTime,
  if: isText,
  then: isText,
  date: orNull(isDay),
  done: orNull(isTime),
});
const ownText: Record<keyof OwnText, Check> = {
  draft: orNull(draft),
  versions: listOf(version),
  settled: tableOf(isTime),
};
const reflection: Record<keyof ReflectionEntry, Check> = {
  ...ownText,
  ratings: listOf(fields({ at: isTime, levels: listOf(isCount) })),
  plans: listOf(plan),
};

export const isEntry: Record<SectionName, Check> = {
  items: fields({ hash: isText, attempts: listOf(attempt) }),
  pages: fields({
    visited: isTime,
    finished: orNull(isTime),
    finishedAgain: orNothing(listOf(isTime)),
  }),
  scenarios: fields({ runs: listOf(run) }),
  reflections: fields(reflection),
  selfChecks: fields({
    takings: listOf(fields({ at: isTime, hash: isText, answers: tableOf(isCount) })),
  }),
  checklists: fields({
    ticks: tableOf(fields({ at: isTime, ticked: (value) => typeof value === "boolean" })),
  }),
  worksheets: fields({
    texts: tableOf(fields(ownText)),
    choices: tableOf(fields({ at: isTime, value: isText })),
  }),
};
