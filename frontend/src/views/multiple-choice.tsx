import type { ChoiceResponse, MultipleChoice } from "../types";
import { ChoiceControls, ChoiceReasons, readChoice } from "./choice";
import type { ItemView } from "./types";

export const multipleChoiceView: ItemView<MultipleChoice, ChoiceResponse> = {
  instruction: "choose_several",
  Controls: (props) => <ChoiceControls {...props} kind="checkbox" />,
  Reasons: ChoiceReasons,
  read: readChoice,
};
