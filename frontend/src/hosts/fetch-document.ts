/** Fetching the script that makes documents. It lies beside the script of the page, also where that is a folder. */
import type { MakeDocument } from "../views/worksheet/maker";

declare global {
  interface Window {
    rcDocument?: MakeDocument;
  }
}

/** Only while the page's own script first runs, the browser can tell where it came from. */
const here = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

/** Return what makes documents; where it cannot be had now, it may be asked for again. */
export function fetchDocumentMaker(): Promise<MakeDocument> {
  return new Promise((found, failed) => {
    if (window.rcDocument) return found(window.rcDocument);
    const script = document.createElement("script");
    script.src = new URL("document.js", here).href;
    script.onload = () => (window.rcDocument ? found(window.rcDocument) : failed(new Error("empty script")));
    script.onerror = () => {
      script.remove();
      failed(new Error("the script could not be fetched"));
    };
    document.head.appendChild(script);
  });
}
