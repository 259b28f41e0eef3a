/** Looking up entries, the times they are written with, and deleting them. */
import { ALL, deletedUntil, namesIn, tidy } from "./merge";
import { newest } from "./rows";
import { rulesOf } from "./sections";
import type { LearningRecord, SectionName, Sections } from "./types";

/** Look up a key that came from outside, without finding what every object inherits. */
export function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

function latestIn(record: LearningRecord, section: SectionName, id: string): string {
  const entry = own<Sections[SectionName][string]>(record[section], id);
  return entry ? rulesOf(section).latest(entry) : "";
}

/** Return `now`, or the moment after `last` when a clock was set back: what is newest must sort last. */
export function after(last: string, now: string): string {
  return now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

/** The time to write something new with: after all there is in the entry, and after its deletion. */
export function timeFor(record: LearningRecord, section: SectionName, id: string, now: string): string {
  return after(newest([latestIn(record, section, id), deletedUntil(record.deleted, section, id)]), now);
}

function withMark(record: LearningRecord, key: string, time: string): LearningRecord {
  return tidy({ ...record, deleted: { ...record.deleted, [key]: time } });
}

/** Return the record without one entry. It stays away in every merge; what is made later is kept. */
export function forget(
  record: LearningRecord,
  section: SectionName,
  id: string,
  now: string,
): LearningRecord {
  return withMark(record, `${section}/${id}`, timeFor(record, section, id, now));
}

/** Return the record with nothing in it but the mark that everything was deleted. */
export function forgetAll(record: LearningRecord, now: string): LearningRecord {
  const all = new Map<string, unknown>(Object.entries(record));
  const times = namesIn(record).flatMap((section) =>
    Object.values(all.get(section) ?? {}).map((entry) => rulesOf(section).latest(entry)),
  );
  const mark = after(newest([...times, ...Object.values(record.deleted)]), now);
  return tidy({ ...record, deleted: { [ALL]: mark } });
}
