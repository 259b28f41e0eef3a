import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forget } from "../src/record/entries";
import { merge } from "../src/record/merge";
import { addAttempt, emptyRecord, visitPage } from "../src/record/record";
import { addPlan, keepVersion } from "../src/record/reflections";
import { added, backupText, bringBack, readBackup, restore, withheld } from "../src/storage/backup";
import { attempt, recordOf, time } from "./helpers";

const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };
const full = () => {
  let record = addAttempt(emptyRecord("c"), "m-a", made, time(1));
  record = visitPage(record, "p", time(1));
  record = keepVersion(record, "r", "What I saw.", time(2));
  return addPlan(record, "r", { if: "When", then: "I will", date: "2026-12-01" }, time(3));
};
const thing = { section: "reflections", id: "r" } as const;

describe("a back-up", () => {
  test("reads back as the record it was made of", () => {
    expect(readBackup(backupText(full()), "c")).toEqual({ kind: "ok", record: full() });
  });

  test("may have passed through an editor that marks its encoding", () => {
    expect(readBackup(`\uFEFF${backupText(full())}`, "c").kind).toBe("ok");
  });

  test.each([
    ["", "not-a-record"],
    ["Dear diary", "not-a-record"],
    ["[]", "not-a-record"],
    ["{}", "not-a-record"],
    ["null", "not-a-record"],
    ['{"schema":1,"course":"c"}', "not-a-record"],
    ['{"schema":2}', "newer"],
    [JSON.stringify(emptyRecord("other")), "other-course"],
    [`${"[".repeat(100_000)}`, "not-a-record"],
    [" ".repeat(20_000_001), "not-a-record"],
  ])("is told apart from anything else: %.20s", (text, kind) => {
    expect(readBackup(text, "c")).toEqual({ kind });
  });
});

describe("restoring", () => {
  test("adds what is missing and says how much", () => {
    const here = recordOf({ "m-a": [attempt(1, ["b"], 1)] });
    const there = merge(full(), recordOf({ "m-b": [attempt(4, ["a"])] }));
    expect(added(here, restore(here, there))).toEqual([
      ["responses", 1],
      ["words", 1],
      ["plans", 1],
      ["pages", 1],
    ]);
  });

  test("adds nothing the second time", () => {
    const once = restore(emptyRecord("c"), full());
    expect(added(once, restore(once, full()))).toEqual([]);
  });

  test("leaves away what was deleted here, and says so", () => {
    const here = forget(full(), "reflections", "r", time(9));
    expect(restore(here, full()).reflections).toEqual({});
    expect(withheld(here, full())).toEqual([thing]);
    expect(withheld(full(), full())).toEqual([]);
  });

  test("brings it back when asked to", () => {
    const here = forget(full(), "reflections", "r", time(9));
    expect(bringBack(here, full(), [thing])).toEqual(full());
  });

  test("keeps what was written after the deletion beside what comes back", () => {
    const here = keepVersion(forget(full(), "reflections", "r", time(9)), "r", "Since.", time(10));
    const texts = bringBack(here, full(), [thing]).reflections.r?.versions.map(({ text }) => text);
    expect(texts).toEqual(["What I saw.", "Since."]);
  });

  test("takes nothing away, whatever was deleted where the file comes from", () => {
    const there = forget(full(), "reflections", "r", time(9));
    expect(restore(full(), there).reflections).toEqual(full().reflections);
  });
});

/** One place in a text or a value, spoilt. */
const damaged = (text: string) =>
  fc.oneof(
    fc
      .tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }))
      .map(([start, length, put]) => text.slice(0, start) + put + text.slice(start + length)),
    fc.tuple(fc.nat(2000), fc.jsonValue()).map(([place, put]) => {
      let count = 0;
      return (
        JSON.stringify(JSON.parse(text), (_key, value: unknown) => (count++ === place % 90 ? put : value)) ??
        ""
      );
    }),
    fc.nat(text.length).map((end) => text.slice(0, end)),
    fc.json(),
    fc.string(),
  );

describe("a file that was spoilt", () => {
  const runs = { numRuns: 3000 };

  test("never throws, and is a whole record or none", () => {
    fc.assert(
      fc.property(damaged(backupText(full())), (text) => {
        const read = readBackup(text, "c");
        if (read.kind !== "ok") return;
        expect(readBackup(backupText(read.record), "c")).toEqual(read);
      }),
      runs,
    );
  });

  test("never takes anything from the record it is restored into", () => {
    const here = merge(full(), recordOf({ "m-z": [attempt(7, ["a"])] }));
    const before = backupText(here);
    fc.assert(
      fc.property(damaged(backupText(full())), (text) => {
        const read = readBackup(text, "c");
        if (read.kind === "ok") {
          const after = restore(here, read.record);
          expect(after.items["m-z"]).toEqual(here.items["m-z"]);
          expect(after.reflections.r?.versions).toEqual(
            expect.arrayContaining(here.reflections.r?.versions ?? []),
          );
          expect(added(after, here)).toEqual([]);
        }
        expect(backupText(here)).toBe(before);
      }),
      runs,
    );
  });
});
