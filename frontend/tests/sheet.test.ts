import { describe, expect, test } from "vitest";
import { documentOf } from "../src/activities/document";
import { docxParts } from "../src/activities/docx";
import { plainParagraphs } from "../src/activities/plain";
import { isWritten, newRowId, rowName, rowsOf, tallyOf, textsOf } from "../src/activities/sheet";
import type { Field, RowsPart, Worksheet } from "../src/activities/worksheet-types";
import english from "../../src/recovery_course/labels/en.json";
import { emptyRecord } from "../src/record/record";
import type { LearningRecord } from "../src/record/types";
import { choose, writeText } from "../src/record/worksheets";
import { makeDocx } from "../src/views/worksheet/docx-file";
import { time } from "./helpers";

const field = (id: string, type: Field["type"], more: Partial<Field> = {}): Field => ({
  ...{ id, type, label: `Label ${id}`, hint: "" },
  ...more,
});
const goal = field("goal", "choice", {
  options: [
    { id: "hers", text: "Hers" },
    { id: "ours", text: "Ours" },
  ],
});
const rows: RowsPart = {
  ...{ id: "rows", type: "rows", label: "Lines", hint: "", more: 2, tally: "goal", board: "goal" },
  given: [
    { id: "a1", text: "<em>One</em>", plain: "One" },
    { id: "now", text: "Two", plain: "Two" },
  ],
  fields: [field("now", "long"), goal],
};
const sheet: Worksheet = {
  ...{
    id: "w",
    title: "A <em>plan</em> &amp; more",
    intro: "<p>Write.</p><p>No names.</p>",
    compare: [],
    sources: [],
  },
  voices: [],
  parts: [
    field("aim", "text"),
    { id: "n", type: "note", text: "<p>Between</p>" },
    rows,
    field("day", "date"),
  ],
};

const start = emptyRecord("c");
const write = (record: LearningRecord, key: string, text: string) =>
  writeText(record, "w", key, { from: time(0), text, over: null }, time(1));
const pick = (record: LearningRecord, key: string, value: string) => choose(record, "w", key, value, time(1));
const ids = (record: LearningRecord) => rowsOf(record, "w", rows).map(({ id }) => id);

