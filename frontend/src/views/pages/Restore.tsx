/** Back-up to a file, and a file back into the record. */
import { useRef, useState } from "preact/hooks";
import { type LabelKey, type Labels, words } from "../../labels";
import type { LearningRecord } from "../../record/types";
import {
  type Added,
  added,
  bringBack,
  LONGEST,
  readBackup,
  restore,
  type Thing,
  withheld,
} from "../../storage/backup";
import type { Session } from "../../storage/session";
import { saveBackup } from "../keeping/backup";

interface RestoreProps {
  labels: Labels;
  session: Session;
  prefix: string;
  now(): string;
  say(text: string): void;
}

const kinds: Record<keyof Added, LabelKey> = {
  responses: "added_responses",
  conversations: "added_conversations",
  words: "added_words",
  ratings: "added_ratings",
  plans: "added_plans",
  takings: "added_takings",
  ticks: "added_ticks",
  choices: "added_choices",
  pages: "added_pages",
};

/** What a file has added, in words. */
function addedText(labels: Labels, before: LearningRecord, after: LearningRecord): string {
  const rows = added(before, after).map(([kind, count]) => words(labels, kinds[kind], { count }));
  return rows.length > 0
    ? words(labels, "restored", { list: rows.join("; ") })
    : words(labels, "restored_nothing");
}

const refusals: Record<string, LabelKey> = {
  "not-a-record": "restore_not_a_record",
  newer: "restore_newer",
  "other-course": "restore_other_course",
};

/** A file that holds more than was taken in, because that was deleted here. */
interface Held {
  file: LearningRecord;
  things: Thing[];
}

/** Take a file's text in; returns what to say and what was left out. */
function takeIn({ labels, session }: RestoreProps, text: string): { said: string; held: Held | null } {
  const before = session.record();
  const read = readBackup(text, before.course);
  if (read.kind !== "ok") {
    return { said: words(labels, refusals[read.kind] ?? "restore_not_a_record"), held: null };
  }
  const things = withheld(before, read.record);
  session.update((record) => restore(record, read.record));
  const said = addedText(labels, before, session.record());
  return { said, held: things.length > 0 ? { file: read.record, things } : null };
}

function readFile(file: File, done: (text: string) => void): void {
  if (file.size > LONGEST * 4) return done("");
  const reader = new FileReader();
  reader.onload = () => done(String(reader.result));
  // What cannot be read is no back-up: it is told in the same words.
  reader.onerror = () => done("");
  reader.readAsText(file);
}

function FileButton({
  labels,
  prefix,
  onText,
}: {
  labels: Labels;
  prefix: string;
  onText(text: string): void;
}) {
  const id = `${prefix}-file`;
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file) readFile(file, onText);
    // The same file may be chosen again.
    input.value = "";
  };
  return (
    <span class="rc-file">
      <input
        type="file"
        id={id}
        class="rc-visually-hidden"
        accept=".json,application/json"
        onChange={(event) => choose(event.currentTarget)}
      />
      <label class="rc-button rc-quiet" for={id}>
        {words(labels, "restore")}
      </label>
    </span>
  );
}

function HeldBack({
  labels,
  count,
  onBring,
  onLeave,
}: {
  labels: Labels;
  count: number;
  onBring(): void;
  onLeave(): void;
}) {
  return (
    <div class="rc-held">
      <p>{words(labels, "restore_held", { count })}</p>
      <div class="rc-actions">
        <button type="button" class="rc-button" data-action="bring-back" onClick={onBring}>
          {words(labels, "restore_bring")}
        </button>
        <button type="button" class="rc-button rc-quiet" data-action="leave" onClick={onLeave}>
          {words(labels, "restore_leave")}
        </button>
      </div>
    </div>
  );
}

/** What the last file brought, and what it holds back. */
function useRestore(props: RestoreProps, onAnswered: () => void) {
  const { labels, session, say } = props;
  const [said, setSaid] = useState("");
  const [held, hold] = useState<Held | null>(null);
  const tell = (text: string) => {
    setSaid(text);
    say(text);
  };
  const leave = () => {
    hold(null);
    onAnswered();
  };
  return {
    said,
    held,
    leave,
    take(text: string) {
      const taken = takeIn(props, text);
      hold(taken.held);
      tell(taken.said);
    },
    bring({ file, things }: Held) {
      const before = session.record();
      session.replace((record) => bringBack(record, file, things));
      leave();
      tell(addedText(labels, before, session.record()));
    },
  };
}

export function Restore(props: RestoreProps) {
  const { labels, session, prefix, now } = props;
  const message = useRef<HTMLParagraphElement>(null);
  const { said, held, leave, take, bring } = useRestore(props, () => message.current?.focus());
  const save = () => saveBackup(labels, session.record(), now());
  return (
    <div class="rc-restore">
      <div class="rc-actions">
        <button type="button" class="rc-button rc-quiet" data-action="back-up" onClick={save}>
          {words(labels, "back_up")}
        </button>
        <FileButton {...{ labels, prefix }} onText={take} />
      </div>
      <p class="rc-hint-line">{words(labels, "restore_about")}</p>
      {said ? (
        <p class="rc-message" tabIndex={-1} ref={message}>
          {said}
        </p>
      ) : null}
      {held ? (
        <HeldBack {...{ labels, count: held.things.length }} onBring={() => bring(held)} onLeave={leave} />
      ) : null}
    </div>
  );
}
