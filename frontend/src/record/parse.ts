/** Reading a record that was stored as text: by this page, an older or newer one, or a person. */
import { isEntry, isTable, isTime } from "./check";
import { tidy } from "./merge";
import { emptyRecord } from "./record";
import { sectionNames } from "./sections";
import { type LearningRecord, SCHEMA } from "./types";

export type Parsed =
  { kind: "ok"; record: LearningRecord } | { kind: "empty" } | { kind: "corrupt" } | { kind: "newer" };

function isRecord(value: Record<string, unknown>): boolean {
  if (value.schema !== SCHEMA || typeof value.course !== "string") return false;
  if (!isTable(value.deleted) || !Object.values(value.deleted).every(isTime)) return false;
  return sectionNames.every((name) => {
    const section = value[name];
    return isTable(section) && Object.values(section).every((entry) => isEntry[name](entry));
  });
}

/** Read a record that is no longer text. An empty object is an empty record: that is how a notebook starts. */
export function checkRecord(value: unknown): Parsed {
  if (value === null || value === undefined) return { kind: "empty" };
  if (!isTable(value)) return { kind: "corrupt" };
  if (Object.keys(value).length === 0) return { kind: "empty" };
  if (typeof value.schema === "number" && value.schema > SCHEMA) return { kind: "newer" };
  // Items and pages were there from the start; what came later may be missing.
  const { items: _items, pages: _pages, ...later } = emptyRecord("");
  const filled = { ...later, course: undefined, ...value };
  if (!isRecord(filled)) return { kind: "corrupt" };
  return { kind: "ok", record: tidy(filled as unknown as LearningRecord) };
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
