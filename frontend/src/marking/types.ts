import type { LabelKey } from "../labels";
import type { Item, ItemResponse, Result } from "../types";

/** What a response is worth, and what the learner may be told about it besides. */
export interface Marked {
  /** From 0 to 1. */
  score: number;
  state: Result;
  /** The words for the result. */
  verdict: LabelKey;
  /** The words that say that something is missing. */
  more: LabelKey | null;
  /** How many parts of the response are right, where it has parts that are marked one by one. */
  parts: { right: number; total: number } | null;
}

/** How the responses to one type of item are read and marked. Knows neither views nor storage. */
export interface ItemMarking<I extends Item = Item, R extends ItemResponse = ItemResponse> {
  /** The response of someone who has chosen nothing yet. */
  empty(): R;
  /** Return `value` as a response of this type, or null when it is none: records can come from anywhere. */
  parse(value: unknown): R | null;
  /** Whether there is nothing to mark yet. */
  isEmpty(response: R): boolean;
  /** What to say when there is nothing to mark. */
  ask: LabelKey;
  /** Mark a response. */
  mark(item: I, response: R): Marked;
  /**
   * The feedback to say aloud about this response, in order, as HTML. Where many parts have feedback of their
   * own, it is read beside each part instead, and nothing is returned.
   */
  feedback(item: I, response: R): string[];
}

/** The state that a stored score stands for. */
export function resultOf(score: number): Result {
  if (score >= 1) return "right";
  return score > 0 ? "partly" : "wrong";
}

/** Return what a score stands for, in the usual words unless `told` has others. */
export function marked(score: number, told: Partial<Omit<Marked, "score" | "state">> = {}): Marked {
  const state = resultOf(score);
  return { score, state, verdict: state, more: null, parts: null, ...told };
}

/** Mark a response of parts: each right one earns its share; those left open earn nothing yet. */
export function markParts(right: number, total: number, open: number): Marked {
  return marked(total === 0 ? 0 : right / total, {
    ...(right === 0 ? { verdict: "none_right" } : {}),
    more: open > 0 ? "left_open" : null,
    parts: { right, total },
  });
}

/** Return the part `name` of a stored response as a table of texts, or null when it is none. */
export function textTable(value: unknown, name: string): Record<string, string> | null {
  const table = (value as Record<string, unknown> | null)?.[name];
  if (typeof table !== "object" || table === null || Array.isArray(table)) return null;
  const rows = Object.entries(table);
  return rows.every(([, text]) => typeof text === "string") ? Object.fromEntries(rows) : null;
}

/** Return the part `name` of a stored response as a list of texts, or null when it is none. */
export function textList(value: unknown, name: string): string[] | null {
  const list = (value as Record<string, unknown> | null)?.[name];
  return Array.isArray(list) && list.every((text) => typeof text === "string") ? list : null;
}
