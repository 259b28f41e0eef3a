/** The script of every published page: takes over its quizzes and keeps the learner's place. */
import type { Labels } from "../labels";
import { finishPage, latestAttempt, own, visitPage } from "../record/record";
import { browserStore } from "../storage/browser";
import { openSession, type Session } from "../storage/session";
import type { Quiz } from "../types";
import { canDraw, type Mounted, mountQuiz } from "../views/mount";
import { whenLessonEndSeen } from "./lesson-end";
import { showContinue, showProgress } from "./progress";
import { DEFAULT_COURSE, now, surroundings } from "./surroundings";
import { offerThemes } from "./theme";

declare global {
  interface Window {
    /** Buttons pressed before this script ran, put there by a line in the page's head. */
    rcEarly?: Element[] | undefined;
    /** Tells that line that the script has come, and the buttons may stay. */
    rcReady?: boolean;
  }
}

interface Found {
  root: Element;
  body: Element;
  quiz: Quiz;
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

function findQuizzes(): Found[] {
  return Array.from(document.querySelectorAll('[data-widget="quiz"]')).flatMap((root) => {
    const body = root.querySelector(".rc-body");
    const quiz = json<Quiz>(root.querySelector(".rc-data"));
    if (body && quiz && canDraw(quiz)) return [{ root, body, quiz }];
    // A quiz that this script cannot draw stays as plain HTML: no dead buttons, and its reasons in reach.
    root.classList.add("rc-plain");
    document.documentElement.classList.add("rc-keep-reasons");
    return [];
  });
}

/** Take over every quiz; the one the learner last used, at first the first, says what troubles the record. */
function mountAll(found: Found[], labels: Labels, session: Session): () => void {
  let speaker = 0;
  const mounted: Mounted[] = found.map(({ body, quiz }, index) =>
    mountQuiz({
      body,
      quiz,
      labels,
      session,
      now,
      prefix: `rc-${quiz.id}`,
      onAttempt: () => {
        speaker = index;
      },
    }),
  );
  return () => {
    mounted.forEach((quiz, index) => {
      quiz.draw(index === speaker ? session.trouble() : null);
    });
  };
}

/** Mark the page finished once its end was seen and every item on it was tried. */
function watchFinish(page: string, found: Found[], session: Session): () => void {
  let endSeen = false;
  const items = found.flatMap(({ quiz }) => quiz.items);
  const look = () => {
    const record = session.record();
    if (!endSeen || own(record.pages, page)?.finished) return;
    if (!items.every((item) => latestAttempt(record, item.id))) return;
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

function start(): void {
  document.documentElement.classList.add("rc-js");
  const labels = json<Labels>(document.getElementById("rc-labels")) ?? {};
  const course = meta("rc-course") || DEFAULT_COURSE;
  const page = meta("rc-page");
  const session = openSession(browserStore(`${course}:record`, surroundings), course, true);
  offerThemes(labels);
  showContinue(session.record(), labels, page);
  if (page) session.update((record) => visitPage(record, page, now()));
  const found = findQuizzes();
  const pressed = earlyPresses();
  const draw = mountAll(found, labels, session);
  const look = page ? watchFinish(page, found, session) : () => {};
  const refresh = () => {
    draw();
    showProgress(session.record(), labels);
    look();
  };
  session.subscribe(refresh);
  refresh();
  for (const { root } of found) root.setAttribute("data-ready", "");
  window.rcReady = true;
  pressEarly(pressed);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
