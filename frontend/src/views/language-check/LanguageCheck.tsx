import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { find, finderOf } from "../../activities/language/find";
import { identifying } from "../../activities/privacy";
import type { LanguageCheck } from "../../activities/types";
import { type LabelKey, type Labels, words } from "../../labels";
import { otherTexts } from "../../record/worksheets";
import { dateInWords } from "../../review/days";
import { type Say, useAnnouncer } from "../announce";
import { bringIntoView, focusOn } from "../attention";
import type { ViewProps } from "../mount-view";
import { Button, Foot, Title } from "../parts";
import { usePause } from "../pause";
import { useReady } from "../ready";
import { Sources } from "../Sources";
import { type Checked, Found, foundInWords } from "./Found";
import { type Early, type Note, useNote } from "./note";

type Props = ViewProps<LanguageCheck> & Early;

/** How long the learner pauses before the note is checked, in milliseconds. */
const PAUSE = 700;
/** Names stand in what a person writes, not in what a program makes. */
const LOOKED_AT = 20000;

/** Say whichever of some texts is new. */
function useNews(texts: string[], say: Say): void {
  const told = useRef<string[]>([]);
  useEffect(() => {
    const news = texts.filter((text, index) => text && text !== told.current[index]);
    told.current = texts;
    if (news.length > 0) say(news.join(" "));
  }, texts);
}

/** The note as it was checked last: after a pause, or when asked to. */
function useChecking({ data, labels }: Props, { text, isKept }: Note, say: Say) {
  const finder = useMemo(() => finderOf(data.phrases), [data]);
  const [looked, look] = useState("");
  const checked: Checked = useMemo(
    () => ({ text: looked, findings: find(finder, looked) }),
    [finder, looked],
  );
  const people = useMemo(() => (isKept ? identifying(looked.slice(0, LOOKED_AT)) : []), [looked, isKept]);
  const found = looked.trim() === "" ? "" : foundInWords(labels, checked.findings);
  const caution = people.length > 0 ? `${words(labels, "note_identifying")} ${people.join("; ")}` : "";
  useNews([found, caution], say);
  usePause(text, PAUSE, () => look(text));
  return { checked, people, checkNow: () => look(text) };
}

/** The other words that a press took away, until something is written again. */
function useSwapping(note: Note) {
  const [before, setBefore] = useState<string | null>(null);
  return {
    canUndo: before !== null,
    type(text: string) {
      setBefore(null);
      note.type(text);
    },
    swap(text: string) {
      setBefore(note.text.trim() && note.text !== text ? note.text : null);
      note.type(text);
    },
    undo() {
      note.type(before ?? "");
      setBefore(null);
    },
  };
}

/** What a note that is kept says of people, and what another device keeps. */
function Kept({ data, labels, record, language, people }: Props & { people: string[] }) {
  return (
    <>
      {people.length > 0 ? (
        <div class="rc-caution">
          <p>{words(labels, "note_identifying")}</p>
          <ul>
            {people.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {otherTexts(record, data.id, "note").map(({ at, text: other }) => (
        <details key={at + other} class="rc-versions">
          <summary>{words(labels, "draft_of", { date: dateInWords(at, language) })}</summary>
          <p class="rc-own">{other}</p>
        </details>
      ))}
    </>
  );
}

interface NoteFieldProps {
  labels: Labels;
  prefix: string;
  note: Note;
  ready: boolean;
  canUndo: boolean;
  onType(text: string): void;
  onPress(action: "check" | "example" | "clear" | "undo"): void;
}

function NoteField({ labels, prefix, note, ready, canUndo, onType, onPress }: NoteFieldProps) {
  const press = (action: "check" | "example" | "clear" | "undo", label: LabelKey) => (
    <Button key={action} action={action} main={action === "check"} onClick={() => onPress(action)}>
      {words(labels, label)}
    </Button>
  );
  return (
    <div class="rc-own-note rc-play">
      <label for={`${prefix}--note`}>{words(labels, "the_note")}</label>
      <textarea
        {...{ id: `${prefix}--note`, rows: 8, autocomplete: "off", dir: "auto", value: note.text }}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p class="rc-hint">{words(labels, "note_stays")}</p>
      <div class="rc-tick">
        <input
          type="checkbox"
          {...{ id: `${prefix}--keep`, autocomplete: "off", checked: note.isKept }}
          onChange={({ currentTarget }) => note.keep(currentTarget.checked)}
        />
        <label for={`${prefix}--keep`}>{words(labels, "keep_note")}</label>
      </div>
      <div class="rc-actions">
        {press("check", "check_note")}
        {press("example", "use_example")}
        {ready && note.text ? press("clear", "clear_note") : null}
        {canUndo ? press("undo", "undo") : null}
      </div>
    </div>
  );
}

/** Lead to what was found. */
function show(found: Element | null): void {
  const count = found?.querySelector<HTMLElement>(".rc-found-count");
  if (!found || !count) return;
  focusOn(count);
  bringIntoView(count, found);
}

/** What the buttons do. */
function usePresses(props: Props, note: Note, say: Say, checkNow: () => void) {
  const { data, labels, root } = props;
  const { canUndo, type, swap, undo } = useSwapping(note);
  const [message, setMessage] = useState("");
  const toField = () => root.querySelector<HTMLElement>("textarea")?.focus();
  const presses = {
    check() {
      if (note.text.trim() === "") {
        setMessage(words(labels, "write_note"));
        return say(words(labels, "write_note"));
      }
      checkNow();
      // What was found is drawn by then.
      setTimeout(() => show(root.querySelector(".rc-founding")), 0);
    },
    example: () => swap(data.example),
    clear() {
      swap("");
      say(words(labels, "note_cleared"));
      toField();
    },
    undo() {
      undo();
      toField();
    },
  };
  const asked = note.text.trim() === "" ? message : "";
  return { canUndo, asked, type, press: (action: keyof typeof presses) => presses[action]() };
}

/** A note, the phrases of the language guide in it, and what no check can judge. Never a score. */
export function LanguageCheckView(props: Props) {
  const { data, labels, trouble, prefix } = props;
  const ready = useReady();
  const [said, say] = useAnnouncer(labels, trouble);
  const note = useNote(props);
  const { checked, people, checkNow } = useChecking(props, note, say);
  const { canUndo, asked, type, press } = usePresses(props, note, say, checkNow);
  // Typing in a long note is not to wait for its marks.
  const shown = useMemo(() => <Found {...{ labels, prefix }} {...checked} />, [checked]);
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <div class="rc-intro" dangerouslySetInnerHTML={{ __html: data.intro }} />
      <NoteField {...{ labels, prefix, note, ready, canUndo }} onType={type} onPress={press} />
      {asked ? <p class="rc-message">{asked}</p> : null}
      {note.isKept ? <Kept {...{ ...props, people }} /> : null}
      {checked.text.trim() ? <div class="rc-founding">{shown}</div> : null}
      <p class="rc-part-label">{words(labels, "check_limits")}</p>
      <div class="rc-limits" dangerouslySetInnerHTML={{ __html: data.limits }} />
      <Sources labels={labels} sources={data.sources} />
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
