import { describe, expect, test } from "vitest";
import { emptyRecord, finishPage } from "../src/record/record";
import type { Attempt } from "../src/record/types";
import { dayAfter, dayOf, isDay } from "../src/review/days";
import { moduleProgress, standing } from "../src/review/progress";
import { dueNow, dueOf, nextDue, streak } from "../src/review/schedule";
import { attempt, recordOf } from "./helpers";

/** A moment of a day of January 2026, where the learner is. */
const on = (day: number, hour = 12) => new Date(2026, 0, day, hour).toISOString();
const tried = (day: number, score: number, hour = 12, hash = "h1"): Attempt => ({
  ...attempt(0, ["a"], score, hash),
  at: on(day, hour),
});
const item = (id: string, hash = "h1") => ({ id, hash });
const dayDue = (attempts: Attempt[], now = on(2)) =>
  dueOf(recordOf({ "m-a": attempts }), item("m-a"), now)?.day;
const january = (day: number) => dayOf(on(day));

describe("when an item comes back", () => {
  test("not at all while it was never tried", () => {
    expect(dueOf(emptyRecord("c"), item("m-a"), on(1))).toBeNull();
  });

  test("the next day after a miss, however late it was", () => {
    expect(dayDue([tried(1, 0, 23)])).toBe(january(2));
    expect(dayDue([tried(1, 0.5, 1)])).toBe(january(2));
  });

  test.each([
    [1, 3],
    [2, 7],
    [3, 21],
    [4, 60],
    [5, 60],
  ])("right on %i days in a row: after %i days", (times, days) => {
    const attempts = Array.from({ length: times }, (_, index) => tried(index + 1, 1));
    expect(dayDue(attempts, on(times))).toBe(dayAfter(january(times), days));
  });

  test("a miss starts the row anew", () => {
    expect(dayDue([tried(1, 1), tried(4, 1), tried(11, 0), tried(12, 1)], on(12))).toBe(january(15));
  });

  test("right three times in one sitting is right once", () => {
    expect(streak([tried(1, 1, 9), tried(1, 1, 10), tried(1, 1, 11)])).toBe(1);
  });

  test("today where it was edited since, and what came before counts no more", () => {
    const record = recordOf({ "m-a": [tried(1, 1), tried(4, 1)] });
    expect(dueOf(record, item("m-a", "h2"), on(5))).toEqual({ id: "m-a", day: january(5), missed: false });
    const anew = recordOf({ "m-a": [tried(1, 1), tried(4, 1), tried(5, 1, 12, "h2")] });
    expect(dueOf(anew, item("m-a", "h2"), on(5))?.day).toBe(january(8));
  });

  test("no later than its gap from today, even after an attempt from the future", () => {
    expect(dayDue([tried(300, 1)], on(2))).toBe(january(5));
  });
});

describe("what is due", () => {
  const record = recordOf({
    "m-late": [tried(2, 1)],
    "m-later": [tried(1, 1)],
    "m-missed": [tried(9, 0)],
    "m-fresh": [tried(9, 1)],
    "m-gone": [tried(1, 0)],
  });
  const items = [item("m-fresh"), item("m-late"), item("m-later"), item("m-missed"), item("m-new")];

  test("missed ones first, then the one that has waited longest", () => {
    expect(dueNow(record, items, on(10)).map(({ id }) => id)).toEqual(["m-missed", "m-later", "m-late"]);
  });

  test("nothing that the course no longer has, nothing that was never tried", () => {
    expect(dueNow(record, items, on(40)).map(({ id }) => id)).not.toContain("m-gone");
    expect(dueNow(record, items, on(40)).map(({ id }) => id)).not.toContain("m-new");
  });

  test("what was missed a moment ago is for tomorrow", () => {
    expect(dueNow(recordOf({ "m-a": [tried(9, 0)] }), [item("m-a")], on(9, 20))).toEqual([]);
  });

  test("next comes the nearest day, with all that is due then", () => {
    expect(nextDue(record, items, on(10))).toEqual({ day: january(12), count: 1 });
    expect(nextDue(record, [...items, item("m-gone")], on(1))).toEqual({ day: january(2), count: 2 });
    expect(nextDue(emptyRecord("c"), items, on(10))).toBeNull();
  });
});

describe("days", () => {
  test("go over the ends of months and years", () => {
    expect(dayAfter("2026-02-27", 3)).toBe("2026-03-02");
    expect(dayAfter("2025-12-31", 1)).toBe("2026-01-01");
  });

  test("that are none are told", () => {
    expect(["2026-02-29", "2028-02-29", "2026-1-1", "", null].map(isDay)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("progress", () => {
  test("counts first and best scores, right at first and right now", () => {
    const record = recordOf({
      "m-a": [tried(1, 0), tried(2, 1)],
      "m-b": [tried(1, 1), tried(2, 0.5)],
    });
    expect(standing(record, ["m-a", "m-b", "m-c"])).toEqual({
      total: 3,
      tried: 2,
      firstRight: 1,
      nowRight: 1,
      firstScore: 1,
      bestScore: 2,
    });
  });

  test("a module is completed with its last lesson", () => {
    const lessons = ["p", "q"].map((page) => ({ page, title: page, href: "", minutes: 10 }));
    const module = { slug: "m", title: "M", href: "", lessons, quizzes: [] };
    const half = finishPage(emptyRecord("c"), "p", on(3));
    expect(moduleProgress(half, module)).toEqual({ lessons: [on(3), null], finished: 1, completed: null });
    expect(moduleProgress(finishPage(half, "q", on(2)), module).completed).toBe(on(3));
  });
});
