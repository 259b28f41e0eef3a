/** Walking through a scenario. */
import type { Choice } from "../record/types";
import type { Reply, Scenario, Step } from "./types";

/** One thing said or done, and what came of it. */
export interface Turn {
  /** The step in which it was chosen. */
  before: Step;
  reply: Reply;
  /** The step it led to. */
  after: Step;
}

/** Return the turns of a path, as far as it is one in this scenario. */
export function walk(scenario: Scenario, path: Choice[]): Turn[] {
  const steps = new Map(scenario.steps.map((step) => [step.id, step]));
  const turns: Turn[] = [];
  let here = scenario.start;
  for (const { step, option } of path) {
    const before = steps.get(here);
    const reply = step === here ? before?.options[option] : undefined;
    const after = reply && steps.get(reply.to);
    if (!before || !reply || !after) break;
    turns.push({ before, reply, after });
    here = after.id;
  }
  return turns;
}

/** The step in which a walk stands; undefined where the scenario names none to start with. */
export function standing(scenario: Scenario, turns: Turn[]): Step | undefined {
  const last = turns[turns.length - 1];
  return last ? last.after : scenario.steps.find(({ id }) => id === scenario.start);
}

/** Whether this script can play the scenario; what it cannot play stays a script on the page. */
export function isPlayable(scenario: Scenario): boolean {
  const steps = new Map(scenario.steps.map((step) => [step.id, step]));
  return (
    steps.has(scenario.start) &&
    scenario.steps.every(({ options }) => options.every(({ to }) => steps.has(to)))
  );
}
