/** Uniting two records of one learner in one course, so that nothing is lost and the order does not matter. */
import { canonical, compare } from "./canonical";
import type { Attempt, ItemEntry, LearningRecord, PageEntry } from "./types";

/** Unite two tables; `both` decides where they share a key. */
function unite<T>(a: Record<string, T>, b: Record<string, T>, both: (x: T, y: T) => T): Record<string, T> {
  const rows = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const mine = rows.get(key);
    rows.set(key, mine === undefined ? value : both(mine, value));
  }
  return Object.fromEntries([...rows].sort(([x], [y]) => compare(x, y)));
}

/** Put attempts in order of time, each once: the same moment and the same response are the same attempt. */
export function tidyAttempts(attempts: Attempt[]): Attempt[] {
  const byKey = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const key = attempt.at + canonical(attempt.response);
    const other = byKey.get(key);
    // Two accounts of one attempt differ only in a damaged record; any fixed choice will do.
    if (!other || canonical(attempt) > canonical(other)) byKey.set(key, attempt);
  }
  return [...byKey].sort(([x], [y]) => compare(x, y)).map(([, attempt]) => attempt);
}

function mergeItem(a: ItemEntry, b: ItemEntry): ItemEntry {
  const attempts = tidyAttempts([...a.attempts, ...b.attempts]);
  const hash = attempts[attempts.length - 1]?.hash ?? (a.hash > b.hash ? a.hash : b.hash);
  return { hash, attempts };
}

function mergePage(a: PageEntry, b: PageEntry): PageEntry {
  const finished = [a.finished, b.finished].filter((time): time is string => time !== null).sort(compare);
  return { visited: a.visited > b.visited ? a.visited : b.visited, finished: finished[0] ?? null };
}

/** Return everything that either record holds. Both must be of the same course. */
export function merge(a: LearningRecord, b: LearningRecord): LearningRecord {
  return { ...a, items: unite(a.items, b.items, mergeItem), pages: unite(a.pages, b.pages, mergePage) };
}
