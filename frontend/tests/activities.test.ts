import { describe, expect, test } from "vitest";
import {
  addTaking,
  endingsSeen,
  isTicked,
  latestRun,
  moveRun,
  runsOf,
  takingsOf,
  tick,
} from "../src/record/activities";
import { forget, forgetAll } from "../src/record/entries";
import { merge } from "../src/record/merge";
import { parseRecord } from "../src/record/parse";
import { addAttempt, emptyRecord, latestAttempt, visitPage } from "../src/record/record";
import type { Choice } from "../src/record/types";
import { time } from "./helpers";

const start = emptyRecord("c");
const path = (length: number): Choice[] => Array.from({ length }, () => ({ step: "a", option: 0 }));
const walked = (length: number, ending: string | null = null) => ({
  hash: "h1",
  path: path(length),
  ending,
});
const begun = (record = start) => moveRun(record, "s", null, walked(1), time(1));

describe("runs through a scenario", () => {
  test("a run that moves on stays one run", () => {
    const record = moveRun(begun(), "s", time(1), walked(2), time(2));
    expect(runsOf(record, "s")).toEqual([{ at: time(1), ...walked(2), changed: time(2) }]);
  });

  test("a choice taken back stays taken back when the store still has it", () => {
    const before = moveRun(begun(), "s", time(1), walked(2), time(2));
    const after = moveRun(before, "s", time(1), walked(1), time(3));
    expect(latestRun(merge(before, after), "s")?.path).toHaveLength(1);
  });

  test("a run that has ended stays as it was; going on from it begins another", () => {
    const ended = moveRun(begun(), "s", time(1), walked(2, "end"), time(2));
    const record = moveRun(ended, "s", time(1), walked(1), time(3));
    expect(runsOf(record, "s")).toHaveLength(2);
    expect(endingsSeen(record, "s")).toEqual(["end"]);
    expect(latestRun(record, "s")?.ending).toBeNull();
  });

  test("once it has ended, an older state of the same run does not come back", () => {
    const ended = moveRun(begun(), "s", time(1), walked(2, "end"), time(2));
    expect(runsOf(merge(begun(), ended), "s")).toHaveLength(1);
  });

  test("one run ended in two ways on two devices keeps both endings", () => {
    const here = moveRun(begun(), "s", time(1), walked(2, "good"), time(2));
    const there = moveRun(begun(), "s", time(1), walked(3, "sad"), time(3));
    expect(endingsSeen(merge(here, there), "s").sort()).toEqual(["good", "sad"]);
  });
});

describe("self-checks and checklists", () => {
  test("every taking is kept, in order", () => {
    const first = addTaking(start, "c1", { hash: "h1", answers: { s1: 2 } }, time(1));
    const record = addTaking(first, "c1", { hash: "h1", answers: { s1: 4 } }, time(2));
    expect(takingsOf(record, "c1").map(({ answers }) => answers.s1)).toEqual([2, 4]);
  });

  test("a tick taken away stays away when the store still has it", () => {
    const on = tick(start, "l", "e1", true, time(1));
    const off = tick(on, "l", "e1", false, time(2));
    expect(isTicked(merge(on, off), "l", "e1")).toBe(false);
    expect(isTicked(merge(on, off), "l", "constructor")).toBe(false);
  });

  test("two entries ticked in two tabs are both ticked", () => {
    const both = merge(tick(start, "l", "e1", true, time(1)), tick(start, "l", "e2", true, time(1)));
    expect([isTicked(both, "l", "e1"), isTicked(both, "l", "e2")]).toEqual([true, true]);
  });
});

describe("deleting", () => {
  const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };
  const answered = addAttempt(addAttempt(start, "m-a", made, time(1)), "m-b", made, time(1));

  test("one thing leaves the others, and does not come back from a store that has it", () => {
    const record = merge(answered, forget(answered, "items", "m-a", time(2)));
    expect(Object.keys(record.items)).toEqual(["m-b"]);
  });

  test("a page with a slash in its name can be deleted", () => {
    const record = forget(visitPage(start, "m/p", time(1)), "pages", "m/p", time(2));
    expect(record.pages).toEqual({});
  });

  test("what is done afterwards is kept, also when the clock was set back", () => {
    const record = addAttempt(forget(answered, "items", "m-a", time(9)), "m-a", made, time(3));
    expect(latestAttempt(merge(answered, record), "m-a")?.score).toBe(1);
  });

  test("what was dated in the future is deleted too", () => {
    const future = addAttempt(start, "m-a", made, time(500));
    expect(merge(future, forget(future, "items", "m-a", time(2))).items).toEqual({});
    expect(merge(future, forgetAll(future, time(2))).items).toEqual({});
  });

  test("everything leaves nothing but the mark, and a new start is possible", () => {
    const empty = forgetAll(begun(answered), time(3));
    expect(empty).toEqual({ ...start, deleted: { "*": time(3) } });
    expect(runsOf(merge(begun(answered), begun(empty)), "s")).toHaveLength(1);
  });
});

describe("reading a record from before there were activities", () => {
  test("what it does not have is empty", () => {
    const { schema, course, items, pages } = start;
    expect(parseRecord(JSON.stringify({ schema, course, items, pages }))).toEqual({
      kind: "ok",
      record: start,
    });
  });

  test.each([
    ["a run without a path", { scenarios: { s: { runs: [{ at: time(1), hash: "h", ending: null }] } } }],
    [
      "a choice of no option",
      { scenarios: { s: { runs: [{ ...latestRun(begun(), "s"), path: [{ step: "a" }] }] } } },
    ],
    ["a draft without a sitting", { reflections: { r: { draft: { at: time(1), text: "" } } } }],
    [
      "a plan for no day",
      { reflections: { r: { plans: [{ at: time(1), if: "", then: "", date: "soon" }] } } },
    ],
    ["a tick that is neither", { checklists: { l: { ticks: { e: { at: time(1), ticked: 1 } } } } }],
    [
      "a level in words",
      { selfChecks: { c: { takings: [{ at: time(1), hash: "", answers: { s: "4" } }] } } },
    ],
    ["a deletion at no time", { deleted: { "*": "always" } }],
    ["a section that is a list", { scenarios: [] }],
  ])("%s is corrupt", (_name, change) => {
    expect(parseRecord(JSON.stringify({ ...start, ...change }))).toEqual({ kind: "corrupt" });
  });
});
