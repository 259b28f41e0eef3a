import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../src/record/merge";
import { emptyRecord } from "../src/record/record";
import {
  addPlan,
  duePlans,
  finishPlan,
  keepVersion,
  rate,
  reflectionOf,
  versionsOf,
  writeDraft,
} from "../src/record/reflections";
import type { LearningRecord } from "../src/record/types";
import { time } from "./helpers";

const start = emptyRecord("c");
const texts = (record: LearningRecord) => versionsOf(record, "r").map(({ text }) => text);
const draftOf = (record: LearningRecord) => reflectionOf(record, "r").draft;
/** Write in the sitting begun at second `from`, on top of the draft that `record` had before it. */
const write = (record: LearningRecord, from: number, text: string, at: number, over = true) =>
  writeDraft(record, "r", { from: time(from), text, over: over ? draftOf(record) : null }, time(at));

describe("a draft", () => {
  test("typed on and on leaves no versions, though the store keeps every state it is given", () => {
    let stored = start;
    let record = start;
    for (const [second, text] of ["O", "On", "One", "One d", "One day"].entries()) {
      record = writeDraft(record, "r", { from: time(0), text, over: null }, time(second + 1));
      stored = merge(stored, record);
    }
    expect(draftOf(stored)?.text).toBe("One day");
    expect(texts(stored)).toEqual([]);
  });

  test("gone on with in another sitting leaves no version either", () => {
    const yesterday = write(start, 0, "One", 1);
    const today = write(yesterday, 10, "One day", 11);
    expect(draftOf(merge(yesterday, today))?.text).toBe("One day");
    expect(texts(merge(yesterday, today))).toEqual([]);
  });

  test("of two written apart, the newer stays the draft and the older becomes a version", () => {
    const here = write(start, 0, "at home", 5);
    const there = write(start, 1, "at work", 6);
    const both = merge(here, there);
    expect(draftOf(both)?.text).toBe("at work");
    expect(texts(both)).toEqual(["at home"]);
  });

  test("gone on with on two devices keeps what was written on both", () => {
    const first = write(start, 0, "One", 1);
    const both = merge(write(first, 10, "One here", 11), write(first, 20, "One there", 21));
    expect(draftOf(both)?.text).toBe("One there");
    expect(texts(both)).toEqual(["One here"]);
  });

  test("that came from elsewhere while one was typing is kept beside one's own", () => {
    const theirs = write(start, 0, "theirs", 5);
    const record = write(theirs, 1, "mine", 6, false);
    expect(draftOf(record)?.text).toBe("mine");
    expect(texts(record)).toEqual(["theirs"]);
  });

  test("that was emptied is gone, also from the store", () => {
    const full = write(start, 0, "One", 1);
    const empty = write(full, 0, "  ", 2);
    expect(draftOf(merge(full, empty))).toBeNull();
    expect(texts(merge(full, empty))).toEqual([]);
  });
});

describe("keeping a version", () => {
  const drafted = write(start, 0, "One day", 1);
  const kept = keepVersion(drafted, "r", "One day", time(2));

  test("ends the draft, also in the store", () => {
    expect(draftOf(merge(drafted, kept))).toBeNull();
    expect(texts(merge(drafted, kept))).toEqual(["One day"]);
  });

  test("does not bring a draft from elsewhere to the fore", () => {
    const apart = merge(drafted, write(start, 5, "elsewhere", 6));
    const record = merge(apart, keepVersion(apart, "r", "elsewhere", time(7)));
    expect(draftOf(record)).toBeNull();
    expect(texts(record)).toEqual(["One day", "elsewhere"]);
  });

  test("can be done again, and both are kept", () => {
    const again = keepVersion(write(kept, 10, "Another day", 11), "r", "Another day", time(12));
    expect(texts(merge(kept, again))).toEqual(["One day", "Another day"]);
  });
});

describe("whatever is written and kept on two devices that meet now and then", () => {
  const device = fc.constantFrom(0, 1);
  const act = fc.oneof(
    fc.record({ do: fc.constant("write" as const), device, text: fc.constantFrom("a", "b", "c") }),
    fc.record({ do: fc.constant("keep" as const), device }),
    fc.record({ do: fc.constant("leave" as const), device }),
    fc.record({ do: fc.constant("meet" as const) }),
  );

  test("every version kept is there in the end, and no draft but the last of a sitting is a version", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const records: [LearningRecord, LearningRecord] = [start, start];
        const sittings: [string | null, string | null] = [null, null];
        let keeps = 0;
        let began = 0;
        for (const [second, step] of acts.entries()) {
          const now = time(second + 1);
          if (step.do === "meet") {
            records[0] = records[1] = merge(records[0], records[1]);
            continue;
          }
          const mine = records[step.device as 0 | 1];
          if (step.do === "leave") sittings[step.device as 0 | 1] = null;
          if (step.do === "keep") {
            keeps += 1;
            records[step.device as 0 | 1] = merge(mine, keepVersion(mine, "r", `kept ${keeps}`, now));
            sittings[step.device as 0 | 1] = null;
          }
          if (step.do === "write") {
            if (sittings[step.device as 0 | 1] === null) began += 1;
            const from = sittings[step.device as 0 | 1] ?? now;
            sittings[step.device as 0 | 1] = from;
            const next = writeDraft(mine, "r", { from, text: step.text, over: draftOf(mine) }, now);
            records[step.device as 0 | 1] = merge(mine, next);
          }
        }
        const end = merge(records[0], records[1]);
        const found = texts(end);
        for (let number = 1; number <= keeps; number++) expect(found).toContain(`kept ${number}`);
        expect(found.length).toBeLessThanOrEqual(keeps + began);
        expect(merge(end, records[0])).toEqual(end);
      }),
    );
  });
});

describe("ratings and plans", () => {
  const plan = { if: "When it is loud", then: "I will wait", date: "2026-12-01" };
  const planned = addPlan(rate(start, "r", [1, 3], time(1)), "r", plan, time(2));

  test("are added to what there is", () => {
    expect(reflectionOf(planned, "r").ratings).toEqual([{ at: time(1), levels: [1, 3] }]);
    expect(reflectionOf(planned, "r").plans).toEqual([{ ...plan, at: time(2), done: null }]);
  });

  test("a plan comes back on its day, and until it is ticked off", () => {
    expect(duePlans(planned, "2026-11-30")).toEqual([]);
    expect(duePlans(planned, "2026-12-01").map(({ reflection }) => reflection)).toEqual(["r"]);
    expect(duePlans(finishPlan(planned, "r", time(2), time(9)), "2027-01-01")).toEqual([]);
  });

  test("a plan without a day never presses", () => {
    expect(duePlans(addPlan(start, "r", { ...plan, date: null }, time(1)), "2099-01-01")).toEqual([]);
  });

  test("a plan ticked off stays ticked off when the store still has it open", () => {
    const done = finishPlan(planned, "r", time(2), time(9));
    expect(reflectionOf(merge(planned, done), "r").plans.map((made) => made.done)).toEqual([time(9)]);
  });
});
