import { useMemo } from "preact/hooks";
import { textsOf } from "../../activities/sheet";
import { countVoices, type VoiceCount } from "../../activities/voices";
import type { Worksheet } from "../../activities/worksheet-types";
import { type Labels, words } from "../../labels";
import type { LearningRecord } from "../../record/types";
import { Bar } from "./Charts";

/** What each of the two says. */
export function Says({ data }: { data: Worksheet }) {
  if (data.voices.length === 0) return null;
  return (
    <div class="rc-voices">
      {data.voices.map(({ id, name, says }) => (
        <div key={id} class="rc-voice" data-voice={id}>
          <p class="rc-voice-name">{name}</p>
          <div class="rc-voice-says" dangerouslySetInnerHTML={{ __html: says }} />
        </div>
      ))}
    </div>
  );
}

/** Whose words are in what was written; null in a sheet without voices. */
export function useVoices(data: Worksheet, record: LearningRecord): VoiceCount | null {
  const [one, two] = data.voices;
  const texts = one && two ? textsOf(record, data) : [];
  return useMemo(
    () => (one && two ? countVoices(texts, [one.plain, two.plain]) : null),
    [data, texts.join("\u0000")],
  );
}

/** The count as a sentence; "" before anything was written. */
export function voicesText(labels: Labels, { voices }: Worksheet, count: VoiceCount | null): string {
  const [one, two] = voices;
  if (!one || !two || !count || count.total === 0) return "";
  const [first, second] = count.counts;
  return words(labels, "voices_count", { total: count.total, first, second, one: one.name, two: two.name });
}

interface CountProps {
  data: Worksheet;
  labels: Labels;
  count: VoiceCount;
}

/** The count as a sentence and two bars. */
export function Count({ data, labels, count }: CountProps) {
  const text = voicesText(labels, data, count);
  return (
    <div class="rc-chart rc-voice-count">
      <p class="rc-chart-title">{words(labels, "voices_title")}</p>
      <p>{text || words(labels, "voices_waiting")}</p>
      <div class="rc-bars" aria-hidden="true">
        {data.voices.map(({ id, name }, index) => (
          <p key={id} data-voice={id}>
            <span class="rc-bar-name">{name}</span> <span class="rc-bar-count">{count.counts[index]}</span>
            <Bar count={count.counts[index] ?? 0} total={count.total} />
          </p>
        ))}
      </div>
      <p class="rc-aside">{words(labels, "voices_both")}</p>
    </div>
  );
}
