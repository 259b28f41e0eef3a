/** The learning record in the place that the learner chose, and its way from one place to another. */
import { browserStore, type Surroundings, type TextStorage } from "./browser";
import type { ErasableStore, Loaded, Place, PlacedStore, Trouble } from "./types";

export interface BrowserSurroundings extends Surroundings {
  /** The storage of this tab, which ends with it. Asking can be refused. */
  session(): TextStorage;
}

export const PLACES: Place[] = ["device", "session", "nowhere"];

/** Keeps nothing: the page has its record in memory, and it goes with the page. */
export const nothing: ErasableStore = {
  load: () => ({ record: null, trouble: null }),
  save: (record) => ({ record, trouble: null }),
  replace: (record) => ({ record, trouble: null }),
  erase: () => null,
  holds: () => false,
  subscribe: () => () => {},
};

/** Whether the record could not be stored at all. */
export function unsaved(trouble: Trouble | null): boolean {
  return trouble?.kind === "refused" || trouble?.kind === "full" || trouble?.kind === "newer";
}

/** Where the choice itself is kept: always on the device, since it says nothing about the learner's work. */
function choiceOf(key: string, storage: () => TextStorage) {
  // Where the device refuses to keep the choice, it holds for this page.
  let here: Place | null = null;
  return {
    read(): Place | null {
      if (here) return here;
      try {
        const text = storage().getItem(key);
        return PLACES.find((place) => place === text) ?? null;
      } catch {
        return null;
      }
    },
    write(place: Place) {
      here = null;
      try {
        storage().setItem(key, place);
      } catch {
        here = place;
      }
    },
  };
}

/** What another tab's session still held when the device was chosen there comes along, so that nothing is lost. */
function bringAlong(session: ErasableStore, device: ErasableStore): void {
  const { record } = session.load();
  if (record && !unsaved(device.save(record).trouble)) session.erase();
}

/** Keep the record of `course` where the learner chose; on the device until they do. */
export function placedStore(course: string, surroundings: BrowserSurroundings): PlacedStore {
  const key = `${course}:record`;
  const choice = choiceOf(`${course}:where`, surroundings.storage);
  const stores: Record<Place, ErasableStore> = {
    device: browserStore(key, surroundings),
    session: browserStore(key, { ...surroundings, storage: surroundings.session }),
    nowhere: nothing,
  };
  const place = () => choice.read() ?? "device";
  const here = () => stores[place()];

  return {
    place,
    chosen: () => choice.read() !== null,
    load() {
      if (place() === "device") bringAlong(stores.session, stores.device);
      return here().load();
    },
    save: (record) => here().save(record),
    replace: (record) => here().replace(record),
    erase: () => here().erase(),
    holds: () => here().holds(),
    subscribe(listener) {
      const stops = [key, `${course}:where`].map((name) => surroundings.listen(name, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    move(to, record): Loaded {
      const from = place();
      const saved = to === from ? { record, trouble: null } : stores[to].save(record);
      if (unsaved(saved.trouble)) return { record, trouble: saved.trouble };
      const stuck = to === from ? null : stores[from].erase();
      // Where storage is refused altogether nothing is left behind, and the learner may go.
      if (stuck && stores[from].holds()) return { record: saved.record, trouble: stuck };
      choice.write(to);
      return saved;
    },
  };
}
