import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFile } from "../src/activities/calendar";

const day = {
  uid: "plan-1@recovery-course",
  date: "2026-12-31",
  summary: "If the list is long, I ask; first",
  description: "one\ntwo \\ three",
  now: "2026-11-23T06:45:59.123Z",
};
const utf8 = new TextEncoder();
/** Undo folding, as a calendar does. */
const lines = (file: string) => file.replace(/\r\n /g, "").split("\r\n").slice(0, -1);
const unescaped = (line: string) => line.replace(/\\([\\;,n])/g, (_all, it) => (it === "n" ? "\n" : it));

describe("a plan for a calendar", () => {
  test("lasts one whole day, also over the end of a year", () => {
    expect(lines(calendarFile(day))).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines(calendarFile(day))).toContain("DTEND;VALUE=DATE:20270101");
    expect(calendarFile({ ...day, date: "2028-02-28" })).toContain("DTEND;VALUE=DATE:20280229");
  });

  test("says when it was made, in UTC", () => {
    expect(lines(calendarFile(day))).toContain("DTSTAMP:20261123T064559Z");
  });

  test("escapes what has a meaning in a calendar", () => {
    expect(lines(calendarFile(day))).toContain("SUMMARY:If the list is long\\, I ask\\; first");
    expect(lines(calendarFile(day))).toContain("DESCRIPTION:one\\ntwo \\\\ three");
  });

  test("begins and ends as a calendar with one event", () => {
    const all = lines(calendarFile(day));
    expect(all.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(all.slice(-2)).toEqual(["END:VEVENT", "END:VCALENDAR"]);
    expect(all.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  });

  test("ends every line with CR LF and leaves none longer than 75 octets, whatever the text", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = calendarFile({ ...day, summary, description });
        expect(file.endsWith("\r\n")).toBe(true);
        expect(file.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
        for (const line of file.split("\r\n")) expect(utf8.encode(line).length).toBeLessThanOrEqual(75);
      }),
    );
  });

  test("folding and escaping lose nothing, and no character is cut in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite", minLength: 60 }), (summary) => {
        fc.pre(!/\p{Cc}/u.test(summary));
        const found = lines(calendarFile({ ...day, summary })).find((line) => line.startsWith("SUMMARY:"));
        expect(unescaped(found?.slice(8) ?? "")).toBe(summary);
      }),
    );
  });

  test("a text cannot put lines of its own into the file", () => {
    const file = calendarFile({
      ...day,
      summary: "x\r\nEND:VEVENT\rATTACH:http://example.org",
    });
    expect(lines(file)).toContain("SUMMARY:x\\nEND:VEVENT\\nATTACH:http://example.org");
  });
});
