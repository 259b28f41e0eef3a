/** What the learner is told about each place, and when moving there is asked about first. */
import type { LabelKey } from "../../labels";
import { sectionNames } from "../../record/sections";
import type { LearningRecord } from "../../record/types";
import type { Place } from "../../storage/types";

interface PlaceWords {
  /** The button that chooses it. */
  choice: LabelKey;
  /** One sentence on what it means. */
  about: LabelKey;
  /** What is said once it was chosen. */
  now: LabelKey;
  /** What is asked before the record moves there. */
  ask: LabelKey;
}

export const placeWords: Record<Place, PlaceWords> = {
  device: {
    choice: "where_device",
    about: "where_device_about",
    now: "where_device_now",
    ask: "where_device_about",
  },
  session: {
    choice: "where_session",
    about: "where_session_about",
    now: "where_session_now",
    ask: "where_session_ask",
  },
  nowhere: {
    choice: "where_nowhere",
    about: "where_nowhere_about",
    now: "where_nowhere_now",
    ask: "where_nowhere_ask",
  },
};

/** Whether anything was done, beyond opening pages. */
export function hasWork(record: LearningRecord): boolean {
  return sectionNames.some((name) => name !== "pages" && Object.keys(record[name]).length > 0);
}

/** Whether moving takes the record away from where the learner would find it again. */
export function mustAsk(from: Place, to: Place, record: LearningRecord): boolean {
  const keeps: Place[] = ["nowhere", "session", "device"];
  return keeps.indexOf(to) < keeps.indexOf(from) && hasWork(record);
}
