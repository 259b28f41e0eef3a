/** What learners do, on a page and in a notebook, by the name in data-widget. */
import type { Checklist, Reflection, Scenario, SelfCheck } from "../activities/types";
import { isPlayable } from "../activities/walk";
import { tick } from "../record/activities";
import type { LearningRecord } from "../record/types";
import type { Quiz } from "../types";
import { ChecklistView } from "../views/checklist/Checklist";
import { canDraw, mountQuiz } from "../views/mount";
import { mountView } from "../views/mount-view";
import type { Mount } from "../views/place";
import { openInPrint } from "../views/print";
import { ReflectionView } from "../views/reflection/Reflection";
import { ScenarioView } from "../views/scenario/Scenario";
import { SelfCheckView } from "../views/self-check/SelfCheck";

const quiz: Mount = ({ data, used, ...place }) => {
  const found = data as Quiz;
  if (!canDraw(found)) return null;
  const mounted = mountQuiz({ ...place, quiz: found, onAttempt: used });
  return { ...mounted, items: found.items.map(({ id }) => id) };
};

const scenario: Mount = (place) => {
  const found = place.data as Scenario;
  return isPlayable(found) ? mountView(place, ScenarioView, found, {}) : null;
};

const reflection: Mount = (place) => {
  const early = place.body.querySelector("textarea")?.value ?? "";
  openInPrint(place.root.querySelector<HTMLDetailsElement>("details.rc-later"));
  return mountView(place, ReflectionView, place.data as Reflection, { early });
};

/** The controls that were used in the plain page before the script was ready. */
function checked(body: Element): HTMLInputElement[] {
  return Array.from(body.querySelectorAll<HTMLInputElement>("input")).filter((input) => input.checked);
}

const selfCheck: Mount = (place) => {
  const rows = checked(place.body).map((input): [string, number] => [
    input.closest<HTMLElement>("[data-statement]")?.dataset.statement ?? "",
    Number(input.value),
  ]);
  return mountView(place, SelfCheckView, place.data as SelfCheck, {
    early: Object.fromEntries(rows),
  });
};

const checklist: Mount = (place) => {
  const data = place.data as Checklist;
  const early = checked(place.body).map(({ value }) => value);
  const mounted = mountView(place, ChecklistView, data, {});
  // Nobody listens to the session yet; the first drawing shows the ticks again, before anything is painted.
  if (early.length > 0) {
    const tickAll = (record: LearningRecord) =>
      early.reduce((grown, id) => tick(grown, data.id, id, true, place.now()), record);
    place.session.update(tickAll);
  }
  return mounted;
};

export const activities: Record<string, Mount> = {
  quiz,
  scenario,
  reflection,
  "self-check": selfCheck,
  checklist,
};
