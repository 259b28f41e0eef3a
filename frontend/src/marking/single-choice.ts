import type { ChoiceResponse, SingleChoice } from "../types";
import { choiceFeedback, chosen, emptyChoice, isEmptyChoice, parseChoice } from "./choice";
import { type ItemMarking, marked } from "./types";

/** One key: right when it is what was chosen, and nothing else. */
export const singleChoice: ItemMarking<SingleChoice, ChoiceResponse> = {
  empty: emptyChoice,
  parse: parseChoice,
  isEmpty: isEmptyChoice,
  ask: "choose_first",
  feedback: (item, response) => choiceFeedback(item.options, response),
  mark(item, response) {
    const picked = chosen(item.options, response);
    return marked(picked.length === 1 && picked[0]?.correct === true ? 1 : 0);
  },
};
