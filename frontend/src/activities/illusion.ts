/**
 * The clinician's illusion: who falls ill, and who of them is in care on a day. Every day is like every other, since
 * people had been falling ill before the years that are looked at. Nothing here is left to chance.
 */

/** What a learner sets: of ten people who fall ill, how many are ill for long; how long each illness lasts; a day. */
export interface Setting {
  /** Of ten people, those who recover soon; the others recover late. */
  shortPeople: number;
  shortMonths: number;
  longMonths: number;
  /** Where the day stands on the axis, in percent. */
  day: number;
}

/** One person's illness, in months from the start of the years. */
export interface Illness {
  /** Counted from the first person who falls ill within the years; those before are negative. */
  person: number;
  from: number;
  to: number;
  long: boolean;
}

/** People with a short and with a long illness. */
export interface Split {
  short: number;
  long: number;
}

/** The years that are looked at, in months. */
export const MONTHS = 120;
/** How many people fall ill in them. */
export const PEOPLE = 100;
const APART = MONTHS / PEOPLE;

/** Multiples of this, within a thousand, fall evenly and without a pattern that the eye finds: the golden ratio. */
const GOLDEN = 618;

const modulo = (number: number, by: number) => ((number % by) + by) % by;
const scattered = (number: number) => modulo(number * GOLDEN, 1000) / 1000;

/** Whether a person is among those of their ten who are ill for long. */
function isLong(person: number, longPeople: number): boolean {
  const own = scattered(modulo(person, PEOPLE));
  const first = modulo(Math.floor(person / 10) * 10, PEOPLE);
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => scattered(first + place));
  return ten.filter((other) => other < own).length < longPeople;
}

/** Return the illness of one person; people fall ill in their order, at a steady pace. */
function illnessOf(person: number, { shortPeople, shortMonths, longMonths }: Setting): Illness {
  const long = isLong(person, 10 - shortPeople);
  const from = (person + scattered(modulo(person, PEOPLE) * 7)) * APART;
  return { person, from, to: from + (long ? longMonths : shortMonths), long };
}

/** Return every illness that touches the years, in the order in which they began. */
export function illnesses(setting: Setting): Illness[] {
  const earliest = -Math.ceil(Math.max(setting.shortMonths, setting.longMonths) / APART) - 1;
  const found: Illness[] = [];
  for (let person = earliest; person < PEOPLE; person += 1) {
    const illness = illnessOf(person, setting);
    if (illness.to > 0) found.push(illness);
  }
  return found;
}

/** The day in months from the start. */
export const monthOf = ({ day }: Setting) => (day / 100) * MONTHS;

/** Return whether somebody is in care on a day; on the day they recover they no longer are. */
export function isInCare({ from, to }: Illness, month: number): boolean {
  return from <= month && month < to;
}

function count(all: Illness[]): Split {
  const long = all.filter((illness) => illness.long).length;
  return { short: all.length - long, long };
}

/** How many people are in care on the day. */
export function onTheDay(setting: Setting): Split {
  const month = monthOf(setting);
  return count(illnesses(setting).filter((illness) => isInCare(illness, month)));
}

/** Of a hundred people who fall ill. */
export function ofAll({ shortPeople }: Setting): Split {
  return { short: shortPeople * 10, long: 100 - shortPeople * 10 };
}

/** Of a hundred people in care on an average day: how many they are, times how long they stay. */
export function onAverage({ shortPeople, shortMonths, longMonths }: Setting): Split {
  const short = shortPeople * shortMonths;
  const long = (10 - shortPeople) * longMonths;
  const ofLong = Math.round((100 * long) / (short + long));
  return { short: 100 - ofLong, long: ofLong };
}

/** What the ward suggests, compared with what happens to everyone who falls ill. */
export type Conclusion = "rare" | "uncommon" | "mixed" | "same";

/** Return what one would conclude about recovering soon from those met on an average day. */
export function conclusion(setting: Setting): Conclusion {
  const met = onAverage(setting).long;
  if (met - ofAll(setting).long < 5) return "same";
  if (met >= 75) return "rare";
  return met > 50 ? "uncommon" : "mixed";
}

/** The lowest and highest a learner may set. */
export type Limits = Record<"longPeople" | "shortMonths" | "longMonths", [number, number]>;

/** Return limits that hold the start figures and never let a short illness outlast a long one. */
export function limitsFor({ shortMonths, longMonths }: Pick<Setting, "shortMonths" | "longMonths">): Limits {
  const between = Math.min(Math.max(12, shortMonths), longMonths);
  return {
    longPeople: [1, 9],
    shortMonths: [1, between],
    longMonths: [between, Math.max(MONTHS, longMonths)],
  };
}
