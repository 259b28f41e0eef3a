/** What single-choice and multiple-choice share: rows of native controls, each with its feedback. */
import { type Labels, words } from "../labels";
import type { ChoiceResponse, MultipleChoice, Option, SingleChoice } from "../types";
import { Note } from "./Note";
import { type Reason, ReasonsList } from "./ReasonsList";
import type { ControlsProps, ReasonsProps } from "./types";

type ChoiceItem = SingleChoice | MultipleChoice;

interface RowProps extends ControlsProps<ChoiceItem, ChoiceResponse> {
  kind: "radio" | "checkbox";
  option: Option;
}

/** Return the response with the option or phrase `id` chosen or no longer chosen, in their order. */
export function toggle(options: Option[], { selected }: ChoiceResponse, id: string, on: boolean) {
  const ids = options.map((option) => option.id);
  return { selected: ids.filter((other) => (other === id ? on : selected.includes(other))) };
}

/** Return the response after a click on `id`. */
function choose({ kind, item, response }: RowProps, id: string, on: boolean): ChoiceResponse {
  return kind === "radio" ? { selected: [id] } : toggle(item.options, response, id, on);
}

/** What a key or a distractor is called beside its feedback. */
export function keyLabel(option: Option): "key" | "distractor" {
  return option.correct ? "key" : "distractor";
}

function Row(props: RowProps) {
  const { kind, option, labels, prefix, response, feedbackFor, onResponse } = props;
  const id = `${prefix}-${option.id}`;
  const note = feedbackFor?.selected.includes(option.id) ? `${id}-feedback` : undefined;
  return (
    <div class="rc-option">
      <input
        type={kind}
        id={id}
        name={prefix}
        value={option.id}
        autocomplete="off"
        checked={response.selected.includes(option.id)}
        aria-describedby={note}
        onChange={(event) => onResponse(choose(props, option.id, event.currentTarget.checked))}
      />
      <label for={id} dangerouslySetInnerHTML={{ __html: option.text }} />
      {note ? (
        <Note
          labels={labels}
          id={note}
          right={option.correct}
          told={kind === "checkbox" ? keyLabel(option) : undefined}
          html={option.feedback}
        />
      ) : null}
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

/** Every option or phrase, with whether it is right and why. */
export function keyReasons(options: Option[], labels: Labels): Reason[] {
  return options.map((option) => {
    const kind = keyLabel(option);
    return { ...option, kind, told: words(labels, kind) };
  });
}

export function ChoiceReasons({ item, labels }: ReasonsProps<SingleChoice>) {
  return <ReasonsList labels={labels} reasons={keyReasons(item.options, labels)} />;
}

/** The values of what is checked among the inputs that `selector` finds. */
export function readChecked(root: Element, selector: string): ChoiceResponse {
  const inputs = Array.from(root.querySelectorAll<HTMLInputElement>(selector));
  return { selected: inputs.filter((input) => input.checked).map((input) => input.value) };
}

export function readChoice(root: Element): ChoiceResponse {
  return readChecked(root, ".rc-options input");
}
