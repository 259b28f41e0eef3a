import { describe, expect, test } from "vitest";
import { emptyRecord } from "../src/record/record";
import { clear, EARLY, respond, shown, tally, untouched } from "../src/views/state";
import { attempt, recordOf, single } from "./helpers";

const item = single();
const wrong = recordOf({ "m-item": [attempt(1, ["a"])] });

describe("what an item shows", () => {
  test("nothing at first", () => {
    expect(shown(item, emptyRecord("c"), untouched)).toMatchObject({
      state: "unanswered",
      response: { selected: [] },
      checked: false,
    });
  });

  test("the latest attempt and its feedback", () => {
    expect(shown(item, wrong, untouched)).toMatchObject({
      state: "wrong",
      response: { selected: ["a"] },
      checked: true,
      feedbackFor: { selected: ["a"] },
    });
  });

  test("another choice before it is checked, beside the feedback there was", () => {
    const view = respond(item, wrong, untouched, { response: { selected: ["c"] } });
    expect(shown(item, wrong, view)).toMatchObject({
      state: "unanswered",
      response: { selected: ["c"] },
      checked: false,
      feedbackFor: { selected: ["a"] },
    });
  });

  test("nothing again after Try again, also while choosing anew", () => {
    const cleared = clear(item, wrong, untouched);
    expect(shown(item, wrong, cleared)).toMatchObject({ response: { selected: [] }, feedbackFor: null });
    const view = respond(item, wrong, cleared, { response: { selected: ["b"] } });
    expect(shown(item, wrong, view).feedbackFor).toBeNull();
  });

  test("an attempt made in another view rather than the choice begun here", () => {
    const view = respond(item, wrong, untouched, { response: { selected: ["c"] } });
    const later = recordOf({ "m-item": [attempt(1, ["a"]), attempt(2, ["b"], 1)] });
    expect(shown(item, later, view)).toMatchObject({ state: "right", response: { selected: ["b"] } });
  });

  test("a choice made before the script was ready, whatever the record holds", () => {
    const view = {
      ...untouched,
      draft: { base: EARLY, response: { selected: ["b"] }, confidence: null, keepFeedback: false },
    };
    expect(shown(item, wrong, view)).toMatchObject({ checked: false, response: { selected: ["b"] } });
  });

  test("how sure the learner was, beside the attempt and beside the next choice until it is cleared", () => {
    const sure = recordOf({ "m-item": [{ ...attempt(1, ["a"]), confidence: 3 }] });
    expect(shown(item, sure, untouched).confidence).toBe(3);
    const view = respond(item, sure, untouched, { response: { selected: ["c"] } });
    expect(shown(item, sure, view).confidence).toBe(3);
    expect(shown(item, sure, clear(item, sure, view)).confidence).toBeNull();
  });

  test("a change of mind about how sure one is, which must be checked anew", () => {
    const view = respond(item, wrong, untouched, { confidence: 1 });
    expect(shown(item, wrong, view)).toMatchObject({
      checked: false,
      confidence: 1,
      response: { selected: ["a"] },
      feedbackFor: { selected: ["a"] },
    });
  });

  test.each([undefined, 0, 4, "3", null])("nothing where a record says %j about being sure", (value) => {
    const record = recordOf({ "m-item": [{ ...attempt(1, ["a"]), confidence: value as never }] });
    expect(shown(item, record, untouched).confidence).toBeNull();
  });

  test("no old choice on an item that was edited: its letters may mean other options now", () => {
    const edited = single("m-item", "h2");
    expect(shown(edited, wrong, untouched)).toMatchObject({ state: "changed", response: { selected: [] } });
  });

  test("an edited item stays marked as edited until it is checked anew", () => {
    const edited = single("m-item", "h2");
    const view = respond(edited, wrong, untouched, { response: { selected: ["b"] } });
    expect(shown(edited, wrong, view)).toMatchObject({ state: "changed", response: { selected: ["b"] } });
  });

  test("the hints that had been opened for the latest attempt", () => {
    const record = recordOf({ "m-item": [{ ...attempt(1, ["a"]), hints: 2 }] });
    expect(shown(item, record, untouched).hints).toBe(2);
  });

  test("nothing of an attempt whose response cannot be read", () => {
    const odd = { ...attempt(1, []), response: { order: [1] } as never };
    expect(shown(item, recordOf({ "m-item": [odd] }), untouched)).toMatchObject({ checked: false });
  });
});

test("a quiz counts what is right, missed and left; an edited item is left", () => {
  const items = [single("m-a"), single("m-b"), single("m-c"), single("m-d", "h2")];
  const record = recordOf({
    "m-a": [attempt(1, ["b"], 1)],
    "m-b": [attempt(1, ["a"])],
    "m-d": [attempt(1, ["b"], 1)],
  });
  expect(tally(items, record)).toEqual({ right: 1, missed: [items[1]], left: 2, total: 4 });
});
