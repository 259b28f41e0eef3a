import type { Matching, MatchingResponse } from "../types";
import { type ItemMarking, markParts, textTable } from "./types";

/** Pairs: each right one earns its share. */
export const matching: ItemMarking<Matching, MatchingResponse> = {
  empty: () => ({ chosen: {} }),
  parse(value) {
    const chosen = textTable(value, "chosen");
    return chosen && { chosen };
  },
  isEmpty: ({ chosen }) => Object.values(chosen).every((id) => id === ""),
  ask: "match_first",
  feedback: () => [],
  mark({ pairs }, { chosen }) {
    const right = pairs.filter(({ id, key }) => chosen[id] === key).length;
    return markParts(right, pairs.length, pairs.filter(({ id }) => !chosen[id]).length);
  },
};
