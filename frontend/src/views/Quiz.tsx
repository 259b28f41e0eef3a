import { useRef } from "preact/hooks";
import { type Labels, words } from "../labels";
import type { LearningRecord, NewAttempt } from "../record/types";
import type { Trouble } from "../storage/types";
import type { Item, Quiz } from "../types";
import { useAnnouncer } from "./announce";
import { focusItem } from "./focus";
import { ItemView } from "./Item";
import { useItems, type ViewStates } from "./items";
import { Notice } from "./Notice";
import { Summary } from "./Summary";
import { tally } from "./state";

export interface QuizProps {
  quiz: Quiz;
  labels: Labels;
  record: LearningRecord;
  trouble: Trouble | null;
  /** Starts every id and name in this view; unique in the page. */
  prefix: string;
  /** What was chosen before the script was ready. */
  early: ViewStates;
  onAttempt(id: string, attempt: NewAttempt): void;
}

function Heading({ quiz, prefix }: QuizProps) {
  const title = { __html: quiz.title };
  return (
    <>
      {quiz.title ? (
        <p
          class="rc-title"
          id={`${prefix}-title`}
          role="heading"
          aria-level={2}
          dangerouslySetInnerHTML={title}
        />
      ) : null}
      {quiz.intro ? <p class="rc-intro" dangerouslySetInnerHTML={{ __html: quiz.intro }} /> : null}
    </>
  );
}

/** A quiz, drawn over the plain page's own elements so that nothing moves and nothing chosen is lost. */
export function QuizView(props: QuizProps) {
  const { quiz, labels, record, trouble, prefix } = props;
  const status = useRef<HTMLParagraphElement>(null);
  const [said, say] = useAnnouncer(labels, trouble);
  const { viewOf, shownOf, actionsOf, retry } = useItems(props, say);
  const focus = (item: Item | undefined) => item && focusItem(status.current?.parentElement, item.id);
  const counts = tally(quiz.items, record);
  const total = quiz.items.length;
  const retryMissed = () => {
    counts.missed.forEach(retry);
    focus(counts.missed[0]);
  };
  return (
    <>
      <Heading {...props} />
      {quiz.items.map((item, index) => (
        <ItemView
          key={item.id}
          {...{ item, labels, ...actionsOf(item, focus) }}
          prefix={`${prefix}-${item.id}`}
          number={total > 1 ? words(labels, "item_of", { number: index + 1, total }) : ""}
          shown={shownOf(item)}
          view={viewOf(item)}
        />
      ))}
      {total > 1 && counts.left < total ? <Summary {...{ labels, counts }} onRetry={retryMissed} /> : null}
      {trouble ? <Notice {...{ labels, trouble }} /> : null}
      <p class="rc-status" role="status" aria-live="polite" ref={status}>
        {said || null}
      </p>
    </>
  );
}
