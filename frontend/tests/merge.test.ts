import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forget, forgetAll } from "../src/record/entries";
import { merge } from "../src/record/merge";
import { checkRecord } from "../src/record/parse";
import { addAttempt, emptyRecord, finishPage, visitPage } from "../src/record/record";
import { addPlan, finishPlan } from "../src/record/reflections";
import type { LearningRecord, OwnText } from "../src/record/types";
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
const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 4 });
const entry = fc.record({ hash, attempts: rows(oneAttempt) });
const page = fc.record({ visited: second, finished: fc.option(second) });
const choice = fc.record({
  step: fc.constantFrom("s1", "s2"),
  option: fc.nat(1),
});
const run = fc.record({
  at: second,
  hash,
  path: fc.array(choice, { maxLength: 2 }),
  ending: fc.option(fc.constantFrom("e1", "e2")),
  changed: second,
});
const words = fc.constantFrom("one", "two", "");
const sitting = fc.constantFrom("2026-01-01", "2026-01-02", "__proto__");
const draft = fc.record({ at: second, text: words, from: sitting });
const plan = fc.record({
  at: second,
  if: words,
  then: words,
  date: fc.option(fc.constant("2026-12-01")),
  done: fc.option(second),
});
const reflection = fc.record({
  draft: fc.option(draft),
  versions: rows(fc.oneof(draft, fc.record({ at: second, text: words }))),
  ratings: rows(fc.record({ at: second, levels: fc.array(fc.nat(3), { maxLength: 2 }) })),
  plans: rows(plan),
  settled: fc.dictionary(sitting, second, { maxKeys: 2 }),
});
const taking = fc.record({
  at: second,
  hash,
  answers: fc.dictionary(id, fc.nat(5), { maxKeys: 2 }),
});
const ticks = fc.dictionary(id, fc.record({ at: second, ticked: fc.boolean() }), { maxKeys: 3 });
const chosen = fc.record({ at: second, value: words });
const ownText = fc.record({
  draft: fc.option(draft),
  versions: rows(draft),
  settled: fc.dictionary(sitting, second, { maxKeys: 2 }),
});
const worksheet = fc.record({
  texts: fc.dictionary(id, ownText, { maxKeys: 2 }),
  choices: fc.dictionary(id, chosen, { maxKeys: 2 }),
});
/** What a newer script may keep in a section of its own. */
const unknown = fc.oneof(fc.record({ at: second, by: words }), fc.record({ rows: rows(chosen) }), words);
const mark = fc.constantFrom(
  "items/m-a",
  "pages/m-a",
  "scenarios/m-a",
  "reflections/m-a",
  "checklists/__proto__",
  "worksheets/m-a",
  "portraits/m-a",
  "*",
);
const few = { maxKeys: 2 };
const raw = fc.record({
  schema: fc.constant(1),
  course: fc.constant("c"),
  items: fc.dictionary(id, entry, few),
  pages: fc.dictionary(id, page, few),
  scenarios: fc.dictionary(id, fc.record({ runs: rows(run) }), few),
  reflections: fc.dictionary(id, reflection, few),
  selfChecks: fc.dictionary(id, fc.record({ takings: rows(taking) }), few),
  checklists: fc.dictionary(id, fc.record({ ticks }), few),
  worksheets: fc.dictionary(id, worksheet, few),
  portraits: fc.dictionary(id, unknown, few),
  deleted: fc.oneof(fc.constant({}), fc.dictionary(mark, second, few)),
});

/** Records as they come out of a store: whatever was in it, put in order. */
const record: fc.Arbitrary<LearningRecord> = raw.map((value) => {
  const parsed = checkRecord(value);
  if (parsed.kind !== "ok") throw new Error(parsed.kind);
  return parsed.record;
});

