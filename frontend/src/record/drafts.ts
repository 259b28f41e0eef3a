/** Own words that are still being written, on one device or on several.
 *
 * A store unites what it is given with what it holds, so "the newer draft stays, the older becomes a version" alone
 * would make a version of every pause in typing. Hence a draft belongs to a sitting (`from`): within one sitting the
 * newest counts, of two sittings the older becomes a version. What has been dealt with is `settled`, up to a time,
 * and does not come back.
 */
import { canonical, compare } from "./canonical";
import { flat, greatest, newest, rowsAfter } from "./rows";
import type { Draft, Plan, ReflectionEntry, Version } from "./types";

type Settled = ReflectionEntry["settled"];

function isDraft(version: Version): version is Draft {
  return version.from !== undefined;
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

function settle(entries: ReflectionEntry[], deleted: string): ReflectionEntry | null {
  const gather = <T>(pick: (entry: ReflectionEntry) => T[]) => flat(entries.map(pick));
  const settled = uniteSettled(
    entries.map((entry) => entry.settled),
    deleted,
  );
  const all = gather((entry) => entry.versions);
  const drafts = [...all.filter(isDraft), ...gather(({ draft }) => (draft ? [draft] : []))];
  const stand = standing(drafts, settled, deleted);
  const draft = stand.pop() ?? null;
  const kept = [...all.filter((version) => !isDraft(version)), ...stand];
  const versions = rowsAfter(kept, deleted, ({ text, from }) => [text, from]);
  const ratings = rowsAfter(
    gather((entry) => entry.ratings),
    deleted,
    ({ levels }) => levels,
  );
  const made = gather((entry) => entry.plans);
  const plans = rowsAfter(made, deleted, (plan) => [plan.if, plan.then, plan.date], rankPlan);
  const rows = versions.length + ratings.length + plans.length + Object.keys(settled).length;
  return !draft && rows === 0 && deleted ? null : { draft, versions, ratings, plans, settled };
}

function latest({ draft, versions, ratings, plans, settled }: ReflectionEntry): string {
  const rows = [...(draft ? [draft] : []), ...versions, ...ratings, ...plans];
  return newest([...rows.map(({ at }) => at), ...Object.values(settled)]);
}

export const reflections = { settle, latest };
