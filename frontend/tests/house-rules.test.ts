import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, lines: readFileSync(join(SRC, name), "utf8").trimEnd().split("\n") }));

/** The length of every block that starts at the left edge and ends with a brace there. */
function blocks(lines: string[]): { start: string; length: number }[] {
  return lines.flatMap((start, index) => {
    if (!/^(export )?(default )?(function|const|async)\b.*[{(]$/.test(start)) return [];
    const length = lines.slice(index).findIndex((line) => /^[})]/.test(line)) + 1;
    const body = lines.slice(index, index + length);
    // The parameters of a long signature end with a brace of their own.
    const rest = /^\) /.test(body[length - 1] ?? "")
      ? lines.slice(index + length).findIndex((line) => /^}/.test(line)) + 1
      : 0;
    return [{ start, length: length + rest }];
  });
}

describe.each(files)("$name", ({ lines }) => {
  test("has at most 200 lines", () => {
    expect(lines.length).toBeLessThanOrEqual(200);
  });

  test("has no function of more than 40 lines", () => {
    expect(blocks(lines).filter(({ length }) => length > 40)).toEqual([]);
  });
});

test("functions are found at all", () => {
  expect(files.flatMap(({ lines }) => blocks(lines)).length).toBeGreaterThan(60);
});
