import { words } from "../labels";
import { views } from "./registry";
import type { ReasonsProps } from "./types";

/** Everything there is to know about an item: every option's feedback, the rationale, the sources. */
export function Reasons({ item, labels, id }: ReasonsProps & { id: string }) {
  const { Reasons: List } = views[item.type];
  return (
    <div class="rc-why" id={id}>
      <List item={item} labels={labels} />
      <p class="rc-rationale" dangerouslySetInnerHTML={{ __html: item.rationale }} />
      {item.sources.length > 0 ? (
        <p class="rc-sources">
          {words(labels, "sources")}
          {": "}
          {item.sources.map(({ label, href }, index) => (
            <span key={label}>
              {index > 0 ? "; " : ""}
              {href ? <a href={href}>{label}</a> : label}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
