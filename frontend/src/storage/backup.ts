/** A learning record as a file of the learner's own, and back. */
import { canonical } from "../record/canonical";
import { ALL, deletedUntil, merge, tidy } from "../record/merge";
import { parseRecord } from "../record/parse";
import { type Rules, sectionNames, sections } from "../record/sections";
import type { LearningRecord, OwnText, SectionName, Sections } from "../record/types";

/** A longer text is no record: ten years of daily work come to less. */
export const LONGEST = 20_000_000;

export type Read =
  | { kind: "ok"; record: LearningRecord }
  | { kind: "not-a-record" }
  | { kind: "newer" }
  | { kind: "other-course" };

/** What a restored file has added, by kind. */
export interface Added {
  responses: number;
  conversations: number;
  words: number;
  ratings: number;
  plans: number;
  takings: number;
  ticks: number;
  choices: number;
  pages: number;
}

/** One entry of a record. */
export interface Thing {
  section: SectionName;
  id: string;
}

export function backupText(record: LearningRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** Read what may be a back-up of a record of this course. It never throws. */
export function readBackup(text: string, course: string): Read {
  if (text.length > LONGEST) return { kind: "not-a-record" };
  const parsed = parseRecord(text.replace(/^\uFEFF/, ""));
  if (parsed.kind === "newer") return { kind: "newer" };
  if (parsed.kind !== "ok") return { kind: "not-a-record" };
  return parsed.record.course === course ? parsed : { kind: "other-course" };
}

/** The same entry under the rules of its section, up to when it was deleted; null where nothing is left. */
function settled(record: LearningRecord, { section, id }: Thing, deleted: string) {
  const rules = sections[section] as Rules<Sections[SectionName][string]>;
  const entry = new Map<string, Sections[SectionName][string]>(Object.entries(record[section])).get(id);
  return entry ? rules.settle([entry], deleted) : null;
}

/** What the file holds and `record` would drop, because it was deleted here. */
export function withheld(record: LearningRecord, file: LearningRecord): Thing[] {
  const things = sectionNames.flatMap((section) => Object.keys(file[section]).map((id) => ({ section, id })));
  return things.filter((thing) => {
    const deleted = deletedUntil(record.deleted, thing.section, thing.id);
    return deleted !== "" && canonical(settled(file, thing, deleted)) !== canonical(settled(file, thing, ""));
  });
}

/** Return the record with everything of the file that was not deleted here. Nothing is ever taken away by it. */
export function restore(record: LearningRecord, file: LearningRecord): LearningRecord {
  return merge(record, { ...file, deleted: {} });
}

/** Return the record in which these things of `from` are no longer deleted. */
export function bringBack(record: LearningRecord, from: LearningRecord, things: Thing[]): LearningRecord {
  const lifted = new Set([ALL, ...things.map(({ section, id }) => `${section}/${id}`)]);
  const marks = Object.entries(record.deleted).filter(([mark]) => !lifted.has(mark));
  return merge(
    tidy({ ...record, deleted: Object.fromEntries(marks) }),
    tidy({ ...only(from, things), deleted: {} }),
  );
}

function only(record: LearningRecord, things: Thing[]): LearningRecord {
  const wanted = new Set(things.map(({ section, id }) => `${section}/${id}`));
  const parts = sectionNames.map((section) => [
    section,
    Object.fromEntries(Object.entries(record[section]).filter(([id]) => wanted.has(`${section}/${id}`))),
  ]);
  return { ...record, ...Object.fromEntries(parts) };
}

function count(record: LearningRecord): Added {
  const sum = <T>(table: Record<string, T>, size: (entry: T) => number) =>
    Object.values(table).reduce((total, entry) => total + size(entry), 0);
  const { items, scenarios, reflections, selfChecks, checklists, worksheets, pages } = record;
  const written = ({ versions, draft }: OwnText) => versions.length + (draft ? 1 : 0);
  return {
    responses: sum(items, ({ attempts }) => attempts.length),
    conversations: sum(scenarios, ({ runs }) => runs.length),
    words: sum(reflections, written) + sum(worksheets, ({ texts }) => sum(texts, written)),
    ratings: sum(reflections, ({ ratings }) => ratings.length),
    plans: sum(reflections, ({ plans }) => plans.length),
    takings: sum(selfChecks, ({ takings }) => takings.length),
    ticks: sum(checklists, ({ ticks }) => Object.keys(ticks).length),
    choices: sum(worksheets, ({ choices }) => Object.keys(choices).length),
    pages: Object.keys(pages).length,
  };
}

/** What `after` has more of than `before`, by kind; only kinds with more. */
export function added(before: LearningRecord, after: LearningRecord): [keyof Added, number][] {
  const [was, is] = [count(before), count(after)];
  const kinds = Object.keys(is) as (keyof Added)[];
  return kinds
    .map((kind): [keyof Added, number] => [kind, is[kind] - was[kind]])
    .filter(([, more]) => more > 0);
}
