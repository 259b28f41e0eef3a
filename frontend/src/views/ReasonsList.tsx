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

function ReasonLine({ kind, told, text, feedback }: Reason) {
  return (
    <li class={`rc-${kind}`}>
      {told ? kind === "key" ? <strong>{told}</strong> : <span>{told}</span> : null}
      {told ? ": " : null}
      {text ? <span dangerouslySetInnerHTML={{ __html: sentence(text) }} /> : null}
      {text ? " " : null}
      <span class="rc-reason" dangerouslySetInnerHTML={{ __html: feedback }} />
    </li>
  );
}

/** Everything that could be chosen, with whether it is right and why. */
export function ReasonsList({ reasons, ordered }: { reasons: Reason[]; ordered?: boolean }) {
  const lines = reasons.map((reason) => <ReasonLine key={reason.id} {...reason} />);
  return ordered ? <ol class="rc-reasons-list">{lines}</ol> : <ul class="rc-reasons-list">{lines}</ul>;
}
