import { chosen } from "../marking/choice";
import type { ChoiceResponse, Highlight, Option } from "../types";
import { keyLabel, keyReasons, readChecked, toggle } from "./choice";
import { Note } from "./Note";
import { ReasonsList } from "./ReasonsList";
import { escaped } from "./text";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

type Props = ControlsProps<Highlight, ChoiceResponse>;

function Phrase({ item, prefix, response, feedbackFor, phrase, onResponse }: Props & { phrase: Option }) {
  const id = `${prefix}-${phrase.id}`;
  const told = feedbackFor?.selected.includes(phrase.id);
  const result = told ? (phrase.correct ? " rc-key" : " rc-distractor") : "";
  return (
    <span class={`rc-phrase${result}`}>
      <input
        type="checkbox"
        id={id}
        name={prefix}
        value={phrase.id}
        autocomplete="off"
        checked={response.selected.includes(phrase.id)}
        aria-describedby={told ? `${id}-feedback` : undefined}
        onChange={(event) =>
          onResponse(toggle(item.phrases, response, phrase.id, event.currentTarget.checked))
        }
      />
      <label for={id}>{phrase.text}</label>
    </span>
  );
}

/** The passage with its phrases, and below it what there is to say about those marked. */
function Controls(props: Props) {
  const { item, labels, prefix, feedbackFor } = props;
  const phrases = new Map(item.phrases.map((phrase) => [phrase.id, phrase]));
  return (
    <>
      <p class="rc-passage">
        {item.passage.map((piece) => {
          if ("text" in piece) return piece.text;
          const phrase = phrases.get(piece.phrase);
          return phrase ? <Phrase key={phrase.id} {...props} phrase={phrase} /> : null;
        })}
      </p>
      {feedbackFor ? (
        <ul class="rc-phrase-notes">
          {chosen(item.phrases, feedbackFor).map((phrase) => (
            <li key={phrase.id}>
              <q>{phrase.text}</q>
              <Note
                labels={labels}
                id={`${prefix}-${phrase.id}-feedback`}
                right={phrase.correct}
                told={keyLabel(phrase)}
                html={phrase.feedback}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Reasons({ item, labels }: ReasonsProps<Highlight>) {
  const phrases = item.phrases.map((phrase) => ({ ...phrase, text: escaped(phrase.text) }));
  return <ReasonsList labels={labels} reasons={keyReasons(phrases, labels)} />;
}

export const highlightView: ItemView<Highlight, ChoiceResponse> = {
  instruction: "mark_words",
  Controls,
  Reasons,
  read: (root) => readChecked(root, ".rc-phrase input"),
};
