/** How each kind of entry is brought into order: all that merging needs to know about a kind.
 *
 * Entries are settled together with the moment up to which they were deleted ("" for never). The order of merges
 * does not matter, because each rule keeps the greatest by the very time that a deletion is held against.
 */
import { canonical, compare } from "./canonical";
import { reflections, settleText, textTimes } from "./drafts";
import { flat, greatest, last, newest, rowsAfter, uniteTables } from "./rows";
import type {
  ChecklistEntry,
  ItemEntry,
  PageEntry,
  Run,
  ScenarioEntry,
  SectionName,
  Sections,
  SelfCheckEntry,
  WorksheetEntry,
} from "./types";

/** Times as they stand in JSON. */
const TIMES = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

export interface Rules<Entry> {
  /** Unite entries and drop what is not newer than `deleted`; null when that leaves nothing. */
  settle(entries: Entry[], deleted: string): Entry | null;
  /** The latest time in an entry, for a deletion to cover; "" of an empty one. */
  latest(entry: Entry): string;
}

const items: Rules<ItemEntry> = {
  settle(entries, deleted) {
    const all = flat(entries.map(({ attempts }) => attempts));
    const attempts = rowsAfter(all, deleted, ({ response }) => response);
    if (attempts.length === 0 && deleted) return null;
    const hash = attempts[attempts.length - 1]?.hash ?? newest(entries.map((entry) => entry.hash));
    return { hash, attempts };
  },
  latest: ({ attempts }) => newest(attempts.map(({ at }) => at)),
};

const pages: Rules<PageEntry> = {
  settle(entries, deleted) {
    const all = flat(entries.map((entry) => [entry.finished ?? "", ...(entry.finishedAgain ?? [])]));
    const visited = newest([...all, ...entries.map((entry) => entry.visited)]);
    if (visited <= deleted) return null;
    const [finished = null, ...again] = [...new Set(all)].filter((time) => time > deleted).sort(compare);
    return again.length > 0 ? { visited, finished, finishedAgain: again } : { visited, finished };
  },
  latest: ({ visited }) => visited,
};

/** A run that has ended stays; an open one stays as it was last, unless it has ended since. */
function settleRuns(all: Run[], deleted: string): Run[] {
  const left = all.filter(({ changed }) => changed > deleted);
  const ends = left.filter(({ ending }) => ending !== null);
  const endOf = (at: string) => newest(ends.filter((run) => run.at === at).map(({ changed }) => changed));
  const current = left.filter((run) => run.ending !== null || run.changed > endOf(run.at));
  const key = ({ at, ending, path }: Run) => at + (ending === null ? "" : canonical(path));
  return greatest(current, key, (run) => run.changed + canonical(run));
}

const scenarios: Rules<ScenarioEntry> = {
  settle(entries, deleted) {
    const runs = settleRuns(flat(entries.map((entry) => entry.runs)), deleted);
    return runs.length === 0 && deleted ? null : { runs };
  },
  latest: ({ runs }) => newest(runs.map(({ changed }) => changed)),
};

const selfChecks: Rules<SelfCheckEntry> = {
  settle(entries, deleted) {
    const all = flat(entries.map((entry) => entry.takings));
    const takings = rowsAfter(all, deleted, ({ answers }) => answers);
    return takings.length === 0 && deleted ? null : { takings };
  },
  latest: ({ takings }) => newest(takings.map(({ at }) => at)),
};

/** Of what stands under one name in several tables, the newest. */
function settleTable<T extends { at: string }>(tables: Record<string, T>[], deleted: string) {
  return uniteTables(tables, (rows) => last(rows, ({ at }) => at, deleted));
}

const pick = <T, K extends keyof T>(entries: T[], name: K) => entries.map((entry) => entry[name]);
const hasAny = (table: object) => Object.keys(table).length > 0;

const checklists: Rules<ChecklistEntry> = {
  settle(entries, deleted) {
    const ticks = settleTable(pick(entries, "ticks"), deleted);
    return deleted && !hasAny(ticks) ? null : { ticks };
  },
  latest: ({ ticks }) => newest(Object.values(ticks).map(({ at }) => at)),
};

const worksheets: Rules<WorksheetEntry> = {
  settle(entries, deleted) {
    const texts = uniteTables(pick(entries, "texts"), (written) => {
      const text = settleText(written, deleted);
      return textTimes(text).length > 0 ? text : null;
    });
    const choices = settleTable(pick(entries, "choices"), deleted);
    return deleted && !hasAny({ ...texts, ...choices }) ? null : { texts, choices };
  },
  latest: ({ texts, choices }) =>
    newest([...flat(Object.values(texts).map(textTimes)), ...Object.values(choices).map(({ at }) => at)]),
};

/** What a newer script keeps, and this one knows nothing of: of two accounts, the one written to last stays. */
const carried: Rules<unknown> = {
  settle: (entries, deleted) => last(entries, carried.latest, deleted),
  latest: (entry) => newest(canonical(entry).match(TIMES) ?? []),
};

export const sections: {
  [Name in SectionName]: Rules<Sections[Name][string]>;
} = {
  items,
  pages,
  scenarios,
  reflections,
  selfChecks,
  checklists,
  worksheets,
};

/** The rules of a section, also of one that this script does not know. */
export function rulesOf(name: string): Rules<unknown> {
  const known = new Map<string, unknown>(Object.entries(sections)).get(name);
  return (known ?? carried) as Rules<unknown>;
}

export const sectionNames = Object.keys(sections) as SectionName[];
