import { describe, expect, it } from "vitest";
import english from "../../src/recovery_course/labels/en.json";
import french from "../../src/recovery_course/labels/fr.json";
import { amount, withUnit } from "../src/views/amount";

describe("a figure", () => {
  it.each([
    [13.5, "%", "13.5%", "13,5\u00a0%"],
    [30, "%", "30%", "30\u00a0%"],
    [0.000001, " in 100", "0.000001 in 100", "0,000001 in 100"],
    [22959, " people", "22959 people", "22959 people"],
    [-0.5, "", "-0.5", "-0,5"],
  ])("%s with the unit %j is written as the language does", (value, unit, inEnglish, inFrench) => {
    expect(amount(english, value, unit)).toBe(inEnglish);
    expect(amount(french, value, unit)).toBe(inFrench);
  });

  it("has one unit for a span", () => {
    expect(withUnit(french, "7 à 15", "%")).toBe("7 à 15\u00a0%");
  });
});
