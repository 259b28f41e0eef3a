/** Where the record of this page's learner is kept: asking, watching, and what the storage has to say. */
import type { Labels } from "../labels";
import type { Session } from "../storage/session";
import { takeOverWhereLine } from "../views/keeping/WhereLine";
import { wipeWhenIdle } from "./idle";
import { now } from "./surroundings";

/** Ask once where responses are to be kept, and wipe a session that nobody uses. */
export function keepFor(session: Session, course: string, labels: Labels): void {
  const line = document.querySelector("[data-where]");
  if (line && !session.chosen()) takeOverWhereLine(line, { labels, session, now });
  wipeWhenIdle(session, course, labels);
}
