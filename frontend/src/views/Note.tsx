import { type LabelKey, type Labels, words } from "../labels";
import { Icon } from "./Icon";

interface NoteProps {
  labels: Labels;
  id: string;
  right: boolean;
  /** The words for what came of it, where colour and place do not say it. */
  told?: LabelKey | undefined;
  html: string;
}

/** Feedback beside the part of a response that it is about; the part's control is described by it. */
export function Note({ labels, id, right, told, html }: NoteProps) {
  return (
    <div class={`rc-feedback ${right ? "rc-key" : "rc-distractor"}`} id={id}>
      {told ? (
        <strong class="rc-told">
          <Icon state={right ? "right" : "wrong"} /> {words(labels, told)}
          {". "}
        </strong>
      ) : null}
      {html ? <span dangerouslySetInnerHTML={{ __html: html }} /> : null}
    </div>
  );
}
