/** What the views of activities have in common. */
import type { ComponentChildren } from "preact";
import type { Labels } from "../labels";
import type { Trouble } from "../storage/types";
import { Notice } from "./Notice";

export function Title({ prefix, html }: { prefix: string; html: string }) {
  const title = { __html: html };
  return (
    <p
      class="rc-title"
      id={`${prefix}-title`}
      role="heading"
      aria-level={3}
      dangerouslySetInnerHTML={title}
    />
  );
}

/** The heading of a part. */
export function Subtitle({ level = 4, id, children }: SubtitleProps) {
  return (
    <p class="rc-subtitle" role="heading" aria-level={level} id={id}>
      {children}
    </p>
  );
}

interface SubtitleProps {
  level?: number;
  id?: string;
  children: ComponentChildren;
}

interface ButtonProps {
  action: string;
  /** The one thing to do here, next to which the others are quiet. */
  main?: boolean;
  onClick(): void;
  children: ComponentChildren;
}

export function Button({ action, main = false, onClick, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`rc-button${main ? "" : " rc-quiet"}`}
      data-action={action}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** What troubles the record, and the one polite live region. */
export function Foot({ labels, trouble, said }: { labels: Labels; trouble: Trouble | null; said: string }) {
  return (
    <>
      {trouble ? <Notice {...{ labels, trouble }} /> : null}
      <p class="rc-status" role="status" aria-live="polite">
        {said || null}
      </p>
    </>
  );
}