describe("the rows of a sheet", () => {
  test("are the given ones, and the learner's own in the order they were made", () => {
    const record = pick(pick(start, "rows/nb", "kept"), "rows/na", "kept");
    expect(ids(record)).toEqual(["a1", "now", "na", "nb"]);
  });

  test("stay when something is written in them, though an older copy never marked them", () => {
    expect(ids(write(start, "rows/nc/now", "words"))).toEqual(["a1", "now", "nc"]);
  });

  test("that were removed are gone until they are put back", () => {
    const removed = pick(write(start, "rows/nc/now", "words"), "rows/nc", "removed");
    expect(ids(removed)).toEqual(["a1", "now"]);
    expect(rowsOf(removed, "w", rows, "nc").map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(ids(pick(removed, "rows/nc", "kept"))).toEqual(["a1", "now", "nc"]);
  });

  test("that an edition no longer gives are still there with what was written", () => {
    expect(ids(write(start, "rows/a9/now", "words"))).toEqual(["a1", "now", "a9"]);
  });

  test("are given names that no other has, also in one moment", () => {
    const first = newRowId([], time(1));
    const next = newRowId([{ id: first, number: 1, own: true, text: "", plain: "" }], time(1));
    expect(first).toMatch(/^n[0-9a-z]+$/);
    expect(next).not.toBe(first);
  });
});

describe("what a sheet holds", () => {
  test("an added row alone is nothing written", () => {
    expect(isWritten(pick(start, "rows/na", "kept"), "w")).toBe(false);
    expect(isWritten(pick(start, "rows/a1/goal", "hers"), "w")).toBe(true);
    expect(isWritten(write(start, "aim", "x"), "w")).toBe(true);
    expect(isWritten(write(write(start, "aim", "x"), "aim", " "), "w")).toBe(false);
  });

  test("its texts are those one can see", () => {
    const record = pick(write(write(start, "rows/na/now", "gone"), "aim", "here"), "rows/na", "removed");
    expect(textsOf(record, sheet)).toEqual(["here"]);
  });

  test("a tally holds each option with its rows", () => {
    const record = pick(pick(start, "rows/a1/goal", "hers"), "rows/now/goal", "hers");
    expect(tallyOf(record, "w", rows, "goal").map(({ id, rows: all }) => [id, all.length])).toEqual([
      ["hers", 2],
      ["ours", 0],
    ]);
  });

  test("a row is called by what was written in it first, or by what it gives", () => {
    const [row] = rowsOf(start, "w", rows);
    expect(row && rowName(start, "w", rows, row)).toBe("One");
    expect(row && rowName(write(start, "rows/a1/now", "Mine"), "w", rows, row)).toBe("Mine");
  });
});

test.each([
  ["<p>One <em>two</em></p><p>three</p>", ["One two", "three"]],
  ["a &lt;b&gt; &amp;amp; &#39;c&#39; &#x41;", ["a <b> &amp; 'c' A"]],
  ["plain", ["plain"]],
  ["", []],
  ["&bogus; &constructor;", ["&bogus; &constructor;"]],
])("%j reads as %j", (html, texts) => {
  expect(plainParagraphs(html)).toEqual(texts);
});

describe("the document", () => {
  const wishes = (record: LearningRecord) => ({
    ...{ data: sheet, record, labels: english, language: "en-CA", changed: "1 May 2026" },
    day: (date: string) => `the day ${date}`,
  });
  const filled = pick(
    write(write(start, "aim", 'A <b> & "c"\n\u0007two'), "rows/a1/now", "Mine"),
    "rows/a1/goal",
    "hers",
  );
  const xml = (record: LearningRecord) =>
    new Map(docxParts(documentOf(wishes(record)))).get("word/document.xml") ?? "";

  test("says what was asked and what was written, in order", () => {
    const { title, blocks } = documentOf(wishes(pick(filled, "day", "2026-05-01")));
    expect(title).toBe("A plan & more");
    expect(blocks.map((block) => (block.kind === "table" ? block.rows : block.text))).toEqual([
      ...[
        "As it was on 1 May 2026",
        "Write.",
        "No names.",
        "Label aim",
        'A <b> & "c"\n\u0007two',
        "Between",
        "Lines",
      ],
      [
        ["One", "Mine", "Hers"],
        ["Two", "", ""],
      ],
      ...["Label goal Hers: 1; Ours: 0", "Label day", "the day 2026-05-01"],
    ]);
  });

  test("says where nothing was written", () => {
    expect(documentOf(wishes(start)).blocks).toContainEqual({
      kind: "paragraph",
      look: "none",
      text: english.not_written,
    });
  });

  test("rows with many fields are a table each", () => {
    const many = { ...rows, fields: ["a", "b", "c", "d"].map((id) => field(id, "text")) };
    const { blocks } = documentOf({ ...wishes(start), data: { ...sheet, parts: [many] } });
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(2);
  });

  test("what was written cannot become markup, and holds nothing that XML forbids", () => {
    expect(xml(filled)).toContain(
      'A &lt;b&gt; &amp; &quot;c&quot;</w:t><w:br/><w:t xml:space="preserve">two',
    );
    expect(xml(write(start, "aim", "half \ud83d of one, all of \ud83d\ude42"))).toContain(
      "half  of one, all of \ud83d\ude42",
    );
  });

  test("words written from right to left are set so", () => {
    expect(xml(write(start, "aim", "«אמל»"))).toContain("<w:bidi/>");
    expect(xml(write(start, "aim", "hope אמל"))).not.toContain("<w:bidi/>");
  });

  test("is the same, byte by byte, for the same answers", () => {
    expect(makeDocx(wishes(filled))).toEqual(makeDocx(wishes(filled)));
    expect(Array.from(makeDocx(wishes(filled)).slice(0, 2))).toEqual([0x50, 0x4b]);
  });
});
