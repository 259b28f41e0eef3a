import type { Attempt, LearningRecord } from "../src/record/types";
import type { Item, ItemTypeName, Option } from "../src/types";

interface Sketch {
  type: string;
  keys: string[];
  distractors: string[];
}

/** An item whose options are named by their letters alone. */
export function itemOf({ type, keys, distractors }: Sketch, id = "m-item", hash = "h1"): Item {
  const options = [...keys, ...distractors].sort().map((letter): Option => ({
    id: letter,
    text: letter,
    correct: keys.includes(letter),
    feedback: `about ${letter}`,
  }));
  const rest = { stem: "stem", options, hints: ["one", "two"], rationale: "why", sources: [] };
  return { id, type: type as ItemTypeName, hash, ...rest };
}

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
  return { schema: 1, course: "c", items: Object.fromEntries(entries), pages: {} };
}
