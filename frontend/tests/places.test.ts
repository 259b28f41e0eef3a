import { beforeEach, describe, expect, test } from "vitest";
import { addAttempt, emptyRecord } from "../src/record/record";
import { placedStore } from "../src/storage/places";
import { openSession } from "../src/storage/session";
import { FakeNews, FakeStorage } from "./fake-storage";
import { attempt, recordOf, time } from "./helpers";

const KEY = "c:record";
const WHERE = "c:where";
const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 0 };
const record = recordOf({ "m-a": [attempt(1, ["a"])] });

let device: FakeStorage;
let tab: FakeStorage;
let news: FakeNews;

/** The store as one tab has it; each tab has a session storage of its own. */
const open = (session = tab) =>
  placedStore("c", {
    storage: () => device.asked(),
    session: () => session.asked(),
    now: () => time(30),
    listen: news.listen,
  });

beforeEach(() => {
  device = new FakeStorage();
  tab = new FakeStorage();
  news = new FakeNews();
});

describe("a store in the place of the learner's choice", () => {
  test("keeps the record on the device until they choose", () => {
    open().save(record);
    expect(open().chosen()).toBe(false);
    expect(open().place()).toBe("device");
    expect(device.json(KEY)).toEqual(record);
  });

  test("moves it from the device to the tab, and leaves nothing behind", () => {
    open().save(record);
    expect(open().move("session", record)).toEqual({ record, trouble: null });
    expect([...device.texts]).toEqual([[WHERE, "session"]]);
    expect(tab.json(KEY)).toEqual(record);
    expect(open().load().record).toEqual(record);
  });

  test("moves it back, united with what the device has by then", () => {
    open().move("session", record);
    device.texts.set(KEY, JSON.stringify(recordOf({ "m-b": [attempt(2, ["b"])] })));
    open().move("device", record);
    expect(Object.keys(device.json(KEY).items)).toEqual(["m-a", "m-b"]);
    expect(tab.texts.size).toBe(0);
  });

  test("removes it from everywhere when nothing is to be kept", () => {
    open().save(record);
    open().move("nowhere", record);
    open().save(record);
    expect([...device.texts]).toEqual([[WHERE, "nowhere"]]);
    expect(tab.texts.size).toBe(0);
    expect(open().load()).toEqual({ record: null, trouble: null });
  });

  test("notes a choice that moves nothing", () => {
    open().save(record);
    open().move("device", record);
    expect(open().chosen()).toBe(true);
    expect(device.json(KEY)).toEqual(record);
  });

  test("leaves all as it is where the new place has no room", () => {
    open().save(record);
    tab.full = true;
    expect(open().move("session", record).trouble).toEqual({ kind: "full" });
    expect(open().place()).toBe("device");
    expect(device.json(KEY)).toEqual(record);
  });

  test("leaves all as it is where the new place is refused", () => {
    open().save(record);
    tab.refusal = new Error("denied");
    expect(open().move("session", record).trouble).toEqual({ kind: "refused" });
    expect(device.json(KEY)).toEqual(record);
  });

  test("writes over no newer version's record on its way", () => {
    open().move("session", record);
    device.texts.set(KEY, '{"schema":2}');
    expect(open().move("device", record).trouble).toEqual({ kind: "newer" });
    expect(device.json(KEY)).toEqual({ schema: 2 });
    expect(tab.json(KEY)).toEqual(record);
  });

  test("holds to the choice for one page where the device keeps nothing", () => {
    device.refusal = new Error("denied");
    const store = open();
    store.move("nowhere", record);
    expect([store.place(), store.chosen()]).toEqual(["nowhere", true]);
    expect(store.save(record).trouble).toBeNull();
  });

  test("takes a choice it does not know for none", () => {
    device.texts.set(WHERE, "moon");
    expect([open().place(), open().chosen()]).toEqual(["device", false]);
  });

  test("leaves the tab even where the device is too full to note the choice", () => {
    open().save(record);
    device.full = true;
    const store = open();
    store.move("session", record);
    expect(store.place()).toBe("session");
    expect(device.texts.has(KEY)).toBe(false);
  });
});

describe("a second tab", () => {
  const other = () => openSession(open(new FakeStorage()), "c", true);

  test("has nothing left when the first took the record away from the device", () => {
    open().save(record);
    const session = other();
    open().move("session", record);
    news.tell(KEY);
    news.tell(WHERE);
    expect(session.place()).toBe("session");
    expect(session.record()).toEqual(emptyRecord("c"));
  });

  test("brings its own session along when the first chose the device", () => {
    open().move("session", record);
    const storage = new FakeStorage();
    const session = openSession(open(storage), "c", true);
    session.update((before) => addAttempt(before, "m-b", made, time(3)));
    open().move("device", record);
    news.tell(WHERE);
    expect(Object.keys(session.record().items)).toEqual(["m-a", "m-b"]);
    expect(Object.keys(device.json(KEY).items)).toEqual(["m-a", "m-b"]);
    expect(storage.texts.size).toBe(0);
  });
});

describe("a session that moves", () => {
  test("goes on with the same record in the new place", () => {
    const session = openSession(open(), "c", true);
    session.update((before) => addAttempt(before, "m-a", made, time(1)));
    session.move("session");
    session.update((before) => addAttempt(before, "m-b", made, time(2)));
    expect(Object.keys(tab.json(KEY).items)).toEqual(["m-a", "m-b"]);
    expect(device.texts.has(KEY)).toBe(false);
  });

  test("keeps everything in memory when nothing is to be stored", () => {
    const session = openSession(open(), "c", true);
    session.update((before) => addAttempt(before, "m-a", made, time(1)));
    session.move("nowhere");
    expect(session.record().items).toHaveProperty("m-a");
  });

  test("says what stood in the way, and stays", () => {
    const session = openSession(open(), "c", true);
    tab.refusal = new Error("denied");
    session.move("session");
    expect([session.place(), session.trouble()]).toEqual(["device", { kind: "refused" }]);
  });
});
