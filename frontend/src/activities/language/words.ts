/**
 * A text as words and what joins them, so that a phrase is found however it is spaced, hyphenated or broken over lines.
 *
 * recovery_course/language does the same in Python; tests/language-cases.json holds both to the same answers. All
 * characters are of the Basic Multilingual Plane, so that one rule fits code points and UTF-16 alike.
 */

/** Letters, digits and marks of the scripts in use, the underscore and the soft hyphen, for a character class. */
const LETTERS =
  "0-9A-Z_a-z\\u00aa\\u00ad\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u05bd\\u05bf-\\u05f2\\u0610-\\u061a" +
  "\\u0620-\\u06d3\\u06d5-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc";
export const BLANKS = " \\t\\f\\v\\u00a0\\u2000-\\u200a\\u202f\\u3000";
const LINE_END = "(?:\\r\\n?|\\n|\\u2028|\\u2029)";

const LETTER = new RegExp(`[${LETTERS}]`);
// A phrase may run over one line's end and no blank line; a hyphen at a line's end still joins.
const SPACE = new RegExp(`^[${BLANKS}]*${LINE_END}?[${BLANKS}]*$`);
const HYPHEN = new RegExp(`^-(?:[${BLANKS}]*${LINE_END}[${BLANKS}]*)?$`);
const SIGN = new RegExp(`^[${BLANKS}]*([:/&])[${BLANKS}]*$`);
/** What is longer than this joins no two words. */
const LONGEST_JOINT = 80;

/** A word where it stands, in small letters, and what joins it to the next: a space, a sign, or "" if nothing does. */
export interface Word {
  start: number;
  end: number;
  small: string;
  joint: string;
}

/** Whether a text has a letter at this place; nothing stands before its start or after its end. */
export function isLetterAt(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at));
}

/** Return a text of the same length with one shape of apostrophe and one of hyphen. */
export function even(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-");
}

function jointOf(gap: string): string {
  if (gap === "" || gap.length > LONGEST_JOINT) return "";
  if (gap === " " || SPACE.test(gap) || HYPHEN.test(gap)) return " ";
  return SIGN.exec(gap)?.[1] ?? "";
}

/** Return the words of an even text, in order. */
export function wordsOf(text: string): Word[] {
  const pattern = new RegExp(`[${LETTERS}]+(?:'[${LETTERS}]+)*`, "g");
  const words: Word[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const before = words[words.length - 1];
    if (before) before.joint = jointOf(text.slice(before.end, match.index));
    const small = match[0].replace(/\u00ad/g, "").toLowerCase();
    words.push({ start: match.index, end: pattern.lastIndex, small, joint: "" });
  }
  return words;
}
