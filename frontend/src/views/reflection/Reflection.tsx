import { type RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import { identifying } from "../../activities/privacy";
import type { Reflection } from "../../activities/types";
import { type LabelKey, words } from "../../labels";
import { versionsOf } from "../../record/reflections";
import { type Say, useAnnouncer } from "../announce";
import type { ViewProps } from "../mount-view";
import { Button, Foot } from "../parts";
import { Caution } from "./Caution";
import { Later } from "./Later";
import { type OwnWords, useWriting } from "./writing";

type Props = ViewProps<Reflection> & { early: string };
type Box = RefObject<HTMLTextAreaElement>;

/** What became of the last press on Keep: a message, or parts that may identify somebody. */
type Outcome = { message: LabelKey } | { found: string[] } | null;

/** Keeping a version: first a look at what was written, then the points to compare it with. */
function useKeeping({ labels, data, record }: Props, { text, keep }: OwnWords, say: Say, box: Box) {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const tell = (message: LabelKey) => {
    setOutcome({ message });
    say(words(labels, message));
  };
  const really = () => {
    const kept = versionsOf(record, data.id).filter(({ from }) => from === undefined);
    // Pressed twice, it is still one version.
    if (kept[kept.length - 1]?.text !== text) keep();
    tell("version_kept");
  };
  const press = () => {
    if (text.trim() === "") return tell("write_first");
    const found = identifying(text);
    if (found.length === 0) return really();
    setOutcome({ found });
  };
  const change = (part: string) => {
    const start = text.indexOf(part);
    setOutcome(null);
    box.current?.focus();
    box.current?.setSelectionRange(start, start + part.length);
  };
  const keepAllTheSame = () => {
    really();
    box.current?.focus();
  };
  return { outcome, clear: () => setOutcome(null), press, change, keepAllTheSame };
}

/** Own words first, and only then what to compare them with; drawn over the plain page's elements. */
export function ReflectionView(props: Props) {
  const { data, labels, record, trouble, prefix, early } = props;
  const writing = useWriting(props, early);
  const [said, say] = useAnnouncer(labels, trouble);
  const box = useRef<HTMLTextAreaElement>(null);
  const { outcome, clear, press, change, keepAllTheSame } = useKeeping(props, writing, say, box);
  const type = (text: string) => {
    clear();
    writing.type(text);
  };
  const id = `${prefix}-text`;
  const found = outcome && "found" in outcome ? outcome.found : null;
  const kept = versionsOf(record, data.id).some(({ from }) => from === undefined);
  return (
    <>
      <div class="rc-prompt" dangerouslySetInnerHTML={{ __html: data.prompt }} />
      <label for={id}>{words(labels, "own_words")}</label>
      <textarea
        {...{ id, rows: 6, autocomplete: "off", ref: box, value: writing.text }}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <div class="rc-actions">
        <Button action="keep" main onClick={press}>
          {words(labels, "keep")}
        </Button>
        {writing.drafted && !trouble ? <span class="rc-aside">{words(labels, "draft_kept")}</span> : null}
      </div>
      {found ? (
        <Caution
          {...{ labels, found, prefix }}
          onChange={() => change(found[0] ?? "")}
          onKeep={keepAllTheSame}
        />
      ) : null}
      {outcome && "message" in outcome ? <p class="rc-message">{words(labels, outcome.message)}</p> : null}
      {kept ? <Later {...props} say={say} shown={writing.text} /> : null}
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
