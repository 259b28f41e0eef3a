import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../src/record/merge";
import { checkRecord } from "../src/record/parse";
import { addAttempt, emptyRecord, finishPage, visitPage } from "../src/record/record";
import type { LearningRecord } from "../src/record/types";
import { attempt, recordOf, time } from "./helpers";

const id = fc.constantFrom("m-a", "m-b", "m-c", "__proto__", "constructor");
const hash = fc.constantFrom("h1", "h2");
const second = fc.nat(5).map(time);
const oneAttempt = fc.record({
  at: second,
  hash,
  response: fc.record({ selected: fc.subarray(["a", "b"]) }),
  score: fc.constantFrom(0, 0.5, 1),
  hints: fc.nat(2),
});
const entry = fc.record({ hash, attempts: fc.array(oneAttempt, { maxLength: 4 }) });
const page = fc.record({ visited: second, finished: fc.option(second) });
const raw = fc.record({
  schema: fc.constant(1),
  course: fc.constant("c"),
  items: fc.dictionary(id, entry),
  pages: fc.dictionary(id, page),
});

/** Records as they come out of a store: whatever was in it, put in order. */
const record: fc.Arbitrary<LearningRecord> = raw.map((value) => {
  const parsed = checkRecord(value);
  if (parsed.kind !== "ok") throw new Error(parsed.kind);
  return parsed.record;
});

const all = { numRuns: 500 };

describe("merging two records", () => {
  test("the order of the two does not matter", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      all,
    );
  });

  test("the order of several merges does not matter", () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      all,
    );
  });

  test("merging again changes nothing", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      all,
    );
  });

  test("every attempt, visit and finish of both is in the result", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const both = merge(a, b);
        for (const [name, { attempts }] of Object.entries(a.items)) {
          const kept = new Map(Object.entries(both.items)).get(name)?.attempts ?? [];
          for (const { at, response } of attempts)
            expect(kept).toContainEqual(expect.objectContaining({ at, response }));
        }
        for (const [name, { visited, finished }] of Object.entries(a.pages)) {
          const kept = new Map(Object.entries(both.pages)).get(name);
          expect(kept && kept.visited >= visited).toBe(true);
          if (finished) expect(kept?.finished && kept.finished <= finished).toBe(true);
        }
      }),
      all,
    );
  });

  test("two tabs that each add an attempt keep both", () => {
    const start = recordOf({ "m-a": [attempt(1, ["a"])] });
    const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };
    const both = merge(addAttempt(start, "m-a", made, time(2)), addAttempt(start, "m-a", made, time(3)));
    expect(both.items["m-a"]?.attempts.map(({ at }) => at)).toEqual([time(1), time(2), time(3)]);
  });

  test("a page keeps its latest visit and its first finish", () => {
    const a = finishPage(visitPage(emptyRecord("c"), "p", time(1)), "p", time(4));
    const b = finishPage(visitPage(emptyRecord("c"), "p", time(3)), "p", time(5));
    expect(merge(a, b).pages.p).toEqual({ visited: time(3), finished: time(4) });
  });
});
