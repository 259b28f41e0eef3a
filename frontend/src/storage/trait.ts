/** The learning record in a notebook: a trait that Python reads and writes. */
import { canonical } from "../record/canonical";
import { merge } from "../record/merge";
import { checkRecord } from "../record/parse";
import { own } from "../record/record";
import type { Attempt, LearningRecord } from "../record/types";
import type { Loaded, RecordStore } from "./types";

/** The part of a notebook's model that is used. */
export interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** One attempt as Python reads it. */
export type ItemAttempt = Pick<Attempt, "at" | "response" | "score" | "hints"> & { item: string };

/** All attempts at the items with these ids, in order of time. */
export function attemptsAt(record: LearningRecord, ids: string[]): ItemAttempt[] {
  const rows = ids.flatMap((item) =>
    (own(record.items, item)?.attempts ?? []).map(({ at, response, score, hints }) => ({
      item,
      at,
      response,
      score,
      hints,
    })),
  );
  return rows.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** What a trait says. On the way it is a text: some kernels lose the nulls of what is sent otherwise. */
export function readTrait(model: Model, name: string): unknown {
  return JSON.parse(model.get(name) as string);
}

/** Set a trait unless it says the same already; returns whether there is something to send. */
export function setIfNew(model: Model, name: string, value: unknown): boolean {
  if (canonical(readTrait(model, name)) === canonical(value)) return false;
  model.set(name, JSON.stringify(value));
  return true;
}

function read(model: Model): Loaded {
  const value = readTrait(model, "record");
  const parsed = checkRecord(value);
  if (parsed.kind === "ok") return { record: parsed.record, trouble: null };
  if (parsed.kind === "empty") return { record: null, trouble: null };
  if (parsed.kind === "newer") return { record: null, trouble: { kind: "newer" } };
  const text = JSON.stringify(value, null, 2);
  return { record: null, trouble: { kind: "corrupt", text, seen: () => {} } };
}

/** Keep the record in the trait `record`, and the attempts at the items `ids` in the trait `attempts`. */
export function traitStore(model: Model, ids: string[]): RecordStore {
  return {
    load: () => read(model),
    save(record) {
      const found = read(model);
      const united = found.record ? merge(found.record, record) : record;
      // What cannot be read belongs to Python, which has it in a file: it is left as it is.
      const kept = !found.trouble && setIfNew(model, "record", united);
      const told = setIfNew(model, "attempts", attemptsAt(united, ids));
      if (kept || told) model.save_changes();
      return { record: united, trouble: found.trouble };
    },
    subscribe(listener) {
      model.on("change:record", listener);
      return () => model.off("change:record", listener);
    },
  };
}
