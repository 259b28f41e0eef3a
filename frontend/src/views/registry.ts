import type { ItemTypeName } from "../types";
import { estimateView } from "./estimate";
import { fillInView } from "./fill-in";
import { highlightView } from "./highlight";
import { matchingView } from "./matching";
import { multipleChoiceView } from "./multiple-choice";
import { orderingView } from "./ordering";
import { singleChoiceView } from "./single-choice";
import { sortingView } from "./sorting";
import type { ItemView } from "./types";

/** How each type of item is drawn: a new type is one file and one line here. */
export const views: Record<ItemTypeName, ItemView> = {
  "single-choice": singleChoiceView,
  "multiple-choice": multipleChoiceView,
  matching: matchingView,
  ordering: orderingView,
  sorting: sortingView,
  estimate: estimateView,
  highlight: highlightView,
  "fill-in": fillInView,
};
