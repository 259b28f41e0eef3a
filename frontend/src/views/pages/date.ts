/** Dates in the language of the page. */
import { dateInWords, dayInWords } from "../../review/days";

const language = () => document.documentElement.lang || "en";

export const dateText = (at: string) => dateInWords(at, language());
export const dayText = (day: string) => dayInWords(day, language());

/** A score with at most one decimal. */
export function scoreText(score: number): string {
  return score.toLocaleString(language(), { maximumFractionDigits: 1 });
}
