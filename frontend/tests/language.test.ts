import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byPhrase, find, type Finding, finderOf } from "../src/activities/language/find";
import type { Phrase } from "../src/activities/types";

interface Case {
  name: string;
  text: string;
  /** Counted in UTF-16 units. */
  spans: { start: number; end: number; id: string }[];
}

interface Cases {
  phrases: Pick<Phrase, "id" | "forms" | "unless">[];
  cases: Case[];
}

const file = join(import.meta.dirname, "language-cases.json");
const { phrases, cases } = JSON.parse(readFileSync(file, "utf8")) as Cases;
const whole = (phrase: Pick<Phrase, "id" | "forms"> & Partial<Phrase>): Phrase => ({
  unless: [],
  why: "",
  try: "",
  fine: "",
  sources: [],
  ...phrase,
});
const guide = finderOf(phrases.map(whole));
const spans = (findings: Finding[]) =>
  findings.map(({ start, end, phrase }) => ({ start, end, id: phrase.id }));

describe("the page finds what Python finds in", () => {
  test.each(cases.map((one): [string, Case] => [one.name, one]))("%s", (_, { text, spans: expected }) => {
    expect(spans(find(guide, text))).toEqual(expected);
  });
});

test("there are enough cases to tell the two apart", () => {
  expect(cases.length).toBeGreaterThan(150);
  expect(cases.filter((one) => one.spans.length > 0).length).toBeGreaterThan(50);
});

const forms = phrases.flatMap((phrase) => [...phrase.forms, ...phrase.unless]);
const glue = [
  " ",
  "\n",
  "\n\n",
  "-",
  "’s ",
  "'",
  '"',
  "“",
  "”",
  "«",
  "»",
  ", ",
  ". ",
  "@",
  "/",
  "😀",
  "\u00ad",
  "שלום",
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...forms), fc.constantFrom(...glue), fc.string({ unit: "binary" })))
  .map((parts) => parts.join(""));

test("findings are in order, apart from each other, and inside the text, whatever the text", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let reached = 0;
      for (const { start, end } of find(guide, text)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        reached = end;
      }
      expect(reached).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("what is quoted as a whole holds nothing", () => {
  const marks = fc.constantFrom("“”", "«»", "「」");
  fc.assert(
    fc.property(fc.constantFrom(...forms), marks, (form, [open = "", close = ""]) => {
      expect(find(guide, `${open}He said ${form} twice${close}`)).toEqual([]);
    }),
  );
});

test("a note of 200,000 characters takes less than a second", () => {
  const line = "Agitated, non-compliant, “lacks insight”, it's 'quoted' and a schizophrenic’s chart. ";
  const hard = [line, "a", "- ", '"', "'a ", "\n", "a-", "non-compliant with "];
  for (const piece of hard) {
    const note = piece.repeat(200_000 / piece.length);
    const before = performance.now();
    find(guide, note);
    expect(performance.now() - before, piece).toBeLessThan(1000);
  }
});

test("words that every object inherits are words like others", () => {
  const odd = finderOf([whole({ id: "constructor", forms: ["__proto__", "constructor"] })]);
  expect(find(odd, "the constructor of toString").map(({ start }) => start)).toEqual([4]);
});

test("a form is found in each of its wordings", () => {
  const finder = finderOf([whole({ id: "x", forms: ["very | quite well-known patient|client"] })]);
  const found = (text: string) => find(finder, text).length;
  expect(found("very well-known patient, quite wellknown client, quite well known patient")).toBe(3);
  expect(found("well-known patient, very quite well-known")).toBe(0);
});

test("findings are gathered by phrase, as the text comes to them", () => {
  const entries = byPhrase(find(guide, "Hostile. Agitated. Hostile again."));
  expect(entries.map(({ phrase, findings }) => [phrase.id, findings.length])).toEqual([
    ["hostile", 2],
    ["agitated", 1],
  ]);
});
