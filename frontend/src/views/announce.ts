import { useEffect, useState } from "preact/hooks";
import { type LabelKey, type Labels, words } from "../labels";
import { markings } from "../marking/registry";
import type { Marked } from "../marking/types";
import type { Trouble } from "../storage/types";
import type { Confidence, Item, ItemResponse, ItemState } from "../types";
import { plainText, sentence } from "./text";

export type Say = (text: string) => void;

const sentences: Record<Trouble["kind"], LabelKey> = {
  refused: "storage_refused",
  full: "storage_full",
  newer: "record_newer",
  elsewhere: "changed_elsewhere",
  corrupt: "record_corrupt",
  clock: "clock_moved",
};

/** The sentence that tells the learner what is the matter with the record. */
export function troubleText(labels: Labels, trouble: Trouble): string {
  return words(labels, sentences[trouble.kind]);
}

/** What there is to say after the result itself: how many parts are right, and whether something is missing. */
export function verdictRest(labels: Labels, { state, parts, more }: Marked): string {
  const count = parts && state === "partly" ? `. ${words(labels, "score_summary", parts)}` : "";
  return `${count}${more ? `. ${words(labels, more)}` : ""}`;
}

/** What to say besides to someone who was sure and not right; nothing to others. */
export function sureAndWrong(item: Item, state: ItemState, confidence: Confidence): string {
  const missed = state === "partly" || state === "wrong";
  return item.confidence && missed && confidence === 3 ? (item.sureAndWrong ?? "") : "";
}

/** What is said when a response has been marked. */
export function verdictText(
  labels: Labels,
  item: Item,
  response: ItemResponse,
  confidence: Confidence,
): string {
  const marking = markings[item.type];
  const marked = marking.mark(item, response);
  const result = `${words(labels, marked.verdict)}${verdictRest(labels, marked)}`;
  const told = [...marking.feedback(item, response), sureAndWrong(item, marked.state, confidence)];
  return [sentence(result), ...told.map(plainText)].join(" ").trim();
}

/** Return what the live region says, and a way to say something, even the same thing twice. */
export function useAnnouncer(labels: Labels, trouble: Trouble | null): [string, Say] {
  const [said, setSaid] = useState("");
  const say: Say = (text) => setSaid((before) => (before === text ? `${text}\u00a0` : text));
  const sentence = trouble ? troubleText(labels, trouble) : "";
  // Said once, when it comes up, and after a result that came with it.
  useEffect(() => {
    if (sentence) setSaid((before) => `${before} ${sentence}`.trim());
  }, [sentence]);
  return [said, say];
}
