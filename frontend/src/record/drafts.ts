/** Own words that are still being written, on one device or on several.
 *
 * A store unites what it is given with what it holds, so "the newer draft stays, the older becomes a version" alone
 * would make a version of every pause in typing. Hence a draft belongs to a sitting (`from`): within one sitting the
 * newest counts, of two sittings the older becomes a version. What has been dealt with is `settled`, up to a time,
 * and does not come back.
 */
import { canonical, compare } from "./canonical";
import { flat, greatest, newest, rowsAfter } from "./rows";
import type { Draft, OwnText, Plan, ReflectionEntry, Version } from "./types";

type Settled = OwnText["settled"];

function isDraft(version: Version): version is Draft {
  return version.from !== undefined;
}

/** What is being written in one sitting. */
export interface Writing {
  /** When the sitting began. */
  from: string;
  text: string;
  /** The draft of an earlier sitting that these words go on from; any other draft is somebody else's. */
  over: Draft | null;
}

/** Return the marks with one more: this draft, up to now, is dealt with. */
export function mark(settled: Settled, draft: Pick<Draft, "from" | "at"> | null): Settled {
  return draft ? { ...settled, [draft.from]: draft.at } : settled;
}

/** Return a field's words, not yet in order, with the draft as it now reads; an empty one is no draft. */
export function drafted(entry: OwnText, { from, text, over }: Writing, at: string): OwnText {
  const draft: Draft = { at, text, from };
  const done = mark(entry.settled, over);
  // What another sitting wrote meanwhile stays, as a version; putting that in order is what settling is for.
  const versions = [...entry.versions, ...(entry.draft ? [entry.draft] : [])];
  return { draft, versions, settled: text.trim() === "" ? mark(done, draft) : done };
}

/** A mark no newer than the deletion says nothing that the deletion does not. */
function uniteSettled(tables: Settled[], deleted: string): Settled {
  const rows = flat(tables.map((table) => Object.entries(table))).filter(([, time]) => time > deleted);
  const key = ([from]: [string, string]) => from;
  return Object.fromEntries(greatest(rows, key, ([, time]) => time));
}

/** The drafts that still stand, one for each sitting, the newest last. */
function standing(drafts: Draft[], settled: Settled, deleted: string): Draft[] {
  const until = new Map(Object.entries(settled));
  const left = drafts.filter(({ at, from }) => at > deleted && at > (until.get(from) ?? ""));
  const order = (draft: Draft) => draft.at + canonical(draft);
  return greatest(left, ({ from }) => from, order).sort((a, b) => compare(order(a), order(b)));
}

/** Ticked off on one device is ticked off; of two times the first counts. */
function rankPlan(plan: Plan): string {
  return (plan.done === null ? "0" : `1${1e15 - Date.parse(plan.done)}`) + canonical(plan);
}

/** What is left of one field's words, written in several places. */
export function settleText(entries: OwnText[], deleted: string): OwnText {
  const settled = uniteSettled(
    entries.map((entry) => entry.settled),
    deleted,
  );
  const all = flat(entries.map((entry) => entry.versions));
  const drafts = [...all.filter(isDraft), ...flat(entries.map(({ draft }) => (draft ? [draft] : [])))];
  const stand = standing(drafts, settled, deleted);
  const draft = stand.pop() ?? null;
  const kept = [...all.filter((version) => !isDraft(version)), ...stand];
  const versions = rowsAfter(kept, deleted, ({ text, from }) => [text, from]);
  return { draft, versions, settled };
}

/** The times of everything in one field's words. */
export function textTimes({ draft, versions, settled }: OwnText): string[] {
  const rows = [...(draft ? [draft] : []), ...versions];
  return [...rows.map(({ at }) => at), ...Object.values(settled)];
}

function settle(entries: ReflectionEntry[], deleted: string): ReflectionEntry | null {
  const gather = <T>(pick: (entry: ReflectionEntry) => T[]) => flat(entries.map(pick));
  const text = settleText(entries, deleted);
  const ratings = rowsAfter(
    gather((entry) => entry.ratings),
    deleted,
    ({ levels }) => levels,
  );
  const made = gather((entry) => entry.plans);
  const plans = rowsAfter(made, deleted, (plan) => [plan.if, plan.then, plan.date], rankPlan);
  const rows = textTimes(text).length + ratings.length + plans.length;
  return rows === 0 && deleted ? null : { ...text, ratings, plans };
}

function latest(entry: ReflectionEntry): string {
  const rows = [...entry.ratings, ...entry.plans];
  return newest([...textTimes(entry), ...rows.map(({ at }) => at)]);
}

export const reflections = { settle, latest };
