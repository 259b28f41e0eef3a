import type { BrowserSurroundings } from "../storage/places";

/** The names the storage key and the page hooks fall back to. */
export const DEFAULT_COURSE = "recovery-course";

export const now = () => new Date().toISOString();

/** The browser's own storages and their news from other tabs. */
export const surroundings: BrowserSurroundings = {
  storage: () => window.localStorage,
  session: () => window.sessionStorage,
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
