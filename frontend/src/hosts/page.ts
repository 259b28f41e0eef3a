/** What the script of every published page does: takes over what learners do there and keeps their place. */
import type { Labels } from "../labels";
import { finishPage, latestAttempt, own, visitPage } from "../record/record";
import { nothing, placedStore } from "../storage/places";
import { openSession, type Session } from "../storage/session";
import { keepFor } from "./keeping";
import { whenLessonEndSeen } from "./lesson-end";
import type { Mount, Mounted, Place } from "../views/place";
import { showContinue, showProgress } from "./progress";
import { showReminders } from "./reminder";
import { DEFAULT_COURSE, now, surroundings } from "./surroundings";
import { letTablesScroll } from "./tables";
import { offerThemes } from "./theme";

declare global {
  interface Window {
    /** Buttons pressed before this script ran, put there by a line in the page's head. */
    rcEarly?: Element[] | undefined;
    /** Tells that line that the script has come, and the buttons may stay. */
    rcReady?: boolean;
  }
}

function json<T>(element: Element | null): T | null {
  try {
    return JSON.parse(element?.textContent ?? "null") as T | null;
  } catch (error) {
    console.error("recovery-course:", error);
    return null;
  }
}

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

interface Surrounds extends Pick<Place, "labels" | "session" | "page"> {
  /** What this script can draw, by the name in data-widget. */
  widgets: Record<string, Mount>;
  /** Where examples for authors keep what is tried on them: nowhere. */
  practice: Session;
}

const isExample = (root: HTMLElement) => root.closest("[data-example]") !== null;

/** Take over one root; null where this script cannot. One that fails must not take the others with it. */
function mountOne(
  root: HTMLElement,
  { widgets, practice, ...place }: Surrounds,
  used: () => void,
): Mounted | null {
  const mount = own(widgets, root.dataset.widget ?? "");
  const body = root.querySelector<HTMLElement>(".rc-body");
  const data = json<unknown>(root.querySelector(".rc-data"));
  if (!mount || !body || !data) return null;
  try {
    const session = isExample(root) ? practice : place.session;
    return mount({ ...place, session, root, body, data, now, used, prefix: `rc-${root.dataset.widgetId}` });
  } catch (error) {
    console.error("recovery-course:", error);
    return null;
  }
}

/** What this script cannot draw stays as plain HTML: no dead buttons, and its reasons in reach. */
function leavePlain(root: HTMLElement): void {
  root.classList.add("rc-plain");
  document.documentElement.classList.add("rc-keep-reasons");
}

interface Taken {
  items: string[];
  draw(): void;
  ready(): void;
}

/** Take over every root; the one the learner last used, at first the first, says what troubles the record. */
function mountAll(surrounds: Surrounds): Taken {
  let speaker: Element | null = null;
  const roots = Array.from(document.querySelectorAll<HTMLElement>("[data-widget]"));
  const mounted = roots.flatMap((root) => {
    const used = () => {
      speaker = root;
    };
    const found = mountOne(root, surrounds, used);
    if (!found) leavePlain(root);
    return found ? [{ root, ...found }] : [];
  });
  speaker = mounted[0]?.root ?? null;
  return {
    items: mounted.flatMap(({ root, items = [] }) => (isExample(root) ? [] : items)),
    draw() {
      const trouble = surrounds.session.trouble();
      for (const { root, draw } of mounted) draw(root === speaker ? trouble : null);
    },
    ready() {
      for (const { root } of mounted) root.setAttribute("data-ready", "");
    },
  };
}

/** Mark the page finished once its end was seen and every item on it was tried. */
function watchFinish(items: string[], { page, session }: Surrounds): () => void {
  let endSeen = false;
  const look = () => {
    const record = session.record();
    if (!endSeen || own(record.pages, page)?.finished) return;
    if (!items.every((item) => latestAttempt(record, item))) return;
    session.update((before) => finishPage(before, page, now()));
  };
  whenLessonEndSeen(() => {
    endSeen = true;
    look();
  });
  return look;
}

/** Press again what was pressed too early, unless the button has come to mean something else. */
function pressEarly(pressed: [HTMLElement, string | undefined][]): void {
  for (const [button, action] of pressed) {
    if (document.contains(button) && button.dataset.action === action) button.click();
  }
}

function earlyPresses(): [HTMLElement, string | undefined][] {
  const elements = window.rcEarly ?? [];
  window.rcEarly = undefined;
  const buttons = elements.map((element) => element.closest<HTMLElement>("[data-action]"));
  return buttons.flatMap((button) => (button ? [[button, button.dataset.action]] : []));
}

function start(widgets: Record<string, Mount>): void {
  document.documentElement.classList.add("rc-js");
  const labels = json<Labels>(document.getElementById("rc-labels")) ?? {};
  const course = meta("rc-course") || DEFAULT_COURSE;
  const page = meta("rc-page");
  const session = openSession(placedStore(course, surroundings), course, true);
  offerThemes(labels);
  letTablesScroll();
  showContinue(session.record(), labels, page);
  showReminders(session.record(), labels, now());
  if (page) session.update((record) => visitPage(record, page, now()));
  const pressed = earlyPresses();
  const practice = openSession(nothing, course, false);
  const surrounds = { widgets, practice, labels, session, page };
  const taken = mountAll(surrounds);
  const look = page ? watchFinish(taken.items, surrounds) : () => {};
  const refresh = () => {
    taken.draw();
    showProgress(session.record(), labels);
    look();
  };
  session.subscribe(refresh);
  practice.subscribe(refresh);
  refresh();
  keepFor(session, course, labels);
  taken.ready();
  window.rcReady = true;
  pressEarly(pressed);
}

/** Take the page over with these widgets, as soon as all of it is there. */
export function run(widgets: Record<string, Mount>): void {
  const go = () => start(widgets);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", go);
  else go();
}
