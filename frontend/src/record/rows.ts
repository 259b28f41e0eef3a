/** Rows of a record: what they have in common when two records are united. */
import { canonical, compare } from "./canonical";

/** The latest of some times; "" of none. */
export function newest(times: string[]): string {
  return times.reduce((a, b) => (a > b ? a : b), "");
}

export function flat<T>(lists: T[][]): T[] {
  return ([] as T[]).concat(...lists);
}

/** Put rows in the order of their keys, each key once; of two rows with one key the greater by `rank` stays. */
export function greatest<T>(rows: T[], keyOf: (row: T) => string, rank: (row: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    const other = kept.get(key);
    if (other === undefined || rank(row) > rank(other)) kept.set(key, row);
  }
  return [...kept].sort(([x], [y]) => compare(x, y)).map(([, row]) => row);
}

/** Rows newer than `deleted` in order of time, each once; two with one time and one `key` are the same row. */
export function rowsAfter<T extends { at: string }>(
  rows: T[],
  deleted: string,
  key: (row: T) => unknown,
  // Two accounts of one moment differ only in a damaged record; any fixed choice will do.
  rank: (row: T) => string = canonical,
): T[] {
  const left = rows.filter(({ at }) => at > deleted);
  return greatest(left, (row) => row.at + canonical(key(row)), rank);
}

/** Unite tables: what stands under one name is settled together, and left out where nothing is left. */
export function uniteTables<T>(
  tables: Record<string, T>[],
  settle: (rows: T[], name: string) => T | null,
): Record<string, T> {
  const rows = new Map<string, T[]>();
  for (const table of tables)
    for (const [name, row] of Object.entries(table)) rows.set(name, [...(rows.get(name) ?? []), row]);
  const settled = [...rows].map(([name, found]): [string, T | null] => [name, settle(found, name)]);
  const left = settled.filter((row): row is [string, T] => row[1] !== null);
  return Object.fromEntries(left.sort(([x], [y]) => compare(x, y)));
}

/** Of several accounts of one thing, the one that is newest and newer than `deleted`. */
export function last<T>(rows: T[], timeOf: (row: T) => string, deleted: string): T | null {
  const left = rows.filter((row) => !deleted || timeOf(row) > deleted);
  const key = () => "";
  // The space lets an account without a time come before all others.
  return greatest(left, key, (row) => `${timeOf(row)} ${canonical(row)}`)[0] ?? null;
}
