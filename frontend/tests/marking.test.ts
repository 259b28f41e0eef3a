import { describe, expect, test } from "vitest";
import { markings } from "../src/marking/registry";
import { resultOf } from "../src/marking/types";
import { views } from "../src/views/registry";
import { itemOf, single } from "./helpers";
import cases from "./marking-cases.json";

describe("marking", () => {
  test.each(cases)("$name", ({ item: sketch, response, score, state, incomplete }) => {
    const item = itemOf(sketch);
    const marked = markings[item.type].mark(item, response);
    expect(marked.score).toBeCloseTo(score, 4);
    expect(marked).toMatchObject({ state, incomplete: incomplete ?? false });
  });

  test.each(cases)("the state can be read back from the score: $name", ({ score, state }) => {
    expect(resultOf(score)).toBe(state);
  });

  test.each(Object.keys(markings))("every item type has cases: %s", (type) => {
    expect(cases.some(({ item }) => item.type === type)).toBe(true);
  });

  test("what can be marked can be drawn, and the other way round", () => {
    expect(Object.keys(views).sort()).toEqual(Object.keys(markings).sort());
  });

  test("only the options chosen give their feedback away", () => {
    expect(markings["single-choice"].feedback(single(), { selected: ["c"] })).toEqual(["about c"]);
  });

  test.each([null, 3, "a", {}, { selected: "a" }, { selected: [1] }])(
    "no response is read from %j",
    (value) => {
      expect(markings["multiple-choice"].parse(value)).toBeNull();
    },
  );

  test("nothing chosen is nothing to mark", () => {
    const marking = markings["multiple-choice"];
    expect(marking.isEmpty(marking.empty())).toBe(true);
    expect(marking.isEmpty({ selected: ["a"] })).toBe(false);
  });
});
