import { type LabelKey, words } from "../labels";
import { fillIn } from "../marking/fill-in";
import type { FillIn, FillInResponse } from "../types";
import { onEnterKey } from "./enter";
import { Note } from "./Note";
import { type Reason, ReasonsList } from "./ReasonsList";
import { escaped } from "./text";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

function Controls(props: ControlsProps<FillIn, FillInResponse>) {
  const { item, labels, prefix, response, feedbackFor, onResponse, onEnter } = props;
  const id = `${prefix}-text`;
  const told = feedbackFor?.text === response.text ? fillIn.mark(item, response) : null;
  return (
    <div class="rc-fill">
      <label for={id}>{words(labels, "your_words")}</label>
      <input
        type="text"
        id={id}
        autocomplete="off"
        value={response.text}
        aria-describedby={told ? `${id}-feedback` : undefined}
        onInput={(event) => onResponse({ text: event.currentTarget.value })}
        onKeyDown={onEnterKey(onEnter)}
      />
      {told ? (
        <Note
          labels={labels}
          id={`${id}-feedback`}
          right={told.state === "right"}
          html={fillIn.feedback(item, response)[0] ?? ""}
        />
      ) : null}
    </div>
  );
}

/** What is accepted, and the near misses. */
function Reasons({ item, labels }: ReasonsProps<FillIn>) {
  const told = (kind: Reason["kind"], key: LabelKey, texts: string[], feedback: string): Reason => {
    const text = escaped(texts.join(", "));
    return { id: text, kind, told: words(labels, key), text, feedback };
  };
  const near = item.near.map(({ texts, feedback }) => told("distractor", "close_miss", texts, feedback));
  const right = told("key", "key", item.accepts, item.feedback);
  return <ReasonsList labels={labels} reasons={[right, ...near]} />;
}

export const fillInView: ItemView<FillIn, FillInResponse> = {
  instruction: "fill_gap",
  Controls,
  Reasons,
  read: (root) => ({ text: root.querySelector<HTMLInputElement>(".rc-fill input")?.value ?? "" }),
};
