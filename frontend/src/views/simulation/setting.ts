import { useState } from "preact/hooks";
import { type Limits, limitsFor, type Setting } from "../../activities/illusion";
import type { Simulation } from "../../activities/types";
import type { LearningRecord } from "../../record/types";
import { choiceOf, choose } from "../../record/worksheets";
import type { ViewProps } from "../mount-view";
import { usePause } from "../pause";

/** The names under which the record keeps a setting. */
type Key = "short-people" | "short-months" | "long-months" | "day";
export type Values = Record<Key, number>;

const KEYS: Key[] = ["short-people", "short-months", "long-months", "day"];
/** How long a slider rests before its value is kept and said, in milliseconds. */
const PAUSE = 700;

export function startOf({ short, long }: Simulation): Values {
  return { "short-people": short.people, "short-months": short.months, "long-months": long.months, day: 50 };
}

function within(value: number, [low, high]: [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

/** The limits of each value as it is kept. */
function limitsOf(data: Simulation): Record<Key, [number, number]> {
  const limits: Limits = limitsFor({ shortMonths: data.short.months, longMonths: data.long.months });
  return {
    "short-people": [1, 9],
    "short-months": limits.shortMonths,
    "long-months": limits.longMonths,
    day: [0, 100],
  };
}

/** What the record holds; whatever is no number, or out of reach, is as at the start or as near as can be. */
function kept(record: LearningRecord, data: Simulation): Values {
  const start = startOf(data);
  const limits = limitsOf(data);
  const value = (key: Key): [Key, number] => {
    const chosen = choiceOf(record, data.id, key);
    return [key, /^\d{1,4}$/.test(chosen) ? within(Number(chosen), limits[key]) : start[key]];
  };
  return Object.fromEntries(KEYS.map(value)) as Values;
}

/** Read the sliders of the plain page, which shows how many are ill for long. */
export function readMoved(body: Element): Early["early"] {
  const rows = Array.from(body.querySelectorAll<HTMLInputElement>(".rc-range"))
    .filter(({ value, defaultValue }) => value !== defaultValue)
    .map(({ id, value }): [string, number] => [id.split("--").pop() ?? "", Number(value)])
    .map(([key, value]) => (key === "long-people" ? ["short-people", 10 - value] : [key, value]));
  return rows.length > 0 ? (Object.fromEntries(rows) as Partial<Values>) : null;
}

export function settingOf(values: Values): Setting {
  return {
    shortPeople: values["short-people"],
    shortMonths: values["short-months"],
    longMonths: values["long-months"],
    day: values.day,
  };
}

/** What was moved before the script was ready. */
export interface Early {
  early: Partial<Values> | null;
}

/** The values set, kept after a pause; `rest` is told when they have come to rest. */
export function useValues(props: ViewProps<Simulation> & Early, rest: (setting: Setting) => void) {
  const { data, record, update, early } = props;
  const [moved, move] = useState(early);
  const values = { ...kept(record, data), ...moved };
  const keep = (changed: Partial<Values>) =>
    update((before, now) =>
      KEYS.filter((key) => changed[key] !== undefined).reduce(
        (grown, key) => choose(grown, data.id, key, String(changed[key]), now),
        before,
      ),
    );
  usePause(moved, PAUSE, () => {
    if (!moved) return;
    keep(moved);
    move(null);
    rest(settingOf(values));
  });
  return {
    values,
    limits: limitsOf(data),
    set: (key: Key, value: number) => move((before) => ({ ...before, [key]: value })),
    reset() {
      move(null);
      keep(startOf(data));
      rest(settingOf(startOf(data)));
    },
  };
}
