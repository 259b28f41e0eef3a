import { words } from "../labels";
import { combinationFeedback } from "../marking/multiple-choice";
import type { ChoiceResponse, MultipleChoice } from "../types";
import { ChoiceControls, keyReasons, readChoice } from "./choice";
import { type Reason, ReasonsList } from "./ReasonsList";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

/** The options, and after them what the whole set that was chosen tells. */
function Controls(props: ControlsProps<MultipleChoice, ChoiceResponse>) {
  const { item, feedbackFor } = props;
  const told = feedbackFor ? combinationFeedback(item, feedbackFor) : [];
  return (
    <>
      <ChoiceControls {...props} kind="checkbox" />
      {told.map((html) => (
        <p key={html} class="rc-feedback rc-combination" dangerouslySetInnerHTML={{ __html: html }} />
      ))}
    </>
  );
}

/** The options, then what choosing some of them together shows. */
function Reasons({ item, labels }: ReasonsProps<MultipleChoice>) {
  const together = (item.combinations ?? []).map(({ chosen, feedback }): Reason => {
    const texts = item.options.filter(({ id }) => chosen.includes(id)).map(({ text }) => text);
    const told = words(labels, "chosen_together");
    return { id: chosen.join(), kind: "combination", told, text: texts.join(" · "), feedback };
  });
  return <ReasonsList labels={labels} reasons={[...keyReasons(item.options, labels), ...together]} />;
}

export const multipleChoiceView: ItemView<MultipleChoice, ChoiceResponse> = {
  instruction: "choose_several",
  Controls,
  Reasons,
  read: readChoice,
};
