import type { LearningRecord } from "../record/types";

/** What the learner should know about the place that keeps the record; null when all is well. */
export type Trouble =
  | { kind: "refused" }
  | { kind: "full" }
  | { kind: "newer" }
  | { kind: "elsewhere" }
  /** Something is dated later than it can be, so this clock or an earlier one is wrong. */
  | { kind: "clock"; seen(): void }
  /** A stored text that is not a record, to be offered for download; `seen` puts the notice away. */
  | { kind: "corrupt"; text: string; seen(): void };

export interface Loaded {
  /** What is stored; null when nothing is, or nothing that can be read. */
  record: LearningRecord | null;
  trouble: Trouble | null;
}

/** A place that keeps one learning record. It never throws. */
export interface RecordStore {
  load(): Loaded;
  /** Store `record` united with what is stored; returns what is then known. */
  save(record: LearningRecord): Loaded;
  /** Call `listener` when somebody else changed what is stored; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A store whose content the learner can also take back and remove. */
export interface ErasableStore extends RecordStore {
  /** Store `record` instead of what is stored, so that something deleted can come back. */
  replace(record: LearningRecord): Loaded;
  /** Remove the record and every text set aside; returns what stood in the way. */
  erase(): Trouble | null;
  /** Whether anything is stored, readable or not. */
  holds(): boolean;
}

/** Where the record is kept: on the device, until the tab is closed, or only until the page is left. */
export type Place = "device" | "session" | "nowhere";

/** A store in the place that the learner chose. */
export interface PlacedStore extends ErasableStore {
  place(): Place;
  /** Whether the learner has said where. */
  chosen(): boolean;
  /** Keep `record` in `place` from now on and remove it from where it was; where that fails, all stays as it is. */
  move(place: Place, record: LearningRecord): Loaded;
}
