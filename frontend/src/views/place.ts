/** What a host gives to whatever is drawn in its page, and what it gets back. */
import type { Labels } from "../labels";
import type { Session } from "../storage/session";
import type { Trouble } from "../storage/types";

/** Where something is to be drawn, and what it may know. */
export interface Place {
  /** The element with data-widget. */
  root: HTMLElement;
  /** The part of it that is drawn into; it may hold the plain page's elements. */
  body: HTMLElement;
  /** What the page's JSON says; the view checks what it needs. */
  data: unknown;
  labels: Labels;
  session: Session;
  now(): string;
  /** The page's name, "definitions/remission"; empty in a notebook. */
  page: string;
  /** Starts every id and name in the view; unique in the page. */
  prefix: string;
  /** To be called when the learner does something here: what troubles the record is said where they are. */
  used(): void;
}

export interface Mounted {
  /** Draw what the record now holds, and say what troubles it, if anything. */
  draw(trouble: Trouble | null): void;
  remove(): void;
  /** The items here: a page is finished once each on it was tried. */
  items?: string[];
}

/** Take over `place`, or return null to leave its plain HTML as it is. */
export type Mount = (place: Place) => Mounted | null;
