import type { ItemTypeName } from "../types";
import { estimate } from "./estimate";
import { fillIn } from "./fill-in";
import { highlight } from "./highlight";
import { matching } from "./matching";
import { multipleChoice } from "./multiple-choice";
import { ordering } from "./ordering";
import { singleChoice } from "./single-choice";
import { sorting } from "./sorting";
import type { ItemMarking } from "./types";

/** How each type of item is marked: a new type is one file and one line here. */
export const markings: Record<ItemTypeName, ItemMarking> = {
  "single-choice": singleChoice,
  "multiple-choice": multipleChoice,
  matching,
  ordering,
  sorting,
  estimate,
  highlight,
  "fill-in": fillIn,
};
