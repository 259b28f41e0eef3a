import { views } from "./registry";
import { Sources } from "./Sources";
import type { ReasonsProps } from "./types";

/** Everything there is to know about an item: every option's feedback, the rationale, the sources. */
export function Reasons({ item, labels, id }: ReasonsProps & { id: string }) {
  const { Reasons: List } = views[item.type];
  return (
    <div class="rc-why" id={id}>
      <List item={item} labels={labels} />
      <p class="rc-rationale" dangerouslySetInnerHTML={{ __html: item.rationale }} />
      <Sources labels={labels} sources={item.sources} />
    </div>
  );
}
