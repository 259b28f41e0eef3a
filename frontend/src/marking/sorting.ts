import type { Sorting, SortingResponse } from "../types";
import { type ItemMarking, markParts, textTable } from "./types";

/** Cards in categories: each in its own earns its share. */
export const sorting: ItemMarking<Sorting, SortingResponse> = {
  empty: () => ({ placed: {} }),
  parse(value) {
    const placed = textTable(value, "placed");
    return placed && { placed };
  },
  isEmpty: ({ placed }) => Object.values(placed).every((id) => id === ""),
  ask: "place_first",
  feedback: () => [],
  mark({ cards }, { placed }) {
    const right = cards.filter(({ id, category }) => placed[id] === category).length;
    return markParts(right, cards.length, cards.filter(({ id }) => !placed[id]).length);
  },
};
