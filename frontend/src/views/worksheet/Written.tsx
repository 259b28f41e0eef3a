import { useEffect, useMemo, useRef } from "preact/hooks";
import { identifying } from "../../activities/privacy";
import type { Field } from "../../activities/worksheet-types";
import { words } from "../../labels";
import { dateInWords } from "../../review/days";
import { Button } from "../parts";
import { elementId, type SheetProps } from "./props";
import { type FieldWords, useField } from "./writing";

/** Rows of a box for several lines: it grows with the text, up to a point. */
const ROWS = 4;
const MOST_ROWS = 14;
const IN_A_ROW = 64;

type FieldProps = SheetProps & { field: Field; path: string };

function rowsFor(text: string): number {
  if (text.length > MOST_ROWS * IN_A_ROW) return MOST_ROWS;
  const lines = text.split("\n").map((line) => Math.ceil(line.length / IN_A_ROW) || 1);
  const needed = lines.reduce((all, one) => all + one, 0);
  return Math.max(ROWS, Math.min(MOST_ROWS, needed));
}

/** A word of caution beside a text that may identify a person. Nothing waits for it. */
function Caution({ labels, say, kept, own }: SheetProps & { kept: string; own: string }) {
  const found = useMemo(() => identifying(kept), [kept]);
  const told = found.join("; ");
  const known = useRef(told);
  useEffect(() => {
    // What was there when the page was opened is no news.
    if (told && told !== known.current) say(`${words(labels, "looks_identifying")} ${told}`);
    known.current = told;
  }, [told]);
  if (found.length === 0) return null;
  return (
    <p class="rc-gentle" id={`${own}_caution`}>
      {words(labels, "looks_identifying")} <strong>{told}</strong>
    </p>
  );
}

/** What was written in this field elsewhere, to be taken over or put away. */
function Others({ labels, language, field, written }: FieldProps & { written: FieldWords }) {
  const { others, text, settle } = written;
  if (others.length === 0) return null;
  const between = field.type === "long" ? "\n\n" : " / ";
  return (
    <details class="rc-versions">
      <summary>{words(labels, "other_texts", { count: others.length })}</summary>
      {others.map((other) => (
        <div key={other.at + other.text} class="rc-version">
          <p class="rc-aside">
            {words(labels, "other_text_from", { date: dateInWords(other.at, language) })}
          </p>
          <p class="rc-own">{other.text}</p>
          <div class="rc-actions">
            <Button
              action="add-to-mine"
              onClick={() => settle(other, [text.trim(), other.text].filter(Boolean).join(between))}
            >
              {words(labels, "add_to_mine")}
            </Button>
            <Button action="put-away" onClick={() => settle(other, text)}>
              {words(labels, "put_away")}
            </Button>
          </div>
        </div>
      ))}
    </details>
  );
}

/** A line or several lines to write. */
export function Written(props: FieldProps) {
  const { prefix, field, path, ready } = props;
  const written = useField(props, path);
  const { text, kept, type } = written;
  const own = elementId(prefix, path);
  const shared = {
    id: own,
    autocomplete: "off",
    value: text,
    "aria-describedby": field.hint ? `${own}_hint` : undefined,
  };
  return (
    <>
      {field.type === "long" ? (
        <textarea
          rows={rowsFor(text)}
          {...shared}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      ) : (
        <input type="text" {...shared} onInput={({ currentTarget }) => type(currentTarget.value)} />
      )}
      {ready ? (
        <>
          <div class={`rc-on-paper${text.trim() ? "" : " rc-empty"}`} aria-hidden="true">
            {text}
          </div>
          <Caution {...props} {...{ kept, own }} />
          <Others {...props} written={written} />
        </>
      ) : null}
    </>
  );
}
