/** Texts that were found where the record should be and could not be read: kept, offered, never written over. */
import type { TextStorage } from "./browser";
import type { Trouble } from "./types";

/** The keys of the texts set aside, oldest first. */
export function setAside(storage: TextStorage, key: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return keys.filter((name) => name.startsWith(`${key}.corrupt.`)).sort();
}

/** Set a text aside, once. */
export function keepAside(storage: TextStorage, key: string, text: string, now: string): void {
  const kept = setAside(storage, key).some((name) => storage.getItem(name) === text);
  if (!kept) storage.setItem(`${key}.corrupt.${now}`, text);
}

/** Return how to note that the learner has seen what `mark` stands for. */
export function noteSeen(storage: TextStorage, key: string, mark: string): () => void {
  return () => {
    try {
      storage.setItem(key, mark);
    } catch {
      // The notice comes back on the next page: a nuisance, and no loss.
    }
  };
}

/** The newest unreadable text that the learner has not yet downloaded, as a trouble to show. */
export function unseen(storage: TextStorage, key: string): Trouble | null {
  const newest = setAside(storage, key).pop();
  const seenKey = `${key}.corrupt-seen`;
  if (!newest || storage.getItem(seenKey) === newest) return null;
  return { kind: "corrupt", text: storage.getItem(newest) ?? "", seen: noteSeen(storage, seenKey, newest) };
}
