/** What one item shows, worked out from the learning record and from what the learner is doing just now. */
import { markings } from "../marking/registry";
import { itemState, latestAttempt } from "../record/record";
import type { LearningRecord } from "../record/types";
import type { Confidence, Item, ItemResponse, ItemState } from "../types";

/** The base of a choice made before the script had read the record. */
export const EARLY = "early";

/** A response that is not checked yet. */
export interface Draft {
  /** When the attempt was made that it follows; a later attempt, in any view or tab, puts the draft away. */
  base: string | undefined;
  response: ItemResponse;
  confidence: Confidence;
  /** Keep the feedback of the attempt before in sight, so that nothing moves while the learner chooses. */
  keepFeedback: boolean;
}

export interface ViewState {
  draft: Draft | null;
  hints: number;
  reasonsOpen: boolean;
  /** The learner pressed Check with nothing chosen. */
  nothingChosen: boolean;
}

export const untouched: ViewState = { draft: null, hints: 0, reasonsOpen: false, nothingChosen: false };

export interface Shown {
  state: ItemState;
  response: ItemResponse;
  /** How sure the learner said they were of it. */
  confidence: Confidence;
  /** Whether the response on show has been checked, and its result stands beside it. */
  checked: boolean;
  /** The response whose feedback stands under its options. */
  feedbackFor: ItemResponse | null;
  /** How many hints are open. */
  hints: number;
}

/** Return a stored number as what it says about how sure someone was: records can come from anywhere. */
export function confidenceOf(value: unknown): Confidence {
  return value === 1 || value === 2 || value === 3 ? value : null;
}

export function shown(item: Item, record: LearningRecord, view: ViewState): Shown {
  const marking = markings[item.type];
  const latest = latestAttempt(record, item.id);
  const state = itemState(record, item);
  // Options are lettered by place, so a response to an earlier wording may point at other options now.
  const past = latest && state !== "changed" ? marking.parse(latest.response) : null;
  const hints = Math.max(view.hints, past ? (latest?.hints ?? 0) : 0);
  const { draft } = view;
  const current = draft && (draft.base === EARLY || draft.base === latest?.at) ? draft : null;
  if (past && !current) {
    const confidence = confidenceOf(latest?.confidence);
    return { state, response: past, confidence, checked: true, feedbackFor: past, hints };
  }
  return {
    state: state === "changed" ? "changed" : "unanswered",
    response: current?.response ?? marking.empty(),
    confidence: current?.confidence ?? null,
    checked: false,
    feedbackFor: current?.keepFeedback ? past : null,
    hints,
  };
}

/** Choose another response, or say how sure one is of it. */
export function respond(
  item: Item,
  record: LearningRecord,
  view: ViewState,
  change: { response: ItemResponse } | { confidence: Confidence },
): ViewState {
  const { response, confidence, feedbackFor } = shown(item, record, view);
  const base = latestAttempt(record, item.id)?.at;
  const draft = { base, response, confidence, keepFeedback: feedbackFor !== null, ...change };
  return { ...view, draft, nothingChosen: false };
}

/** Start over with nothing chosen. */
export function clear(item: Item, record: LearningRecord, view: ViewState): ViewState {
  const base = latestAttempt(record, item.id)?.at;
  const draft = { base, response: markings[item.type].empty(), confidence: null, keepFeedback: false };
  return { ...view, draft, nothingChosen: false };
}

/** How the items of a quiz stand. */
export function tally(items: Item[], record: LearningRecord) {
  const states = items.map((item) => itemState(record, item));
  const left = states.filter((state) => state === "unanswered" || state === "changed").length;
  const missed = items.filter((_, index) => states[index] === "partly" || states[index] === "wrong");
  return { right: states.filter((state) => state === "right").length, left, missed, total: items.length };
}
