import { emptyRecord } from "../src/record/record";
import type { Attempt, LearningRecord } from "../src/record/types";
import { itemOf } from "./items";

export const single = (id = "m-item", hash = "h1") =>
  itemOf({ type: "single-choice", keys: ["b"], distractors: ["a", "c"] }, id, hash);

/** The moment `second` seconds into a test. */
export const time = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

export const attempt = (second: number, selected: string[], score = 0, hash = "h1"): Attempt => ({
  at: time(second),
  hash,
  response: { selected },
  score,
  hints: 0,
});

/** A record of one course with these attempts. */
export function recordOf(items: Record<string, Attempt[]>): LearningRecord {
  const entries = Object.entries(items).map(([id, attempts]) => [
    id,
    { hash: attempts[attempts.length - 1]?.hash ?? "", attempts },
  ]);
  return { ...emptyRecord("c"), items: Object.fromEntries(entries) };
}
