/** What single-choice, multiple-choice and highlight share: some of what is offered is chosen. */
import type { ChoiceResponse, Option } from "../types";
import { type Marked, marked, textList } from "./types";

export function emptyChoice(): ChoiceResponse {
  return { selected: [] };
}

export function parseChoice(value: unknown): ChoiceResponse | null {
  const selected = textList(value, "selected");
  return selected && { selected };
}

export function isEmptyChoice(response: ChoiceResponse): boolean {
  return response.selected.length === 0;
}

export function chosen(options: Option[], response: ChoiceResponse): Option[] {
  return options.filter((option) => response.selected.includes(option.id));
}

export function choiceFeedback(options: Option[], response: ChoiceResponse): string[] {
  return chosen(options, response).map((option) => option.feedback);
}

/** Several keys: a distractor takes back what a key gave, so that choosing everything earns little. */
export function markSeveral(options: Option[], response: ChoiceResponse): Marked {
  const keys = options.filter((option) => option.correct).length;
  const picked = chosen(options, response);
  const hits = picked.filter((option) => option.correct).length;
  const misses = picked.length - hits;
  const score = keys === 0 ? 0 : Math.max(0, (hits - misses) / keys);
  return marked(score, { more: misses === 0 && hits > 0 && hits < keys ? "missed_keys" : null });
}
