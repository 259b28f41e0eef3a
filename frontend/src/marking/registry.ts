import type { ItemTypeName } from "../types";
import { multipleChoice } from "./multiple-choice";
import { singleChoice } from "./single-choice";
import type { ItemMarking } from "./types";

/** How each type of item is marked: a new type is one file and one line here. */
export const markings: Record<ItemTypeName, ItemMarking> = {
  "single-choice": singleChoice,
  "multiple-choice": multipleChoice,
};
