import { MONTHS } from "../../activities/illusion";
import { type Labels, words } from "../../labels";

/** "1 month", "2 months". */
export function inMonths(labels: Labels, count: number): string {
  return count === 1 ? words(labels, "one_month") : words(labels, "months", { count });
}

/** A length with its years where they help: "48 months (4 years)". */
export function lengthOf(labels: Labels, count: number): string {
  const months = inMonths(labels, count);
  if (count < 24) return months;
  const years = (count / 12).toLocaleString(labels.locale || "en", { maximumFractionDigits: 1 });
  return words(labels, "months_in_years", { months, years });
}

/** The day as a month of a year, counted from one. */
export function dayOf(labels: Labels, percent: number): string {
  const month = Math.min(MONTHS - 1, Math.floor((percent / 100) * MONTHS));
  return words(labels, "day_in_years", { year: Math.floor(month / 12) + 1, month: (month % 12) + 1 });
}
