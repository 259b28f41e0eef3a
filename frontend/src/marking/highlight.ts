import type { ChoiceResponse, Highlight } from "../types";
import { choiceFeedback, emptyChoice, isEmptyChoice, markSeveral, parseChoice } from "./choice";
import type { ItemMarking } from "./types";

/** Phrases of a passage, some of them to be marked: scored as multiple-choice. */
export const highlight: ItemMarking<Highlight, ChoiceResponse> = {
  empty: emptyChoice,
  parse: parseChoice,
  isEmpty: isEmptyChoice,
  ask: "mark_first",
  feedback: (item, response) => choiceFeedback(item.phrases, response),
  mark: (item, response) => markSeveral(item.phrases, response),
};
