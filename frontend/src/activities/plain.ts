/** The words of the course's own safe HTML, for where there is no page to ask. */

const CHARACTERS: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function character(whole: string, name: string): string {
  const code = name.replace(/^#x/i, "#0x").replace(/^#/, "");
  const number = name.charAt(0) === "#" ? Number(code) : NaN;
  if (number > 0 && number <= 0x10ffff) return String.fromCodePoint(number);
  return Object.prototype.hasOwnProperty.call(CHARACTERS, name) ? (CHARACTERS[name] ?? whole) : whole;
}

/** Return the paragraphs of HTML as plain text; text without paragraphs is one. */
export function plainParagraphs(html: string): string[] {
  const parts = html.split(/<\/(?:p|li|h\d|blockquote)>|<br ?\/?>/i);
  const texts = parts.map((part) =>
    part
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  return texts.filter(Boolean).map((text) => text.replace(/&(#?\w+);/g, character));
}
