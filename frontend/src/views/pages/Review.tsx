import { useEffect, useRef, useState } from "preact/hooks";
import { type Labels, words } from "../../labels";
import { own } from "../../record/record";
import type { LearningRecord, NewAttempt } from "../../record/types";
import type { ReviewPageData } from "../../review/course";
import { dueNow, nextDue, SITTING } from "../../review/schedule";
import type { Trouble } from "../../storage/types";
import type { Item } from "../../types";
import { focusItem } from "../focus";
import { Notice } from "../Notice";
import { QuizView } from "../Quiz";
import { dayText } from "./date";

interface ReviewProps {
  data: ReviewPageData;
  labels: Labels;
  record: LearningRecord;
  trouble: Trouble | null;
  prefix: string;
  now(): string;
  onAttempt(id: string, attempt: NewAttempt): void;
}

/** Some items to look at again, and how things were when they were taken up. */
interface Sitting {
  items: Item[];
  before: LearningRecord;
  /** How many items were due. */
  due: number;
  /** The first one on this page, the second ... */
  round: number;
}

/** The record with only what was done in this sitting: every item starts with nothing chosen. */
function since({ items, before }: Sitting, record: LearningRecord): LearningRecord {
  const entries = items.map(({ id }) => {
    const known = new Set((own(before.items, id)?.attempts ?? []).map(({ at }) => at));
    const attempts = (own(record.items, id)?.attempts ?? []).filter(({ at }) => !known.has(at));
    return [id, { hash: own(record.items, id)?.hash ?? "", attempts }];
  });
  return { ...record, items: Object.fromEntries(entries) };
}

function takeUp({ data, record, now }: ReviewProps, round: number): Sitting {
  const due = dueNow(record, data.items, now());
  return { items: due.slice(0, SITTING), before: record, due: due.length, round };
}

/** What comes next, or where to begin where nothing was tried yet. */
function Later({ data, labels, record, now }: ReviewProps) {
  const next = nextDue(record, data.items, now());
  const tried = data.items.some(({ id }) => own(record.items, id));
  return (
    <div class="rc-review-empty">
      <p class="rc-review-lead">{words(labels, tried ? "review_done" : "review_none")}</p>
      <p>
        {next
          ? words(labels, "review_next", { date: dayText(next.day), count: next.count })
          : words(labels, tried ? "review_nothing_later" : "review_how")}
      </p>
    </div>
  );
}

/** The items of one sitting, asked anew. */
function Asked({ sitting, done, props }: { sitting: Sitting; done: LearningRecord; props: ReviewProps }) {
  const { labels, trouble, prefix, onAttempt } = props;
  const { items, due, round } = sitting;
  const quiz = { id: "review", title: "", intro: "", items };
  return (
    <>
      <p class="rc-review-lead">{words(labels, "review_lead", { count: items.length, total: due })}</p>
      <div class="rc-activity rc-quiz">
        <div class="rc-body">
          <QuizView key={round} {...{ quiz, labels, record: done, trouble, prefix, onAttempt }} early={{}} />
        </div>
      </div>
    </>
  );
}

/** What is due, so many at a time; what was answered here is due again only on another day. */
export function ReviewView(props: ReviewProps) {
  const { data, labels, record, trouble, now } = props;
  const [sitting, sit] = useState(() => takeUp(props, 0));
  const root = useRef<HTMLDivElement>(null);
  const done = since(sitting, record);
  const answered = sitting.items.every(({ id }) => own(done.items, id)?.attempts.length);
  const ids = new Set(sitting.items.map(({ id }) => id));
  const waiting = dueNow(record, data.items, now()).filter(({ id }) => !ids.has(id)).length;
  useEffect(() => {
    const first = sitting.items[0];
    if (sitting.round > 0 && first) focusItem(root.current, first.id);
  }, [sitting.round]);
  return (
    <div ref={root}>
      {sitting.items.length > 0 ? <Asked {...{ sitting, done, props }} /> : null}
      {sitting.items.length === 0 && trouble ? <Notice {...{ labels, trouble }} /> : null}
      {answered && waiting > 0 ? (
        <div class="rc-actions">
          <button
            type="button"
            class="rc-button"
            data-action="more"
            onClick={() => sit(takeUp(props, sitting.round + 1))}
          >
            {words(labels, "review_more", { count: Math.min(waiting, SITTING) })}
          </button>
        </div>
      ) : null}
      {answered && waiting === 0 ? <Later {...props} /> : null}
    </div>
  );
}
