import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRecord, parseRecord } from "../src/record/parse";
import { emptyRecord } from "../src/record/record";
import { attempt, recordOf } from "./helpers";

const good = recordOf({ "m-a": [attempt(1, ["a"]), attempt(2, ["b"], 1)] });
const GOOD = "2026-01-01T00:00:00.000Z";
const damaged = (change: object) => JSON.stringify({ ...good, ...change });
const badAttempt = (change: object) =>
  damaged({ items: { "m-a": { hash: "h1", attempts: [{ ...attempt(1, ["a"]), ...change }] } } });

describe("reading a stored record", () => {
  test("what was written is read back", () => {
    expect(parseRecord(JSON.stringify(good))).toEqual({ kind: "ok", record: good });
  });

  test.each([null, "", "  \n"])("nothing stored (%j) is empty", (text) => {
    expect(parseRecord(text)).toEqual({ kind: "empty" });
  });

  test("an empty object is empty: that is how a notebook starts", () => {
    expect(checkRecord({})).toEqual({ kind: "empty" });
  });

  test.each([
    ["not JSON", "{oops"],
    ["cut short", JSON.stringify(good).slice(0, -9)],
    ["JSON of something else", "[1, 2]"],
    ["null", "null"],
    ["an older schema that never was", damaged({ schema: 0 })],
    ["no course", damaged({ course: 3 })],
    ["no items", damaged({ items: null })],
    ["attempts that are no list", damaged({ items: { "m-a": { hash: "h1", attempts: {} } } })],
    ["a page without a visit", damaged({ pages: { p: { finished: null } } })],
    ["a score above one", badAttempt({ score: 2 })],
    ["a score in words", badAttempt({ score: "1" })],
    ["a time that is none", badAttempt({ at: "yesterday" })],
    ["a time that cannot be sorted with others", badAttempt({ at: "2026-01-01T00:00:00Z" })],
    [
      "a choice that is no text",
      damaged({ worksheets: { w: { texts: {}, choices: { a: { at: GOOD, value: 1 } } } } }),
    ],
    ["a worksheet's text without a draft", damaged({ worksheets: { w: { texts: { a: {} }, choices: {} } } })],
    ["half a hint", badAttempt({ hints: 0.5 })],
    ["a response that is none", badAttempt({ response: ["a"] })],
  ])("%s is corrupt", (_name, text) => {
    expect(parseRecord(text)).toEqual({ kind: "corrupt" });
  });

  test("a newer schema is told apart from damage", () => {
    expect(parseRecord(damaged({ schema: 2, items: "anything" }))).toEqual({ kind: "newer" });
  });

  test("attempts are put in order of time", () => {
    const mixed = recordOf({ "m-a": [attempt(2, ["b"], 1), attempt(1, ["a"])] });
    const parsed = parseRecord(JSON.stringify(mixed));
    expect(parsed.kind === "ok" && parsed.record).toEqual(good);
  });

  test("what an attempt holds besides is kept", () => {
    const parsed = parseRecord(badAttempt({ confidence: 3 }));
    expect(parsed.kind === "ok" && parsed.record.items["m-a"]?.attempts[0]).toHaveProperty("confidence", 3);
  });

  test("an older record has no worksheets yet", () => {
    const { worksheets: _none, ...older } = good;
    const parsed = parseRecord(JSON.stringify(older));
    expect(parsed.kind === "ok" && parsed.record.worksheets).toEqual({});
  });

  test("what a newer script keeps besides is carried along", () => {
    const parsed = parseRecord(damaged({ portraits: { p: { at: "2026-01-01T00:00:00.000Z" } } }));
    expect(parsed.kind === "ok" && parsed.record).toHaveProperty(["portraits", "p", "at"]);
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseRecord(text)));
  });

  test("an empty record is a record", () => {
    expect(parseRecord(JSON.stringify(emptyRecord("c"))).kind).toBe("ok");
  });
});
