/** If-then plans: those whose day has come first, then the others, then what was done. */
import { type LabelKey, words } from "../../labels";
import { finishPlan, type OpenPlan } from "../../record/reflections";
import type { LearningRecord } from "../../record/types";
import { dayOf } from "../../review/days";
import { dateText, dayText } from "./date";
import { Section } from "./Section";
import type { PartProps } from "./types";

/** Every plan; open ones by their day, those without one after them, done ones last. */
function allPlans(record: LearningRecord): OpenPlan[] {
  const plans = Object.entries(record.reflections).flatMap(([reflection, entry]) =>
    entry.plans.map((plan) => ({ ...plan, reflection })),
  );
  const order = ({ done, date, at }: OpenPlan) => `${done ? 1 : 0} ${date ?? "9999"} ${at}`;
  return plans.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function Day({ plan, labels, today }: { plan: OpenPlan; labels: PartProps["labels"]; today: string }) {
  const { date, done } = plan;
  if (done) return <p class="rc-when">{words(labels, "plan_done_on", { date: dateText(done) })}</p>;
  if (!date) return null;
  const key: LabelKey = date <= today ? "plan_due_since" : "plan_for";
  return (
    <p class={date <= today ? "rc-when rc-due" : "rc-when"}>{words(labels, key, { date: dayText(date) })}</p>
  );
}

export function Plans({ labels, record, now, update }: PartProps) {
  const plans = allPlans(record);
  if (plans.length === 0) return null;
  const today = dayOf(now());
  return (
    <Section title={words(labels, "plans")} kind="plans">
      <ul class="rc-rows">
        {plans.map((plan) => (
          <li key={plan.reflection + plan.at} class="rc-row" data-done={plan.done ? "" : undefined}>
            <Day {...{ plan, labels, today }} />
            <p class="rc-own">{`${plan.if} ${plan.then}`}</p>
            {plan.done ? null : (
              <button
                type="button"
                class="rc-button rc-quiet"
                data-action="done"
                onClick={() => update((before) => finishPlan(before, plan.reflection, plan.at, now()))}
              >
                {words(labels, "plan_done")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
