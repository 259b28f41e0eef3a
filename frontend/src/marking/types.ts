import type { Item, ItemResponse, Result } from "../types";

/** What a response is worth, and what the learner may be told about it besides. */
export interface Marked {
  /** From 0 to 1. */
  score: number;
  state: Result;
  /** Everything chosen is right, but keys are missing. */
  incomplete: boolean;
}

/** How the responses to one type of item are read and marked. Knows neither views nor storage. */
export interface ItemMarking<I extends Item = Item, R extends ItemResponse = ItemResponse> {
  /** The response of someone who has chosen nothing yet. */
  empty(): R;
  /** Return `value` as a response of this type, or null when it is none: records can come from anywhere. */
  parse(value: unknown): R | null;
  /** Whether there is nothing to mark yet. */
  isEmpty(response: R): boolean;
  /** Mark a response. */
  mark(item: I, response: R): Marked;
  /** The feedback the learner has earned with this response, in order, as HTML. */
  feedback(item: I, response: R): string[];
}

/** The state that a stored score stands for. */
export function resultOf(score: number): Result {
  if (score >= 1) return "right";
  return score > 0 ? "partly" : "wrong";
}
