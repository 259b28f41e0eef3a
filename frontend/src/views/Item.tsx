import { type LabelKey, type Labels, words } from "../labels";
import { markings } from "../marking/registry";
import type { Confidence, Item, ItemResponse, Result } from "../types";
import { type Say, sureAndWrong, verdictRest } from "./announce";
import { ConfidenceAsked } from "./Confidence";
import { Icon } from "./Icon";
import { Reasons } from "./Reasons";
import { useReady } from "./ready";
import { views } from "./registry";
import type { Shown, ViewState } from "./state";

export interface ItemActions {
  onResponse(response: ItemResponse): void;
  onConfidence(confidence: Confidence): void;
  onCheck(): void;
  onRetry(): void;
  onHint(): void;
  onReasons(): void;
  say: Say;
}

interface ItemProps extends ItemActions {
  item: Item;
  labels: Labels;
  prefix: string;
  /** "3 of 14", or nothing in a quiz of one item. */
  number: string;
  shown: Shown;
  view: ViewState;
}

function Verdict({ item, labels, shown }: ItemProps) {
  const marked = markings[item.type].mark(item, shown.response);
  const sure = sureAndWrong(item, shown.state, shown.confidence);
  return (
    <>
      <p class="rc-verdict">
        <Icon state={shown.state as Result} /> <strong>{words(labels, marked.verdict)}</strong>
        {verdictRest(labels, marked) || null}
      </p>
      {sure ? <p class="rc-message" dangerouslySetInnerHTML={{ __html: sure }} /> : null}
    </>
  );
}

/** The one line between the options and the buttons: what came of it, or what to do. */
function Outcome(props: ItemProps) {
  const { item, labels, shown, view } = props;
  if (shown.checked) return <Verdict {...props} />;
  if (view.nothingChosen) return <p class="rc-message">{words(labels, markings[item.type].ask)}</p>;
  if (shown.state === "changed") return <p class="rc-message">{words(labels, "changed")}</p>;
  return null;
}

function Hints({ item, shown }: ItemProps) {
  if (shown.hints === 0) return null;
  return (
    <ol class="rc-hints">
      {item.hints.slice(0, shown.hints).map((hint) => (
        <li key={hint} dangerouslySetInnerHTML={{ __html: hint }} />
      ))}
    </ol>
  );
}

function hintLabel({ item, shown }: ItemProps): LabelKey {
  if (shown.hints >= item.hints.length) return "no_more_hints";
  return shown.hints > 0 ? "next_hint" : "hint";
}

function HintButton(props: ItemProps) {
  const { item, labels, shown, onHint } = props;
  if (item.hints.length === 0) return null;
  // Not `disabled`: that would throw the focus back to the top of the page.
  const spent = shown.hints >= item.hints.length ? "true" : undefined;
  return (
    <button
      type="button"
      class="rc-button rc-quiet"
      data-action="hint"
      aria-disabled={spent}
      onClick={onHint}
    >
      {words(labels, hintLabel(props))}
    </button>
  );
}

function CheckButton({ labels, shown, onCheck, onRetry }: ItemProps) {
  const retry = (event: MouseEvent) => {
    // The second click of a double click on Check must not wipe out the result of the first.
    if (event.detail < 2) onRetry();
  };
  return (
    <button
      type="button"
      class="rc-button"
      data-action={shown.checked ? "try-again" : "check"}
      onClick={shown.checked ? retry : onCheck}
    >
      {words(labels, shown.checked ? "try_again" : "check")}
    </button>
  );
}

/** Feedback moves the options down: the second click of a double click on Check must not choose another. */
function ignoreSecondClick(event: MouseEvent) {
  if (event.detail > 1) event.preventDefault();
}

function ReasonsButton({ labels, prefix, view, onReasons }: ItemProps) {
  const open = view.reasonsOpen ? "true" : "false";
  return (
    <button
      type="button"
      class="rc-button rc-quiet"
      data-action="reasons"
      aria-expanded={useReady() ? open : undefined}
      aria-controls={view.reasonsOpen ? `${prefix}-reasons` : undefined}
      onClick={onReasons}
    >
      {words(labels, view.reasonsOpen ? "hide_reasons" : "reasons")}
    </button>
  );
}

/** One item, drawn over the plain page's own elements. */
export function ItemView(props: ItemProps) {
  const { item, labels, prefix, number, shown, view, onResponse, onCheck, onConfidence, say } = props;
  const { instruction, Controls } = views[item.type];
  return (
    <div class="rc-item" data-item={item.id} data-state={shown.state}>
      <fieldset class="rc-fieldset" onClickCapture={ignoreSecondClick}>
        <legend class="rc-stem">
          {number ? <span class="rc-number">{number}</span> : null}
          {number ? " " : null}
          <span class="rc-stem-text" dangerouslySetInnerHTML={{ __html: item.stem }} />
        </legend>
        <p class="rc-instruction">{words(labels, instruction)}</p>
        <Controls
          {...{ item, labels, prefix, onResponse, say }}
          onEnter={onCheck}
          response={shown.response}
          feedbackFor={shown.feedbackFor}
        />
      </fieldset>
      {item.confidence ? (
        <ConfidenceAsked {...{ labels, prefix, onConfidence }} confidence={shown.confidence} />
      ) : null}
      <Outcome {...props} />
      <Hints {...props} />
      <div class="rc-actions">
        <CheckButton {...props} />
        <HintButton {...props} />
        <ReasonsButton {...props} />
      </div>
      {view.reasonsOpen ? <Reasons item={item} labels={labels} id={`${prefix}-reasons`} /> : null}
    </div>
  );
}
