import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedOf, gapOf, levelOf, type Pair, pointOf, sides, widest } from "../src/activities/audit";

const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const pairs: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(level, level), { minLength: 3, maxLength: 12 });

describe("what is kept as text", () => {
  test.each([
    ["1", 1],
    ["5", 5],
    ["", null],
    ["0", null],
    ["6", null],
    ["4.5", null],
    ["<b>", null],
  ])("the level of %j is %j", (value, found) => expect(levelOf(value)).toBe(found));

  test.each([
    ["12", 12],
    ["0", 0],
    ["", null],
    ["-1", null],
    ["many", null],
    ["1e9", null],
  ])("%j people asked are %j", (value, found) => expect(askedOf(value)).toBe(found));
});

describe("the widest gap", () => {
  test("is the one marker on which the views lie furthest apart", () => {
    expect(
      widest([
        [5, 4],
        [5, 1],
        [3, 3],
      ]),
    ).toEqual([{ place: 1, gap: 4 }]);
  });

  test("is all of those that tie", () => {
    expect(
      widest([
        [5, 3],
        [1, 3],
        [3, 3],
      ]).map(({ place }) => place),
    ).toEqual([0, 1]);
  });

  test("is not named while one view is missing", () => {
    expect(
      widest([
        [5, null],
        [1, null],
        [null, null],
      ]),
    ).toEqual([]);
  });

  test("is among the markers that both views rated, and none of those is wider", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const found = widest(all);
        const gaps = all.map(gapOf).filter((gap): gap is number => gap !== null);
        expect(found.length > 0).toBe(gaps.length > 0);
        for (const { place, gap } of found) {
          expect(gapOf(all[place] as Pair)).toBe(gap);
          expect(gap).toBe(Math.max(...gaps));
        }
      }),
    );
  });

  test("does not change when the views change places", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const turned = all.map(([first, second]): Pair => [second, first]);
        expect(widest(turned)).toEqual(widest(all));
      }),
    );
  });
});

describe("the chart", () => {
  test("begins at the top and goes on to the right", () => {
    expect(pointOf(0, 4, 5)).toEqual({ x: 0, y: -1 });
    expect(pointOf(1, 4, 5)).toEqual({ x: 1, y: 0 });
    expect(pointOf(0, 4, 1)).toEqual({ x: 0, y: -0.2 });
  });

  test("closes only where every marker has a level", () => {
    expect(sides([1, 2, 3])).toHaveLength(3);
    expect(sides([1, null, 3, 4])).toHaveLength(2);
    expect(sides([1, null, 3, null])).toHaveLength(0);
  });
});
