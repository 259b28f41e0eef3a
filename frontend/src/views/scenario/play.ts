import { useState } from "preact/hooks";
import type { Scenario, Step } from "../../activities/types";
import { standing, type Turn, walk } from "../../activities/walk";
import { latestRun, moveRun } from "../../record/activities";
import type { Choice } from "../../record/types";
import type { ViewProps } from "../mount-view";

export interface Play {
  turns: Turn[];
  here: Step;
  /** The learner was in the middle of an earlier wording, which cannot be gone on with. */
  outdated: boolean;
  choose(option: number): void;
  /** Undo the last choice. */
  takeBack(): void;
  startAgain(): void;
}

/** Where the learner is in the conversation, and the ways on from there. */
export function usePlay({ data: scenario, record, update }: ViewProps<Scenario>): Play {
  const [leftBehind, leaveBehind] = useState("");
  const latest = latestRun(record, scenario.id);
  const last = latest && latest.changed > leftBehind ? latest : undefined;
  const run = last?.hash === scenario.hash ? last : undefined;
  const turns = walk(scenario, run?.path ?? []);
  const here = standing(scenario, turns) as Step;

  const go = (path: Choice[]) => {
    const end = standing(scenario, walk(scenario, path));
    const ending = end?.ending ? end.id : null;
    // A run that has ended was really played: going back from there begins another.
    const begun = run && run.ending === null ? run.at : null;
    update((before, now) => moveRun(before, scenario.id, begun, { hash: scenario.hash, path, ending }, now));
  };
  const path = (run?.path ?? []).slice(0, turns.length);
  return {
    turns,
    here,
    outdated: last !== undefined && run === undefined && last.ending === null,
    choose: (option) => go([...path, { step: here.id, option }]),
    takeBack: () => go(path.slice(0, -1)),
    startAgain: () => leaveBehind(latest?.changed ?? ""),
  };
}
