import { useState } from "preact/hooks";
import { type Labels, words } from "../labels";
import { markings } from "../marking/registry";
import type { LearningRecord, NewAttempt } from "../record/types";
import type { Item } from "../types";
import { type Say, verdictText } from "./announce";
import type { ItemActions } from "./Item";
import { clear, respond, type Shown, shown, untouched, type ViewState } from "./state";
import { plainText } from "./text";

export type ViewStates = Record<string, ViewState>;

interface Context {
  labels: Labels;
  record: LearningRecord;
  early: ViewStates;
  onAttempt(id: string, attempt: NewAttempt): void;
}

export interface Items {
  viewOf(item: Item): ViewState;
  shownOf(item: Item): Shown;
  retry(item: Item): void;
  actionsOf(item: Item, focus: (item: Item) => void): ItemActions;
}

type Change = (item: Item, next: (view: ViewState) => ViewState) => void;

/** Mark what is chosen, or say that nothing is. */
function check(
  { labels, onAttempt }: Context,
  item: Item,
  { response, hints, checked, confidence }: Shown,
  change: Change,
  say: Say,
) {
  // Enter in a field may come again, and the response on show is marked already.
  if (checked) return;
  const marking = markings[item.type];
  const nothingChosen = marking.isEmpty(response);
  change(item, (view) => ({ ...view, nothingChosen, draft: nothingChosen ? view.draft : null }));
  if (nothingChosen) return say(words(labels, marking.ask));
  const { score } = marking.mark(item, response);
  onAttempt(item.id, { hash: item.hash, response, score, hints, confidence });
  say(verdictText(labels, item, response, confidence));
}

/** Open the next hint, if there is one. */
function hint(item: Item, { hints }: Shown, change: Change, say: Say) {
  const text = item.hints[hints];
  if (text === undefined) return;
  change(item, (view) => ({ ...view, hints: hints + 1 }));
  say(plainText(text));
}

/** What is going on in each item of a quiz, and what its controls and buttons do. */
export function useItems(context: Context, say: Say): Items {
  const { record, early } = context;
  const [states, setStates] = useState(early);
  const viewOf = (item: Item) => states[item.id] ?? untouched;
  const shownOf = (item: Item) => shown(item, record, viewOf(item));
  const change: Change = (item, next) =>
    setStates((all) => ({ ...all, [item.id]: next(all[item.id] ?? untouched) }));
  const retry = (item: Item) => change(item, (view) => clear(item, record, view));
  return {
    viewOf,
    shownOf,
    retry,
    actionsOf: (item, focus) => ({
      onResponse: (response) => change(item, (view) => respond(item, record, view, { response })),
      onConfidence: (confidence) => change(item, (view) => respond(item, record, view, { confidence })),
      onCheck: () => check(context, item, shownOf(item), change, say),
      onRetry: () => {
        retry(item);
        focus(item);
      },
      onHint: () => hint(item, shownOf(item), change, say),
      say,
      onReasons: () => change(item, (view) => ({ ...view, reasonsOpen: !view.reasonsOpen })),
    }),
  };
}
