import type { Band, Estimate, EstimateResponse } from "../types";
import { type ItemMarking, marked } from "./types";

/** Return the band that a guess falls into; the last one for a guess beyond the range. */
export function bandOf({ bands }: Estimate, value: number): Band | undefined {
  return bands.find(({ upTo }) => value <= upTo) ?? bands[bands.length - 1];
}

/** A guess at a figure: right in the band that is close, and nothing anywhere else. */
export const estimate: ItemMarking<Estimate, EstimateResponse> = {
  empty: () => ({ value: null }),
  parse(value) {
    const guess = (value as EstimateResponse | null)?.value;
    return guess === null || (typeof guess === "number" && Number.isFinite(guess)) ? { value: guess } : null;
  },
  isEmpty: ({ value }) => value === null,
  ask: "guess_first",
  feedback(item, { value }) {
    const band = value === null ? undefined : bandOf(item, value);
    return band ? [band.feedback, item.figure] : [];
  },
  mark(item, { value }) {
    const close = value !== null && bandOf(item, value)?.close === true;
    return marked(close ? 1 : 0, { verdict: close ? "guess_close" : "guess_off" });
  },
};
