import { type ComponentChildren, Fragment } from "preact";
import { byPhrase, type Entry, type Finding } from "../../activities/language/find";
import { type LabelKey, type Labels, words } from "../../labels";
import { focusOn } from "../attention";
import { Sources } from "../Sources";

/** What was found in a text, as it was when it was checked. */
export interface Checked {
  text: string;
  findings: Finding[];
}

interface FoundProps extends Checked {
  labels: Labels;
  prefix: string;
}

/** More marks than this help nobody, and slow the page down. */
const MOST = 300;
/** A phrase leads back to its first places. */
const MOST_BACK = 10;

interface JumpProps {
  id?: string;
  to: string;
  children: ComponentChildren;
}

/** A link within the check. The address stays as it is: a notebook has its own use for it. */
function Jump({ id, to, children }: JumpProps) {
  const go = (event: Event) => {
    const target = document.getElementById(to);
    if (!target) return;
    event.preventDefault();
    focusOn(target);
    target.scrollIntoView({ block: "nearest" });
  };
  return (
    <a {...(id ? { id } : {})} href={`#${to}`} onClick={go}>
      {children}
    </a>
  );
}

/** The number of findings in words. */
export function foundInWords(labels: Labels, findings: Finding[]): string {
  const phrases = byPhrase(findings).length;
  if (findings.length === 0) return words(labels, "found_none");
  if (findings.length === 1) return words(labels, "found_one");
  return words(labels, "found_some", { phrases, places: findings.length });
}

/** The text once more, each phrase marked where it stands. */
function Marked({ labels, prefix, text, findings, entries }: FoundProps & { entries: Entry[] }) {
  const numbers = new Map(entries.map(({ phrase }, index) => [phrase.id, index + 1]));
  const shown = findings.slice(0, MOST);
  return (
    <div class="rc-marked" role="region" aria-label={words(labels, "note_marked")} tabIndex={0} dir="auto">
      {shown.map(({ start, end, phrase }, index) => (
        <Fragment key={start}>
          {text.slice(shown[index - 1]?.end ?? 0, start)}
          <mark>
            <Jump id={`${prefix}--place-${index + 1}`} to={`${prefix}--entry-${numbers.get(phrase.id)}`}>
              {text.slice(start, end)}
              <sup>{numbers.get(phrase.id)}</sup>
            </Jump>
          </mark>
        </Fragment>
      ))}
      {text.slice(shown[shown.length - 1]?.end ?? 0)}
    </div>
  );
}

interface EntryProps {
  labels: Labels;
  prefix: string;
  entry: Entry;
  number: number;
  /** As they stand in the text. */
  forms: string[];
  /** The numbers of the marks that belong to it. */
  places: number[];
}

/** One phrase: why, what to try, when it is fine, and the way back to where it stands. */
function EntryView({ labels, prefix, entry: { phrase }, number, forms, places }: EntryProps) {
  const line = (label: LabelKey, html: string) => (
    <p>
      <strong>{words(labels, label)}</strong> <span dangerouslySetInnerHTML={{ __html: html }} />
    </p>
  );
  return (
    <li class="rc-found" id={`${prefix}--entry-${number}`}>
      <p class="rc-found-forms" dir="auto">
        {forms.map((form) => words(labels, "quoted", { words: form })).join(", ")}
      </p>
      <p dangerouslySetInnerHTML={{ __html: phrase.why }} />
      {line("try_this", phrase.try)}
      {phrase.fine ? line("fine_when", phrase.fine) : null}
      <Sources labels={labels} sources={phrase.sources} />
      {places.length > 0 ? (
        <p class="rc-back">
          {words(labels, "back_to_note")}
          {places.slice(0, MOST_BACK).map((place) => (
            <span key={place}>
              {" "}
              <Jump to={`${prefix}--place-${place}`}>{words(labels, "place_number", { number: place })}</Jump>
            </span>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** The forms of one phrase as the text has them, each once. */
function formsOf(text: string, findings: Finding[]): string[] {
  const small = findings.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ").toLowerCase());
  return [...new Set(small)].slice(0, 4);
}

/** What the check found: the text with marks, and the phrases with what the guide says of them. */
export function Found(props: FoundProps) {
  const { labels, prefix, text, findings } = props;
  const entries = byPhrase(findings);
  const numbers = new Map(findings.slice(0, MOST).map((finding, index) => [finding, index + 1]));
  const placesOf = (entry: Entry) => entry.findings.flatMap((finding) => numbers.get(finding) ?? []);
  return (
    <>
      <p class="rc-found-count">{foundInWords(labels, findings)}</p>
      <Marked {...props} entries={entries} />
      {findings.length > MOST ? (
        <p class="rc-aside">{words(labels, "found_more", { count: findings.length - MOST })}</p>
      ) : null}
      {entries.length > 0 ? <p class="rc-part-label">{words(labels, "phrases_found")}</p> : null}
      <ol class="rc-founds">
        {entries.map((entry, index) => (
          <EntryView
            key={entry.phrase.id}
            {...{ labels, prefix, entry, number: index + 1 }}
            forms={formsOf(text, entry.findings)}
            places={placesOf(entry)}
          />
        ))}
      </ol>
    </>
  );
}
