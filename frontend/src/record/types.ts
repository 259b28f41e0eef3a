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
  /** How sure the learner was, from 1 to 3; null or absent where nothing was said. */
  confidence?: number | null;
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
  /** The latest time the learner is known to have been there. */
  visited: string;
  /** The first time the page was finished. */
  finished: string | null;
  /** The first times on other devices, where they differ: a deletion may lie between. */
  finishedAgain?: string[];
}

/** One choice in a scenario: which option, counted from 0, was taken in which step. */
export interface Choice {
  step: string;
  option: number;
}

/** One way through a scenario. Once it has ended it stays as it is. */
export interface Run {
  /** When it was begun. */
  at: string;
  /** The scenario's hash at that time. */
  hash: string;
  path: Choice[];
  /** The step it ended with. */
  ending: string | null;
  /** When it last moved on. */
  changed: string;
}

export interface ScenarioEntry {
  runs: Run[];
}

/** A learner's own words. */
export interface Version {
  at: string;
  text: string;
  /** Absent in a version that was kept; in one that never was, the draft it comes from. */
  from?: string;
}

/** Words that are still being written. */
export interface Draft extends Version {
  /** When this sitting's writing was begun; two sittings are two drafts. */
  from: string;
}

/** A self-rating: a level for each criterion, from 1 to 3; 0 where none was given. */
export interface Rating {
  at: string;
  levels: number[];
}

/** An if-then plan, perhaps for a day. */
export interface Plan {
  at: string;
  if: string;
  then: string;
  /** "2026-12-01". */
  date: string | null;
  /** When it was ticked off. */
  done: string | null;
}

/** What was written in one field, on one device or on several. */
export interface OwnText {
  draft: Draft | null;
  versions: Version[];
  /** Drafts that were kept, emptied or taken further in another sitting: up to when, by their `from`. */
  settled: Record<string, string>;
}

export interface ReflectionEntry extends OwnText {
  ratings: Rating[];
  plans: Plan[];
}

/** A self-check answered once: the level given to each statement. */
export interface Taking {
  at: string;
  hash: string;
  answers: Record<string, number>;
}

export interface SelfCheckEntry {
  takings: Taking[];
}

export interface Tick {
  at: string;
  ticked: boolean;
}

export interface ChecklistEntry {
  ticks: Record<string, Tick>;
}

/** A choice in a worksheet, or in another tool: always as text. */
export interface Chosen {
  at: string;
  value: string;
}

/** A worksheet, a simulation, an audit or a language check: texts and choices by the key of their field. */
export interface WorksheetEntry {
  texts: Record<string, OwnText>;
  choices: Record<string, Chosen>;
}

/** What is kept, by kind and then by id. */
export interface Sections {
  items: Record<string, ItemEntry>;
  pages: Record<string, PageEntry>;
  scenarios: Record<string, ScenarioEntry>;
  reflections: Record<string, ReflectionEntry>;
  selfChecks: Record<string, SelfCheckEntry>;
  checklists: Record<string, ChecklistEntry>;
  worksheets: Record<string, WorksheetEntry>;
}

export type SectionName = keyof Sections;

/** All that is kept about one learner's way through one course. */
export interface LearningRecord extends Sections {
  schema: typeof SCHEMA;
  course: string;
  /** When something was deleted, by "section/id", and "*" for all: nothing of it that is not newer comes back. */
  deleted: Record<string, string>;
}
