/** The learning record in the browser's own storage. */
import { merge } from "../record/merge";
import { parseRecord } from "../record/parse";
import type { LearningRecord } from "../record/types";
import type { Loaded, RecordStore, Trouble } from "./types";

/** The part of the browser's storage that is used. Every call may throw. */
export interface TextStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What the browser offers. `storage` is asked for anew each time, because even asking can be refused. */
export interface Surroundings {
  storage(): TextStorage;
  now(): string;
  /** Call `changed` when another tab wrote to `key`, or cleared everything; returns how to stop. */
  listen(key: string, changed: () => void): () => void;
}

function failure(error: unknown): Trouble {
  const { name, code } = error as { name?: string; code?: number };
  const full = name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED" || code === 22;
  return { kind: full ? "full" : "refused" };
}

/** The texts set aside under `key` as unreadable, by their own keys, oldest first. */
function setAside(storage: TextStorage, key: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((name) => name.startsWith(`${key}.corrupt.`)).sort();
}

function keepAside(storage: TextStorage, key: string, text: string, now: string): void {
  const kept = setAside(storage, key).some((name) => storage.getItem(name) === text);
  if (!kept) storage.setItem(`${key}.corrupt.${now}`, text);
}

/** The newest unreadable text that the learner has not yet downloaded, as a trouble to show. */
function unseen(storage: TextStorage, key: string): Trouble | null {
  const newest = setAside(storage, key).pop();
  const seenKey = `${key}.corrupt-seen`;
  if (!newest || storage.getItem(seenKey) === newest) return null;
  const seen = () => {
    try {
      storage.setItem(seenKey, newest);
    } catch {
      // The notice comes back on the next page: a nuisance, and no loss.
    }
  };
  return { kind: "corrupt", text: storage.getItem(newest) ?? "", seen };
}

/** Read what is stored; an unreadable text is set aside first, so that saving can never overwrite it. */
function read(storage: TextStorage, key: string, now: string): Loaded {
  const text = storage.getItem(key);
  const parsed = parseRecord(text);
  if (parsed.kind === "newer") return { record: null, trouble: { kind: "newer" } };
  if (parsed.kind === "corrupt") keepAside(storage, key, text ?? "", now);
  return { record: parsed.kind === "ok" ? parsed.record : null, trouble: unseen(storage, key) };
}

/** Keep the record under `key` in the browser's storage. */
export function browserStore(key: string, { storage, now, listen }: Surroundings): RecordStore {
  const attempt = (work: () => Loaded, otherwise: LearningRecord | null): Loaded => {
    try {
      return work();
    } catch (error) {
      return { record: otherwise, trouble: failure(error) };
    }
  };
  return {
    load: () => attempt(() => read(storage(), key, now()), null),
    save: (record) =>
      attempt(() => {
        const found = read(storage(), key, now());
        // Another tab may have saved since this one read; a newer version's record is not ours to write.
        const united = found.record ? merge(found.record, record) : record;
        if (found.trouble?.kind !== "newer") storage().setItem(key, JSON.stringify(united));
        return { record: united, trouble: found.trouble };
      }, record),
    subscribe: (listener) => listen(key, listener),
  };
}
