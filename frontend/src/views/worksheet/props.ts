import type { Worksheet } from "../../activities/worksheet-types";
import type { Say } from "../announce";
import type { ViewProps } from "../mount-view";

/** What every part of a worksheet is given. */
export interface SheetProps extends ViewProps<Worksheet> {
  say: Say;
  /** The plain page has been taken over: what it does not have may be drawn. */
  ready: boolean;
}

/** The element that a key belongs to: "actions/a1/now" is "rc-...--actions--a1--now". */
export function elementId(prefix: string, key: string): string {
  return `${prefix}--${key.replace(/\//g, "--")}`;
}

/** The key that an element belongs to; null for an element of something else. */
export function keyOfElement(prefix: string, id: string): string | null {
  const start = `${prefix}--`;
  return id.indexOf(start) === 0 ? id.slice(start.length).replace(/--/g, "/") : null;
}
