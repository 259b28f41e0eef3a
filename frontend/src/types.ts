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
}

export interface SingleChoice extends ItemBase {
  type: "single-choice";
  options: Option[];
}

export interface MultipleChoice extends ItemBase {
  type: "multiple-choice";
  options: Option[];
}

export type Item = SingleChoice | MultipleChoice;
export type ItemTypeName = Item["type"];

/** The letters of the options chosen, in the order of the options. */
export interface ChoiceResponse {
  selected: string[];
}

export type ItemResponse = ChoiceResponse;

/** A set of items shown together; a quick check has no title. */
export interface Quiz {
  id: string;
  title: string;
  intro: string;
  items: Item[];
}

export type Result = "right" | "partly" | "wrong";
export type ItemState = Result | "unanswered" | "changed";
