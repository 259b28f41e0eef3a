/** Items of every type from the little that marking depends on. */
import type { Item, Option } from "../src/types";

export interface Sketch {
  type: string;
  keys?: string[];
  distractors?: string[];
  combinations?: string[][];
  /** The choice that belongs to each pair. */
  pairs?: Record<string, string>;
  strays?: string[];
  /** The entries in their right order; they are shown by letter. */
  right?: string[];
  /** The category of each card. */
  cards?: Record<string, string>;
  /** The limits of the bands; the second band is the close one. */
  limits?: number[];
  accepts?: string[];
  near?: string[];
}

function options({ keys = [], distractors = [] }: Sketch): Option[] {
  return [...keys, ...distractors].sort().map((letter) => ({
    id: letter,
    text: letter,
    correct: keys.includes(letter),
    feedback: `about ${letter}`,
  }));
}

function matching({ pairs = {}, strays = [] }: Sketch) {
  const keys = Object.values(pairs).map((id) => ({ id, text: id, feedback: "" }));
  const others = strays.map((id) => ({ id, text: id, feedback: `about ${id}` }));
  return {
    pairs: Object.entries(pairs).map(([id, key]) => ({ id, left: id, key, feedback: `about ${id}` })),
    choices: [...keys, ...others].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const ordering = ({ right = [] }: Sketch) => ({
  entries: right
    .map((id, index) => ({ id, text: id, place: index + 1, feedback: `about ${id}` }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const sorting = ({ cards = {} }: Sketch) => ({
  categories: Array.from(new Set(Object.values(cards))).map((id) => ({ id, text: id })),
  cards: Object.entries(cards).map(([id, category]) => ({ id, text: id, category, feedback: `about ${id}` })),
});

const estimate = ({ limits = [] }: Sketch) => ({
  range: { min: 0, max: limits[limits.length - 1] ?? 0, step: 1 },
  unit: "%",
  value: 13.5,
  bands: limits.map((upTo, index) => ({ upTo, close: index === 1, feedback: `up to ${upTo}` })),
  figure: "the figure",
});

const fillIn = ({ accepts = [], near = [] }: Sketch) => ({
  accepts,
  near: near.map((text) => ({ texts: [text], feedback: `not ${text}` })),
  feedback: "yes",
  otherwise: "no",
});

const parts: Record<string, (sketch: Sketch) => object> = {
  "single-choice": (sketch) => ({ options: options(sketch) }),
  "multiple-choice": (sketch) => ({
    options: options(sketch),
    combinations: (sketch.combinations ?? []).map((chosen) => ({ chosen, feedback: `${chosen} together` })),
  }),
  highlight: (sketch) => ({
    passage: options(sketch).flatMap(({ id }) => [{ text: " and " }, { phrase: id }]),
    phrases: options(sketch),
  }),
  matching,
  ordering,
  sorting,
  estimate,
  "fill-in": fillIn,
};

/** Return an item whose parts are named by their letters or numbers alone. */
export function itemOf(sketch: Sketch, id = "m-item", hash = "h1"): Item {
  const shared = { id, type: sketch.type, hash, stem: "stem", hints: ["one", "two"], rationale: "why" };
  return { ...shared, sources: [], ...parts[sketch.type]?.(sketch) } as unknown as Item;
}
