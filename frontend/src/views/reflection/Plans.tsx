import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { calendarFile } from "../../activities/calendar";
import { type Labels, words } from "../../labels";
import { addPlan, finishPlan, reflectionOf } from "../../record/reflections";
import type { Plan } from "../../record/types";
import { dateInWords, dayInWords, dayOf } from "../../review/days";
import { bringIntoView, focusOn } from "../attention";
import { download } from "../download";
import { Button, Subtitle } from "../parts";
import type { LaterProps } from "./Later";
import { PlanForm, type Wish } from "./PlanForm";

/** A plan as one sentence. */
export function planText(labels: Labels, plan: Wish): string {
  return words(labels, "if_then", { if: plan.if.replace(/[\s.,;:…]+$/, ""), then: plan.then.trim() });
}

/** Give the learner a plan's day as a file for their own calendar. */
function saveDay({ data, labels, now }: LaterProps, plan: Plan, date: string) {
  const day = { uid: `${data.id}-${plan.at}@recovery-course`, date, now: now() };
  const text = calendarFile({ ...day, summary: plan.then, description: planText(labels, plan) });
  download(`${data.id}-${date}.ics`, text, "text/calendar;charset=utf-8");
}

/** When a plan is to come back, or when it was done. */
function when({ labels, language }: LaterProps, { date, done }: Plan, due: boolean): string {
  if (done) return words(labels, "plan_was_done", { date: dateInWords(done, language) });
  const day = date ? dayInWords(date, language) : "";
  return due ? `${day}. ${words(labels, "plan_due")}` : day;
}

interface OneProps extends LaterProps {
  plan: Plan;
  onDone(): void;
}

function OnePlan(props: OneProps) {
  const { labels, plan, now, onDone } = props;
  const { date, done } = plan;
  const due = done === null && date !== null && date <= dayOf(now());
  return (
    <div class="rc-plan" data-state={done ? "done" : due ? "due" : "open"}>
      <p class="rc-own">{planText(labels, plan)}</p>
      <p class="rc-aside">{when(props, plan, due)}</p>
      {done ? null : (
        <div class="rc-actions">
          {date ? (
            <Button action="calendar" onClick={() => saveDay(props, plan, date)}>
              {words(labels, "calendar_file")}
            </Button>
          ) : null}
          <Button action="plan-done" onClick={onDone}>
            {words(labels, "plan_done")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What is said when a plan was kept. */
function keptText({ labels, language }: LaterProps, date: string | null): string {
  if (!date) return words(labels, "plan_kept");
  return words(labels, "plan_kept_date", { date: dayInWords(date, language) });
}

/** Lead the focus on when what was pressed goes away with the next drawing. */
function useNextFocus() {
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const there = next.current && box.current?.querySelector<HTMLElement>(next.current);
    if (there) {
      focusOn(there);
      bringIntoView(there, there, there);
    }
    next.current = null;
  });
  const focusNext = (selector: string) => {
    next.current = selector;
  };
  return { box, focusNext };
}

/** The plans made so far, and a form for the next one. */
export function Plans(props: LaterProps & { begin: Wish }) {
  const { data, labels, record, prefix, begin, update, say } = props;
  const { plans } = reflectionOf(record, data.id);
  const [open, setOpen] = useState(false);
  const { box, focusNext } = useNextFocus();
  const keep = (wish: Wish, date: string | null) => {
    setOpen(false);
    say(keptText(props, date));
    focusNext(`.rc-plan:nth-of-type(${plans.length + 1})`);
    update((before, now) => addPlan(before, data.id, { ...wish, date }, now));
  };
  const finish = (plan: Plan, index: number) => {
    say(words(labels, "plan_done"));
    focusNext(`.rc-plan:nth-of-type(${index + 1})`);
    update((before, now) => finishPlan(before, data.id, plan.at, now));
  };
  const again = () => {
    focusNext("textarea");
    setOpen(true);
  };
  return (
    <div class="rc-plans" ref={box}>
      <Subtitle id={`${prefix}-plan`}>{words(labels, "your_plan")}</Subtitle>
      {plans.map((plan, index) => (
        <OnePlan key={plan.at} {...props} plan={plan} onDone={() => finish(plan, index)} />
      ))}
      {open || plans.length === 0 ? (
        <PlanForm {...{ labels, prefix, begin, say }} onKeep={keep} />
      ) : (
        <div class="rc-actions">
          <Button action="plan-again" onClick={again}>
            {words(labels, "plan_again")}
          </Button>
        </div>
      )}
    </div>
  );
}
