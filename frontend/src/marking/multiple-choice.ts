import type { ChoiceResponse, MultipleChoice } from "../types";
import { choiceFeedback, chosen, emptyChoice, isEmptyChoice, parseChoice } from "./choice";
import { type ItemMarking, resultOf } from "./types";

/** Several keys: a distractor takes back what a key gave, so that ticking everything earns little. */
export const multipleChoice: ItemMarking<MultipleChoice, ChoiceResponse> = {
  empty: emptyChoice,
  parse: parseChoice,
  isEmpty: isEmptyChoice,
  feedback: choiceFeedback,
  mark(item, response) {
    const keys = item.options.filter((option) => option.correct).length;
    const picked = chosen(item.options, response);
    const hits = picked.filter((option) => option.correct).length;
    const misses = picked.length - hits;
    const score = keys === 0 ? 0 : Math.max(0, (hits - misses) / keys);
    return { score, state: resultOf(score), incomplete: misses === 0 && hits > 0 && hits < keys };
  },
};
