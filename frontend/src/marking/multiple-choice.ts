import type { ChoiceResponse, MultipleChoice } from "../types";
import { choiceFeedback, emptyChoice, isEmptyChoice, markSeveral, parseChoice } from "./choice";
import type { ItemMarking } from "./types";

/** Return what more there is to say about exactly this set of options; nothing for most sets. */
export function combinationFeedback(item: MultipleChoice, { selected }: ChoiceResponse): string[] {
  const set = Array.from(new Set(selected)).sort().join();
  const found = (item.combinations ?? []).filter((telling) => telling.chosen.slice().sort().join() === set);
  return found.map(({ feedback }) => feedback);
}

/** Several keys, marked together; a telling combination has feedback of its own. */
export const multipleChoice: ItemMarking<MultipleChoice, ChoiceResponse> = {
  empty: emptyChoice,
  parse: parseChoice,
  isEmpty: isEmptyChoice,
  ask: "choose_first",
  feedback: (item, response) => [
    ...choiceFeedback(item.options, response),
    ...combinationFeedback(item, response),
  ],
  mark: (item, response) => markSeveral(item.options, response),
};
