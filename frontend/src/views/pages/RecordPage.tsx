/** The learning record as its owner sees it: all of it, to read, print, take along and delete. */
import { type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Labels, words } from "../../labels";
import { sectionNames } from "../../record/sections";
import type { LearningRecord } from "../../record/types";
import type { RecordPageData } from "../../review/course";
import type { Session } from "../../storage/session";
import type { Trouble } from "../../storage/types";
import { PlaceChoices } from "../keeping/Choices";
import { hasWork, placeWords } from "../keeping/places";
import { Notice } from "../Notice";
import { Checklists, Conversations, SelfChecks } from "./Activities";
import { dateText } from "./date";
import { Deleting, type Deletion } from "./Deleting";
import { Plans } from "./Plans";
import { Progress } from "./Progress";
import { Restore } from "./Restore";
import { Section } from "./Section";
import { OwnWords } from "./Words";
import { Worksheets } from "./Worksheets";

interface RecordPageProps {
  data: RecordPageData;
  labels: Labels;
  session: Session;
  record: LearningRecord;
  trouble: Trouble | null;
  prefix: string;
  now(): string;
}

interface KeepingProps extends RecordPageProps {
  say(text: string): void;
  onDeleteAll(): void;
}

/** Where the record is, and what its owner can do with all of it. */
function Keeping({ labels, session, record, prefix, now, say, onDeleteAll }: KeepingProps) {
  const place = session.place() ?? "device";
  const holds = sectionNames.some((name) => Object.keys(record[name]).length > 0);
  return (
    <Section title={words(labels, "where_title")} kind="keeping">
      <p>{words(labels, "keeping_about")}</p>
      <PlaceChoices
        {...{ labels, session, now, prefix }}
        current={place}
        onMoved={() => say(words(labels, placeWords[session.place() ?? "device"].now))}
      />
      <p class="rc-hint-line">{words(labels, placeWords[place].about)}</p>
      <h3>{words(labels, "back_up_title")}</h3>
      <Restore {...{ labels, session, prefix, now, say }} />
      <h3>{words(labels, "delete_title")}</h3>
      <p>{words(labels, "delete_about")}</p>
      <div class="rc-actions">
        <button
          type="button"
          class="rc-button rc-quiet"
          data-action="delete-all"
          aria-disabled={holds ? undefined : "true"}
          onClick={() => holds && onDeleteAll()}
        >
          {words(labels, "delete_all")}
        </button>
      </div>
    </Section>
  );
}

/** The line at the top: how to print it all, and when it was printed. */
function Opening({ labels, record, now }: RecordPageProps) {
  return (
    <div class="rc-opening">
      {hasWork(record) ? (
        <p class="rc-screen-only">{words(labels, "record_lead")}</p>
      ) : (
        <p class="rc-screen-only">{words(labels, "record_empty")}</p>
      )}
      <p class="rc-paper-only">{words(labels, "printed_on", { date: dateText(now()) })}</p>
      <div class="rc-actions">
        <button type="button" class="rc-button" data-action="print" onClick={() => window.print()}>
          {words(labels, "print_portfolio")}
        </button>
      </div>
    </div>
  );
}

/** On paper only the list of single items stays folded: its summary says enough. On the screen all is as it was. */
function useUnfolded(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const unfold = () => {
      opened = Array.from(
        root.current?.querySelectorAll<HTMLDetailsElement>("details:not([open]):not(.rc-fold-items)") ?? [],
      );
      for (const fold of opened) fold.open = true;
    };
    const refold = () => {
      for (const fold of opened) fold.open = false;
    };
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", refold);
    return () => {
      window.removeEventListener("beforeprint", unfold);
      window.removeEventListener("afterprint", refold);
    };
  }, []);
}

export function RecordPage(props: RecordPageProps) {
  const { data, labels, session, record, trouble, prefix, now } = props;
  const [asked, ask] = useState<Deletion | "all" | null>(null);
  const [said, say] = useState("");
  const root = useRef<HTMLDivElement>(null);
  useUnfolded(root);
  const part = { data, labels, record, now, update: session.update, onDelete: ask };
  return (
    <div class="rc-record" ref={root} tabIndex={-1}>
      {trouble ? <Notice {...{ labels, trouble }} /> : null}
      <Opening {...props} />
      <Plans {...part} />
      <Progress {...part} />
      <OwnWords {...part} />
      <Worksheets {...part} />
      <Conversations {...part} />
      <SelfChecks {...part} />
      <Checklists {...part} />
      <Keeping {...props} say={say} onDeleteAll={() => ask("all")} />
      <Deleting
        {...{ labels, session, prefix, now, asked, say }}
        onDone={() => ask(null)}
        onFocusLost={() => root.current?.focus()}
      />
      <p class="rc-status" role="status" aria-live="polite">
        {said || null}
      </p>
    </div>
  );
}
