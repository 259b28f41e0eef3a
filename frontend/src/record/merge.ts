/** Uniting two records of one learner in one course, so that nothing is lost and the order does not matter. */
import { compare } from "./canonical";
import { isTable, type Table } from "./check";
import { uniteTables } from "./rows";
import { rulesOf } from "./sections";
import type { LearningRecord } from "./types";

/** The mark that stands for everything. */
export const ALL = "*";

export type Deleted = LearningRecord["deleted"];

/** The moment up to which an entry was deleted; "" for never. */
export function deletedUntil(deleted: Deleted, section: string, id: string): string {
  const marks = new Map(Object.entries(deleted));
  const [one, all] = [marks.get(`${section}/${id}`) ?? "", marks.get(ALL) ?? ""];
  return one > all ? one : all;
}

function uniteMarks(tables: Deleted[]): Deleted {
  const rows = new Map<string, string>();
  for (const table of tables)
    for (const [key, time] of Object.entries(table)) if (time > (rows.get(key) ?? "")) rows.set(key, time);
  return Object.fromEntries([...rows].sort(([x], [y]) => compare(x, y)));
}

/** The names of a record's sections, those included that only a newer script knows: every table but the marks. */
export function namesIn(record: object): string[] {
  return Object.entries(record).flatMap(([name, value]) =>
    isTable(value) && name !== "deleted" ? [name] : [],
  );
}

function unite(a: LearningRecord, b: LearningRecord): LearningRecord {
  const deleted = uniteMarks([a.deleted, b.deleted]);
  const put = (name: string) => {
    const tables = [a, b].map((record) => (record as unknown as Table)[name]).filter(isTable);
    const settle = (entries: unknown[], id: string) =>
      rulesOf(name).settle(entries, deletedUntil(deleted, name, id));
    return [name, uniteTables(tables, settle)];
  };
  const names = [...namesIn(a), ...namesIn(b)];
  return { ...b, ...a, ...Object.fromEntries(names.map(put)), deleted };
}

/** Return everything that either record holds, but for what was deleted. Both must be of the same course. */
export function merge(a: LearningRecord, b: LearningRecord): LearningRecord {
  return unite(a, b);
}

/** Return the record in order: rows by time, each once, nothing that was deleted. */
export function tidy(record: LearningRecord): LearningRecord {
  return unite(record, record);
}
