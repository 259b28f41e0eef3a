import { askedOf, FEW, gapOf, type Pair, widest } from "../../activities/audit";
import type { Audit } from "../../activities/types";
import { type Labels, words } from "../../labels";
import { Radar } from "./Radar";

export interface Rated {
  /** The levels of each marker, in their order. */
  pairs: Pair[];
  /** How many people were asked in each view, as it was typed. */
  asked: [string, string];
}

interface ResultsProps extends Rated {
  data: Audit;
  labels: Labels;
  prefix: string;
}

const nameOf = (data: Audit, view: 0 | 1) => data.views[view]?.name ?? "";
const VIEWS: (0 | 1)[] = [0, 1];

/** The widest gap in words; "" as long as no marker was rated in both views. */
export function gapInWords(data: Audit, labels: Labels, pairs: Pair[]): string {
  const found = widest(pairs);
  const [first] = found;
  if (!first) return "";
  if (first.gap === 0) return words(labels, "no_gap");
  const name = ({ place }: { place: number }) =>
    words(labels, "quoted", { words: data.markers[place]?.short ?? "" });
  if (found.length > 1) {
    const list = found.map(name).join(", ");
    return words(labels, "gaps_tie", { count: found.length, list, gap: first.gap });
  }
  const [one, other] = pairs[first.place] as [number, number];
  return words(labels, "widest_gap", {
    marker: name(first),
    first: nameOf(data, 0),
    one,
    second: nameOf(data, 1),
    other,
  });
}

/** What to bear in mind: a view that is empty, or that comes from few people. */
function Cautions({ data, labels, pairs, asked }: ResultsProps) {
  const empty = VIEWS.filter((view) => pairs.every((pair) => pair[view] === null));
  const few = VIEWS.filter((view) => (askedOf(asked[view]) ?? FEW) < FEW);
  return (
    <>
      {empty.map((view) => (
        <p key={view} class="rc-aside">
          {words(labels, "view_empty", { view: nameOf(data, view) })}
        </p>
      ))}
      {few.map((view) => (
        <p key={view} class="rc-caution rc-few">
          {words(labels, "few_asked", { view: nameOf(data, view), count: askedOf(asked[view]) ?? 0 })}
        </p>
      ))}
    </>
  );
}

function Table({ data, labels, pairs, asked }: ResultsProps) {
  const level = (found: number | null) => found ?? words(labels, "not_yet");
  return (
    <table class="rc-figures rc-gaps">
      <caption>{words(labels, "both_views")}</caption>
      <thead>
        <tr>
          <th scope="col">{words(labels, "marker")}</th>
          {VIEWS.map((view) => (
            <th key={view} scope="col">
              <span class={`rc-view-mark rc-view-mark-${view + 1}`} aria-hidden="true" /> {nameOf(data, view)}
              {askedOf(asked[view]) === null ? null : (
                <span class="rc-asked-count">
                  {words(labels, "people_asked", { count: askedOf(asked[view]) ?? 0 })}
                </span>
              )}
            </th>
          ))}
          <th scope="col">{words(labels, "gap")}</th>
        </tr>
      </thead>
      <tbody>
        {data.markers.map(({ id, short }, place) => {
          const pair = pairs[place] ?? [null, null];
          return (
            <tr key={id}>
              <th scope="row">
                {place + 1}. {short}
              </th>
              <td>{level(pair[0])}</td>
              <td>{level(pair[1])}</td>
              <td>{level(gapOf(pair))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Both views as a chart and as a table, and the widest gap between them in words. */
export function Results(props: ResultsProps) {
  const { data, labels, prefix, pairs } = props;
  if (pairs.every(([first, second]) => first === null && second === null)) return null;
  const gap = gapInWords(data, labels, pairs);
  const levels: [Pair[0][], Pair[1][]] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  return (
    <>
      <Radar {...{ data, labels, prefix, levels }} />
      {gap ? <p class="rc-widest">{gap}</p> : null}
      <Cautions {...props} />
      <Table {...props} />
    </>
  );
}
