/** Reading and growing what a record holds of scenarios, self-checks and checklists. */
import { own, timeFor } from "./entries";
import type { Choice, LearningRecord, Run, Taking } from "./types";

/** Where a walk through a scenario has got to. */
export interface Walk {
  hash: string;
  path: Choice[];
  ending: string | null;
}

export function runsOf(record: LearningRecord, id: string): Run[] {
  return own(record.scenarios, id)?.runs ?? [];
}

/** The run that moved on last. */
export function latestRun(record: LearningRecord, id: string): Run | undefined {
  return runsOf(record, id).reduce<Run | undefined>(
    (last, run) => (last && last.changed > run.changed ? last : run),
    undefined,
  );
}

/** The steps that runs have ended with, each once. */
export function endingsSeen(record: LearningRecord, id: string): string[] {
  const endings = runsOf(record, id).flatMap(({ ending }) => (ending === null ? [] : [ending]));
  return [...new Set(endings)];
}

/** Return the record with the open run `begun` moved on to `walk`, or with a new run where there is none. */
export function moveRun(
  record: LearningRecord,
  id: string,
  begun: string | null,
  walk: Walk,
  now: string,
): LearningRecord {
  const changed = timeFor(record, "scenarios", id, now);
  const runs = runsOf(record, id);
  const open = runs.find(({ at, ending }) => at === begun && ending === null);
  const moved: Run = { at: open?.at ?? changed, ...walk, changed };
  const entry = { runs: [...runs.filter((run) => run !== open), moved] };
  return { ...record, scenarios: { ...record.scenarios, [id]: entry } };
}

export function takingsOf(record: LearningRecord, id: string): Taking[] {
  return own(record.selfChecks, id)?.takings ?? [];
}

/** Return the record with a self-check answered once more. */
export function addTaking(
  record: LearningRecord,
  id: string,
  made: Omit<Taking, "at">,
  now: string,
): LearningRecord {
  const taking = { ...made, at: timeFor(record, "selfChecks", id, now) };
  const entry = { takings: [...takingsOf(record, id), taking] };
  return { ...record, selfChecks: { ...record.selfChecks, [id]: entry } };
}

export function isTicked(record: LearningRecord, id: string, entry: string): boolean {
  return own(own(record.checklists, id)?.ticks ?? {}, entry)?.ticked ?? false;
}

/** Return the record with one entry of a checklist ticked, or not. */
export function tick(
  record: LearningRecord,
  id: string,
  entry: string,
  ticked: boolean,
  now: string,
): LearningRecord {
  const before = own(record.checklists, id)?.ticks ?? {};
  const ticks = {
    ...before,
    [entry]: { at: timeFor(record, "checklists", id, now), ticked },
  };
  return { ...record, checklists: { ...record.checklists, [id]: { ticks } } };
}
