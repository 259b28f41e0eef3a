import { describe, expect, test } from "vitest";
import { countVoices, sayingWords } from "../src/activities/voices";

const odile = "I want my bench back, and Thursdays with the choir. I mended lamps. I'm good at that.";
const plan = "Monitor compliance with the evening dose. Attends the choir. Promote insight.";
const count = (...texts: string[]) => countVoices(texts, [odile, plan]);

describe("whose words are in a text", () => {
  test("counts what only one of the two says", () => {
    expect(count("A bench, lamps, and no compliance")).toEqual({ total: 3, counts: [2, 1] });
  });

  test("a word that both say counts for neither", () => {
    expect(count("choir").counts).toEqual([0, 0]);
  });

  test("every use of a word counts, in every text", () => {
    expect(count("bench bench", "Bench!").counts).toEqual([3, 0]);
  });

  test.each([
    ["MENDED", "mend"],
    ["mending", "mended"],
    ["Thursday", "Thursdays"],
    ["hopes", "hoping"],
    ["planned", "plans"],
    ["visited", "visiting"],
    ["deciding", "decided"],
    ["carries", "carried"],
    ["classes", "class"],
    ["Odile’s", "Odile"],
    ["travelling", "travels"],
    ["é", "é"],
  ])("%s and %s are one word", (one, other) => {
    expect(sayingWords(one)).toEqual(sayingWords(other));
  });

  test.each([
    ["evening", "even-handed"],
    ["hopping", "hoping"],
    ["thing", "think"],
    ["string", "stress"],
    ["news", "new-born"],
    ["business", "busy"],
    ["need", "nest"],
    ["breed", "bring"],
    ["king", "kit"],
    ["boss", "bo"],
    ["this crisis", "crisp"],
    ["insight", "inside"],
    ["wanted", "wander"],
    ["hates", "hat"],
    ["planes", "plans"],
  ])("%s and %s are not", (one, other) => {
    const others = new Set(sayingWords(other));
    expect(sayingWords(one).filter((word) => others.has(word))).toEqual([]);
  });

  test("small words are left out, with their short forms", () => {
    expect(
      sayingWords("I'm not what they don’t do with the others' of it's, n'est-ce pas que je l'ai"),
    ).toEqual([]);
  });

  test("words of other scripts are words", () => {
    expect(sayingWords("Надежда и 希望, أمل! l'espoir")).toEqual(["надежда", "и", "希望", "أمل", "espoir"]);
  });

  test("letters written in two ways are the same", () => {
    expect(sayingWords("cafe\u0301")).toEqual(sayingWords("café"));
  });

  test("nothing written is nothing counted", () => {
    expect(count()).toEqual({ total: 0, counts: [0, 0] });
    expect(count("… 12:30 🙂 — !")).toEqual({ total: 0, counts: [0, 0] });
  });

  test("a very long text takes no longer than a moment", () => {
    const started = performance.now();
    expect(count("my bench and the dose ".repeat(10_000)).counts).toEqual([10_000, 10_000]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
