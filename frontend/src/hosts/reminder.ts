/** What waits for the learner, said on the front page: plans whose day has come, items due for review. */
import { type LabelKey, type Labels, words } from "../labels";
import { duePlans } from "../record/reflections";
import type { LearningRecord } from "../record/types";
import { dayOf } from "../review/days";
import { dueNow } from "../review/schedule";
import { pageLink } from "./links";

/** One line that leads to a page; none where the course does not have that page. */
function line(page: string, text: string): HTMLElement[] {
  const href = pageLink(page);
  if (!href) return [];
  const paragraph = document.createElement("p");
  paragraph.className = "rc-reminder";
  const link = paragraph.appendChild(document.createElement("a"));
  link.href = href;
  link.textContent = text;
  return [paragraph];
}

/** Say what waits, after the way back to where the learner was. */
export function showReminders(record: LearningRecord, labels: Labels, now: string): void {
  const place = document.querySelector("[data-continue]");
  if (!place) return;
  const say = (page: string, key: LabelKey, count: number) =>
    count > 0 ? line(page, words(labels, key, { count })) : [];
  // Which items were edited since is known only where the items are; here their number is near enough.
  const items = Object.entries(record.items).map(([id, { hash }]) => ({ id, hash }));
  const lines = [
    ...say("learning-record", "remind_plans", duePlans(record, dayOf(now)).length),
    ...say("review", "remind_review", dueNow(record, items, now).length),
  ];
  place.after(...lines);
}
