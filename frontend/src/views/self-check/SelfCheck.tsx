import { useState } from "preact/hooks";
import type { SelfCheck } from "../../activities/types";
import { words } from "../../labels";
import { addTaking, takingsOf } from "../../record/activities";
import { dateInWords } from "../../review/days";
import { type Say, useAnnouncer } from "../announce";
import { Levels } from "../Levels";
import type { ViewProps } from "../mount-view";
import { Button, Foot, Title } from "../parts";
import { Comparison, LEVELS } from "./Comparison";

/** The levels given so far, by statement. */
export type Answers = Record<string, number>;

type Props = ViewProps<SelfCheck> & { early: Answers };

/** When it was answered before, and what may come of it. */
function before({ data, labels, record, language }: Props): string {
  const takings = takingsOf(record, data.id);
  const last = takings[takings.length - 1];
  if (!last) return "";
  const done = words(labels, "self_check_done", { date: dateInWords(last.at, language) });
  if (last.hash !== data.hash) return `${done} ${words(labels, "self_check_changed")}`;
  return takings.length > 1 ? done : `${done} ${words(labels, "self_check_later")}`;
}

/** What to tell a learner who pressed Keep. */
function told({ data, labels }: Props, answers: Answers): string {
  const left = data.statements.filter(({ id }) => !answers[id]).length;
  const kept = words(labels, "answers_kept");
  return left > 0 ? `${kept} ${words(labels, "answers_left", { left })}` : kept;
}

/** The answers being given: each time starts blank, so that the first ones do not lead the later ones. */
function useAnswers(props: Props, say: Say) {
  const { data, labels, early, update } = props;
  const [answers, setAnswers] = useState(early);
  const [message, setMessage] = useState("");
  const tell = (text: string) => {
    setMessage(text);
    say(text);
  };
  const give = (statement: string, level: number) => {
    setMessage("");
    setAnswers((all) => ({ ...all, [statement]: level }));
  };
  const keep = () => {
    if (Object.keys(answers).length === 0) return tell(words(labels, "rate_first"));
    update((record, now) => addTaking(record, data.id, { hash: data.hash, answers }, now));
    setAnswers({});
    tell(told(props, answers));
  };
  return { answers, message: message || before(props), give, keep };
}

/** Statements without right answers, and the first answers beside the latest. */
export function SelfCheckView(props: Props) {
  const { data, labels, record, trouble, prefix, language } = props;
  const [said, say] = useAnnouncer(labels, trouble);
  const { answers, message, give, keep } = useAnswers(props, say);
  const takings = takingsOf(record, data.id);
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <div class="rc-intro" dangerouslySetInnerHTML={{ __html: data.intro }} />
      {data.statements.map(({ id, text }) => (
        <Levels
          key={id}
          {...{ labels, text }}
          statement={id}
          name={`${prefix}-${id}`}
          levels={LEVELS}
          level={answers[id] ?? 0}
          onLevel={(level) => give(id, level)}
        />
      ))}
      <div class="rc-actions">
        <Button action="keep" main onClick={keep}>
          {words(labels, "keep_answers")}
        </Button>
      </div>
      {message ? <p class="rc-message">{message}</p> : null}
      {takings.length > 0 ? <Comparison {...{ data, labels, language, takings }} /> : null}
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
