import { useRef } from "preact/hooks";
import type { Say } from "../announce";
import { usePause } from "../pause";

/** How long nothing may change before a count is said, in milliseconds: nobody wants to hear it at every word. */
const QUIET = 1500;

/** Say what has changed of some counts, once it stays; nothing of what was there when the page was opened. */
export function useTold(texts: string[], ready: boolean, say: Say): void {
  const told = useRef<string[]>(texts);
  if (!ready) told.current = texts;
  const all = texts.join("\n");
  usePause(told.current.join("\n") === all ? null : all, QUIET, () => {
    const news = texts.filter((text, index) => text && text !== told.current[index]);
    told.current = texts;
    if (news.length > 0) say(news.join(" "));
  });
}
