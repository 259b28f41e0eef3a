/** Taking something out of the record: asked about first, and for a little while to be taken back. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Labels, words } from "../../labels";
import { forget } from "../../record/entries";
import type { LearningRecord } from "../../record/types";
import { bringBack, type Thing } from "../../storage/backup";
import type { Session } from "../../storage/session";
import { saveBackup } from "../keeping/backup";
import { type Choice, Dialog } from "../keeping/Dialog";

/** How long one thing can be taken back, in milliseconds. */
const UNDO = 10_000;

export interface Deletion {
  things: Thing[];
  /** What the learner knows it as. */
  name: string;
}

interface DeletingProps {
  labels: Labels;
  session: Session;
  prefix: string;
  now(): string;
  /** What is to be deleted, "all", or nothing. */
  asked: Deletion | "all" | null;
  onDone(): void;
  say(text: string): void;
  /** Give the focus a place when the button that had it is gone. */
  onFocusLost(): void;
}

interface Undo extends Deletion {
  before: LearningRecord;
}

function AskFirst(props: DeletingProps & { asked: Deletion | "all"; onYes(): void }) {
  const { labels, session, prefix, now, asked, onDone, onYes } = props;
  const all = asked === "all";
  const choices: Choice[] = [
    { name: "delete", label: words(labels, all ? "delete_all_yes" : "delete_yes"), onChoose: onYes },
    {
      name: "back-up",
      label: words(labels, "back_up_first"),
      quiet: true,
      onChoose: () => saveBackup(labels, session.record(), now()),
    },
    { name: "cancel", label: words(labels, "cancel"), quiet: true, safe: true, onChoose: onDone },
  ];
  return (
    <Dialog
      prefix={`${prefix}-delete`}
      title={all ? words(labels, "delete_all_ask") : words(labels, "delete_ask")}
      text={all ? words(labels, "delete_all_text") : words(labels, "delete_text", { name: asked.name })}
      choices={choices}
      onCancel={onDone}
    />
  );
}

interface UndoBarProps {
  labels: Labels;
  name: string;
  onUndo(): void;
  /** The time is over; `focused` says that the focus was on the button. */
  onGone(focused: boolean): void;
}

/** The way back, which goes away by itself. */
function UndoBar({ labels, name, onUndo, onGone }: UndoBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    const gone = () => onGone(document.activeElement === button.current);
    const timer = setTimeout(gone, UNDO);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="rc-undo" role="group" aria-label={words(labels, "undo")}>
      <p>{words(labels, "deleted", { name })}</p>
      <button type="button" class="rc-button rc-quiet" data-action="undo" ref={button} onClick={onUndo}>
        {words(labels, "undo")}
      </button>
    </div>
  );
}

/** What deleting and taking back do to the record; the last one thing deleted can be taken back. */
function useDeletion({ labels, session, now, say }: DeletingProps) {
  const [undo, setUndo] = useState<Undo | null>(null);
  const remove = (asked: Deletion) => {
    setUndo({ ...asked, before: session.record() });
    session.update((record) =>
      asked.things.reduce((left, { section, id }) => forget(left, section, id, now()), record),
    );
    say(words(labels, "deleted", { name: asked.name }));
  };
  const takeBack = ({ before, things, name }: Undo) => {
    setUndo(null);
    session.replace((record) => bringBack(record, before, things));
    say(words(labels, "undone", { name }));
  };
  const removeAll = () => {
    setUndo(null);
    session.erase();
    say(words(labels, "deleted_all"));
  };
  return { undo, remove, removeAll, takeBack, letGo: () => setUndo(null) };
}

/** The dialog that asks and the bar that takes back. */
export function Deleting(props: DeletingProps) {
  const { labels, asked, onDone, onFocusLost } = props;
  const { undo, remove, removeAll, takeBack, letGo } = useDeletion(props);
  const yes = () => {
    onDone();
    if (asked === "all") removeAll();
    else if (asked) remove(asked);
  };
  const back = (thing: Undo) => {
    takeBack(thing);
    onFocusLost();
  };
  const gone = (focused: boolean) => {
    letGo();
    if (focused) onFocusLost();
  };
  return (
    <>
      {asked ? <AskFirst {...props} asked={asked} onYes={yes} /> : null}
      {undo ? (
        <UndoBar
          key={undo.things[0]?.id}
          {...{ labels, name: undo.name }}
          onUndo={() => back(undo)}
          onGone={gone}
        />
      ) : null}
    </>
  );
}
