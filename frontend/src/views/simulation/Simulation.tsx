import { useLayoutEffect, useRef } from "preact/hooks";
import { onAverage, onTheDay, type Setting } from "../../activities/illusion";
import type { Simulation } from "../../activities/types";
import { type LabelKey, type Labels, words } from "../../labels";
import { useAnnouncer } from "../announce";
import { Compare } from "../Compare";
import type { ViewProps } from "../mount-view";
import { Button, Foot, Title } from "../parts";
import { useReady } from "../ready";
import { dayOf, lengthOf } from "./amounts";
import { Figures } from "./Figures";
import { Seen } from "./Seen";
import { type Early, settingOf, useValues } from "./setting";
import { Timeline } from "./Timeline";

interface SliderProps {
  labels: Labels;
  id: string;
  label: LabelKey;
  limits: [number, number];
  value: number;
  /** The value with its unit. */
  told: string;
  onValue(value: number): void;
}

function Slider({ labels, id, label, limits: [min, max], value, told, onValue }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  // Set after min and max: a value that they do not hold would be bent.
  useLayoutEffect(() => {
    if (input.current) input.current.value = `${value}`;
  });
  return (
    <div class="rc-control">
      <label for={id}>{words(labels, label)}</label>
      <input
        type="range"
        {...{ id, min, max, step: 1, ref: input, autocomplete: "off" }}
        class="rc-range"
        aria-valuetext={told}
        onInput={({ currentTarget }) => onValue(Number(currentTarget.value))}
      />
      <span class="rc-value" aria-hidden="true">
        {told}
      </span>
    </div>
  );
}

type Moving = ReturnType<typeof useValues>;

/** What can be moved. The number of those ill for long is kept as the number of the others. */
function Controls({ labels, prefix, values, limits, set }: Moving & { labels: Labels; prefix: string }) {
  const long = 10 - values["short-people"];
  const of = (key: "short-months" | "long-months" | "day") => ({
    labels,
    id: `${prefix}--${key}`,
    limits: limits[key],
    value: values[key],
    onValue: (value: number) => set(key, value),
  });
  return (
    <div class="rc-controls rc-play">
      <Slider
        {...{ labels, id: `${prefix}--long-people`, limits: limits["short-people"], value: long }}
        label="move_long_people"
        told={words(labels, "item_of", { number: long, total: 10 })}
        onValue={(value) => set("short-people", 10 - value)}
      />
      <Slider
        {...of("short-months")}
        label="move_short_months"
        told={lengthOf(labels, values["short-months"])}
      />
      <Slider
        {...of("long-months")}
        label="move_long_months"
        told={lengthOf(labels, values["long-months"])}
      />
      <Slider {...of("day")} label="move_day" told={dayOf(labels, values.day)} />
    </div>
  );
}

function told(labels: Labels, setting: Setting): string {
  const { short, long } = onTheDay(setting);
  return words(labels, "met_told", { long: onAverage(setting).long, met: long, total: short + long });
}

function Key({ labels }: { labels: Labels }) {
  return (
    <p class="rc-key-line" aria-hidden="true">
      <span class="rc-key-short">{words(labels, "line_short")}</span>
      <span class="rc-key-long">{words(labels, "line_long")}</span>
    </p>
  );
}

/** Who falls ill, and who is met in care: what a learner moves, and what comes of it. */
export function SimulationView(props: ViewProps<Simulation> & Early) {
  const { data, labels, trouble, prefix } = props;
  const ready = useReady();
  const [said, say] = useAnnouncer(labels, trouble);
  const moving = useValues(props, (setting) => say(told(labels, setting)));
  const setting = settingOf(moving.values);
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <div class="rc-intro" dangerouslySetInnerHTML={{ __html: data.intro }} />
      <Controls {...{ labels, prefix }} {...moving} />
      <div class="rc-chart rc-illusion">
        {ready ? (
          <>
            <div class="rc-actions">
              <Button action="reset" onClick={moving.reset}>
                {words(labels, "start_figures")}
              </Button>
            </div>
            <Key labels={labels} />
            <Timeline {...{ labels, prefix, setting }} />
          </>
        ) : null}
      </div>
      <Seen {...{ labels, setting }} drawn={ready} />
      <Figures {...{ labels, setting }} day={ready} />
      <Compare {...{ labels, prefix }} compare={data.compare} sources={data.sources} />
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
