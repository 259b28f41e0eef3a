import { useState } from "preact/hooks";
import { type LabelKey, type Labels, words } from "../../labels";
import { isDay } from "../../review/days";
import type { Say } from "../announce";
import { Button } from "../parts";

/** The two halves of an if-then plan. */
export interface Wish {
  if: string;
  then: string;
}

interface FormProps {
  labels: Labels;
  prefix: string;
  begin: Wish;
  say: Say;
  onKeep(wish: Wish, date: string | null): void;
}

interface HalfProps {
  id: string;
  label: string;
  value: string;
  onValue(value: string): void;
}

function Half({ id, label, value, onValue }: HalfProps) {
  return (
    <p class="rc-field">
      <label for={id}>{label}</label>
      <textarea
        {...{ id, rows: 2, autocomplete: "off", value }}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </p>
  );
}

/** A form for one plan; it begins with the author's words, to go on from. */
export function PlanForm({ labels, prefix, begin, say, onKeep }: FormProps) {
  const [wish, setWish] = useState(begin);
  const [date, setDate] = useState("");
  const [missing, setMissing] = useState(false);
  const keep = () => {
    const whole = wish.if.trim() !== "" && wish.then.trim() !== "";
    setMissing(!whole);
    if (whole) onKeep(wish, isDay(date) ? date : null);
    else say(words(labels, "plan_first"));
  };
  const half = (key: keyof Wish, label: LabelKey) => (
    <Half
      id={`${prefix}-${key}`}
      label={words(labels, label)}
      value={wish[key]}
      onValue={(value) => setWish({ ...wish, [key]: value })}
    />
  );
  const id = `${prefix}-date`;
  return (
    <div class="rc-plan-form" role="group" aria-labelledby={`${prefix}-plan`}>
      {half("if", "plan_if")}
      {half("then", "plan_then")}
      <p class="rc-field">
        <label for={id}>{words(labels, "plan_date")}</label>
        <input
          {...{ type: "date", id, value: date }}
          onInput={({ currentTarget }) => setDate(currentTarget.value)}
        />
      </p>
      {missing ? <p class="rc-message">{words(labels, "plan_first")}</p> : null}
      <div class="rc-actions">
        <Button action="keep-plan" onClick={keep}>
          {words(labels, "keep_plan")}
        </Button>
      </div>
    </div>
  );
}
