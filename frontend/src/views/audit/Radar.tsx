import { type Point, pointOf, sides } from "../../activities/audit";
import type { Audit } from "../../activities/types";
import { type Labels, words } from "../../labels";

type Levels = (number | null)[];

interface RadarProps {
  data: Audit;
  labels: Labels;
  prefix: string;
  /** What each of the two views gave to each marker. */
  levels: [Levels, Levels];
}

const MIDDLE = 180;
const RADIUS = 140;
const RINGS = [1, 2, 3, 4, 5];

const place = ({ x, y }: Point, radius = RADIUS) => ({ x: MIDDLE + x * radius, y: MIDDLE + y * radius });
const at = (point: Point) => {
  const { x, y } = place(point);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** The rings from 1 to 5 and an axis for each marker. */
function Web({ of }: { of: number }) {
  const axes = Array.from({ length: of }, (_, marker) => marker);
  const ring = (level: number) => `M${axes.map((marker) => at(pointOf(marker, of, level))).join("L")}z`;
  return (
    <>
      <path class="rc-web" d={RINGS.map(ring).join("")} />
      <path class="rc-web" d={axes.map((marker) => `M180 180L${at(pointOf(marker, of, 5))}`).join("")} />
      {RINGS.map((level) => (
        <text key={level} class="rc-web-level" x={MIDDLE + 4} y={place(pointOf(0, of, level)).y + 13}>
          {level}
        </text>
      ))}
    </>
  );
}

/** Two words of a long name stand below each other. */
function lines(short: string): string[] {
  const break_ = short.length > 12 ? short.indexOf(" ", Math.floor(short.length / 2) - 3) : -1;
  return break_ > 0 ? [short.slice(0, break_), short.slice(break_ + 1)] : [short];
}

/** The number of each marker, and beside it, where there is room, its short name. */
function Names({ markers }: Pick<Audit, "markers">) {
  return (
    <>
      {markers.map(({ id, short }, index) => {
        const point = pointOf(index, markers.length, 5);
        const { x, y } = place(point, RADIUS + 18);
        const side = Math.abs(point.x) < 0.2 ? "middle" : point.x < 0 ? "end" : "start";
        const far = index < 9 ? 13 : 18;
        const shift = point.x < -0.2 ? -far : point.x > 0.2 ? far : 0;
        const above = Math.abs(point.x) < 0.2 ? (point.y < 0 ? -20 : 20) : 0;
        return (
          <g key={id}>
            <text class="rc-radar-number" x={x} y={y + 5} text-anchor="middle">
              {index + 1}
            </text>
            <text class="rc-radar-name" text-anchor={side} y={y + 5 + above}>
              {lines(short).map((line, row) => (
                <tspan key={line} x={x + shift} dy={row === 0 ? 0 : 16}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** What one view gave: lines between neighbours, and a circle or a square at each level. */
function Shape({ levels, view }: { levels: Levels; view: 0 | 1 }) {
  const path = sides(levels).map(([from, to]) => `M${at(from)}L${at(to)}`);
  const points = levels.flatMap((level, marker) =>
    level === null ? [] : [place(pointOf(marker, levels.length, level))],
  );
  return (
    <g class={`rc-radar-${view + 1}`}>
      <path d={path.join("")} />
      {points.map(({ x, y }) =>
        view === 0 ? (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="7.5" />
        ) : (
          <rect key={`${x} ${y}`} x={x - 4.5} y={y - 4.5} width="9" height="9" />
        ),
      )}
    </g>
  );
}

/** Both views of all markers on one web; the table beside it says the same. */
export function Radar({ data, labels, prefix, levels }: RadarProps) {
  const id = `${prefix}--radar`;
  const names = { first: data.views[0]?.name ?? "", second: data.views[1]?.name ?? "" };
  return (
    <svg
      class="rc-radar-web"
      role="img"
      aria-labelledby={`${id}-title ${id}-about`}
      viewBox="0 0 360 360"
      focusable="false"
    >
      <title id={`${id}-title`}>{words(labels, "radar_title", names)}</title>
      <desc id={`${id}-about`}>{words(labels, "radar_about", { count: data.markers.length })}</desc>
      <Web of={data.markers.length} />
      <Shape levels={levels[0]} view={0} />
      <Shape levels={levels[1]} view={1} />
      <Names markers={data.markers} />
    </svg>
  );
}
