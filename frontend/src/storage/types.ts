import type { LearningRecord } from "../record/types";

/** What the learner should know about the place that keeps the record; null when all is well. */
export type Trouble =
  | { kind: "refused" }
  | { kind: "full" }
  | { kind: "newer" }
  | { kind: "elsewhere" }
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
