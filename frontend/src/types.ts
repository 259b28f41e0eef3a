/** What the course and the browser say to each other: quizzes in, responses out. */

/** One choice offered to the learner: a key, or a distractor. All text is safe HTML. */
export interface Option {
  id: string;
  text: string;
  correct: boolean;
  feedback: string;
}

/** A reference that backs an item. */
export interface Source {
  label: string;
  href: string;
}

/** What every item has, whatever its type. */
export interface ItemBase {
  id: string;
  type: string;
  /** Changes when what was asked, or what is right, changes; not when an explanation is mended. */
  hash: string;
  stem: string;
  hints: string[];
  rationale: string;
  sources: Source[];
  /** Ask how sure the learner is. */
  confidence?: boolean;
  /** What to say to someone who was sure and not right. */
  sureAndWrong?: string;
}

export interface SingleChoice extends ItemBase {
  type: "single-choice";
  options: Option[];
}

export interface MultipleChoice extends ItemBase {
  type: "multiple-choice";
  options: Option[];
  /** What more to say when exactly these options are chosen. */
  combinations?: { chosen: string[]; feedback: string }[];
}

/** A left-hand text, and the id of the choice that belongs to it. */
export interface Pair {
  id: string;
  left: string;
  key: string;
  feedback: string;
}

/** A right-hand text, not HTML; only one that belongs to no pair has feedback. */
export interface Choice {
  id: string;
  text: string;
  feedback: string;
}

export interface Matching extends ItemBase {
  type: "matching";
  pairs: Pair[];
  choices: Choice[];
}

/** One thing to put in order; its right place is counted from 1. */
export interface Entry {
  id: string;
  text: string;
  place: number;
  feedback: string;
}

export interface Ordering extends ItemBase {
  type: "ordering";
  /** In the order in which they are first shown, which is never the right one. */
  entries: Entry[];
}

export interface Category {
  id: string;
  /** Not HTML. */
  text: string;
}

export interface Card {
  id: string;
  text: string;
  category: string;
  feedback: string;
}

export interface Sorting extends ItemBase {
  type: "sorting";
  categories: Category[];
  cards: Card[];
}

/** What to say to a guess up to a limit; exactly one band of an item is close enough. */
export interface Band {
  upTo: number;
  close: boolean;
  feedback: string;
}

export interface Estimate extends ItemBase {
  type: "estimate";
  range: { min: number; max: number; step: number };
  /** Written right after a number. */
  unit: string;
  value: number;
  /** By limit, ascending. */
  bands: Band[];
  /** The figure with its definition and source. */
  figure: string;
}

export interface Highlight extends ItemBase {
  type: "highlight";
  /** The text in pieces, not HTML, with the phrases that can be marked. */
  passage: ({ text: string } | { phrase: string })[];
  phrases: Option[];
}

export interface FillIn extends ItemBase {
  type: "fill-in";
  accepts: string[];
  near: { texts: string[]; feedback: string }[];
  feedback: string;
  otherwise: string;
}

export type Item =
  SingleChoice | MultipleChoice | Matching | Ordering | Sorting | Estimate | Highlight | FillIn;
export type ItemTypeName = Item["type"];

/** The letters of the options chosen or the phrases marked, in their order. */
export interface ChoiceResponse {
  selected: string[];
}

/** The choice for each pair that has one. */
export interface MatchingResponse {
  chosen: Record<string, string>;
}

/** The entries from first to last; none before the learner has moved one. */
export interface OrderingResponse {
  order: string[];
}

/** The category of each card that has one. */
export interface SortingResponse {
  placed: Record<string, string>;
}

export interface EstimateResponse {
  value: number | null;
}

export interface FillInResponse {
  text: string;
}

export type ItemResponse =
  ChoiceResponse | MatchingResponse | OrderingResponse | SortingResponse | EstimateResponse | FillInResponse;

/** How sure a learner was: 1 guessing, 2 fairly sure, 3 sure; null when they did not say. */
export type Confidence = 1 | 2 | 3 | null;

/** A set of items shown together; a quick check has no title. */
export interface Quiz {
  id: string;
  title: string;
  intro: string;
  items: Item[];
}

export type Result = "right" | "partly" | "wrong";
export type ItemState = Result | "unanswered" | "changed";
