import type { ItemResponse } from "../types";

export const SCHEMA = 1;

/** One response that was checked. */
export interface Attempt {
  /** When, in UTC, as written by `Date.toISOString`. */
  at: string;
  /** The item's hash at that time. */
  hash: string;
  response: ItemResponse;
  /** From 0 to 1. */
  score: number;
  /** How many hints had been opened. */
  hints: number;
}

/** An attempt as it is made, before the record gives it its time. */
export type NewAttempt = Omit<Attempt, "at">;

export interface ItemEntry {
  /** The hash of the latest attempt. */
  hash: string;
  /** In order of time. */
  attempts: Attempt[];
}

export interface PageEntry {
  /** The latest visit. */
  visited: string;
  /** The first time the page was finished. */
  finished: string | null;
}

/** All that is kept about one learner's way through one course. */
export interface LearningRecord {
  schema: typeof SCHEMA;
  course: string;
  items: Record<string, ItemEntry>;
  pages: Record<string, PageEntry>;
}
