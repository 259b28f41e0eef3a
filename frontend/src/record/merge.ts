/** Uniting two records of one learner in one course, so that nothing is lost and the order does not matter. */
import { compare } from "./canonical";
import { type Rules, sectionNames, sections } from "./sections";
import type { LearningRecord, SectionName, Sections } from "./types";

/** The mark that stands for everything. */
export const ALL = "*";

export type Deleted = LearningRecord["deleted"];

/** The moment up to which an entry was deleted; "" for never. */
export function deletedUntil(deleted: Deleted, section: SectionName, id: string): string {
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

function uniteSection<Entry>(
  tables: Record<string, Entry>[],
  { settle }: Rules<Entry>,
  until: (id: string) => string,
): Record<string, Entry> {
  const rows = new Map<string, Entry[]>();
  for (const table of tables)
    for (const [id, entry] of Object.entries(table)) rows.set(id, [...(rows.get(id) ?? []), entry]);
  const settled = [...rows].map(([id, entries]): [string, Entry | null] => [id, settle(entries, until(id))]);
  const left = settled.filter((row): row is [string, Entry] => row[1] !== null);
  return Object.fromEntries(left.sort(([x], [y]) => compare(x, y)));
}

function unite(records: [LearningRecord, ...LearningRecord[]]): LearningRecord {
  const deleted = uniteMarks(records.map((record) => record.deleted));
  const united = { ...records[0], deleted };
  const put = <Name extends SectionName>(name: Name) => {
    const tables = records.map((record) => record[name] as Record<string, Sections[Name][string]>);
    const until = (id: string) => deletedUntil(deleted, name, id);
    united[name] = uniteSection(tables, sections[name], until) as LearningRecord[Name];
  };
  sectionNames.forEach(put);
  return united;
}

/** Return everything that either record holds, but for what was deleted. Both must be of the same course. */
export function merge(a: LearningRecord, b: LearningRecord): LearningRecord {
  return unite([a, b]);
}

/** Return the record in order: rows by time, each once, nothing that was deleted. */
export function tidy(record: LearningRecord): LearningRecord {
  return unite([record]);
}
