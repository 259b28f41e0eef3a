/** The record as the views of one page see it: in memory always, in the store as well as it can be. */
import { canonical } from "../record/canonical";
import { merge } from "../record/merge";
import { emptyRecord } from "../record/record";
import { sectionNames } from "../record/sections";
import type { LearningRecord } from "../record/types";
import { unsaved } from "./places";
import type { Loaded, Place, PlacedStore, RecordStore, Trouble } from "./types";

type Change = (record: LearningRecord) => LearningRecord;

export interface Session {
  record(): LearningRecord;
  trouble(): Trouble | null;
  /** Change the record, keep it, and tell the views. */
  update(change: Change): void;
  /** Change the record and store it instead of what is stored, so that something deleted comes back. */
  replace(change: Change): void;
  /** Forget everything, here and in the store. */
  erase(): void;
  /** Where the record is kept; null where somebody else decides, as in a notebook. */
  place(): Place | null;
  /** Whether the learner has said where. */
  chosen(): boolean;
  /** Keep the record somewhere else. */
  move(place: Place): void;
  /** Call `listener` after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Stop listening to the store. */
  close(): void;
}

/** Whether anything was done elsewhere; that a page was opened is no news. */
function isNews(before: LearningRecord, after: LearningRecord): boolean {
  const done = (record: LearningRecord) =>
    canonical(sectionNames.filter((name) => name !== "pages").map((name) => record[name]));
  return done(before) !== done(after);
}

/** Unite with what was stored elsewhere. What is stored decides what is deleted: there it can be taken back. */
function takeIn(record: LearningRecord, stored: LearningRecord): LearningRecord {
  const marks = Object.entries(record.deleted).filter(([mark]) => mark in stored.deleted);
  return merge({ ...record, deleted: Object.fromEntries(marks) }, stored);
}

/** Start from what `store` holds. `shared` says that others change the store behind the learner's back. */
export function openSession(
  store: RecordStore & Partial<PlacedStore>,
  course: string,
  shared: boolean,
): Session {
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
    const unite = unsaved(trouble) ? merge : takeIn;
    // Nothing stored and nothing wrong: the learner deleted the record elsewhere, and it must not come back.
    const gone = loaded.trouble ? record : emptyRecord(course);
    const next = loaded.record ? unite(record, loaded.record) : gone;
    const news = shared && isNews(record, next) && !loaded.trouble;
    settle(news ? { ...loaded, trouble: { kind: "elsewhere" } } : loaded, next);
  };

  const keep = (how: (record: LearningRecord) => Loaded, next: LearningRecord) => {
    const saved = how(next);
    settle(saved, saved.record ?? next);
  };

  const stop = store.subscribe(changedOutside);
  return {
    record: () => record,
    trouble: () => trouble,
    update: (change) => keep(store.save, change(record)),
    replace: (change) => keep(store.replace ?? store.save, change(record)),
    erase() {
      const stuck = store.erase?.() ?? null;
      settle({ record: null, trouble: stuck }, emptyRecord(course));
    },
    place: () => store.place?.() ?? null,
    chosen: () => store.chosen?.() ?? true,
    move: (place) => store.move && keep((next) => store.move?.(place, next) as Loaded, record),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stop,
  };
}
