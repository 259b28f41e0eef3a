import type { Entry, Ordering, OrderingResponse } from "../types";
import { type ItemMarking, markParts, textList } from "./types";

/** Return the entries as a response has them; as they are first shown where it does not name each once. */
export function inOrder({ entries }: Ordering, { order }: OrderingResponse): Entry[] {
  const found = order.flatMap((id) => entries.filter((entry) => entry.id === id));
  const whole = found.length === entries.length && entries.every((entry) => found.includes(entry));
  return whole ? found : entries;
}

/** Entries in order: each in its right place earns its share. */
export const ordering: ItemMarking<Ordering, OrderingResponse> = {
  empty: () => ({ order: [] }),
  parse(value) {
    const order = textList(value, "order");
    return order && { order };
  },
  isEmpty: ({ order }) => order.length === 0,
  ask: "move_first",
  feedback: () => [],
  mark(item, response) {
    const right = inOrder(item, response).filter(({ place }, index) => place === index + 1).length;
    return markParts(right, item.entries.length, 0);
  },
};
