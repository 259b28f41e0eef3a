import { beforeEach, describe, expect, test } from "vitest";
import { addAttempt, emptyRecord, visitPage } from "../src/record/record";
import { browserStore } from "../src/storage/browser";
import { openSession } from "../src/storage/session";
import { attempt, recordOf, time } from "./helpers";

const KEY = "c:record";
const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };

/** A browser's storage that can refuse, fill up, and be written to by another tab. */
class FakeStorage {
  texts = new Map<string, string>();
  refusal: Error | null = null;
  full = false;
  listeners: (() => void)[] = [];
  get length() {
    return this.texts.size;
  }
  key(index: number) {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.full) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
    this.texts.set(key, value);
  }
  /** Write as another tab does: the change is news here. */
  elsewhere(value: string | null) {
    if (value === null) this.texts.delete(KEY);
    else this.texts.set(KEY, value);
    for (const listener of this.listeners) listener();
  }
}

let storage: FakeStorage;
const open = () =>
  browserStore(KEY, {
    storage: () => {
      if (storage.refusal) throw storage.refusal;
      return storage;
    },
    now: () => time(30),
    listen: (_key, changed) => {
      storage.listeners.push(changed);
      return () => storage.listeners.splice(0);
    },
  });
const stored = () => JSON.parse(storage.texts.get(KEY) ?? "null");
const aside = () => [...storage.texts].filter(([key]) => key.startsWith(`${KEY}.corrupt.`));

beforeEach(() => {
  storage = new FakeStorage();
});

describe("the browser's store", () => {
  test("gives back what it was given", () => {
    const record = recordOf({ "m-a": [attempt(1, ["a"])] });
    open().save(record);
    expect(open().load()).toEqual({ record, trouble: null });
  });

  test("unites with what another tab saved in the meantime", () => {
    open().save(recordOf({ "m-a": [attempt(1, ["a"])] }));
    const { record } = open().save(recordOf({ "m-b": [attempt(2, ["b"])] }));
    expect(Object.keys(record?.items ?? {})).toEqual(["m-a", "m-b"]);
    expect(stored()).toEqual(record);
  });

  test("says when it is refused, and hands the record back", () => {
    storage.refusal = new Error("denied");
    const record = recordOf({ "m-a": [attempt(1, ["a"])] });
    expect(open().load()).toEqual({ record: null, trouble: { kind: "refused" } });
    expect(open().save(record)).toEqual({ record, trouble: { kind: "refused" } });
  });

  test("says when it is full, and leaves what was there", () => {
    const before = recordOf({ "m-a": [attempt(1, ["a"])] });
    open().save(before);
    storage.full = true;
    expect(open().save(recordOf({ "m-b": [attempt(2, ["b"])] })).trouble).toEqual({ kind: "full" });
    expect(stored()).toEqual(before);
  });

  test("never writes over a newer version's record", () => {
    storage.texts.set(KEY, '{"schema":2}');
    expect(open().save(emptyRecord("c")).trouble).toEqual({ kind: "newer" });
    expect(stored()).toEqual({ schema: 2 });
  });
});

describe("an unreadable record", () => {
  test("is set aside before anything is saved", () => {
    storage.texts.set(KEY, "{oops");
    open().save(emptyRecord("c"));
    expect(aside()).toEqual([[`${KEY}.corrupt.${time(30)}`, "{oops"]]);
    expect(stored()).toEqual(emptyRecord("c"));
  });

  test("is set aside once, however often it is read", () => {
    storage.texts.set(KEY, "{oops");
    open().load();
    open().load();
    expect(aside()).toHaveLength(1);
  });

  test("is not written over where there is no room to set it aside", () => {
    storage.texts.set(KEY, "{oops");
    storage.full = true;
    expect(open().save(emptyRecord("c")).trouble).toEqual({ kind: "full" });
    expect(storage.texts.get(KEY)).toBe("{oops");
  });

  test("is offered, on later pages too, until the learner has seen it", () => {
    storage.texts.set(KEY, "{oops");
    open().save(emptyRecord("c"));
    const { trouble } = open().load();
    expect(trouble).toMatchObject({ kind: "corrupt", text: "{oops" });
    if (trouble?.kind === "corrupt") trouble.seen();
    expect(open().load().trouble).toBeNull();
    expect(aside()).toHaveLength(1);
  });
});

describe("a session", () => {
  test("goes on in memory when storage is refused", () => {
    storage.refusal = new Error("denied");
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    session.update((record) => addAttempt(record, "m-b", made, time(2)));
    expect(Object.keys(session.record().items)).toEqual(["m-a", "m-b"]);
    expect(session.trouble()).toEqual({ kind: "refused" });
  });

  test("saves what it kept in memory once there is room again", () => {
    const session = openSession(open(), "c", true);
    storage.full = true;
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    storage.full = false;
    session.update((record) => addAttempt(record, "m-b", made, time(2)));
    expect(Object.keys(stored().items)).toEqual(["m-a", "m-b"]);
    expect(session.trouble()).toBeNull();
  });

  test("goes on in memory beside a newer version's record", () => {
    storage.texts.set(KEY, '{"schema":2}');
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    expect(session.record().items["m-a"]?.attempts).toHaveLength(1);
    expect(session.trouble()).toEqual({ kind: "newer" });
  });

  test("takes in another tab's attempts, and says so", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    let told = 0;
    session.subscribe(() => {
      told += 1;
    });
    storage.elsewhere(JSON.stringify(recordOf({ "m-b": [attempt(2, ["b"])] })));
    expect(Object.keys(session.record().items)).toEqual(["m-a", "m-b"]);
    expect(session.trouble()).toEqual({ kind: "elsewhere" });
    expect(told).toBe(1);
  });

  test("makes no fuss when another tab only opened a page", () => {
    const session = openSession(open(), "c", true);
    storage.elsewhere(JSON.stringify(visitPage(emptyRecord("c"), "p", time(1))));
    expect(session.record().pages).toHaveProperty("p");
    expect(session.trouble()).toBeNull();
  });

  test("does not bring back a record that the learner deleted in another tab", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    storage.elsewhere(null);
    session.update((record) => visitPage(record, "p", time(2)));
    expect(stored().items).toEqual({});
  });

  test("keeps its record when another tab damages the store", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    storage.elsewhere("{oops");
    expect(session.record().items).toHaveProperty("m-a");
    expect(session.trouble()?.kind).toBe("corrupt");
  });
});
