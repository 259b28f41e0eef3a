/** The record as the views of one page see it: in memory always, in the store as well as it can be. */
import { canonical } from "../record/canonical";
import { merge } from "../record/merge";
import { emptyRecord } from "../record/record";
import type { LearningRecord } from "../record/types";
import type { Loaded, RecordStore, Trouble } from "./types";

export interface Session {
  record(): LearningRecord;
  trouble(): Trouble | null;
  /** Change the record, keep it, and tell the views. */
  update(change: (record: LearningRecord) => LearningRecord): void;
  /** Call `listener` after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Stop listening to the store. */
  close(): void;
}

/** Start from what `store` holds. `shared` says that others change the store behind the learner's back. */
export function openSession(store: RecordStore, course: string, shared: boolean): Session {
  const listeners = new Set<() => void>();
  const first = store.load();
  let record = first.record ?? emptyRecord(course);
  let trouble = first.trouble;

  const settle = (loaded: Loaded, next: LearningRecord) => {
    record = next;
    trouble = loaded.trouble;
    for (const listener of [...listeners]) listener();
  };

  const changedOutside = () => {
    const loaded = store.load();
    // Nothing stored and nothing wrong: the learner deleted the record elsewhere, and it must not come back.
    const next = loaded.record ? merge(record, loaded.record) : loaded.trouble ? record : emptyRecord(course);
    const news = shared && canonical(next.items) !== canonical(record.items);
    settle(news && !loaded.trouble ? { ...loaded, trouble: { kind: "elsewhere" } } : loaded, next);
  };

  const stop = store.subscribe(changedOutside);
  return {
    record: () => record,
    trouble: () => trouble,
    update(change) {
      const saved = store.save(change(record));
      settle(saved, saved.record ?? change(record));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
