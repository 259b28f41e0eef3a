import { describe, expect, test } from "vitest";
import { addAttempt } from "../src/record/record";
import { openSession } from "../src/storage/session";
import { type Model, readTrait, setIfNew, traitStore } from "../src/storage/trait";
import { attempt, recordOf, time } from "./helpers";

const made = { hash: "h1", response: { selected: ["b"] }, score: 1, hints: 2 };

/** A notebook's model, which sends texts: setting a trait tells everyone who listens to it. */
class FakeModel implements Model {
  saves = 0;
  listeners = new Map<string, Set<() => void>>();
  constructor(public traits: Record<string, unknown>) {}
  get(name: string) {
    return JSON.stringify(this.traits[name]);
  }
  set(name: string, value: unknown) {
    this.traits[name] = typeof value === "string" ? JSON.parse(value) : value;
    for (const listener of this.listeners.get(`change:${name}`) ?? []) listener();
  }
  save_changes() {
    this.saves += 1;
  }
  on(event: string, listener: () => void) {
    this.listeners.set(event, (this.listeners.get(event) ?? new Set()).add(listener));
  }
  off(event: string, listener: () => void) {
    this.listeners.get(event)?.delete(listener);
  }
}

const view = (model: Model) => openSession(traitStore(model, ["m-a"]), "c", false);

describe("the record in a notebook", () => {
  test("Python reads the attempts at this quiz's items, and the whole record", () => {
    const other = recordOf({ "m-z": [attempt(1, ["a"])] });
    const model = new FakeModel({ record: other, attempts: [] });
    view(model).update((record) => addAttempt(record, "m-a", made, time(2)));
    expect(model.traits.attempts).toEqual([
      { item: "m-a", at: time(2), response: { selected: ["b"] }, score: 1, hints: 2 },
    ]);
    expect(model.traits.record).toHaveProperty(["items", "m-z"]);
    expect(model.saves).toBe(1);
  });

  test("a null is still one when Python reads it, and half an emoji is no error", () => {
    const model = new FakeModel({ record: {}, attempts: [] });
    const sent = { ending: null, text: "\ud83d" };
    expect(setIfNew(model, "record", sent)).toBe(true);
    expect(readTrait(model, "record")).toStrictEqual(sent);
    expect(setIfNew(model, "record", sent)).toBe(false);
  });

  test("two views of one model stay in step", () => {
    const model = new FakeModel({ record: {}, attempts: [] });
    const [here, there] = [view(model), view(model)];
    here.update((record) => addAttempt(record, "m-a", made, time(1)));
    expect(there.record()).toEqual(here.record());
    expect(there.trouble()).toBeNull();
  });

  test("a view that was closed no longer listens", () => {
    const model = new FakeModel({ record: {}, attempts: [] });
    const session = view(model);
    session.close();
    model.set("record", recordOf({ "m-a": [attempt(1, ["a"])] }));
    expect(session.record().items).toEqual({});
  });

  test("nothing new is nothing to send", () => {
    const model = new FakeModel({ record: {}, attempts: [] });
    const session = view(model);
    session.update((record) => addAttempt(record, "m-a", made, time(1)));
    session.update((record) => record);
    expect(model.saves).toBe(1);
  });

  test.each([
    ["newer", { schema: 2 }],
    ["corrupt", { schema: 1 }],
  ])("a %s record is left as Python gave it, and the attempts still reach Python", (kind, record) => {
    const model = new FakeModel({ record, attempts: [] });
    const session = view(model);
    session.update((before) => addAttempt(before, "m-a", made, time(1)));
    expect(session.trouble()?.kind).toBe(kind);
    expect(model.traits.record).toBe(record);
    expect(model.traits.attempts).toHaveLength(1);
  });
});
