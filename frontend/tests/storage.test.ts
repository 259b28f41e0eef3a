import { beforeEach, describe, expect, test } from "vitest";
import { forget } from "../src/record/entries";
import { addAttempt, emptyRecord, visitPage } from "../src/record/record";
import { browserStore } from "../src/storage/browser";
import { openSession } from "../src/storage/session";
import { FakeNews, FakeStorage } from "./fake-storage";
import { attempt, recordOf, time } from "./helpers";

const KEY = "c:record";
const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };

let storage: FakeStorage;
let news: FakeNews;
const open = () =>
  browserStore(KEY, { storage: () => storage.asked(), now: () => time(30), listen: news.listen });
/** Write as another tab does: the change is news here. */
const elsewhere = (value: string | null) => {
  if (value === null) storage.removeItem(KEY);
  else storage.texts.set(KEY, value);
  news.tell(KEY);
};
const stored = () => storage.json(KEY);
const aside = () => [...storage.texts].filter(([key]) => key.startsWith(`${KEY}.corrupt.`));

beforeEach(() => {
  storage = new FakeStorage();
  news = new FakeNews();
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

describe("erasing", () => {
  test("removes the record and the texts set aside, and nothing else", () => {
    storage.texts.set(KEY, "{oops");
    storage.texts.set("theme", "dark");
    open().save(emptyRecord("c"));
    expect(open().holds()).toBe(true);
    expect(open().erase()).toBeNull();
    expect([...storage.texts.keys()]).toEqual(["theme"]);
    expect(open().holds()).toBe(false);
  });

  test("says when it is refused", () => {
    storage.refusal = new Error("denied");
    expect(open().erase()).toEqual({ kind: "refused" });
  });
});

describe("a clock that was moved", () => {
  const late = recordOf({ "m-a": [attempt(30 + 3601, ["a"])] });

  test("is told where the record runs ahead of it, and nothing is lost", () => {
    open().save(late);
    expect(open().load()).toMatchObject({ record: late, trouble: { kind: "clock" } });
  });

  test("is not told again once the learner has seen it", () => {
    open().save(late);
    const { trouble } = open().load();
    if (trouble?.kind === "clock") trouble.seen();
    expect(open().load().trouble).toBeNull();
  });

  test("is no matter of minutes: two devices may differ", () => {
    open().save(recordOf({ "m-a": [attempt(30 + 600, ["a"])] }));
    expect(open().load().trouble).toBeNull();
  });

  test("does not put a new attempt before an old one", () => {
    const session = openSession(open(), "c", true);
    session.update(() => late);
    session.update((record) => addAttempt(record, "m-a", made, time(30)));
    expect(stored().items["m-a"].attempts.map(({ score }: { score: number }) => score)).toEqual([0, 1]);
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
    elsewhere(JSON.stringify(recordOf({ "m-b": [attempt(2, ["b"])] })));
    expect(Object.keys(session.record().items)).toEqual(["m-a", "m-b"]);
    expect(session.trouble()).toEqual({ kind: "elsewhere" });
    expect(told).toBe(1);
  });

  test("makes no fuss when another tab only opened a page", () => {
    const session = openSession(open(), "c", true);
    elsewhere(JSON.stringify(visitPage(emptyRecord("c"), "p", time(1))));
    expect(session.record().pages).toHaveProperty("p");
    expect(session.trouble()).toBeNull();
  });

  test("does not bring back a record that the learner deleted in another tab", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    elsewhere(null);
    session.update((record) => visitPage(record, "p", time(2)));
    expect(stored().items).toEqual({});
  });

  test("keeps its record when another tab damages the store", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    elsewhere("{oops");
    expect(session.record().items).toHaveProperty("m-a");
    expect(session.trouble()?.kind).toBe("corrupt");
  });

  test("forgets everything when the learner deletes all of it", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    session.erase();
    expect(session.record()).toEqual(emptyRecord("c"));
    expect(storage.texts.size).toBe(0);
  });

  test("lets something deleted come back, and does not delete it again in another tab", () => {
    const one = openSession(open(), "c", true);
    const other = openSession(open(), "c", true);
    one.update((record) => addAttempt(record, "m-a", made, time(1)));
    const before = one.record();
    one.update((record) => forget(record, "items", "m-a", time(2)));
    news.tell(KEY);
    expect(other.record().items).toEqual({});
    one.replace(() => before);
    news.tell(KEY);
    other.update((record) => visitPage(record, "p", time(3)));
    expect(stored().items).toHaveProperty("m-a");
  });

  test("keeps in memory what it deleted while it could not save", () => {
    const session = openSession(open(), "c", true);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    const before = storage.texts.get(KEY) ?? "";
    storage.full = true;
    session.update((record) => forget(record, "items", "m-a", time(2)));
    elsewhere(before);
    expect(session.record().items).toEqual({});
  });
});
