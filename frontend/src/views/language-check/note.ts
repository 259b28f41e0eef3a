import { useRef, useState } from "preact/hooks";
import type { LanguageCheck } from "../../activities/types";
import { forget } from "../../record/entries";
import { choiceOf, choose, draftOf, textOf, type Writing, writeText } from "../../record/worksheets";
import type { ViewProps } from "../mount-view";
import { usePause } from "../pause";

/** How long the learner pauses before a note that is kept is saved, in milliseconds. */
const PAUSE = 500;
const NOTE = "note";
const KEEP = "keep";

export interface Early {
  /** What was written before the script was ready. */
  early: string;
}

export interface Note {
  text: string;
  /** Whether the note goes into the record; it does only where the learner says so. */
  isKept: boolean;
  type(text: string): void;
  keep(on: boolean): void;
}

/** A note that is gone with the page, unless the learner wants it kept. */
export function useNote({ data, record, update, now, early }: ViewProps<LanguageCheck> & Early): Note {
  const isKept = choiceOf(record, data.id, KEEP) === "yes";
  const [typed, setTyped] = useState<string | null>(early || null);
  const [sitting, over] = [useRef<string | null>(null), useRef<Writing["over"]>(null)];
  const waiting = useRef(typed);
  const wait = (text: string | null) => {
    // Only the words that were in sight are gone on with; others that came meanwhile are kept beside them.
    if (waiting.current === null) over.current = isKept ? draftOf(record, data.id, NOTE) : null;
    waiting.current = text;
    setTyped(text);
  };
  const writing = (text: string): Writing => {
    sitting.current ??= now();
    return { text, from: sitting.current, over: over.current };
  };
  usePause(typed, PAUSE, () => {
    const text = waiting.current;
    if (!isKept || text === null) return;
    update((before, time) => writeText(before, data.id, NOTE, writing(text), time));
    wait(null);
  });
  const text = typed ?? (isKept ? textOf(record, data.id, NOTE) : "");
  return {
    text,
    isKept,
    type: wait,
    keep(on) {
      sitting.current = null;
      wait(on ? null : text);
      update((before, time) => {
        if (!on) return forget(before, "worksheets", data.id, time);
        const chosen = choose(before, data.id, KEEP, "yes", time);
        return text.trim() ? writeText(chosen, data.id, NOTE, writing(text), time) : chosen;
      });
    },
  };
}
