import type { ChoiceResponse, SingleChoice } from "../types";
import { choiceFeedback, chosen, emptyChoice, isEmptyChoice, parseChoice } from "./choice";
import type { ItemMarking } from "./types";

/** One key: right when it is what was chosen, and nothing else. */
export const singleChoice: ItemMarking<SingleChoice, ChoiceResponse> = {
  empty: emptyChoice,
  parse: parseChoice,
  isEmpty: isEmptyChoice,
  feedback: choiceFeedback,
  mark(item, response) {
    const picked = chosen(item.options, response);
    const right = picked.length === 1 && picked[0]?.correct === true;
    return { score: right ? 1 : 0, state: right ? "right" : "wrong", incomplete: false };
  },
};
