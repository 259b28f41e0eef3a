import type { Surroundings } from "../storage/browser";

/** The names the storage key and the page hooks fall back to. */
export const DEFAULT_COURSE = "recovery-course";

export const now = () => new Date().toISOString();

/** The browser's own storage and its news from other tabs. */
export const surroundings: Surroundings = {
  storage: () => window.localStorage,
  now,
  listen(key, changed) {
    const stored = (event: StorageEvent) => {
      if (event.key === key || event.key === null) changed();
    };
    // A page kept asleep by the back button has missed the news.
    const woken = (event: PageTransitionEvent) => {
      if (event.persisted) changed();
    };
    window.addEventListener("storage", stored);
    window.addEventListener("pageshow", woken);
    return () => {
      window.removeEventListener("storage", stored);
      window.removeEventListener("pageshow", woken);
    };
  },
};
