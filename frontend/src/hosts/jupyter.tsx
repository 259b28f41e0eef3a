/** The quiz in a notebook: an anywidget module. */
import type { Labels } from "../labels";
import { openSession } from "../storage/session";
import { attemptsAt, type Model, traitStore } from "../storage/trait";
import type { Quiz } from "../types";
import { mountQuiz } from "../views/mount";
import { DEFAULT_COURSE, now } from "./surroundings";

interface RenderProps {
  model: Model;
  el: HTMLElement;
}

/** The same elements around the quiz as the published page has. */
function frame(quiz: Quiz, prefix: string): { root: HTMLElement; body: HTMLElement } {
  const root = document.createElement("section");
  root.className = "rc-quiz";
  root.dataset.widget = "quiz";
  root.dataset.widgetId = quiz.id;
  if (quiz.title) root.setAttribute("aria-labelledby", `${prefix}-title`);
  const body = document.createElement("div");
  body.className = "rc-body";
  root.appendChild(body);
  return { root, body };
}

/** Draw the quiz that the model holds into `el`; returns how to take it away again. */
function render({ model, el }: RenderProps): () => void {
  const quiz = model.get("data") as Quiz;
  const labels = model.get("labels") as Labels;
  // Several views of one quiz stand in one document, each a module of its own that cannot count the others.
  const prefix = `rc-${quiz.id}-${Math.random().toString(36).slice(2, 8)}`;
  const { root, body } = frame(quiz, prefix);
  el.classList.add("rc-host");
  // Arrow keys and letters pressed in a quiz are not the notebook's to act on.
  el.setAttribute("data-lm-suppress-shortcuts", "true");
  el.appendChild(root);

  const ids = quiz.items.map((item) => item.id);
  const session = openSession(traitStore(model, ids), DEFAULT_COURSE, false);
  const mounted = mountQuiz({ body, quiz, labels, prefix, session, now });
  const draw = () => mounted.draw(session.trouble());
  const stop = session.subscribe(draw);
  if (attemptsAt(session.record(), ids).length > 0) session.update((record) => record);
  else draw();
  root.setAttribute("data-ready", "");

  return () => {
    stop();
    session.close();
    mounted.remove();
    root.remove();
  };
}

export default { render };
