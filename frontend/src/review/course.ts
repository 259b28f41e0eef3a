/** What the pages about the learner's own work know about the course. Python writes it beside them; titles are plain text. */
import type { Item } from "../types";

export interface CoursePage {
  /** The page's name in the record: "book/definitions/remission". */
  page: string;
  title: string;
  href: string;
  minutes: number;
}

export interface CourseQuiz {
  id: string;
  title: string;
  /** The ids of its items. */
  items: string[];
}

export interface CourseModule {
  slug: string;
  title: string;
  href: string;
  lessons: CoursePage[];
  quizzes: CourseQuiz[];
}

/** An item as the learning record names it. */
export interface CourseItem {
  id: string;
  hash: string;
  /** The stem as plain text, cut short. */
  stem: string;
  module: string;
  objective: string;
}

/** A scenario, reflection, self-check or checklist, and the page that holds it ("" where none does). */
export interface CourseActivity {
  id: string;
  title: string;
  href: string;
}

export interface CourseScenario extends CourseActivity {
  /** The names of its endings, by the step that ends with each. */
  endings: Record<string, string>;
}

/** A worksheet, simulation, audit or language check, with plain names for what is kept of it. */
export interface CourseWorksheet extends CourseActivity {
  kind: string;
  /** By key; the fields of rows by "part/field". */
  labels: Record<string, string>;
  /** The texts of given rows, by "part/row". */
  given: Record<string, string>;
  /** The texts of options, by the key of their label. */
  options: Record<string, Record<string, string>>;
}

/** Data of the learning-record page. */
export interface RecordPageData {
  modules: CourseModule[];
  items: CourseItem[];
  reflections: CourseActivity[];
  scenarios: CourseScenario[];
  selfChecks: CourseActivity[];
  checklists: CourseActivity[];
  worksheets: CourseWorksheet[];
}

/** Data of the review page: everything that can come back. */
export interface ReviewPageData {
  items: Item[];
}

/** Data of the record of completion. */
export interface CompletionPageData {
  title: string;
  version: string;
  modules: CourseModule[];
}
