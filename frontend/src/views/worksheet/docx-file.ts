import { strToU8, zipSync } from "fflate";
import { documentOf, type DocumentWishes } from "../../activities/document";
import { docxParts } from "../../activities/docx";

/** A zip says when its files were made. This one always says the same, so that the same answers give the same file. */
const MADE = new Date(1980, 0, 1);

/** A worksheet with what was written, as the bytes of a .docx. */
export function makeDocx(wishes: DocumentWishes): Uint8Array<ArrayBuffer> {
  const files = docxParts(documentOf(wishes)).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: MADE, level: 6 });
}
