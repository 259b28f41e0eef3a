import type { ItemTypeName } from "../types";
import { multipleChoiceView } from "./multiple-choice";
import { singleChoiceView } from "./single-choice";
import type { ItemView } from "./types";

/** How each type of item is drawn: a new type is one file and one line here. */
export const views: Record<ItemTypeName, ItemView> = {
  "single-choice": singleChoiceView,
  "multiple-choice": multipleChoiceView,
};
