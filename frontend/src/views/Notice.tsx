import { type Labels, words } from "../labels";
import type { Trouble } from "../storage/types";
import { troubleText } from "./announce";

function download(text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "learning-record.txt";
  document.body.appendChild(link);
  link.click();
  link.remove();
  // Old Safari still reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export function Notice({ labels, trouble }: { labels: Labels; trouble: Trouble }) {
  const save = () => {
    if (trouble.kind !== "corrupt") return;
    download(trouble.text);
    trouble.seen();
  };
  return (
    <div class="rc-notice" data-trouble={trouble.kind}>
      <p>{troubleText(labels, trouble)}</p>
      {trouble.kind === "corrupt" ? (
        <button type="button" class="rc-button rc-quiet" data-action="download" onClick={save}>
          {words(labels, "record_download")}
        </button>
      ) : null}
    </div>
  );
}
