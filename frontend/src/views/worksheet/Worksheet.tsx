import { useLayoutEffect, useState } from "preact/hooks";
import { isWritten } from "../../activities/sheet";
import type { RowsPart, Worksheet, WorksheetPart } from "../../activities/worksheet-types";
import { words } from "../../labels";
import { useAnnouncer } from "../announce";
import { Compare } from "../Compare";
import type { ViewProps } from "../mount-view";
import { Foot, Title } from "../parts";
import { useReady } from "../ready";
import { tallyText } from "./Charts";
import { FieldView } from "./Field";
import { elementId, type SheetProps } from "./props";
import { Rows } from "./Rows";
import { Taking } from "./Taking";
import { useTold } from "./told";
import { Count, Says, useVoices, voicesText } from "./Voices";

function Part(props: SheetProps & { part: WorksheetPart }) {
  const { prefix, part } = props;
  const own = elementId(prefix, part.id);
  const shared = { class: `rc-part rc-part-${part.type}`, "data-part": part.id };
  if (part.type === "note") return <div {...shared} dangerouslySetInnerHTML={{ __html: part.text }} />;
  if (part.type === "rows") {
    const about = part.hint ? `${own}_hint` : undefined;
    return (
      <div {...shared} role="group" aria-labelledby={`${own}_label`} aria-describedby={about}>
        <Rows {...props} part={part} />
      </div>
    );
  }
  return (
    <div {...shared}>
      <FieldView {...props} field={part} path={part.id} />
    </div>
  );
}

/** The part after which the count of words stands: the last rows, or else the end. */
function countAfter(parts: WorksheetPart[]): number {
  const rows = parts.map(({ type }) => type).lastIndexOf("rows");
  return rows < 0 ? parts.length - 1 : rows;
}

/** The counts of a sheet, as the live region says them. */
function counts(props: SheetProps, voices: string): string[] {
  const tallied = props.data.parts.filter(
    (part): part is RowsPart => part.type === "rows" && part.tally !== "",
  );
  return [...tallied.map((part) => tallyText({ ...props, part })), voices];
}

/** A blank sheet is printed with all there is; one that was written in without the points to compare. */
function useWritten(root: HTMLElement, written: boolean): void {
  useLayoutEffect(() => {
    if (written) root.setAttribute("data-written", "");
    else root.removeAttribute("data-written");
  }, [written]);
}

/** Fields to fill in, kept as they are typed; drawn over the plain page's elements. */
export function WorksheetView(given: ViewProps<Worksheet>) {
  const { data, labels, record, trouble, prefix, root } = given;
  const [said, say] = useAnnouncer(labels, trouble);
  const ready = useReady();
  const props: SheetProps = { ...given, say, ready };
  const count = useVoices(data, record);
  const [message, setMessage] = useState("");
  useTold(counts(props, voicesText(labels, data, count)), ready, say);
  const written = isWritten(record, data.id);
  useWritten(root, written);
  const may = () => {
    const first = written ? "" : words(labels, "write_first");
    setMessage(first);
    if (first) say(first);
    return written;
  };
  const after = countAfter(data.parts);
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <div class="rc-intro" dangerouslySetInnerHTML={{ __html: data.intro }} />
      <Says data={data} />
      {data.parts.map((part, index) => [
        <Part key={part.id} {...props} part={part} />,
        ready && count && index === after ? <Count key="voices" {...{ data, labels, count }} /> : null,
      ])}
      <Compare {...{ labels, prefix, may }} compare={data.compare} sources={data.sources} />
      {message && !written ? <p class="rc-message">{message}</p> : null}
      {ready ? <Taking {...props} /> : null}
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
