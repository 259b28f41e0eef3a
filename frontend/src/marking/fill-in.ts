import type { FillIn, FillInResponse } from "../types";
import { type ItemMarking, marked } from "./types";

/** Return the letters that count: no capitals, accents, extra spaces, outer quotation marks or end punctuation. */
export function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/^[\s"'\u00ab\u201c]+|[\s"'\u00bb\u201d.,;:!?\u2026]+$/g, "");
}

/** Whether a text is one of these, as far as letters count. */
function isOneOf(texts: string[], text: string): boolean {
  return texts.some((other) => bare(other) === bare(text));
}

function nearMiss({ near }: FillIn, text: string) {
  return near.find(({ texts }) => isOneOf(texts, text));
}

/** A missing word: right when it is one of those accepted; a near miss is told, and earns nothing. */
export const fillIn: ItemMarking<FillIn, FillInResponse> = {
  empty: () => ({ text: "" }),
  parse(value) {
    const text = (value as FillInResponse | null)?.text;
    return typeof text === "string" ? { text } : null;
  },
  isEmpty: ({ text }) => bare(text) === "",
  ask: "write_first",
  feedback(item, { text }) {
    if (isOneOf(item.accepts, text)) return [item.feedback];
    return [nearMiss(item, text)?.feedback ?? item.otherwise];
  },
  mark(item, { text }) {
    if (isOneOf(item.accepts, text)) return marked(1);
    return marked(0, { verdict: nearMiss(item, text) ? "close_miss" : "not_this_word" });
  },
};
