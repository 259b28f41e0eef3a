import { hydrate, render } from "preact";
import type { Labels } from "../labels";
import { markings } from "../marking/registry";
import { addAttempt, emptyRecord } from "../record/record";
import type { LearningRecord } from "../record/types";
import type { Session } from "../storage/session";
import type { Trouble } from "../storage/types";
import type { Quiz } from "../types";
import { readConfidence } from "./Confidence";
import type { ViewStates } from "./items";
import { QuizView } from "./Quiz";
import { views } from "./registry";
import { EARLY, untouched } from "./state";

export interface MountOptions {
  /** The element that is drawn into; it may hold the plain page's elements. */
  body: Element;
  quiz: Quiz;
  labels: Labels;
  prefix: string;
  session: Session;
  now(): string;
  /** Called when the learner checks something in this view. */
  onAttempt?(): void;
}

export interface Mounted {
  draw(trouble: Trouble | null): void;
  remove(): void;
}

/** What is chosen already in the plain page's controls. */
function readEarly(body: Element, quiz: Quiz): ViewStates {
  const found: ViewStates = {};
  const elements = Array.from(body.querySelectorAll<HTMLElement>(".rc-item"));
  for (const item of quiz.items) {
    const element = elements.find(({ dataset }) => dataset.item === item.id);
    const response = element && views[item.type].read(element);
    if (!response) continue;
    const confidence = readConfidence(element);
    if (confidence === null && markings[item.type].isEmpty(response)) continue;
    found[item.id] = { ...untouched, draft: { base: EARLY, response, confidence, keepFeedback: false } };
  }
  return found;
}

/** Whether every item is of a type this script knows; a newer page keeps its plain form. */
export function canDraw(quiz: Quiz): boolean {
  return quiz.items.every((item) => item.type in views);
}

/** Take over a quiz. Nothing of the record shows before the first `draw`. */
export function mountQuiz({ body, quiz, labels, prefix, session, now, onAttempt }: MountOptions): Mounted {
  const early = readEarly(body, quiz);
  const view = (record: LearningRecord, trouble: Trouble | null) => (
    <QuizView
      {...{ quiz, labels, prefix, record, trouble, early }}
      onAttempt={(id, attempt) => {
        onAttempt?.();
        session.update((before) => addAttempt(before, id, attempt, now()));
      }}
    />
  );
  // First exactly what is there, so that every element is taken over as it stands; the record comes after.
  if (body.firstElementChild) hydrate(view(emptyRecord(session.record().course), null), body);
  return {
    draw: (trouble) => render(view(session.record(), trouble), body),
    remove: () => render(null, body),
  };
}
