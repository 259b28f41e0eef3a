import { illnesses, isInCare, MONTHS, monthOf, type Setting } from "../../activities/illusion";
import { type Labels, words } from "../../labels";
import { inMonths } from "./amounts";

/** Its height on the screen, in pixels. */
const HEIGHT = 300;
const YEARS = [0, 2, 4, 6, 8, 10];

interface TimelineProps {
  labels: Labels;
  prefix: string;
  setting: Setting;
}

const digits = (number: number) => Number(number.toFixed(2));

/** The lines of the people with a short or a long illness, and where the day crosses them. */
function paths(setting: Setting, long: boolean): { lines: string; met: string; rows: number } {
  const all = illnesses(setting);
  const month = monthOf(setting);
  const drawn = all.flatMap((illness, row) => (illness.long === long ? [{ ...illness, y: row + 0.5 }] : []));
  const line = ({ from, to, y }: (typeof drawn)[number]) =>
    `M${digits(Math.max(0, from))} ${y}H${digits(Math.min(MONTHS, to))}`;
  const met = drawn.filter((illness) => isInCare(illness, month));
  // A line that is next to nothing is a dot or a square, by the shape of its ends.
  const dots = met.map(({ y }) => `M${digits(month)} ${y}h.01`);
  return { lines: drawn.map(line).join(""), met: dots.join(""), rows: all.length };
}

function about(labels: Labels, setting: Setting): string {
  const met = illnesses(setting).filter((illness) => isInCare(illness, monthOf(setting)));
  const long = met.filter((illness) => illness.long).length;
  return words(labels, "timeline_about", {
    short: inMonths(labels, setting.shortMonths),
    long: inMonths(labels, setting.longMonths),
    count: met.length,
    met: long,
    rest: met.length - long,
  });
}

/** Everybody who falls ill in ten years, a line for each, and the day that crosses some of the lines. */
export function Timeline({ labels, prefix, setting }: TimelineProps) {
  const [short, long] = [paths(setting, false), paths(setting, true)];
  const id = `${prefix}--timeline`;
  const thin = { strokeWidth: Math.min(2, (0.75 * HEIGHT) / long.rows) };
  const thick = { strokeWidth: Math.min(2.6, (0.95 * HEIGHT) / long.rows) };
  const day = { left: `${setting.day}%` };
  return (
    <div class="rc-timeline">
      <p class="rc-timeline-day" aria-hidden="true">
        <span style={day}>{words(labels, "today")}</span>
      </p>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-about`}
        viewBox={`0 0 ${MONTHS} ${long.rows}`}
        preserveAspectRatio="none"
        height={HEIGHT}
        focusable="false"
      >
        <title id={`${id}-title`}>{words(labels, "timeline_title")}</title>
        <desc id={`${id}-about`}>{about(labels, setting)}</desc>
        <path class="rc-line-short" style={thin} d={short.lines} />
        <path class="rc-line-long" style={thick} d={long.lines} />
        <path class="rc-line-day" d={`M${monthOf(setting)} 0V${long.rows}`} />
        <path class="rc-met-short" d={short.met} />
        <path class="rc-met-long" d={long.met} />
      </svg>
      <p class="rc-timeline-years" aria-hidden="true">
        {YEARS.map((year) => (
          <span key={year} style={{ left: `${year * 10}%` }}>
            {year === 10 ? words(labels, "years_axis", { year }) : year}
          </span>
        ))}
      </p>
    </div>
  );
}
