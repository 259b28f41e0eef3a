/** What two views of the same markers have in common, and where they part. There is no total. */

/** The levels given to one marker by each of the two views; null for none. */
export type Pair = [number | null, number | null];

export interface Gap {
  /** The marker's place in the list. */
  place: number;
  /** How many levels lie between the views. */
  gap: number;
}

/** Fewer people than this are not "people who use the service". */
export const FEW = 5;

/** Return the level that a choice stands for; null for anything but 1 to 5. */
export function levelOf(value: string): number | null {
  return /^[1-5]$/.test(value) ? Number(value) : null;
}

/** Return how many people were asked; null where no number was given. */
export function askedOf(value: string): number | null {
  return /^\d{1,5}$/.test(value) ? Number(value) : null;
}

/** Return the levels between the views; null where one of them is missing. */
export function gapOf([first, second]: Pair): number | null {
  return first === null || second === null ? null : Math.abs(first - second);
}

/** Return the markers on which the views lie furthest apart: several where they tie, none where nothing can be said. */
export function widest(pairs: Pair[]): Gap[] {
  const gaps = pairs.flatMap((pair, place): Gap[] => {
    const gap = gapOf(pair);
    return gap === null ? [] : [{ place, gap }];
  });
  const most = gaps.reduce((so, { gap }) => Math.max(so, gap), 0);
  return gaps.filter(({ gap }) => gap === most);
}

/** A point of the chart, from its middle, the radius being 1 for the highest level. */
export interface Point {
  x: number;
  y: number;
}

/** Return where a level stands on the axis of a marker; the first axis points up, the others follow clockwise. */
export function pointOf(place: number, of: number, level: number): Point {
  const angle = (2 * Math.PI * place) / of;
  const radius = level / 5;
  // Rounded: one browser's last digit is not another's.
  const round = (value: number) => Math.round(value * 1e4) / 1e4 + 0;
  return { x: round(radius * Math.sin(angle)), y: round(-radius * Math.cos(angle)) };
}

/** Return the lines between markers next to each other that both have a level. */
export function sides(levels: (number | null)[]): [Point, Point][] {
  return levels.flatMap((level, place): [Point, Point][] => {
    const next = (place + 1) % levels.length;
    const other = levels[next] ?? null;
    if (level === null || other === null) return [];
    return [[pointOf(place, levels.length, level), pointOf(next, levels.length, other)]];
  });
}
