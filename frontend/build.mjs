// Writes the files in src/recovery_course/static/. The same sources always give the same bytes,
// so that a test can rebuild and compare.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { minify } from "terser";

const here = dirname(fileURLToPath(import.meta.url));
const argument = process.argv.indexOf("--out");
const target = argument > 0 ? process.argv[argument + 1] : join(here, "../src/recovery_course/static");

// Ward computers are old: nothing newer than these is left in what is published.
const browsers = ["es2020", "safari13.1", "chrome80", "firefox78"];
const course = "/*! recovery-course, Apache-2.0.";
const preact = "Includes Preact, MIT licence, (c) 2015-present Jason Miller.";
const fflate = "Includes fflate, MIT licence, (c) 2026 Arjun Barrett.";
const banner = `${course} ${preact} */`;

const scripts = [
  { source: "course.ts", name: "course.js", format: "iife" },
  { source: "workbook.ts", name: "workbook.js", format: "iife" },
  { source: "document.ts", name: "document.js", format: "iife", banner: `${course} ${fflate} */` },
  { source: "own-work.ts", name: "own-work.js", format: "iife" },
  { source: "slides.ts", name: "reveal/deck.js", format: "iife", banner: `${course} */` },
  { source: "jupyter.tsx", name: "quiz.js", format: "esm", banner: `${course} ${preact} ${fflate} */` },
];

const workbook = ["workbook.css", "tools.css"];

const sheets = [
  {
    name: "course.css",
    parts: ["tokens.css", "quiz.css", "items.css", "activities.css", "keeping.css", "site.css"],
  },
  { name: "own-work.css", parts: ["pages.css"] },
  { name: "workbook.css", parts: workbook },
  { name: "facilitator.css", parts: ["facilitator.css"] },
  { name: "reveal/deck.css", parts: ["tokens.css", "slides.css"] },
  { name: "quiz.css", parts: ["tokens.css", "quiz.css", "items.css", "activities.css", ...workbook] },
];

// The slides of the facilitator's edition: these files of reveal.js as they are published, and its licence.
const reveal = {
  "reveal.js": "dist/reveal.js",
  "reveal.css": "dist/reveal.css",
  "reset.css": "dist/reset.css",
  "notes.js": "dist/plugin/notes.js",
  LICENSE: "LICENSE",
};

/** Take off the last twentieth, which esbuild leaves: on a slow line it is worth a second tool. */
async function smaller(code, format, first = banner) {
  const options = { compress: { passes: 3, ecma: 2020 }, ecma: 2020, module: format === "esm" };
  const result = await minify(code, options);
  return `${first}\n${result.code}\n`;
}

/** Bundle one entry point into one self-contained file. */
async function script({ source, format, banner: first }) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [`src/hosts/${source}`],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: browsers,
    // esbuild counts a rare bug of old Safari as "no destructuring" and would refuse all of it.
    supported: { destructuring: true },
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "warning",
  });
  return smaller(result.outputFiles[0].text, format, first);
}

/** Join the style sheets that exist, in order, and minify them. */
async function sheet({ parts }) {
  const paths = parts.map((part) => join(here, "src/styles", part)).filter(existsSync);
  const text = paths.map((path) => readFileSync(path, "utf8")).join("\n");
  const result = await transform(text, { loader: "css", minify: true, target: browsers });
  for (const warning of result.warnings) console.warn(warning.text, warning.location?.lineText ?? "");
  return result.code;
}

mkdirSync(join(target, "reveal"), { recursive: true });
for (const [name, file] of Object.entries(reveal)) {
  copyFileSync(join(here, "node_modules/reveal.js", file), join(target, "reveal", name));
}
for (const [kinds, make] of [
  [scripts, script],
  [sheets, sheet],
]) {
  for (const kind of kinds) {
    const text = await make(kind);
    writeFileSync(join(target, kind.name), text);
    const packed = gzipSync(text, { level: 9 }).length;
    console.log(
      `${kind.name.padEnd(11)}${String(text.length).padStart(7)} B${String(packed).padStart(7)} B gz`,
    );
  }
}