/** The same before anything was deleted. */
const whole = record.filter(({ deleted }) => Object.keys(deleted).length === 0);
const table = <T>(value: Record<string, T>) => new Map(Object.entries(value));

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
      fc.property(whole, whole, (a, b) => {
        const both = merge(a, b);
        for (const [name, { attempts }] of Object.entries(a.items)) {
          const kept = table(both.items).get(name)?.attempts ?? [];
          for (const { at, response } of attempts)
            expect(kept).toContainEqual(expect.objectContaining({ at, response }));
        }
        for (const [name, { visited, finished }] of Object.entries(a.pages)) {
          const kept = table(both.pages).get(name);
          expect(kept && kept.visited >= visited).toBe(true);
          if (finished) expect(kept?.finished && kept.finished <= finished).toBe(true);
        }
      }),
      all,
    );
  });

  test("every kept version, rating, plan, taking and ended run of both is in the result", () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const both = merge(a, b);
        for (const [name, { versions, ratings, plans }] of Object.entries(a.reflections)) {
          const kept = table(both.reflections).get(name);
          for (const version of versions.filter(({ from }) => from === undefined))
            expect(kept?.versions).toContainEqual(version);
          for (const rating of ratings) expect(kept?.ratings).toContainEqual(rating);
          for (const { done: _done, ...planned } of plans)
            expect(kept?.plans).toContainEqual(expect.objectContaining(planned));
        }
        for (const [name, { takings }] of Object.entries(a.selfChecks))
          for (const { at, answers } of takings)
            expect(table(both.selfChecks).get(name)?.takings).toContainEqual(
              expect.objectContaining({ at, answers }),
            );
        for (const [name, { runs }] of Object.entries(a.scenarios))
          for (const { at, path } of runs.filter(({ ending }) => ending !== null))
            expect(table(both.scenarios).get(name)?.runs).toContainEqual(
              expect.objectContaining({ at, path }),
            );
      }),
      all,
    );
  });

  test("every choice of both is in the result or a newer one of that key, and every sitting's last words", () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const both = merge(a, b);
        for (const [name, { texts, choices }] of Object.entries(a.worksheets)) {
          const kept = table(both.worksheets).get(name);
          for (const [key, { at }] of Object.entries(choices))
            expect((table(kept?.choices ?? {}).get(key)?.at ?? "") >= at).toBe(true);
          for (const [key, text] of Object.entries(texts)) {
            const { draft, versions, settled } = table(kept?.texts ?? {}).get(key) as OwnText;
            const until = table(settled);
            for (const { at, from = "" } of [...text.versions, ...(text.draft ? [text.draft] : [])]) {
              const left = [...versions, ...(draft ? [draft] : [])].filter((one) => one.from === from);
              expect((until.get(from) ?? "") >= at || left.some((one) => one.at >= at)).toBe(true);
            }
          }
        }
      }),
      all,
    );
  });

  test("an entry of a section that only a newer script knows is in the result as it was last", () => {
    const later = (second: number) => ({ ...emptyRecord("c"), portraits: { p: { at: time(second) } } });
    const both = merge(merge(later(1), emptyRecord("c")), later(2));
    expect(both).toEqual(later(2));
  });

  test("in such a section, what has a time is later than what has none", () => {
    const kept = (rows: unknown) => ({ ...emptyRecord("c"), portraits: { p: { rows } } });
    const dated = kept([{ at: time(1) }]);
    expect(merge(kept([]), dated)).toEqual(dated);
    expect(merge(dated, kept([]))).toEqual(dated);
  });

  test("nothing comes back that was deleted in either", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const gone = forget(a, "items", "m-a", time(9));
        expect(merge(gone, b).items["m-a"]?.attempts ?? []).toEqual([]);
        const empty = forgetAll(a, time(9));
        const { portraits, ...left } = merge(b, empty) as LearningRecord & { portraits: unknown };
        expect(left).toEqual({ ...emptyRecord("c"), deleted: merge(b, empty).deleted });
        expect(portraits).toEqual({});
      }),
      all,
    );
  });

  test("two tabs that each add an attempt keep both", () => {
    const start = recordOf({ "m-a": [attempt(1, ["a"])] });
    const made = {
      hash: "h1",
      response: { selected: ["b"] },
      score: 1,
      hints: 0,
    };
    const both = merge(addAttempt(start, "m-a", made, time(2)), addAttempt(start, "m-a", made, time(3)));
    expect(both.items["m-a"]?.attempts.map(({ at }) => at)).toEqual([time(1), time(2), time(3)]);
  });

  test("a page keeps its latest visit and its first finish", () => {
    const a = finishPage(visitPage(emptyRecord("c"), "p", time(1)), "p", time(4));
    const b = finishPage(visitPage(emptyRecord("c"), "p", time(3)), "p", time(5));
    const { visited, finished } = merge(a, b).pages.p ?? {};
    expect([visited, finished]).toEqual([time(5), time(4)]);
  });

  test("a plan ticked off on one device is ticked off, at the first of two times", () => {
    const plan = { if: "When", then: "I will", date: null };
    const open = addPlan(emptyRecord("c"), "r", plan, time(1));
    const [early, late] = [2, 3].map((second) => finishPlan(open, "r", time(1), time(second)));
    const doneIn = (record: LearningRecord) => record.reflections.r?.plans.map(({ done }) => done);
    expect(doneIn(merge(open, early as LearningRecord))).toEqual([time(2)]);
    expect(doneIn(merge(late as LearningRecord, early as LearningRecord))).toEqual([time(2)]);
  });
});
