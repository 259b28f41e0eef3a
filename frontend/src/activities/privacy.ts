/** Words that look as if they identified somebody: a hint for who writes them. Nothing is blocked, nothing is sent. */

// Old browsers know no lookbehind, so every rule begins with what may stand before a match, as its first group.
const START = "(^|[^\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";

/** A capital letter and small ones, so that "Mr A" passes; "O'Neill" and "Al-Said" are names too. */
const NAME = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}+(?:[-'’]\\p{Lu}\\p{Ll}+)?";
const TITLE =
  "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sister|Nurse|Father|Rev|Mme|Mlle|Madame|Monsieur)";
/** What is written with a capital after a title and is nobody's name. */
const POST =
  "(?:Practitioner|Manager|Educator|Consultant|Specialist|Unit|Station|In|On|Who|The|And|Is|Was|Said)";

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const BORN = "(?:DOB|D\\.O\\.B\\.?|date of birth|birth ?date|born)";
const ANY_DATE = `(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|${DAY} (?:of )?${MONTH}(?:,? \\d{2,4})?|${MONTH} ${DAY}(?:,? \\d{2,4})?)`;
/** Late enough for an adult, too early for last week. */
const BIRTH_YEAR = "(?:19\\d\\d|200\\d|201[0-5])";

const NUMBERED = "(?:number|numbers|no|nr|num|id)\\b\\.?|#";
/** At least four digits, perhaps in groups, perhaps after a few letters. */
const LONG_NUMBER = "(?:\\p{L}{1,4}[- ]?)?\\d(?:[- ]?\\d){3,}";
const MEASURE = "(?! ?(?:mg|mcg|µg|g|ml|units?|iu|mmol|steps|calories|kcal|dollars|euros)\\b)";

/** Each with its flags: where capitals tell a name from a word, they count. */
const rules: [string, string][] = [
  [`${TITLE}\\.? (?!${POST}\\b)${NAME}(?: ${NAME})?`, "gu"],
  [`(?:mr|mrs)\\.? (?!(?:and|or|who|is|was|said)\\b)\\p{Ll}{2,}`, "gu"],
  [`(?:MRN|URN|HCN|PHN|CHI|NHS|RAMQ|OHIP|SIN|SSN)(?: ?(?:${NUMBERED}))?(?: is)?[ :]*${LONG_NUMBER}`, "giu"],
  [
    `(?:chart|record|file|patient|case|hospital|health card|card)(?: ?(?:${NUMBERED}))(?: is)?[ :]*${LONG_NUMBER}`,
    "giu",
  ],
  [`\\d{7,}${MEASURE}`, "giu"],
  [`${BORN}(?: is| was)?(?: on)?(?: the)?[ :]*${ANY_DATE}`, "giu"],
  [`\\d{1,2}([/.-])\\d{1,2}\\2(?:${BIRTH_YEAR}|[3-9]\\d)`, "gu"],
  [`${BIRTH_YEAR}-\\d\\d-\\d\\d`, "gu"],
  [`(?:${DAY} (?:of )?${MONTH}|${MONTH} ${DAY}),? ${BIRTH_YEAR}`, "gu"],
  ["\\+\\d(?:[ ().-]{0,2}\\d){7,14}", "gu"],
  ["\\(?\\d{3}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{3,4}", "gu"],
  ["0\\d{2,4}[ -]\\d{3,4}[ -]?\\d{3,4}", "gu"],
  [`\\d{3}-\\d{4}${MEASURE}`, "giu"],
  ["[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+", "gu"],
];

interface Span {
  from: number;
  to: number;
}

function spansOf(text: string, [rule, flags]: [string, string]): Span[] {
  const pattern = new RegExp(START + rule + END, flags);
  const spans: Span[] = [];
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    spans.push({
      from: found.index + (found[1] ?? "").length,
      to: pattern.lastIndex,
    });
    // What ended one match may stand before the next.
    pattern.lastIndex = Math.max(found.index + 1, pattern.lastIndex - 1);
  }
  return spans;
}

/** Return the parts of a text that look as if they identified somebody, in order, each once. */
export function identifying(text: string): string[] {
  const spans = ([] as Span[]).concat(...rules.map((rule) => spansOf(text, rule)));
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  const found: string[] = [];
  let reached = 0;
  for (const { from, to } of spans) {
    // A shorter match within a longer one says nothing more.
    if (to <= reached) continue;
    reached = to;
    found.push(text.slice(from, to).trim());
  }
  return [...new Set(found)];
}
