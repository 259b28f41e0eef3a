import { type ComponentType, hydrate, render } from "preact";
import type { Labels } from "../labels";
import { emptyRecord } from "../record/record";
import type { LearningRecord } from "../record/types";
import type { Trouble } from "../storage/types";
import type { Mounted, Place } from "./place";

/** What every view of an activity gets. */
export interface ViewProps<Data> {
  data: Data;
  labels: Labels;
  record: LearningRecord;
  trouble: Trouble | null;
  /** Starts every id and name in this view; unique in the page. */
  prefix: string;
  /** The language that dates are written in. */
  language: string;
  root: HTMLElement;
  now(): string;
  /** Change the record; `change` is told the time. */
  update(change: (record: LearningRecord, now: string) => LearningRecord): void;
}

/** Take over what stands in `place` with a view. Nothing of the record shows before the first `draw`. */
export function mountView<Data, Early extends object>(
  place: Place,
  View: ComponentType<ViewProps<Data> & Early>,
  data: Data,
  early: Early,
): Mounted {
  const { body, labels, prefix, session, root, now, used } = place;
  const language = labels.locale || document.documentElement.lang || "en";
  const update: ViewProps<Data>["update"] = (change) => {
    used();
    session.update((before) => change(before, now()));
  };
  const given = { data, labels, prefix, language, root, now, update, ...early };
  const view = (record: LearningRecord, trouble: Trouble | null) => (
    <View {...given} {...{ record, trouble }} />
  );
  if (body.firstElementChild) hydrate(view(emptyRecord(session.record().course), null), body);
  return {
    draw: (trouble) => render(view(session.record(), trouble), body),
    remove: () => render(null, body),
  };
}
