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
