/** What was typed and chosen in the plain page before the script was ready. */
import type { LearningRecord } from "../../record/types";
import { choose, writeText } from "../../record/worksheets";
import { keyOfElement } from "./props";

type Change = (record: LearningRecord) => LearningRecord;

interface Used {
  type: string;
  value: string;
  /** The id of the field's element. */
  own: string;
}

/** Return what puts it into the record, or null where there is nothing. */
export function readEarly(body: Element, prefix: string, id: string, now: string): Change | null {
  const controls = Array.from(body.querySelectorAll<HTMLInputElement>("input, textarea"));
  const used = controls.filter((one) => (one.type === "radio" ? one.checked : one.value !== ""));
  if (used.length === 0) return null;
  const put = (record: LearningRecord, { type, value, own }: Used) => {
    const key = keyOfElement(prefix, own);
    if (key === null) return record;
    if (type === "radio" || type === "date") return choose(record, id, key, value, now);
    return writeText(record, id, key, { from: now, text: value, over: null }, now);
  };
  // The elements are taken over with the next drawing: what they hold is read now.
  const found = used.map((one): Used => {
    const { type, value } = one;
    return { type, value, own: type === "radio" ? one.name : one.id };
  });
  return (record) => found.reduce(put, record);
}
