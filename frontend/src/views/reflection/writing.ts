import { useRef, useState } from "preact/hooks";
import type { Reflection } from "../../activities/types";
import { keepVersion, reflectionOf, versionsOf, type Writing, writeDraft } from "../../record/reflections";
import type { ViewProps } from "../mount-view";
import { usePause } from "../pause";

/** How long the learner pauses before the draft is kept, in milliseconds. */
const PAUSE = 500;

export interface OwnWords {
  text: string;
  /** Everything typed is in the record, as a draft. */
  drafted: boolean;
  type(text: string): void;
  keep(): void;
}

/** Own words, kept as a draft while they are typed. `early` was typed before the script was ready. */
export function useWriting(props: ViewProps<Reflection>, early: string): OwnWords {
  const { data, record, now, update } = props;
  const { draft } = reflectionOf(record, data.id);
  const kept = versionsOf(record, data.id).filter(({ from }) => from === undefined);
  // Typed before the script was ready, words have nothing to do with what the record may hold.
  const [unsaved, setUnsaved] = useState<Writing | null>(() =>
    early ? { text: early, from: now(), over: null } : null,
  );
  const sitting = useRef(unsaved?.from ?? null);
  // A save may come from outside a drawing, and twice before the next one.
  const waiting = useRef(unsaved);
  const wait = (writing: Writing | null) => {
    waiting.current = writing;
    setUnsaved(writing);
  };
  const save = () => {
    const writing = waiting.current;
    if (!writing) return;
    wait(null);
    update((before, time) => writeDraft(before, data.id, writing, time));
  };
  usePause(unsaved, PAUSE, save);
  const text = unsaved?.text ?? draft?.text ?? kept[kept.length - 1]?.text ?? "";
  return {
    text,
    drafted: unsaved === null && draft !== null,
    type(typed) {
      sitting.current ??= now();
      // Only the draft that was in sight is gone on with; another that came meanwhile is kept beside it.
      wait({ text: typed, from: sitting.current, over: unsaved ? unsaved.over : draft });
    },
    keep() {
      save();
      sitting.current = null;
      update((before, time) => keepVersion(before, data.id, text, time));
    },
  };
}
