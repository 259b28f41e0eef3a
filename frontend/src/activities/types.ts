/** What learners do, as the page's JSON has it. All html is safe. */
import type { Source } from "../types";

/** A kind of activity; quizzes are the kind that says nothing. */
export type ActivityKind =
  | "quiz"
  | "scenario"
  | "reflection"
  | "self-check"
  | "checklist"
  | "worksheet"
  | "simulation"
  | "audit"
  | "language-check";

export type Pattern =
  "recovery" | "paternalism" | "pessimism" | "illness-first" | "us-and-them" | "lip-service" | "mixed";

/** One thing to say or do in a step. */
export interface Reply {
  kind: "say" | "do";
  text: string;
  to: string;
  pattern: Pattern;
  repair: boolean;
}

export interface Step {
  id: string;
  /** Paragraphs. */
  text: string;
  options: Reply[];
  /** The ending's name; null where the conversation goes on. */
  ending: string | null;
}

export interface Scenario {
  id: string;
  hash: string;
  title: string;
  place: string;
  you: string;
  others: string[];
  start: string;
  steps: Step[];
  debrief: {
    principle: string;
    pattern: string;
    evidence: string;
    ask: string[];
  };
  sources: Source[];
}

export interface Reflection {
  id: string;
  /** Paragraphs. */
  prompt: string;
  compare: string[];
  criteria: string[];
  /** The beginnings of an if-then plan, as plain text to go on from. */
  plan: { if: string; then: string } | null;
  sources: Source[];
}

export interface Statement {
  id: string;
  text: string;
}

export interface SelfCheck {
  id: string;
  hash: string;
  title: string;
  intro: string;
  statements: Statement[];
}

export interface Checklist {
  id: string;
  title: string;
  entries: Statement[];
}

/** Of ten people who fall ill, how many do so in this way, and for how long they are ill. */
export interface Course {
  people: number;
  months: number;
}

/** Who is seen on a given day. */
export interface Simulation {
  id: string;
  title: string;
  intro: string;
  short: Course;
  long: Course;
  compare: string[];
  sources: Source[];
}

export interface Marker extends Statement {
  /** Not HTML. */
  short: string;
}

/** The same markers rated from 1 to 5 in two views. */
export interface Audit {
  id: string;
  title: string;
  intro: string;
  /** The words for 1 and for 5. */
  low: string;
  high: string;
  /** Two; their names are not HTML. */
  views: { id: string; name: string }[];
  markers: Marker[];
  compare: string[];
  sources: Source[];
}

/** An entry of the language guide; `why`, `try` and `fine` are HTML. */
export interface Phrase {
  id: string;
  forms: string[];
  /** Words around a form that make it something else. */
  unless: string[];
  why: string;
  try: string;
  /** Where the form is fine; "" where that is nowhere. */
  fine: string;
  sources: Source[];
}

/** The language guide's phrases, marked where they stand in a note. */
export interface LanguageCheck {
  id: string;
  title: string;
  intro: string;
  /** Not HTML. */
  example: string;
  /** Paragraphs: what the check cannot judge. */
  limits: string;
  sources: Source[];
  phrases: Phrase[];
}
