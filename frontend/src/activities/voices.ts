/** Whose words are in what a learner wrote: the person's, or the plan's. Counted, not judged. */

/** Small words say nothing about who speaks. English, and the French of the course's other language. */
const SMALL = new Set(
  (
    "a an and any are as at am be been being but by can could did do does doing done during each either else even ever " +
    "every for from had has have having he her hers herself him himself his how i if in into is it its itself just may " +
    "me might mine more most much must my myself no nor not now of off on once one only onto or other others our ours out over " +
    "own per quite rather shall she should so some still such than that the their theirs them themselves then there " +
    "these they this those though through to too under until unto up upon us very was we were what when where whether " +
    "which while who whom whose why will with within without would yes yet you your yours yourself also about after " +
    "again all always because before both down few here many never oh " +
    "i'm i'd i'll i've it's he's she's that's there's what's don't doesn't didn't isn't aren't wasn't weren't can't " +
    "couldn't won't wouldn't shouldn't haven't hasn't hadn't you're you'll you've you'd we're we'll we've they're they'll " +
    "they've let's he'll he'd she'll she'd cannot " +
    "au aux avec ce ces cet cette dans de des du elle elles en est et eu il ils je la le les leur leurs lui ma mais mes " +
    "moi mon ne nos notre nous ou par pas pour qu que qui sa sans se ses si son sont sur ta te tes toi ton tu un une vos " +
    "votre vous été être avoir fait ont ai plus très y à où"
  ).split(" "),
);

/** Words that only look as if they had an ending. */
const WHOLE = new Set([
  "evening",
  "morning",
  "news",
  "thing",
  "nothing",
  "something",
  "anything",
  "everything",
]);

/** Leave a simple ending off, so that "mends", "mended" and "mending" are one word. */
function stem(word: string): string {
  if (WHOLE.has(word)) return word;
  const plural = word.length > 3 && /[^su']s$/.test(word) && !/is$/.test(word);
  let root = word;
  if (word.length > 4 && /ies$/.test(word)) root = `${word.slice(0, -3)}y`;
  else if (word.length > 4 && /(?:ss|x|z|ch|sh)es$/.test(word)) root = word.slice(0, -2);
  else if (plural) root = word.slice(0, -1);
  return withoutE(withoutPast(root));
}

const VOWEL = /[aeiouyà-öø-ÿ]/;
const vowels = (word: string) => word.match(/[aeiouyà-öø-ÿ]+/g)?.length ?? 0;

function withoutPast(word: string): string {
  const root = /^(.{2,})ing$/.exec(word)?.[1] ?? /^(.+[^e])ed$/.exec(word)?.[1] ?? "";
  if (word.length < 5 || !VOWEL.test(root)) return word;
  if (/ied$/.test(word)) return `${root.slice(0, -1)}y`;
  const doubled = /([bdgklmnprt])\1$/.test(root) && !(/ll$/.test(root) && vowels(root) === 1);
  if (doubled) return root.slice(0, -1);
  // "Hoping" is of "hope", "mending" of "mend".
  return vowels(root) === 1 && /[aeiouy][bcdgklmnprstvz]$/.test(root) && !/[aeiou]{2}.$/.test(root)
    ? `${root}e`
    : root;
}

/** In longer words the last "e" is gone before "-ing" and "-ed", and nobody can tell it was there. */
function withoutE(word: string): string {
  return vowels(word.slice(0, -1)) > 1 && /[^aeiou]e$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text that say something, without their simple endings, in order. */
export function sayingWords(text: string): string[] {
  const all = text.normalize("NFC").toLowerCase().replace(/’/g, "'");
  const words = all.match(/\p{L}[\p{L}\p{M}\p{N}']*/gu) ?? [];
  return words
    .map((word) => word.replace(/'+$/, "").replace(/^(?:[cdjlmnst]|qu)'(?=\p{L}{2})/u, ""))
    .filter((word) => !SMALL.has(word))
    .map((word) => word.replace(/'s$/, ""))
    .filter((word) => /\p{L}.*[\p{L}\p{N}]|[^\u0000-\u024f]/u.test(word) && !SMALL.has(word))
    .map(stem);
}

export interface VoiceCount {
  /** How many words that say something the learner wrote. */
  total: number;
  /** How many of them each voice says, and the other does not. */
  counts: [number, number];
}

/** Count whose words are in the texts. A word that both voices say counts for neither. */
export function countVoices(texts: string[], voices: [string, string]): VoiceCount {
  const [first, second] = voices.map((voice) => new Set(sayingWords(voice))) as [Set<string>, Set<string>];
  const written = sayingWords(texts.join("\n"));
  const only = (mine: Set<string>, others: Set<string>) =>
    written.filter((word) => mine.has(word) && !others.has(word)).length;
  return { total: written.length, counts: [only(first, second), only(second, first)] };
}
