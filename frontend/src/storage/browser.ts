/** The learning record in one of the browser's own storages. */
import { merge } from "../record/merge";
import { parseRecord } from "../record/parse";
import type { LearningRecord } from "../record/types";
import { keepAside, setAside, unseen } from "./aside";
import { clockTrouble } from "./clock";
import type { ErasableStore, Loaded, Trouble } from "./types";

/** The part of the browser's storage that is used. Every call may throw. */
export interface TextStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What the browser offers. `storage` is asked for anew each time, because even asking can be refused. */
export interface Surroundings {
  storage(): TextStorage;
  now(): string;
  /** Call `changed` when another tab wrote to `key`, or cleared everything; returns how to stop. */
  listen(key: string, changed: () => void): () => void;
}

export function failure(error: unknown): Trouble {
  const { name, code } = error as { name?: string; code?: number };
  const full = name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED" || code === 22;
  return { kind: full ? "full" : "refused" };
}

/** Read what is stored; an unreadable text is set aside first, so that saving can never overwrite it. */
function read(storage: TextStorage, key: string, now: string): Loaded {
  const text = storage.getItem(key);
  const parsed = parseRecord(text);
  if (parsed.kind === "newer") return { record: null, trouble: { kind: "newer" } };
  if (parsed.kind === "corrupt") keepAside(storage, key, text ?? "", now);
  const record = parsed.kind === "ok" ? parsed.record : null;
  const late = record && clockTrouble(record, storage, key, now);
  return { record, trouble: unseen(storage, key) ?? late };
}

/** Write the record, united with what is stored unless it is to stand instead. */
function write(
  { storage, now }: Surroundings,
  key: string,
  record: LearningRecord,
  instead: boolean,
): Loaded {
  const found = read(storage(), key, now());
  // Another tab may have saved since this one read; a newer version's record is not ours to write.
  const united = found.record && !instead ? merge(found.record, record) : record;
  if (found.trouble?.kind !== "newer") storage().setItem(key, JSON.stringify(united));
  return { record: united, trouble: found.trouble };
}

/** Remove everything that is kept under `key`, the texts set aside too. */
function eraseAll(storage: TextStorage, key: string): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const name of names.filter((one) => one === key || one.startsWith(`${key}.`)))
    storage.removeItem(name);
}

/** Keep the record under `key` in the browser's storage. */
export function browserStore(key: string, surroundings: Surroundings): ErasableStore {
  const { storage, now, listen } = surroundings;
  const attempt = (work: () => Loaded, otherwise: LearningRecord | null): Loaded => {
    try {
      return work();
    } catch (error) {
      return { record: otherwise, trouble: failure(error) };
    }
  };
  const erase = (): Loaded => {
    eraseAll(storage(), key);
    return { record: null, trouble: null };
  };
  return {
    load: () => attempt(() => read(storage(), key, now()), null),
    save: (record) => attempt(() => write(surroundings, key, record, false), record),
    replace: (record) => attempt(() => write(surroundings, key, record, true), record),
    erase: () => attempt(erase, null).trouble,
    holds() {
      try {
        return storage().getItem(key) !== null || setAside(storage(), key).length > 0;
      } catch {
        return false;
      }
    },
    subscribe: (listener) => listen(key, listener),
  };
}
