/** Days as the learner's calendar has them: "2026-12-01", which sorts as it reads. */

const two = (number: number) => String(number).padStart(2, "0");

function written(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day of a moment, where the learner is: something done at 23:50 was done that day. */
export function dayOf(at: string): string {
  return written(new Date(at));
}

/** Noon, so that no change of the clock moves it to another day. */
function noon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}

export function dayAfter(day: string, days: number): string {
  const date = noon(day);
  date.setDate(date.getDate() + days);
  return written(date);
}

/** Whether `text` is a day of the calendar. */
export function isDay(text: unknown): text is string {
  return typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && dayAfter(text, 0) === text;
}

/** A day in words, in the page's language: "1 December 2026". */
export function dayInWords(day: string, language: string): string {
  return noon(day).toLocaleDateString(language, { year: "numeric", month: "long", day: "numeric" });
}

/** The day of a moment in words. */
export function dateInWords(at: string, language: string): string {
  return dayInWords(dayOf(at), language);
}
