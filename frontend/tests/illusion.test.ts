import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  conclusion,
  illnesses,
  isInCare,
  limitsFor,
  monthOf,
  MONTHS,
  ofAll,
  onAverage,
  onTheDay,
  PEOPLE,
  type Setting,
} from "../src/activities/illusion";

const start: Setting = { shortPeople: 8, shortMonths: 2, longMonths: 48, day: 50 };
const settings: fc.Arbitrary<Setting> = fc.record({
  shortPeople: fc.integer({ min: 1, max: 9 }),
  shortMonths: fc.integer({ min: 1, max: 12 }),
  longMonths: fc.integer({ min: 12, max: 120 }),
  day: fc.integer({ min: 0, max: 100 }),
});

describe("the worked example of the lesson", () => {
  test("counts 80 of 100 who recover soon, and six of seven in care who do not", () => {
    expect(ofAll(start)).toEqual({ short: 80, long: 20 });
    expect(onAverage(start)).toEqual({ short: 14, long: 86 });
    expect(conclusion(start)).toBe("rare");
  });

  test("has ten people in care on a day, eight of them with a long illness", () => {
    expect(onTheDay(start)).toEqual({ short: 2, long: 8 });
  });
});

test("a hundred people fall ill in the years, and of every ten in turn as many for long as was set", () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const begun = illnesses(setting).filter(({ person }) => person >= 0);
      expect(begun).toHaveLength(PEOPLE);
      for (let ten = 0; ten < PEOPLE; ten += 10) {
        const long = begun.slice(ten, ten + 10).filter((illness) => illness.long);
        expect(long).toHaveLength(10 - setting.shortPeople);
      }
    }),
  );
});

test("people fall ill in their order, and each is ill exactly as long as was set", () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const all = illnesses(setting);
      all.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThan(all[index]?.from ?? Infinity));
      for (const { from, to, long } of all) {
        expect(to - from).toBeCloseTo(long ? setting.longMonths : setting.shortMonths, 9);
        expect(to).toBeGreaterThan(0);
        expect(from).toBeLessThan(MONTHS);
      }
    }),
  );
});

test("the days of the years have on average what people times months gives: no day is special", () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const days = Array.from({ length: 1000 }, (_, index) => ((index + 0.5) / 1000) * MONTHS);
      const all = illnesses(setting);
      const mean = (long: boolean) =>
        days.reduce(
          (sum, day) => sum + all.filter((one) => one.long === long && isInCare(one, day)).length,
          0,
        ) / days.length;
      const perMonth = PEOPLE / MONTHS / 10;
      const { shortPeople, shortMonths, longMonths } = setting;
      expect(mean(false)).toBeCloseTo(perMonth * shortPeople * shortMonths, 0);
      expect(mean(true)).toBeCloseTo(perMonth * (10 - shortPeople) * longMonths, 0);
    }),
    { numRuns: 25 },
  );
});

test("the same setting gives the same people", () => {
  fc.assert(
    fc.property(settings, (setting) => {
      expect(illnesses({ ...setting })).toEqual(illnesses(setting));
    }),
  );
});

test("those in care on the day are those whose line crosses it", () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const { short, long } = onTheDay(setting);
      const month = monthOf(setting);
      const crossing = illnesses(setting).filter(({ from, to }) => from <= month && to > month);
      expect(short + long).toBe(crossing.length);
      expect(long).toBe(crossing.filter((one) => one.long).length);
    }),
  );
});

test("shares are whole numbers that make a hundred, and those who stay longer weigh at least as much in care", () => {
  fc.assert(
    fc.property(settings, (setting) => {
      for (const { short, long } of [ofAll(setting), onAverage(setting)]) {
        expect(short + long).toBe(100);
        expect(Number.isInteger(short) && short >= 0 && long >= 0).toBe(true);
      }
      expect(onAverage(setting).long).toBeGreaterThanOrEqual(ofAll(setting).long);
    }),
  );
});

test("a longer long illness never makes fewer of those in care long-stayers", () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 0, max: 60 }), (setting, more) => {
      const longer = { ...setting, longMonths: setting.longMonths + more };
      expect(onAverage(longer).long).toBeGreaterThanOrEqual(onAverage(setting).long);
    }),
  );
});

describe("the conclusion", () => {
  test.each<[Partial<Setting>, string]>([
    [{}, "rare"],
    [{ longMonths: 12 }, "uncommon"],
    [{ shortPeople: 9, shortMonths: 6, longMonths: 24 }, "mixed"],
    [{ shortMonths: 12, longMonths: 12 }, "same"],
  ])("from %o is %s", (changed, told) => {
    expect(conclusion({ ...start, ...changed })).toBe(told);
  });
});

describe("the limits", () => {
  test("hold the start figures and keep short below long", () => {
    const months = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(months, ([shortMonths, more]) => {
        const longMonths = shortMonths + more;
        const limits = limitsFor({ shortMonths, longMonths });
        expect(limits.shortMonths[0]).toBeLessThanOrEqual(shortMonths);
        expect(limits.shortMonths[1]).toBeGreaterThanOrEqual(shortMonths);
        expect(limits.longMonths[0]).toBeLessThanOrEqual(longMonths);
        expect(limits.longMonths[1]).toBeGreaterThanOrEqual(longMonths);
        expect(limits.shortMonths[1]).toBeLessThanOrEqual(limits.longMonths[0]);
      }),
    );
  });
});
