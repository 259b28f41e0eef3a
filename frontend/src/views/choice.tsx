/** What single-choice and multiple-choice share: rows of native controls, each with its feedback. */
import { words } from "../labels";
import type { ChoiceResponse, MultipleChoice, Option, SingleChoice } from "../types";
import { Icon } from "./Icon";
import { plainText } from "./text";
import type { ControlsProps, ReasonsProps } from "./types";

type ChoiceItem = SingleChoice | MultipleChoice;

interface RowProps extends ControlsProps<ChoiceItem, ChoiceResponse> {
  kind: "radio" | "checkbox";
  option: Option;
}

/** Return the response after a click on `id`. */
function choose({ kind, item, response }: RowProps, id: string, on: boolean): ChoiceResponse {
  if (kind === "radio") return { selected: [id] };
  const ids = item.options.map((option) => option.id);
  return { selected: ids.filter((other) => (other === id ? on : response.selected.includes(other))) };
}

function Feedback({ kind, option, labels, id }: RowProps & { id: string }) {
  return (
    <div class={`rc-feedback ${option.correct ? "rc-key" : "rc-distractor"}`} id={id}>
      {kind === "checkbox" ? (
        <strong class="rc-told">
          <Icon state={option.correct ? "right" : "wrong"} />{" "}
          {words(labels, option.correct ? "key" : "distractor")}
          {". "}
        </strong>
      ) : null}
      <span dangerouslySetInnerHTML={{ __html: option.feedback }} />
    </div>
  );
}

function Row(props: RowProps) {
  const { kind, option, prefix, response, feedbackFor, onResponse } = props;
  const id = `${prefix}-${option.id}`;
  const explained = feedbackFor?.selected.includes(option.id);
  return (
    <div class="rc-option">
      <input
        type={kind}
        id={id}
        name={prefix}
        value={option.id}
        autocomplete="off"
        checked={response.selected.includes(option.id)}
        aria-describedby={explained ? `${id}-feedback` : undefined}
        onChange={(event) => onResponse(choose(props, option.id, event.currentTarget.checked))}
      />
      <label for={id} dangerouslySetInnerHTML={{ __html: option.text }} />
      {explained ? <Feedback {...props} id={`${id}-feedback`} /> : null}
    </div>
  );
}

export function ChoiceControls(
  props: ControlsProps<ChoiceItem, ChoiceResponse> & { kind: "radio" | "checkbox" },
) {
  return (
    <div class="rc-options">
      {props.item.options.map((option) => (
        <Row key={option.id} {...props} option={option} />
      ))}
    </div>
  );
}

/** Return text with a full stop where it would otherwise run into the sentence after it. */
function sentence(html: string): string {
  return /[\p{L}\p{N}%)]$/u.test(plainText(html)) ? `${html}.` : html;
}

export function ChoiceReasons({ item, labels }: ReasonsProps<ChoiceItem>) {
  return (
    <ul class="rc-reasons-list">
      {item.options.map((option) => (
        <li key={option.id} class={option.correct ? "rc-key" : "rc-distractor"}>
          {option.correct ? (
            <strong>{words(labels, "key")}</strong>
          ) : (
            <span class="rc-not">{words(labels, "distractor")}</span>
          )}
          {": "}
          <span dangerouslySetInnerHTML={{ __html: sentence(option.text) }} />{" "}
          <span class="rc-reason" dangerouslySetInnerHTML={{ __html: option.feedback }} />
        </li>
      ))}
    </ul>
  );
}

export function readChoice(root: Element): ChoiceResponse {
  const inputs = Array.from(root.querySelectorAll<HTMLInputElement>(".rc-options input"));
  return { selected: inputs.filter((input) => input.checked).map((input) => input.value) };
}
