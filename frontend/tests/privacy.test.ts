import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifying } from "../src/activities/privacy";

describe("what looks as if it identified somebody", () => {
  test.each([
    ["Mr Ahmed said he would rather not.", "Mr Ahmed"],
    ["I sat down with Mrs. O'Neill after lunch.", "Mrs. O'Neill"],
    ["then dr Ahmed, I mean Dr. Al-Said, came", "Dr. Al-Said"],
    ["mr ahmed was asleep", "mr ahmed"],
    ["Ms Maria Gagnon wept", "Ms Maria Gagnon"],
    ["Mme Tremblay voulait partir", "Mme Tremblay"],
    ["Professor Özdemir came by", "Professor Özdemir"],
    ["Nurse Okafor had already asked.", "Nurse Okafor"],
    ["MRN 0042317", "MRN 0042317"],
    ["his MRN is 42-317 and", "MRN is 42-317"],
    ["mrn:0042317", "mrn:0042317"],
    ["NHS no 943 476 5919", "NHS no 943 476 5919"],
    ["NHS number: 9434765919.", "NHS number: 9434765919"],
    ["health card no. 1234-567-890", "health card no. 1234-567-890"],
    ["RAMQ TREM 1234 5678", "RAMQ TREM 1234 5678"],
    ["chart #48213", "chart #48213"],
    ["file number H-204418 was open", "file number H-204418"],
    ["She is 0042317 to them.", "0042317"],
    ["SIN 046 454 286", "SIN 046 454 286"],
    ["DOB 3/4/71", "DOB 3/4/71"],
    ["D.O.B. 03.04.1971", "D.O.B. 03.04.1971"],
    ["date of birth: 1971-04-03", "date of birth: 1971-04-03"],
    ["born on the 3rd of April, 1971", "born on the 3rd of April, 1971"],
    ["born 3 April", "born 3 April"],
    ["She is 3/4/71 and tired.", "3/4/71"],
    ["April 3, 1971", "April 3, 1971"],
    ["3 April 2008", "3 April 2008"],
    ["call 604-555-0142", "604-555-0142"],
    ["call (604) 555-0142 today", "(604) 555-0142"],
    ["+44 20 7946 0958", "+44 20 7946 0958"],
    ["+1 (604) 555-0142.", "+1 (604) 555-0142"],
    ["020 7946 0958", "020 7946 0958"],
    ["555-0142", "555-0142"],
    ["write to imran.a@example.org, he says", "imran.a@example.org"],
  ])("%s", (text, part) => {
    expect(identifying(text)).toContain(part);
  });

  test.each([
    "Monday 9.30",
    "30 mg",
    "bed 4",
    "Mr A was asleep, and Mrs. B. was not.",
    "the dr said so, and the nurse said nothing",
    "Nurse Practitioner on call; Nurse Manager in a meeting",
    "Miss the bus and you miss the group.",
    "I miss Monday mornings.",
    "ten past nine, bed four",
    "24/7, 120/80, 9:30 to 10:15",
    "olanzapine 7.5 mg, then 100-1000 mg, 300-1200 mg",
    "NHS no longer pays for it",
    "the NHS 10 Year Plan of 2025",
    "case 12, room 204, ward 3B",
    "patient number one on my list",
    "between 2019-2023, 569 people",
    "10 000 steps, 1 000 000 dollars",
    "14/11/2026 is when I look at this again",
    "on 3 December at 14.00",
    "May I ask? In March 2024 I did.",
    "meet @ 9.30",
    "he was born here",
    "born tired, I think",
    "1:1 for 15 minutes, q15, PRN x2",
    "Section 17 leave, Form 1, Form 42",
    "PHQ-9 of 14, GAF 55-60",
    "I said: right. Dr. is not a name.",
    "mr and mrs, as they called them",
    "",
  ])("not: %s", (text) => {
    expect(identifying(text)).toEqual([]);
  });

  test("several are listed in the order in which they stand, each once", () => {
    expect(identifying("Mr Ahmed, DOB 3/4/71. Mr Ahmed rang 555-0142.")).toEqual([
      "Mr Ahmed",
      "DOB 3/4/71",
      "555-0142",
    ]);
  });

  test("any text comes to an end, and what is found stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        for (const part of identifying(text)) expect(text).toContain(part);
      }),
    );
  });

  test("a very long text does not hold up who writes it", () => {
    const long = "1 ".repeat(5000) + "1-".repeat(5000) + "Mr Ahmed ".repeat(1000) + "a.".repeat(5000);
    const before = performance.now();
    identifying(long);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
