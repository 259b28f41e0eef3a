/** Scenarios, reflections, self-checks and checklists as the page's JSON has them. All html is safe. */
import type { Source } from "../types";

/** A kind of activity; quizzes are the kind that says nothing. */
export type ActivityKind = "quiz" | "scenario" | "reflection" | "self-check" | "checklist";

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
