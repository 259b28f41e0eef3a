import { render } from "preact";
import { type Labels, words } from "../../labels";
import { type Choice, Dialog } from "./Dialog";

interface Actions {
  onKeep(): void;
  onWipe(): void;
}

function Warning({ labels, left, onKeep, onWipe }: Actions & { labels: Labels; left: number }) {
  const choices: Choice[] = [
    { name: "stay", label: words(labels, "idle_stay"), safe: true, onChoose: onKeep },
    { name: "wipe", label: words(labels, "idle_wipe"), quiet: true, onChoose: onWipe },
  ];
  return (
    <Dialog
      prefix="rc-idle"
      class="rc-idle"
      title={words(labels, "idle_title")}
      text={words(labels, "idle_text")}
      choices={choices}
      onCancel={onKeep}
    >
      <p role="timer">{words(labels, "idle_left", { seconds: left })}</p>
    </Dialog>
  );
}

function place(): HTMLElement {
  return document.body.appendChild(document.createElement("div"));
}

/** A warning that comes and goes: it shows how many seconds are left, and nothing for null. */
export function showIdle(
  labels: Labels,
  actions: Actions,
): { draw(left: number | null): void; remove(): void } {
  const host = place();
  return {
    draw: (left) => render(left === null ? null : <Warning {...{ labels, left, ...actions }} />, host),
    remove() {
      render(null, host);
      host.remove();
    },
  };
}

/** Say that the session was wiped, until it is read. */
export function showWiped(labels: Labels): void {
  const host = place();
  const close = () => {
    render(null, host);
    host.remove();
  };
  const choices: Choice[] = [{ name: "close", label: words(labels, "close"), safe: true, onChoose: close }];
  const text = words(labels, "idle_wiped_text");
  const title = words(labels, "idle_wiped");
  render(<Dialog prefix="rc-wiped" {...{ title, text, choices }} onCancel={close} />, host);
}
