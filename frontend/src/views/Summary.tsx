import { type Labels, words } from "../labels";
import type { tally } from "./state";

interface SummaryProps {
  labels: Labels;
  counts: ReturnType<typeof tally>;
  onRetry(): void;
}

/** How the quiz stands, and a way back to what was missed. */
export function Summary({ labels, counts, onRetry }: SummaryProps) {
  const { right, left, total, missed } = counts;
  return (
    <div class="rc-summary">
      <p>{words(labels, left > 0 ? "score_summary_left" : "score_summary", { right, left, total })}</p>
      {missed.length > 0 ? (
        <button type="button" class="rc-button rc-quiet" data-action="retry-missed" onClick={onRetry}>
          {words(labels, "retry_missed")}
        </button>
      ) : null}
    </div>
  );
}
