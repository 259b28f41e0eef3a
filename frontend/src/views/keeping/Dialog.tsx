import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  /** Starts the ids inside; unique in the page. */
  prefix: string;
  title: string;
  text: string;
  /** Whatever else is said, under the text. */
  children?: ComponentChildren;
  /** The buttons, in the order of reading; the one marked `safe` has the focus at first. */
  choices: Choice[];
  /** Escape was pressed. */
  onCancel(): void;
  class?: string;
}

export interface Choice {
  name: string;
  label: string;
  quiet?: boolean;
  safe?: boolean;
  onChoose(): void;
}

/** Open it, above everything else where the browser knows how; returns how to give the focus back. */
function open(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  const safe = dialog.querySelector<HTMLElement>("[data-safe]");
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  safe?.focus();
  return () => {
    if (dialog.close) dialog.close();
    if (before instanceof HTMLElement && document.contains(before)) before.focus();
  };
}

function ChoiceButton({ name, label, quiet, safe, onChoose }: Choice) {
  return (
    <button
      type="button"
      class={quiet ? "rc-button rc-quiet" : "rc-button"}
      data-action={name}
      data-safe={safe ? "" : undefined}
      onClick={onChoose}
    >
      {label}
    </button>
  );
}

/** Something that must be answered before anything else goes on. */
export function Dialog({ prefix, title, text, children, choices, onCancel, class: kind = "" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => (ref.current ? open(ref.current) : undefined), []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onCancel();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") cancel(event);
  };
  return (
    <dialog
      class={`rc-dialog ${kind}`}
      ref={ref}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${prefix}-title`}
      aria-describedby={`${prefix}-text`}
      onCancel={cancel}
      onKeyDown={escape}
    >
      <p class="rc-dialog-title" id={`${prefix}-title`} role="heading" aria-level={2}>
        {title}
      </p>
      <p id={`${prefix}-text`}>{text}</p>
      {children}
      <div class="rc-actions rc-dialog-actions">
        {choices.map((choice) => (
          <ChoiceButton key={choice.name} {...choice} />
        ))}
      </div>
    </dialog>
  );
}
