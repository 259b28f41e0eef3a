/** What stands in quotation marks, as several languages write them: somebody's own words, which are left alone. */
import { BLANKS, isLetterAt } from "./words";

/** Each opening mark with the marks that close it. */
const CLOSED_BY = new Map([
  ['"', '"'],
  ["“", "”"],
  ["„", "“”"],
  ["”", "”"],
  ["«", "»"],
  ["»", "«»"],
  ["‹", "›"],
  ["›", "‹›"],
  ["'", "'"],
  ["‘", "’'"],
  ["‚", "‘’"],
  ["「", "」"],
  ["『", "』"],
]);
const CLOSING = new Set(Array.from(CLOSED_BY.values()).join(""));
// Marks that say by their shape what they do. For the others the characters beside them decide.
const ALWAYS_OPEN = new Set("“„«‹「『");
const ALWAYS_CLOSE = new Set("”»›」』");
const SINGLE = new Set("'‘");
const MARKS = Array.from(new Set([...CLOSED_BY.keys(), ...CLOSING])).join("");
const BLANK = new RegExp(`[${BLANKS}\\r\\n\\u2028\\u2029]`);
/** Apostrophes before a word that quote nothing: 'til, rock 'n' roll, the '90s, the 'flu. */
const ELIDED =
  /^(?:em|til|till|tis|twas|cause|cos|bout|round|n|nuff|s|flu|[\p{Nd}][\p{Nd}]s?)(?![0-9A-Za-z])/iu;
const LONGEST_ELIDED = 8;

type Span = [number, number];

const isBlankAt = (text: string, at: number) => BLANK.test(text.charAt(at));

function opens(mark: string, text: string, at: number): boolean {
  if (ALWAYS_OPEN.has(mark)) return true;
  if (isLetterAt(text, at - 1)) return false;
  if (!SINGLE.has(mark)) return !isBlankAt(text, at + 1);
  return isLetterAt(text, at + 1) && !ELIDED.test(text.slice(at + 1, at + 1 + LONGEST_ELIDED));
}

function closes(mark: string, text: string, at: number): boolean {
  if (ALWAYS_CLOSE.has(mark)) return true;
  return at > 0 && !isBlankAt(text, at - 1) && !isLetterAt(text, at + 1);
}

/** Return the marks, and the ends of the paragraphs in which a quotation must close, from last to first. */
function spots(text: string): Span[] {
  const pattern = new RegExp(`[${MARKS}]|\\n[${BLANKS}\\r]*(?=\\n)|\\u2029`, "g");
  const found: Span[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found.push([match.index, pattern.lastIndex]);
  return found.reverse();
}

/** Return quotations without those that begin inside an earlier one. */
function apart(found: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of found) {
    const last = kept[kept.length - 1];
    if (!last || span[0] >= last[1]) kept.push(span);
  }
  return kept;
}

/** Return where quotations stand, marks included, in order; a mark that nobody closes quotes nothing. */
export function quotations(text: string): Span[] {
  const nearest = new Map<string, number>();
  const found: Span[] = [];
  for (const [at] of spots(text)) {
    const mark = text.charAt(at);
    if (mark === "\n" || mark === "\u2029") {
      nearest.clear();
      continue;
    }
    const closing = Array.from(CLOSED_BY.get(mark) ?? "");
    const ends = closing.flatMap((other) => nearest.get(other) ?? []);
    if (ends.length > 0 && opens(mark, text, at)) found.push([at, Math.min(...ends) + 1]);
    if (CLOSING.has(mark) && closes(mark, text, at)) nearest.set(mark, at);
  }
  return apart(found.reverse());
}
