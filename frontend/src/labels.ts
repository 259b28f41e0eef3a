/** Words of the interface: they come with the page or the notebook and are never written in code. */
import type english from "../../src/recovery_course/labels/en.json";

export type LabelKey = keyof typeof english;
export type Labels = Partial<Record<LabelKey, string>>;

/** Return the words for `key`, with `{name}` replaced by `values.name`; the key itself where they are missing. */
export function words(labels: Labels, key: LabelKey, values: Record<string, string | number> = {}): string {
  const template = labels[key] || key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
