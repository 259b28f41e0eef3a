/** Worksheets as the page's JSON has them. All html is safe. */
import type { Source } from "../types";
import type { Statement } from "./types";

/** Whose words may be in what the learner writes. */
export interface Voice {
  id: string;
  /** Not HTML. */
  name: string;
  says: string;
  /** The same without HTML. */
  plain: string;
}

/** A field to fill in; its label, its hint and its options are not HTML. */
export interface Field {
  id: string;
  type: "text" | "long" | "date" | "choice";
  label: string;
  /** "" for none. */
  hint: string;
  /** Of a choice. */
  options?: Statement[];
  /** Of a date: the title of a calendar entry; "" for none. */
  reminder?: string;
}

/** Words between fields. */
export interface NotePart {
  id: string;
  type: "note";
  text: string;
}

/** The same fields again and again. */
export interface RowsPart {
  id: string;
  type: "rows";
  label: string;
  hint: string;
  /** Rows that are there from the start; `plain` is `text` without HTML. */
  given: (Statement & { plain: string })[];
  /** How many rows a learner may add. */
  more: number;
  fields: Field[];
  /** The choice that is counted while one chooses; "" for none. */
  tally: string;
  /** The choice whose options are the columns of a map of the rows; "" for none. */
  board: string;
}

export type WorksheetPart = Field | NotePart | RowsPart;

/** Fields to fill in, kept as they are typed. */
export interface Worksheet {
  id: string;
  title: string;
  /** Paragraphs. */
  intro: string;
  /** Two, or none. */
  voices: Voice[];
  parts: WorksheetPart[];
  compare: string[];
  sources: Source[];
}
