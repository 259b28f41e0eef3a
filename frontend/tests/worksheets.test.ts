import { describe, expect, test } from "vitest";
import { answersOf } from "../src/record/answers";
import { forget } from "../src/record/entries";
import { merge } from "../src/record/merge";
import { addAttempt, emptyRecord } from "../src/record/record";
import { addTaking, moveRun, tick } from "../src/record/activities";
import { keepVersion, writeDraft } from "../src/record/reflections";
import type { LearningRecord } from "../src/record/types";
import { choiceOf, choose, draftOf, otherTexts, textOf, writeText } from "../src/record/worksheets";
import { time } from "./helpers";

const start = emptyRecord("c");
const write = (record: LearningRecord, from: number, text: string, at: number, key = "aim") =>
  writeText(record, "w", key, { from: time(from), text, over: draftOf(record, "w", key) }, time(at));
const others = (record: LearningRecord) => otherTexts(record, "w", "aim").map(({ text }) => text);

describe("a field of a worksheet", () => {
  test("keeps what was typed last, and nothing of the pauses", () => {
    const stored = ["O", "On", "One"].reduce(
      (record, text, i) => merge(record, write(record, 0, text, i + 1)),
      start,
    );
    expect([textOf(stored, "w", "aim"), others(stored)]).toEqual(["One", []]);
  });

  test("written in on two devices shows the newer words and offers the others", () => {
    const both = merge(write(start, 0, "at home", 5), write(start, 1, "at work", 6));
    expect([textOf(both, "w", "aim"), others(both)]).toEqual(["at work", ["at home"]]);
  });

  test("does not offer the same words twice", () => {
    expect(others(merge(write(start, 0, "same", 5), write(start, 1, " same ", 6)))).toEqual([]);
  });

  test("does not mix with another field", () => {
    const record = write(write(start, 0, "one", 1), 0, "two", 2, "rows/a1/now");
    expect([textOf(record, "w", "aim"), textOf(record, "w", "rows/a1/now")]).toEqual(["one", "two"]);
  });

  test("that was emptied stays empty, also beside an older copy", () => {
    const full = write(start, 0, "One", 1);
    const empty = write(full, 0, "", 2);
    expect(textOf(merge(full, empty), "w", "aim")).toBe("");
  });

  test("is gone once the worksheet is deleted, and may be written in again", () => {
    const full = write(start, 0, "One", 1);
    const gone = forget(full, "worksheets", "w", time(3));
    expect(textOf(merge(full, gone), "w", "aim")).toBe("");
    expect(textOf(merge(full, write(gone, 0, "Two", 2)), "w", "aim")).toBe("Two");
  });
});

describe("a choice", () => {
  test("made last counts, wherever it was made", () => {
    const [one, two] = [choose(start, "w", "rung", "a", time(1)), choose(start, "w", "rung", "b", time(2))];
    expect(choiceOf(merge(two, one), "w", "rung")).toBe("b");
    expect(choiceOf(choose(two, "w", "rung", "a", time(0)), "w", "rung")).toBe("a");
  });

  test("of a name every object has is found only where it was made", () => {
    expect(choiceOf(start, "constructor", "toString")).toBe("");
    expect(choiceOf(choose(start, "__proto__", "__proto__", "x", time(1)), "__proto__", "__proto__")).toBe(
      "x",
    );
  });
});

describe("the answers that Python reads", () => {
  const of = (kind: string, record: LearningRecord, extra = {}) =>
    answersOf(kind, { id: "w", ...extra }, record);

  test("are none where nothing was done", () => {
    const kinds = [
      "quiz",
      "scenario",
      "reflection",
      "self-check",
      "checklist",
      "worksheet",
      "audit",
      "constructor",
    ];
    expect(kinds.map((kind) => of(kind, start))).toEqual(kinds.map(() => ({})));
  });

  test("to a quiz are the latest responses", () => {
    const made = (letter: string) => ({ hash: "h", response: { selected: [letter] }, score: 0, hints: 0 });
    const record = ["a", "b"].reduce((all, letter) => addAttempt(all, "q1", made(letter), time(1)), start);
    expect(of("quiz", record, { items: [{ id: "q1" }, { id: "q2" }] })).toEqual({ q1: { selected: ["b"] } });
  });

  test("to a scenario are the path and the ending", () => {
    const walk = { hash: "h", path: [{ step: "s", option: 1 }], ending: "e" };
    expect(of("scenario", moveRun(start, "w", null, walk, time(1)))).toEqual({
      path: walk.path,
      ending: "e",
    });
  });

  test("to a reflection are the words as they stand", () => {
    const kept = keepVersion(start, "w", "kept", time(1));
    expect(of("reflection", kept)).toEqual({ text: "kept" });
    const more = writeDraft(kept, "w", { from: time(2), text: "more", over: null }, time(2));
    expect(of("reflection", more)).toEqual({ text: "more" });
  });

  test("to a self-check and a checklist are the levels and the ticks", () => {
    const levels = addTaking(start, "w", { hash: "h", answers: { s1: 4 } }, time(1));
    expect(of("self-check", levels)).toEqual({ s1: 4 });
    expect(of("checklist", tick(start, "w", "e1", true, time(1)))).toEqual({ e1: true });
  });

  test("to a worksheet are texts and choices in one table, without rows that were removed", () => {
    let record = write(write(start, 0, "One", 1), 0, "two", 2, "rows/n1/now");
    record = write(record, 0, "three", 3, "rows/n2/now");
    record = choose(choose(record, "w", "rows/n1", "removed", time(4)), "w", "rows/n2", "kept", time(5));
    record = choose(choose(record, "w", "rung", "a", time(6)), "w", "empty", "", time(7));
    expect(of("worksheet", record)).toEqual({ aim: "One", "rows/n2/now": "three", rung: "a" });
  });

  test("to an audit and a simulation are numbers", () => {
    const record = choose(choose(start, "w", "staff/m1", "4", time(1)), "w", "staff/asked", "12", time(2));
    expect(of("audit", record)).toEqual({ "staff/m1": 4, "staff/asked": 12 });
    expect(of("simulation", choose(start, "w", "day", "50", time(1)))).toEqual({ day: 50 });
  });

  test("to a language check are the note and whether it is kept", () => {
    const record = choose(write(start, 0, "A note", 1, "note"), "w", "keep", "yes", time(2));
    expect(of("language-check", record)).toEqual({ note: "A note", keep: "yes" });
  });
});
