import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../labels";
import { inOrder } from "../marking/ordering";
import type { Entry, Ordering, OrderingResponse } from "../types";
import { Note } from "./Note";
import { type Reason, ReasonsList } from "./ReasonsList";
import { useReady } from "./ready";
import { plainText } from "./text";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

type Props = ControlsProps<Ordering, OrderingResponse>;
type Way = "up" | "down";

interface EntryProps extends Props {
  entries: Entry[];
  index: number;
  ready: boolean;
  onMove(way: Way, button: HTMLElement): void;
}

const arrows: Record<Way, string> = { up: "↑", down: "↓" };

function MoveButton({ labels, entries, index, ready, onMove, way }: EntryProps & { way: Way }) {
  const end = way === "up" ? index === 0 : index === entries.length - 1;
  const name = words(labels, way === "up" ? "move_up" : "move_down");
  return (
    <button
      type="button"
      class="rc-move"
      data-action={way}
      aria-label={`${name}${words(labels, "colon")}${plainText(entries[index]?.text ?? "")}`}
      // Not `disabled`: an entry that has come to the end would throw the focus away.
      aria-disabled={end && ready ? "true" : undefined}
      onClick={(event) => (end ? undefined : onMove(way, event.currentTarget))}
    >
      {arrows[way]}
    </button>
  );
}

function EntryRow(props: EntryProps & { entry: Entry }) {
  const { labels, prefix, feedbackFor, index, entry } = props;
  const told = feedbackFor?.order[index] === entry.id;
  const right = entry.place === index + 1;
  return (
    <li class="rc-entry" data-entry={entry.id}>
      <span class="rc-entry-text" dangerouslySetInnerHTML={{ __html: entry.text }} />
      <span class="rc-moves">
        <MoveButton {...props} way="up" />
        <MoveButton {...props} way="down" />
      </span>
      {told ? (
        <Note
          labels={labels}
          id={`${prefix}-${entry.id}-feedback`}
          right={right}
          told={right ? "key" : "not_this_place"}
          html={right ? entry.feedback : ""}
        />
      ) : null}
    </li>
  );
}

/** Return the ids of `entries` with the one at `index` moved one place. */
function moved(entries: Entry[], index: number, way: Way): string[] {
  const order = entries.map(({ id }) => id);
  const to = way === "up" ? index - 1 : index + 1;
  order.splice(to, 0, ...order.splice(index, 1));
  return order;
}

function Controls(props: Props) {
  const { item, labels, response, onResponse, say } = props;
  const entries = inOrder(item, response);
  const ready = useReady();
  const pressed = useRef<HTMLElement | null>(null);
  // A row that is moved in the page loses the focus, and the learner may want to press again.
  useLayoutEffect(() => {
    if (pressed.current !== document.activeElement) pressed.current?.focus();
    pressed.current = null;
  });
  const move = (index: number) => (way: Way, button: HTMLElement) => {
    // A press from before the script was ready comes again when the focus may have gone elsewhere.
    pressed.current = document.activeElement === button ? button : null;
    onResponse({ order: moved(entries, index, way) });
    const number = way === "up" ? index : index + 2;
    say(words(labels, "item_of", { number, total: entries.length }));
  };
  return (
    <ol class="rc-entries">
      {entries.map((entry, index) => (
        <EntryRow key={entry.id} {...props} {...{ entries, index, entry, ready }} onMove={move(index)} />
      ))}
    </ol>
  );
}

/** The entries in their right order. */
function Reasons({ item, labels }: ReasonsProps<Ordering>) {
  const entries = item.entries.slice().sort((a, b) => a.place - b.place);
  const reasons = entries.map((entry): Reason => ({ ...entry, kind: "key" }));
  return <ReasonsList {...{ labels, reasons }} ordered />;
}

export const orderingView: ItemView<Ordering, OrderingResponse> = {
  instruction: "put_in_order",
  Controls,
  Reasons,
  // Without a script nothing can be moved.
  read: () => ({ order: [] }),
};
