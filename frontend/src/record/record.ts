/** Reading and growing a learning record. Nothing here changes a record in place. */
import { resultOf } from "../marking/types";
import type { ItemState } from "../types";
import { own, timeFor } from "./entries";
import {
  type Attempt,
  type ItemEntry,
  type LearningRecord,
  type NewAttempt,
  type PageEntry,
  SCHEMA,
} from "./types";

export { own } from "./entries";

export function emptyRecord(course: string): LearningRecord {
  const sections = {
    items: {},
    pages: {},
    scenarios: {},
    reflections: {},
    selfChecks: {},
    checklists: {},
    worksheets: {},
  };
  return { schema: SCHEMA, course, ...sections, deleted: {} };
}

/** Return the record with one more attempt at the item `id`, made at `now`. */
export function addAttempt(
  record: LearningRecord,
  id: string,
  made: NewAttempt,
  now: string,
): LearningRecord {
  const earlier = own(record.items, id)?.attempts ?? [];
  const attempt: Attempt = { ...made, at: timeFor(record, "items", id, now) };
  const entry: ItemEntry = { hash: made.hash, attempts: [...earlier, attempt] };
  return { ...record, items: { ...record.items, [id]: entry } };
}

export function latestAttempt(record: LearningRecord, id: string): Attempt | undefined {
  const attempts = own(record.items, id)?.attempts ?? [];
  return attempts[attempts.length - 1];
}

/** Where the learner stands with an item, as it reads now. */
export function itemState(record: LearningRecord, item: { id: string; hash: string }): ItemState {
  const latest = latestAttempt(record, item.id);
  if (!latest) return "unanswered";
  return latest.hash === item.hash ? resultOf(latest.score) : "changed";
}

/** The best score at the item as it reads now; null when it was never answered so. */
export function bestScore(record: LearningRecord, item: { id: string; hash: string }): number | null {
  const attempts = own(record.items, item.id)?.attempts ?? [];
  const scores = attempts.filter((attempt) => attempt.hash === item.hash).map((attempt) => attempt.score);
  return scores.length > 0 ? Math.max(...scores) : null;
}

function withPage(record: LearningRecord, page: string, entry: PageEntry): LearningRecord {
  return { ...record, pages: { ...record.pages, [page]: entry } };
}

/** Return the record with `page` visited at `now`. */
export function visitPage(record: LearningRecord, page: string, now: string): LearningRecord {
  const visited = timeFor(record, "pages", page, now);
  return withPage(record, page, {
    finished: null,
    ...own(record.pages, page),
    visited,
  });
}

/** Return the record with `page` finished at `now`; the first time counts. */
export function finishPage(record: LearningRecord, page: string, now: string): LearningRecord {
  if (own(record.pages, page)?.finished) return record;
  const finished = timeFor(record, "pages", page, now);
  return withPage(record, page, { visited: finished, finished });
}

/** The pages of the record, the one visited last first. */
export function lastVisited(record: LearningRecord): string[] {
  return Object.entries(record.pages)
    .sort(([, a], [, b]) => (a.visited < b.visited ? 1 : -1))
    .map(([page]) => page);
}
