/** Where phrases of the language guide stand in a text. It finds words; it judges nobody and gives no score. */
import type { Phrase } from "../types";
import { quotations } from "./quotations";
import { even, isLetterAt, type Word, wordsOf } from "./words";

/** A phrase of the guide where it stands: `text.slice(start, end)`. */
export interface Finding {
  start: number;
  end: number;
  phrase: Phrase;
}

/** The guide, ready to search any number of texts with. */
export interface Finder {
  forms: Map<string, Phrase>;
  /** The phrases that a look-alike is fine for. */
  fine: Map<string, Phrase[]>;
  /** What a form or a look-alike of several words begins with. */
  beginnings: Set<string>;
}

/** The words up to `last` that a form or a look-alike covers, up to the character `end`. */
interface Match {
  key: string;
  last: number;
  end: number;
}

/** More than these is a slip of the pen. */
const MOST_WORDINGS = 1000;

function keyOf(text: string): string {
  return wordsOf(text)
    .map(({ small, joint }) => small + joint)
    .join("");
}

/** Return what a form stands for: `very|quite aggressive` is two wordings. A form of too many stands for none. */
function wordings(form: string): string[] {
  const choices = (form.replace(/\s*\|\s*/g, "|").match(/\S+/g) ?? []).map((word) => word.split("|"));
  if (choices.reduce((count, { length }) => count * length, 1) > MOST_WORDINGS) return [];
  return choices.reduce<string[]>(
    (all, choice) => all.flatMap((way) => choice.map((word) => `${way} ${word}`.trim())),
    [""],
  );
}

/** Return a form as it is looked up. A hyphen may also be a space or nothing: non-compliant, noncompliant. */
function keysOf(form: string): string[] {
  const ways = wordings(form).flatMap((wording) => {
    const [first = "", ...rest] = even(wording).split("-");
    return rest.reduce<string[]>(
      (all, part) => all.flatMap((way) => [`${way} ${part}`, `${way}${part}`]),
      [first],
    );
  });
  return [...new Set(ways.map(keyOf))];
}

/** Return what a key begins with, up to and with each of its joints. */
function beginningsOf(key: string): string[] {
  return Array.from(key).flatMap((sign, at, signs) =>
    " :/&".includes(sign) ? [signs.slice(0, at + 1).join("")] : [],
  );
}

/** Make the guide ready. */
export function finderOf(phrases: Phrase[]): Finder {
  const forms = new Map<string, Phrase>();
  const fine = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const key of phrase.forms.flatMap(keysOf)) forms.set(key, phrase);
    for (const key of phrase.unless.flatMap(keysOf)) fine.set(key, [...(fine.get(key) ?? []), phrase]);
  }
  const beginnings = new Set([...forms.keys(), ...fine.keys()].flatMap(beginningsOf));
  return { forms, fine, beginnings };
}

/** Return what begins at a word, the shortest first. */
function matchesAt({ forms, fine, beginnings }: Finder, words: Word[], first: number): Match[] {
  const found: Match[] = [];
  const isKnown = (known: string) => forms.has(known) || fine.has(known);
  let key = "";
  for (let last = first; last < words.length; last += 1) {
    const { small, joint, end } = words[last] as Word;
    const owner = small.replace(/'s$/, "");
    if (isKnown(key + small)) found.push({ key: key + small, last, end });
    else if (owner !== small && isKnown(key + owner)) found.push({ key: key + owner, last, end: end - 2 });
    key += small + joint;
    if (!joint || !beginnings.has(key)) break;
  }
  return found;
}

/** Return the phrases that are fine at each word, since a look-alike covers it. */
function fineWords({ fine }: Finder, matches: Match[][]): Map<number, Set<Phrase>> {
  const words = new Map<number, Set<Phrase>>();
  matches.forEach((some, first) => {
    for (const { key, last } of some)
      for (const phrase of fine.get(key) ?? [])
        for (let word = first; word <= last; word += 1)
          words.set(word, (words.get(word) ?? new Set()).add(phrase));
  });
  return words;
}

/** Whether a match is no part of a hyphenated word, an address or a handle. */
function isAlone(text: string, start: number, end: number): boolean {
  const hyphenBefore = text.charAt(start - 1) === "-" && isLetterAt(text, start - 2);
  const hyphenAfter = text.charAt(end) === "-" && isLetterAt(text, end + 1);
  return !hyphenBefore && !hyphenAfter && text.charAt(start - 1) !== "@" && text.charAt(end) !== "@";
}

/** Return a question to be asked from the start of a text on: whether a place is inside a quotation. */
function quotedIn(text: string): (at: number) => boolean {
  const spans = quotations(text);
  let next = 0;
  return (at) => {
    while ((spans[next]?.[1] ?? Infinity) <= at) next += 1;
    return (spans[next]?.[0] ?? Infinity) < at;
  };
}

/** Return the guide's phrases in a text, in order; of forms that begin at the same word the longest counts. */
export function find(finder: Finder, written: string): Finding[] {
  const text = even(written);
  const words = wordsOf(text);
  const matches = words.map((_, first) => matchesAt(finder, words, first));
  const fine = fineWords(finder, matches);
  const isQuoted = quotedIn(written);
  const isFine = (phrase: Phrase, first: number, last: number) =>
    words.slice(first, last + 1).some((_, word) => fine.get(first + word)?.has(phrase));
  const found: Finding[] = [];
  let following = 0;
  matches.forEach((some, first) => {
    const { start } = words[first] as Word;
    if (first < following || some.length === 0 || isQuoted(start)) return;
    for (const { key, last, end } of some.reverse()) {
      const phrase = finder.forms.get(key);
      if (!phrase || isFine(phrase, first, last) || !isAlone(text, start, end)) continue;
      found.push({ start, end, phrase });
      following = last + 1;
      return;
    }
  });
  return found;
}

/** A phrase and the places where a text has it. */
export interface Entry {
  phrase: Phrase;
  findings: Finding[];
}

/** Return what was found by phrase, in the order in which the text comes to them. */
export function byPhrase(findings: Finding[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const finding of findings) {
    const { phrase } = finding;
    const entry = entries.get(phrase.id) ?? { phrase, findings: [] };
    entry.findings.push(finding);
    entries.set(phrase.id, entry);
  }
  return [...entries.values()];
}
