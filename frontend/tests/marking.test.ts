import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { inOrder } from "../src/marking/ordering";
import { markings } from "../src/marking/registry";
import { resultOf } from "../src/marking/types";
import type { ItemResponse, ItemTypeName, Ordering } from "../src/types";
import { sureAndWrong, verdictRest } from "../src/views/announce";
import { views } from "../src/views/registry";
import { single } from "./helpers";
import { itemOf, type Sketch } from "./items";
import cases from "./marking-cases.json";

interface Case {
  name: string;
  item: Sketch;
  response: ItemResponse;
  score: number;
  state: string;
  verdict?: string;
  more?: string;
  parts?: { right: number; total: number };
}
const all = cases as unknown as Case[];
const types = Object.keys(markings) as ItemTypeName[];

describe("marking", () => {
  test.each(all)("$name", ({ item: sketch, response, score, state, verdict, more, parts }) => {
    const item = itemOf(sketch);
    const marked = markings[item.type].mark(item, response);
    expect(marked.score).toBeCloseTo(score, 4);
    const told = { verdict: verdict ?? state, more: more ?? null, parts: parts ?? null };
    expect(marked).toMatchObject({ state, ...told });
  });

  test.each(all)("the state can be read back from the score: $name", ({ score, state }) => {
    expect(resultOf(score)).toBe(state);
  });

  test.each(all)("a response is read back as it was stored: $name", ({ item, response }) => {
    const stored = JSON.parse(JSON.stringify(response));
    expect(markings[item.type as ItemTypeName].parse(stored)).toEqual(response);
  });

  test.each(types)("every item type has cases: %s", (type) => {
    expect(all.filter(({ item }) => item.type === type).length).toBeGreaterThan(3);
  });

  test.each(types)("nothing chosen is nothing to mark, and can be stored: %s", (type) => {
    const marking = markings[type];
    expect(marking.isEmpty(marking.empty())).toBe(true);
    expect(marking.parse(JSON.parse(JSON.stringify(marking.empty())))).toEqual(marking.empty());
  });

  test.each(types)("no type reads what is no response: %s", (type) => {
    const odd = [null, 3, "a", {}, [], { selected: "a" }, { selected: [1] }, { chosen: [] }, { order: {} }];
    const more = [{ placed: { a: 1 } }, { chosen: null }, { value: "3" }, { value: 1 / 0 }, { text: 3 }];
    expect([...odd, ...more].map((value) => markings[type].parse(value))).toEqual(
      [...odd, ...more].map(() => null),
    );
  });

  test("what can be marked can be drawn, and the other way round", () => {
    expect(Object.keys(views).sort()).toEqual(types.slice().sort());
  });

  test("what can be marked can be written as plain HTML, and the other way round", () => {
    const fallback = resolve(import.meta.dirname, "../../src/recovery_course/fallback/types.py");
    const table = readFileSync(fallback, "utf8").split("VIEWS: ")[1] ?? "";
    const names = [...table.matchAll(/^ {4}"([a-z-]+)":/gm)].map((match) => match[1]);
    expect(names.sort()).toEqual(types.slice().sort());
  });
});

describe("feedback", () => {
  const feedback = (sketch: Sketch, response: ItemResponse) =>
    markings[sketch.type as ItemTypeName].feedback(itemOf(sketch), response);

  test("only the options chosen give theirs away", () => {
    expect(markings["single-choice"].feedback(single(), { selected: ["c"] })).toEqual(["about c"]);
  });

  const several = {
    type: "multiple-choice",
    keys: ["a", "c"],
    distractors: ["b"],
    combinations: [["a", "b"]],
  };

  test("a telling combination has a word of its own, after those of its options", () => {
    expect(feedback(several, { selected: ["b", "a"] })).toEqual(["about a", "about b", "a,b together"]);
  });

  test.each([[["a"]], [["a", "b", "c"]], [["b", "c"]]])("a set like it has none: %j", (selected) => {
    expect(feedback(several, { selected }).some((text) => text.includes("together"))).toBe(false);
  });

  test("a guess is told what it takes for granted, then the figure, also beyond the range", () => {
    const sketch = { type: "estimate", limits: [8, 20, 100] };
    expect(feedback(sketch, { value: 8 })).toEqual(["up to 8", "the figure"]);
    expect(feedback(sketch, { value: 400 })).toEqual(["up to 100", "the figure"]);
  });

  test("a word is told whether it is right, near or neither", () => {
    const sketch = { type: "fill-in", accepts: ["process"], near: ["journey"] };
    expect(feedback(sketch, { text: "Process" })).toEqual(["yes"]);
    expect(feedback(sketch, { text: "journey!" })).toEqual(["not journey"]);
    expect(feedback(sketch, { text: "outcome" })).toEqual(["no"]);
  });

  test("marks at the end are not a word", () => {
    expect(markings["fill-in"].isEmpty({ text: " ... " })).toBe(true);
  });
});

describe("what is said of a result", () => {
  const labels = { score_summary: "{right} of {total} right", left_open: "Some are still open." };
  const sketch = { type: "sorting", cards: { 1: "a", 2: "b", 3: "a" } };
  const rest = (placed: Record<string, string>) =>
    verdictRest(labels, markings.sorting.mark(itemOf(sketch), { placed }));

  test("counts the parts when some are right, and says when some are open", () => {
    expect(rest({ 1: "a", 2: "a" })).toBe(". 1 of 3 right. Some are still open.");
    expect(rest({ 1: "a", 2: "a", 3: "a" })).toBe(". 2 of 3 right");
    expect(rest({ 1: "a", 2: "b", 3: "a" })).toBe("");
  });

  test("only someone who was asked, was sure and was not right is told about being sure", () => {
    const asked = { ...single(), confidence: true, sureAndWrong: "sure?" };
    expect(sureAndWrong(asked, "wrong", 3)).toBe("sure?");
    expect(sureAndWrong(asked, "partly", 3)).toBe("sure?");
    expect(sureAndWrong(asked, "right", 3)).toBe("");
    expect(sureAndWrong(asked, "wrong", 2)).toBe("");
    expect(sureAndWrong(asked, "changed", 3)).toBe("");
    expect(sureAndWrong({ ...asked, confidence: false }, "wrong", 3)).toBe("");
  });
});

test("an order that does not name each entry once is the order first shown", () => {
  const item = itemOf({ type: "ordering", right: ["b", "a", "c"] }) as Ordering;
  const ids = (order: string[]) => inOrder(item, { order }).map(({ id }) => id);
  expect(ids(["c", "b", "a"])).toEqual(["c", "b", "a"]);
  expect([ids([]), ids(["c"]), ids(["c", "c", "a"]), ids(["a", "b", "c", "z"])]).toEqual(
    Array(4).fill(["a", "b", "c"]),
  );
});
