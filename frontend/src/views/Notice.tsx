import { type LabelKey, type Labels, words } from "../labels";
import type { Trouble } from "../storage/types";
import { troubleText } from "./announce";
import { download } from "./download";

/** What the learner can do about a trouble, where there is anything to do. */
const buttons: Partial<Record<Trouble["kind"], LabelKey>> = {
  corrupt: "record_download",
  clock: "close",
};

export function Notice({ labels, trouble }: { labels: Labels; trouble: Trouble }) {
  const act = () => {
    if (trouble.kind === "corrupt") download("learning-record.txt", trouble.text);
    if ("seen" in trouble) trouble.seen();
  };
  const label = buttons[trouble.kind];
  return (
    <div class="rc-notice" data-trouble={trouble.kind}>
      <p>{troubleText(labels, trouble)}</p>
      {label ? (
        <button
          type="button"
          class="rc-button rc-quiet"
          data-action={trouble.kind === "corrupt" ? "download" : "seen"}
          onClick={act}
        >
          {words(labels, label)}
        </button>
      ) : null}
    </div>
  );
}
