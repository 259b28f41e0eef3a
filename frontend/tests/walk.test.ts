import { describe, expect, test } from "vitest";
import type { Reply, Scenario, Step } from "../src/activities/types";
import { isPlayable, standing, walk } from "../src/activities/walk";

const reply = (to: string): Reply => ({ kind: "say", text: `to ${to}`, to, pattern: "mixed", repair: false });
const step = (id: string, ...to: string[]): Step => ({
  id,
  text: id,
  options: to.map(reply),
  ending: to.length > 0 ? null : `the ${id}`,
});
const scenario: Scenario = {
  id: "m-talk",
  hash: "h1",
  title: "Talk",
  place: "A ward",
  you: "a nurse",
  others: ["Imran"],
  start: "a",
  steps: [step("b", "a", "end"), step("a", "b", "end"), step("end")],
  debrief: { principle: "", pattern: "", evidence: "", ask: [] },
  sources: [],
};
const names = (path: { step: string; option: number }[]) =>
  walk(scenario, path).map(({ before, reply: { text }, after }) => [before.id, text, after.id]);

describe("walking through a scenario", () => {
  test("each turn has the step, what was chosen, and where it led, also in a circle", () => {
    const path = [
      { step: "a", option: 0 },
      { step: "b", option: 0 },
      { step: "a", option: 1 },
    ];
    expect(names(path)).toEqual([
      ["a", "to b", "b"],
      ["b", "to a", "a"],
      ["a", "to end", "end"],
    ]);
    expect(standing(scenario, walk(scenario, path))?.ending).toBe("the end");
  });

  test("before the first choice one stands at the start, wherever that is written", () => {
    expect(standing(scenario, [])?.id).toBe("a");
  });

  test.each([
    ["a step that is not next", [{ step: "b", option: 0 }]],
    ["an option that is not there", [{ step: "a", option: 9 }]],
    ["a choice after the end", [{ step: "end", option: 0 }]],
  ])("a path with %s ends before it", (_name, rest) => {
    const way = rest[0]?.step === "end" ? [{ step: "a", option: 1 }, ...rest] : rest;
    expect(walk(scenario, way)).toHaveLength(way.length - 1);
  });

  test("one whose steps are not all there is left to be read", () => {
    expect(isPlayable(scenario)).toBe(true);
    expect(isPlayable({ ...scenario, start: "z" })).toBe(false);
    expect(isPlayable({ ...scenario, steps: [step("a", "z", "end"), step("end")] })).toBe(false);
  });
});
