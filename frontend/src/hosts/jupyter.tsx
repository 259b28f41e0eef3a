/** What learners do in a notebook: an anywidget module that draws any of the activities. */
import type { ActivityKind } from "../activities/types";
import type { Labels } from "../labels";
import { answersOf } from "../record/answers";
import { merge } from "../record/merge";
import { checkRecord } from "../record/parse";
import type { LearningRecord } from "../record/types";
import { openSession, type Session } from "../storage/session";
import { attemptsAt, type Model, readTrait, setIfNew, traitStore } from "../storage/trait";
import type { Quiz } from "../types";
import { makeDocx } from "../views/worksheet/docx-file";
import { offerDocuments } from "../views/worksheet/maker";
import { activities } from "./activities";
import { DEFAULT_COURSE, now } from "./surroundings";
import { tools } from "./tools";

// A notebook has no folder to fetch from: all of it is in this one file.
offerDocuments(() => Promise.resolve(makeDocx));

interface RenderProps {
  model: Model;
  el: HTMLElement;
}

/** What the trait `data` has in common, whatever is drawn; a quiz says no kind. */
interface ActivityData {
  id: string;
  kind?: ActivityKind;
  title?: string;
}

/** The same elements around the activity as the published page has. */
function frame(kind: ActivityKind, { id, title }: ActivityData, prefix: string, labels: Labels) {
  const root = document.createElement("section");
  root.className = `rc-activity rc-${kind}`;
  root.dataset.widget = kind;
  root.dataset.widgetId = id;
  if (title) root.setAttribute("aria-labelledby", `${prefix}-title`);
  else if (kind === "reflection") {
    root.setAttribute("role", "group");
    root.setAttribute("aria-label", labels.reflection ?? "");
  }
  const body = document.createElement("div");
  body.className = "rc-body";
  root.appendChild(body);
  return { root, body };
}

/** Unite what earlier kernels left with the record, and say which of it that was. */
function takeOver(model: Model, session: Session): void {
  const earlier = readTrait(model, "earlier") as unknown[];
  const parsed = earlier.map(checkRecord);
  const found = parsed.flatMap((one) => (one.kind === "ok" ? [one.record] : []));
  if (found.length === 0) return;
  session.update((record) => found.reduce(merge, record));
  if (session.trouble()) return;
  model.set(
    "taken_over",
    parsed.flatMap((one, place) => (one.kind === "ok" ? [place] : [])),
  );
  model.save_changes();
}

/** Let Python read what was answered here. */
function tellAnswers(model: Model, kind: ActivityKind, record: LearningRecord): void {
  const answers = answersOf(kind, readTrait(model, "data") as ActivityData, record);
  if (setIfNew(model, "answers", answers)) model.save_changes();
}

/** Put the activity's elements into the notebook's output. */
function place(el: HTMLElement, root: HTMLElement): void {
  el.classList.add("rc-host");
  // Keys pressed in an activity are not the notebook's to act on. It looks for this mark from the control with the focus
  // upwards, and stops at the first element that one of its own shortcuts is for: any control that has the focus.
  const mark = (element: Element) => element.setAttribute("data-lm-suppress-shortcuts", "true");
  mark(el);
  el.addEventListener("focusin", ({ target }) => mark(target as Element));
  el.appendChild(root);
}

/** Draw what the model holds into `el`; returns how to take it away again. */
function render({ model, el }: RenderProps): () => void {
  const data = readTrait(model, "data") as ActivityData;
  const labels = model.get("labels") as Labels;
  const kind = data.kind ?? "quiz";
  // Several views of one activity stand in one document, each a module of its own that cannot count the others.
  const prefix = `rc-${data.id}-${Math.random().toString(36).slice(2, 8)}`;
  const { root, body } = frame(kind, data, prefix, labels);
  place(el, root);

  const ids = kind === "quiz" ? (data as unknown as Quiz).items.map((item) => item.id) : [];
  const session = openSession(traitStore(model, ids), DEFAULT_COURSE, false);
  takeOver(model, session);
  const used = () => {};
  const mount = { ...activities, ...tools }[kind];
  const mounted = mount?.({ root, body, data, labels, session, now, page: "", prefix, used });
  const draw = () => {
    mounted?.draw(session.trouble());
    tellAnswers(model, kind, session.record());
  };
  const stop = session.subscribe(draw);
  if (attemptsAt(session.record(), ids).length > 0) session.update((record) => record);
  else draw();
  if (mounted) root.setAttribute("data-ready", "");

  return () => {
    // Going away, a view may still keep a draft: nothing must be drawn for that any more.
    stop();
    mounted?.remove();
    session.close();
    root.remove();
  };
}

export default { render };
