import { useEffect, useState } from "preact/hooks";
import { type LabelKey, type Labels, words } from "../labels";
import { markings } from "../marking/registry";
import type { Trouble } from "../storage/types";
import type { Item, ItemResponse } from "../types";
import { plainText } from "./text";

export type Say = (text: string) => void;

const sentences: Record<Trouble["kind"], LabelKey> = {
  refused: "storage_refused",
  full: "storage_full",
  newer: "record_newer",
  elsewhere: "changed_elsewhere",
  corrupt: "record_corrupt",
};

/** The sentence that tells the learner what is the matter with the record. */
export function troubleText(labels: Labels, trouble: Trouble): string {
  return words(labels, sentences[trouble.kind]);
}

/** What is said when a response has been marked. */
export function verdictText(labels: Labels, item: Item, response: ItemResponse): string {
  const marking = markings[item.type];
  const { state, incomplete } = marking.mark(item, response);
  const more = incomplete ? ` ${words(labels, "missed_keys")}` : "";
  return [`${words(labels, state)}.${more}`, ...marking.feedback(item, response).map(plainText)].join(" ");
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
