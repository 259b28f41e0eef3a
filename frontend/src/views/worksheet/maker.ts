/** Where documents are made. It takes as much script as all of worksheets, so that a page fetches it when it is asked for. */
import type { DocumentWishes } from "../../activities/document";

export type MakeDocument = (wishes: DocumentWishes) => Uint8Array<ArrayBuffer>;

let load: (() => Promise<MakeDocument>) | null = null;

/** Say how to come by what makes documents; a host does so before anything is drawn. */
export function offerDocuments(how: () => Promise<MakeDocument>): void {
  load = how;
}

export function documentMaker(): Promise<MakeDocument> {
  return load ? load() : Promise.reject(new Error("no documents are offered here"));
}
