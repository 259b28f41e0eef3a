/** When an item comes back: missed ones first, and each time it was right after a longer while. */
import { own } from "../record/record";
import type { Attempt, LearningRecord } from "../record/types";
import { dayAfter, dayOf } from "./days";

/** Days until an item comes back after it was right on one, two, three, four and more days in a row. */
export const GAPS = [3, 7, 21, 60];
/** Days until it comes back after it was missed. */
export const AFTER_A_MISS = 1;
/** How many items one sitting has. */
export const SITTING = 10;

/** What an item is asked by: the hash changes when what is asked, or what is right, changes. */
export interface Asked {
  id: string;
  hash: string;
}

export interface Due {
  id: string;
  /** The day it comes back, as "2026-12-01". */
  day: string;
  /** Whether it was missed the last time; an item edited since counts as due, not as missed. */
  missed: boolean;
}

/** On how many days in a row it was right, up to the latest attempt; right twice in a sitting is right once. */
export function streak(attempts: Attempt[]): number {
  const days = new Set<string>();
  for (const { score, at } of [...attempts].reverse()) {
    if (score < 1) break;
    days.add(dayOf(at));
  }
  return days.size;
}

/** When one item is due; null where it was never tried. */
export function dueOf(record: LearningRecord, item: Asked, now: string): Due | null {
  const attempts = own(record.items, item.id)?.attempts ?? [];
  const latest = attempts[attempts.length - 1];
  if (!latest) return null;
  if (latest.hash !== item.hash) return { id: item.id, day: dayOf(now), missed: false };
  const times = streak(attempts.filter((attempt) => attempt.hash === item.hash));
  const gap = times === 0 ? AFTER_A_MISS : (GAPS[Math.min(times, GAPS.length) - 1] ?? 0);
  // A clock that was ahead must not put an item off for longer than its gap.
  const from = latest.at > now ? now : latest.at;
  return { id: item.id, day: dayAfter(dayOf(from), gap), missed: times === 0 };
}

function everyDue(record: LearningRecord, items: Asked[], now: string): Due[] {
  return items.flatMap((item) => dueOf(record, item, now) ?? []);
}

/** The items that are due, missed ones first, then the one that has waited longest. */
export function dueNow<I extends Asked>(record: LearningRecord, items: I[], now: string): I[] {
  const today = dayOf(now);
  const places = new Map(items.map((item, place) => [item.id, place]));
  const rank = (due: Due) => `${due.missed ? 0 : 1}${due.day}`;
  const due = everyDue(record, items, now).filter(({ day }) => day <= today);
  const sorted = due.sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
    return (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
  });
  return sorted.flatMap(({ id }) => items[places.get(id) ?? -1] ?? []);
}

/** The next day on which anything not yet due comes back, and how much; null when there is none. */
export function nextDue(
  record: LearningRecord,
  items: Asked[],
  now: string,
): { day: string; count: number } | null {
  const today = dayOf(now);
  const days = everyDue(record, items, now)
    .map(({ day }) => day)
    .filter((day) => day > today)
    .sort();
  const day = days[0];
  return day ? { day, count: days.filter((other) => other === day).length } : null;
}
