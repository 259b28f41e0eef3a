/** Reading a record that was stored as text: by this page, an older or newer one, or a person. */
import { tidyAttempts } from "./merge";
import { type Attempt, type ItemEntry, type LearningRecord, type PageEntry, SCHEMA } from "./types";

export type Parsed =
  { kind: "ok"; record: LearningRecord } | { kind: "empty" } | { kind: "corrupt" } | { kind: "newer" };

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value));
}

function isAttempt(value: unknown): value is Attempt {
  if (!isTable(value) || !isTime(value.at) || !isTable(value.response)) return false;
  const { score, hints } = value;
  const scored = typeof score === "number" && score >= 0 && score <= 1;
  return scored && typeof value.hash === "string" && Number.isInteger(hints) && (hints as number) >= 0;
}

function isItemEntry(value: unknown): value is ItemEntry {
  if (!isTable(value) || typeof value.hash !== "string") return false;
  return Array.isArray(value.attempts) && value.attempts.every(isAttempt);
}

function isPageEntry(value: unknown): value is PageEntry {
  return isTable(value) && isTime(value.visited) && (value.finished === null || isTime(value.finished));
}

function isRecord(value: Record<string, unknown>): boolean {
  if (value.schema !== SCHEMA || typeof value.course !== "string") return false;
  if (!isTable(value.items) || !isTable(value.pages)) return false;
  return Object.values(value.items).every(isItemEntry) && Object.values(value.pages).every(isPageEntry);
}

function tidy(record: LearningRecord): LearningRecord {
  const items = Object.entries(record.items).map(([id, entry]): [string, ItemEntry] => {
    const attempts = tidyAttempts(entry.attempts);
    return [id, { hash: attempts[attempts.length - 1]?.hash ?? entry.hash, attempts }];
  });
  return { ...record, items: Object.fromEntries(items) };
}

/** Read a record that is no longer text. An empty object is an empty record: that is how a notebook starts. */
export function checkRecord(value: unknown): Parsed {
  if (value === null || value === undefined) return { kind: "empty" };
  if (!isTable(value)) return { kind: "corrupt" };
  if (Object.keys(value).length === 0) return { kind: "empty" };
  if (typeof value.schema === "number" && value.schema > SCHEMA) return { kind: "newer" };
  return isRecord(value)
    ? { kind: "ok", record: tidy(value as unknown as LearningRecord) }
    : { kind: "corrupt" };
}

/** Read a stored record; null or blank text is an empty one. */
export function parseRecord(text: string | null): Parsed {
  if (text === null || text.trim() === "") return { kind: "empty" };
  try {
    return checkRecord(JSON.parse(text) ?? "corrupt");
  } catch {
    return { kind: "corrupt" };
  }
}
