import { expect, test } from "vitest";
import { emptyRecord } from "../src/record/record";
import type { LearningRecord } from "../src/record/types";
import { choose, writeText } from "../src/record/worksheets";
import { keptIn } from "../src/review/worksheets";
import { time } from "./helpers";

const names = {
  labels: { rows: "Lines", aim: "Aim", "rows/now": "Now", "rows/goal": "Goal", day: "Day" },
  given: { "rows/a2": "Second", "rows/a1": "First" },
  options: { "rows/goal": { hers: "Hers" } },
};
const write = (record: LearningRecord, key: string, text: string) =>
  writeText(record, "w", key, { from: time(0), text, over: null }, time(1));
const pick = (record: LearningRecord, key: string, value: string) => choose(record, "w", key, value, time(1));
const start = emptyRecord("c");
const read = (record: LearningRecord, kind = "worksheet") =>
  keptIn(record, "w", names, kind).map(({ label, row, value }) => [label, row, value]);

test("answers are read in the order of the sheet, with the words of the course", () => {
  let record = pick(write(start, "rows/a1/now", "one"), "day", "2026-05-01");
  record = pick(write(record, "rows/a2/now", "two"), "rows/a2/goal", "hers");
  record = write(pick(write(record, "rows/nx/now", "mine"), "rows/nx", "kept"), "aim", "why");
  expect(read(record)).toEqual([
    ["Aim", "", "why"],
    ["Now", "Second", "two"],
    ["Goal", "Second", "Hers"],
    ["Now", "First", "one"],
    ["Now", "rows/nx", "mine"],
    ["Day", "", "2026-05-01"],
  ]);
});

test("a removed row is left out, and what the course no longer has comes last by its key", () => {
  const removed = pick(write(start, "rows/nx/now", "gone"), "rows/nx", "removed");
  expect(read(write(write(removed, "older", "still here"), "aim", "why"))).toEqual([
    ["Aim", "", "why"],
    ["older", "", "still here"],
  ]);
});

test("words written on another device are there too", () => {
  const other = writeText(
    write(start, "aim", "here"),
    "w",
    "aim",
    { from: time(5), text: "there", over: null },
    time(6),
  );
  expect(read(other).map(([, , value]) => value)).toEqual(["there", "here"]);
});

test("in an audit a key of two parts is an answer", () => {
  expect(read(pick(start, "staff/m1", "4"), "audit")).toEqual([["staff/m1", "", "4"]]);
});
