/** Figures and their units as the language writes them: "13.5%", "13,5 %". */
import { type Labels, words } from "../labels";

/** A figure with the language's decimal mark, never rounded to fewer digits than an author can write. */
export function figureText(labels: Labels, value: number): string {
  const format = { maximumFractionDigits: 6, useGrouping: false };
  return value.toLocaleString(labels.locale || "en", format);
}

/** Languages differ in what stands before a percent sign; other units are the author's words, space included. */
export function withUnit(labels: Labels, figure: string, unit: string): string {
  return unit === "%" ? words(labels, "percent", { number: figure }) : `${figure}${unit}`;
}

export function amount(labels: Labels, value: number, unit: string): string {
  return withUnit(labels, figureText(labels, value), unit);
}
