/** Reading and growing what a record holds of reflections: own words, ratings, plans. */
import { drafted, mark, type Writing } from "./drafts";
import { own, timeFor } from "./entries";
import { tidy } from "./merge";
import type { Draft, LearningRecord, Plan, ReflectionEntry, Version } from "./types";

export type { Writing } from "./drafts";

const nothing: ReflectionEntry = {
  draft: null,
  versions: [],
  ratings: [],
  plans: [],
  settled: {},
};

export function reflectionOf(record: LearningRecord, id: string): ReflectionEntry {
  return own(record.reflections, id) ?? nothing;
}

function put(record: LearningRecord, id: string, entry: ReflectionEntry): LearningRecord {
  return { ...record, reflections: { ...record.reflections, [id]: entry } };
}

/** The versions with something in them, oldest first; those with `from` are drafts that were never kept. */
export function versionsOf(record: LearningRecord, id: string): Version[] {
  return reflectionOf(record, id).versions.filter(({ text }) => text.trim() !== "");
}

/** Return the record with the draft as it now reads; an empty one is no draft. */
export function writeDraft(
  record: LearningRecord,
  id: string,
  writing: Writing,
  now: string,
): LearningRecord {
  const entry = reflectionOf(record, id);
  const at = timeFor(record, "reflections", id, now);
  return tidy(put(record, id, { ...entry, ...drafted(entry, writing, at) }));
}

/** Return the record with these words as a version, and no draft left. */
export function keepVersion(record: LearningRecord, id: string, text: string, now: string): LearningRecord {
  const entry = reflectionOf(record, id);
  const at = timeFor(record, "reflections", id, now);
  const drafts = entry.versions.filter((version): version is Draft => version.from !== undefined);
  // Drafts from elsewhere become versions for good: they must not turn up as the draft, now that there is none.
  const others = drafts.map(({ at: written, text: words }): Version => ({ at: written, text: words }));
  const kept = entry.versions.filter(({ from }) => from === undefined);
  const settled = [...drafts, entry.draft].reduce(mark, entry.settled);
  return put(record, id, {
    ...entry,
    draft: null,
    versions: [...kept, ...others, { at, text }],
    settled,
  });
}

/** Return the record with one more self-rating. */
export function rate(record: LearningRecord, id: string, levels: number[], now: string): LearningRecord {
  const entry = reflectionOf(record, id);
  const rating = { at: timeFor(record, "reflections", id, now), levels };
  return put(record, id, { ...entry, ratings: [...entry.ratings, rating] });
}

/** Return the record with one more plan. */
export function addPlan(
  record: LearningRecord,
  id: string,
  plan: Omit<Plan, "at" | "done">,
  now: string,
): LearningRecord {
  const entry = reflectionOf(record, id);
  const made: Plan = {
    ...plan,
    at: timeFor(record, "reflections", id, now),
    done: null,
  };
  return put(record, id, { ...entry, plans: [...entry.plans, made] });
}

/** Return the record with the plan made at `at` ticked off. */
export function finishPlan(record: LearningRecord, id: string, at: string, now: string): LearningRecord {
  const entry = reflectionOf(record, id);
  const plans = entry.plans.map((plan) => (plan.at === at && !plan.done ? { ...plan, done: now } : plan));
  return put(record, id, { ...entry, plans });
}

export interface OpenPlan extends Plan {
  reflection: string;
}

/** The plans that are not ticked off and whose day ("2026-12-01") has come, the oldest day first. */
export function duePlans(record: LearningRecord, today: string): OpenPlan[] {
  return Object.entries(record.reflections)
    .flatMap(([reflection, { plans }]) => plans.map((plan) => ({ ...plan, reflection })))
    .filter(({ date, done }) => done === null && date !== null && date <= today)
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
}
