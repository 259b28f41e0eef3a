import type { ChoiceResponse, SingleChoice } from "../types";
import { ChoiceControls, ChoiceReasons, readChoice } from "./choice";
import type { ItemView } from "./types";

export const singleChoiceView: ItemView<SingleChoice, ChoiceResponse> = {
  instruction: "choose_one",
  Controls: (props) => <ChoiceControls {...props} kind="radio" />,
  Reasons: ChoiceReasons,
  read: readChoice,
};
