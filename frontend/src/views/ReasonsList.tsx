import { type Labels, words } from "../labels";
import { sentence } from "./text";

/** One line of reasons: what it is, and why it is right or not. */
export interface Reason {
  id: string;
  kind: "key" | "distractor" | "combination";
  /** What the text stands under, in words; nothing where the list says it already. */
  told?: string;
  /** Safe HTML, as is the feedback. */
  text: string;
  feedback: string;
}

function ReasonLine({ labels, kind, told, text, feedback }: Reason & { labels: Labels }) {
  return (
    <li class={`rc-${kind}`}>
      {told ? kind === "key" ? <strong>{told}</strong> : <span>{told}</span> : null}
      {told ? words(labels, "colon") : null}
      {text ? <span dangerouslySetInnerHTML={{ __html: sentence(text) }} /> : null}
      {text ? " " : null}
      <span class="rc-reason" dangerouslySetInnerHTML={{ __html: feedback }} />
    </li>
  );
}

interface ReasonsListProps {
  labels: Labels;
  reasons: Reason[];
  ordered?: boolean;
}

/** Everything that could be chosen, with whether it is right and why. */
export function ReasonsList({ labels, reasons, ordered }: ReasonsListProps) {
  const lines = reasons.map((reason) => <ReasonLine key={reason.id} labels={labels} {...reason} />);
  return ordered ? <ol class="rc-reasons-list">{lines}</ol> : <ul class="rc-reasons-list">{lines}</ul>;
}
