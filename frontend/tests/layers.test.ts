import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Which folders of src/ each folder may import from; types and labels are free to all. */
const ALLOWED: Record<string, string[]> = {
  marking: ["marking"],
  record: ["record", "marking"],
  storage: ["storage", "record", "marking"],
  review: ["review", "record", "marking"],
  activities: ["activities", "record"],
  views: ["views", "activities", "review", "storage", "record", "marking"],
  hosts: ["hosts", "views", "activities", "review", "storage", "record", "marking"],
};
const PURE = ["marking", "record", "storage", "review", "activities"];
/** Not in the path of a file, or in the name of an XML element. */
const DOM = /(?<![/.:])\b(document|window|localStorage|navigator|HTMLElement|Element|Event|setTimeout)\b/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), "utf8") }));
const folderOf = (name: string) => name.split("/")[0] ?? "";
const importsOf = (text: string) => [...text.matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? "");
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");

describe.each(files.filter(({ name }) => folderOf(name) in ALLOWED))("$name", ({ name, text }) => {
  test("imports nothing from a layer above its own", () => {
    const inside = importsOf(text)
      .filter((path) => path.startsWith("."))
      .map((path) => relative(SRC, resolve(SRC, dirname(name), path)))
      .filter((path) => path.includes("/"))
      .map(folderOf);
    expect(inside.filter((folder) => !ALLOWED[folderOf(name)]?.includes(folder))).toEqual([]);
  });

  test("knows Preact and the browser only as a view or a host", () => {
    if (!PURE.includes(folderOf(name))) return;
    expect(importsOf(text).filter((path) => !path.startsWith("."))).toEqual([]);
    expect(code(text)).not.toMatch(DOM);
  });
});
