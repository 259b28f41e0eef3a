/** What single-choice and multiple-choice share. */
import type { ChoiceResponse, Option } from "../types";

export function emptyChoice(): ChoiceResponse {
  return { selected: [] };
}

export function parseChoice(value: unknown): ChoiceResponse | null {
  const selected = (value as ChoiceResponse | null)?.selected;
  if (!Array.isArray(selected) || !selected.every((id) => typeof id === "string")) return null;
  return { selected };
}

export function isEmptyChoice(response: ChoiceResponse): boolean {
  return response.selected.length === 0;
}

export function chosen(options: Option[], response: ChoiceResponse): Option[] {
  return options.filter((option) => response.selected.includes(option.id));
}

export function choiceFeedback(item: { options: Option[] }, response: ChoiceResponse): string[] {
  return chosen(item.options, response).map((option) => option.feedback);
}
