/** Noticing a clock that was moved: the record holds moments that have not come yet. */
import { sectionNames, sections } from "../record/sections";
import type { LearningRecord } from "../record/types";
import { noteSeen } from "./aside";
import type { TextStorage } from "./browser";
import type { Trouble } from "./types";

/** Clocks of two devices differ by minutes; an hour is a mistake. */
const MISTAKE = 60 * 60 * 1000;

/** The latest moment anywhere in the record at which something was done; "" in an empty one. */
export function newest(record: LearningRecord): string {
  const times = sectionNames.map((name) => {
    const latest = sections[name].latest as (entry: unknown) => string;
    return Object.values(record[name]).map(latest);
  });
  return ([] as string[]).concat(...times).reduce((a, b) => (a > b ? a : b), "");
}

/** What to tell the learner when the record runs ahead of the clock; once for each moment that does. */
export function clockTrouble(
  record: LearningRecord,
  storage: TextStorage,
  key: string,
  now: string,
): Trouble | null {
  const latest = newest(record);
  if (!(Date.parse(latest) - Date.parse(now) > MISTAKE)) return null;
  const seenKey = `${key}.clock-seen`;
  if (storage.getItem(seenKey) === latest) return null;
  return { kind: "clock", seen: noteSeen(storage, seenKey, latest) };
}
