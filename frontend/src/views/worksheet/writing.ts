import { useEffect, useRef, useState } from "preact/hooks";
import type { Draft, Version } from "../../record/types";
import { draftOf, otherTexts, type Writing, writeText } from "../../record/worksheets";
import { usePause } from "../pause";
import type { SheetProps } from "./props";

/** How long the learner pauses before what they typed is kept, in milliseconds. */
const PAUSE = 500;

export interface FieldWords {
  text: string;
  /** What the record has: it follows the text after a pause. */
  kept: string;
  /** What was written elsewhere in the same field. */
  others: Version[];
  type(text: string): void;
  /** Write `text`, and have done with what was written elsewhere. */
  settle(other: Version, text: string): void;
}

/** Whether the field is being taken away; this must stand before what is done on that occasion. */
function useGone() {
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  return gone;
}

/** What was typed and is not kept yet; it is kept after a pause, and at once where the page is left. */
function useUnsaved(keep: (writing: Writing) => void) {
  const [unsaved, setUnsaved] = useState<Writing | null>(null);
  // A save may come from outside a drawing, and twice before the next one.
  const waiting = useRef<Writing | null>(null);
  const gone = useGone();
  const wait = (writing: Writing | null) => {
    waiting.current = writing;
    if (!gone.current) setUnsaved(writing);
  };
  const save = () => {
    const writing = waiting.current;
    if (!writing) return;
    wait(null);
    // With its row, a field goes away in the middle of a drawing: what is kept then must not begin another one.
    if (gone.current) void Promise.resolve().then(() => keep(writing));
    else keep(writing);
  };
  usePause(unsaved, PAUSE, save);
  return { unsaved, wait, save };
}

/** One field's words, kept while they are typed. */
export function useField({ data, record, now, update }: SheetProps, key: string): FieldWords {
  const draft = draftOf(record, data.id, key);
  const sitting = useRef<string | null>(null);
  // Emptied here, a field stays empty: words from elsewhere must not jump into it.
  const emptied = useRef(false);
  const keep = (writing: Writing) => update((before, time) => writeText(before, data.id, key, writing, time));
  const { unsaved, wait, save } = useUnsaved(keep);
  const begin = (text: string, over: Draft | null): Writing => {
    sitting.current ??= now();
    emptied.current = text.trim() === "";
    return { from: sitting.current, text, over };
  };
  // Only the words that are in sight are gone on with; others that came meanwhile are kept beside them.
  const mine = emptied.current && draft?.from !== sitting.current ? null : draft;
  const kept = mine?.text ?? "";
  return {
    text: unsaved?.text ?? kept,
    kept,
    others: otherTexts(record, data.id, key),
    type: (text) => wait(begin(text, unsaved ? unsaved.over : mine)),
    settle(other, text) {
      save();
      if (mine) keep(begin(text, mine));
      keep(begin(text, { ...other, from: other.from ?? other.at }));
    },
  };
}
