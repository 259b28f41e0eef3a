import type { JSX } from "preact";
import type { LabelKey, Labels } from "../labels";
import type { Item, ItemResponse } from "../types";

export interface ControlsProps<I extends Item = Item, R extends ItemResponse = ItemResponse> {
  item: I;
  labels: Labels;
  /** Starts the ids and names of this item's controls; unique in the page. */
  prefix: string;
  response: R;
  /** The response whose feedback is shown, if any. */
  feedbackFor: R | null;
  onResponse(response: R): void;
  /** Check what is there, as Enter does in a field. */
  onEnter(): void;
  /** Say something in the live region. */
  say(text: string): void;
}

export interface ReasonsProps<I extends Item = Item> {
  item: I;
  labels: Labels;
}

/** How one type of item is drawn. */
export interface ItemView<I extends Item = Item, R extends ItemResponse = ItemResponse> {
  /** The line that says what to do. */
  instruction: LabelKey;
  /** The controls inside the fieldset: the same elements as the plain page has. */
  Controls(props: ControlsProps<I, R>): JSX.Element;
  /** What is right, and why. */
  Reasons(props: ReasonsProps<I>): JSX.Element;
  /** What is already chosen in the plain page's controls inside `root`. */
  read(root: Element): R;
}
