import { describe, expect, test } from "vitest";
import {
  addAttempt,
  bestScore,
  emptyRecord,
  finishPage,
  itemState,
  lastVisited,
  latestAttempt,
  visitPage,
} from "../src/record/record";
import { attempt, recordOf, single, time } from "./helpers";

const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };

describe("attempts", () => {
  test("adding one leaves the record it was given as it was", () => {
    const before = emptyRecord("c");
    addAttempt(before, "m-item", made, time(1));
    expect(before).toEqual(emptyRecord("c"));
  });

  test("the last one added is the latest", () => {
    const first = addAttempt(emptyRecord("c"), "m-item", { ...made, score: 0 }, time(1));
    const record = addAttempt(first, "m-item", made, time(2));
    expect(latestAttempt(record, "m-item")).toEqual({ ...made, at: time(2) });
    expect(record.items["m-item"]?.attempts).toHaveLength(2);
  });

  test("one made after the clock was set back is still the latest", () => {
    const first = addAttempt(emptyRecord("c"), "m-item", { ...made, score: 0 }, time(50));
    const record = addAttempt(first, "m-item", made, time(1));
    expect(latestAttempt(record, "m-item")?.score).toBe(1);
    expect(latestAttempt(record, "m-item")?.at.localeCompare(time(50))).toBe(1);
  });

  test.each(["constructor", "toString", "__proto__"])("an item may be called %s", (id) => {
    expect(latestAttempt(emptyRecord("c"), id)).toBeUndefined();
    expect(latestAttempt(addAttempt(emptyRecord("c"), id, made, time(1)), id)?.score).toBe(1);
  });
});

describe("the state of an item", () => {
  test.each([
    [1, "right"],
    [0.5, "partly"],
    [0, "wrong"],
  ])("a latest score of %d is %s", (score, state) => {
    expect(itemState(recordOf({ "m-item": [attempt(1, ["a"], score)] }), single())).toBe(state);
  });

  test("without an attempt it is unanswered", () => {
    expect(itemState(emptyRecord("c"), single())).toBe("unanswered");
  });

  test("an attempt at an earlier wording makes it changed", () => {
    const record = recordOf({ "m-item": [attempt(1, ["b"], 1, "old")] });
    expect(itemState(record, single())).toBe("changed");
  });

  test("the best score counts only attempts at the present wording", () => {
    const record = recordOf({
      "m-item": [attempt(1, ["b"], 1, "old"), attempt(2, ["a"], 0.5), attempt(3, ["a"])],
    });
    expect(bestScore(record, single())).toBe(0.5);
    expect(bestScore(record, single("m-other"))).toBeNull();
  });
});

describe("pages", () => {
  test("a new visit moves the time on and keeps what was finished", () => {
    const record = finishPage(visitPage(emptyRecord("c"), "p", time(1)), "p", time(2));
    expect(visitPage(record, "p", time(3)).pages.p).toEqual({ visited: time(3), finished: time(2) });
  });

  test("the first finish counts", () => {
    const record = finishPage(emptyRecord("c"), "p", time(2));
    expect(finishPage(record, "p", time(9))).toBe(record);
  });

  test("the page visited last comes first", () => {
    const record = visitPage(visitPage(emptyRecord("c"), "new", time(5)), "old", time(1));
    expect(lastVisited(record)).toEqual(["new", "old"]);
  });
});
