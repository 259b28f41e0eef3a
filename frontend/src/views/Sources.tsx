import { type Labels, words } from "../labels";
import type { Source } from "../types";

/** The references behind something. */
export function Sources({ labels, sources }: { labels: Labels; sources: Source[] }) {
  if (sources.length === 0) return null;
  return (
    <p class="rc-sources">
      {words(labels, "sources")}
      {words(labels, "colon")}
      {sources.map(({ label, href }, index) => (
        <span key={label}>
          {index > 0 ? "; " : ""}
          {href ? <a href={href}>{label}</a> : label}
        </span>
      ))}
    </p>
  );
}
