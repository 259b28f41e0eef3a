import { useState } from "preact/hooks";
import type { DocumentWishes } from "../../activities/document";
import { isWritten } from "../../activities/sheet";
import { words } from "../../labels";
import { sections } from "../../record/sections";
import { worksheetOf } from "../../record/worksheets";
import { dateInWords, dayInWords, isDay } from "../../review/days";
import { download } from "../download";
import { Button } from "../parts";
import { printOnly } from "../print";
import { documentMaker } from "./maker";
import type { SheetProps } from "./props";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What goes into the document. */
function wishes({ data, record, labels, language }: SheetProps): DocumentWishes {
  const latest = sections.worksheets.latest(worksheetOf(record, data.id));
  const day = (date: string) => (isDay(date) ? dayInWords(date, language) : date);
  const changed = latest ? dateInWords(latest, language) : "";
  return { data, record, labels, language, day, changed };
}

/** What the learner can take along: a document, a page of paper. */
export function Taking(props: SheetProps) {
  const { data, labels, record, trouble, root, say } = props;
  const [failed, setFailed] = useState(false);
  const save = () => {
    const tell = () => {
      setFailed(true);
      say(words(labels, "document_failed"));
    };
    setFailed(false);
    documentMaker()
      .then((make) => download(`${data.id}.docx`, make(wishes(props)), DOCX))
      .catch(tell);
  };
  return (
    <>
      <div class="rc-actions rc-taking">
        <Button action="document" onClick={save}>
          {words(labels, "download_document")}
        </Button>
        <Button action="print" onClick={() => printOnly(root)}>
          {words(labels, "print_sheet")}
        </Button>
        {isWritten(record, data.id) && !trouble ? (
          <span class="rc-aside rc-kept">{words(labels, "kept_as_typed")}</span>
        ) : null}
      </div>
      {failed ? <p class="rc-message">{words(labels, "document_failed")}</p> : null}
    </>
  );
}
