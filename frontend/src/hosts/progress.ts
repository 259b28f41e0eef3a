/** Marks on links that say how far the learner got, and the way back to where they were. */
import { type Labels, words } from "../labels";
import { lastVisited, own } from "../record/record";
import type { LearningRecord } from "../record/types";

function links(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("a[data-page]"));
}

/** The link's own words, without the mark that was added to it. */
function titleOf(link: HTMLElement): string {
  if (link.dataset.title) return link.dataset.title;
  const copy = link.cloneNode(true) as HTMLElement;
  copy.querySelector(".rc-progress")?.remove();
  return (copy.textContent ?? "").trim();
}

function mark(link: HTMLElement, labels: Labels, progress: "started" | "finished") {
  if (link.dataset.progress === progress) return;
  link.dataset.progress = progress;
  const text = link.querySelector(".rc-progress") ?? document.createElement("span");
  text.className = "rc-progress rc-visually-hidden";
  text.textContent = ` (${words(labels, `progress_${progress}`)})`;
  link.appendChild(text);
}

function unmark(link: HTMLElement) {
  delete link.dataset.progress;
  link.querySelector(".rc-progress")?.remove();
}

/** Mark every link to a page of the record. */
export function showProgress(record: LearningRecord, labels: Labels): void {
  for (const link of links()) {
    const entry = own(record.pages, link.dataset.page ?? "");
    if (entry) mark(link, labels, entry.finished ? "finished" : "started");
    else unmark(link);
  }
}

/** Show the way back to the page visited last, other than this one, where the page has a link to it. */
export function showContinue(record: LearningRecord, labels: Labels, here: string): void {
  const place = document.querySelector<HTMLElement>("[data-continue]");
  if (!place) return;
  const all = links();
  const visited = lastVisited(record).filter((page) => page !== here);
  const found = visited.map((page) => all.find((link) => link.dataset.page === page));
  const link = found.find((candidate) => candidate !== undefined);
  place.hidden = link === undefined;
  if (!link) return;
  const way = place.querySelector("a") ?? place.appendChild(document.createElement("a"));
  way.href = link.getAttribute("href") ?? "";
  way.textContent = words(labels, "continue_with", { title: titleOf(link) });
}
