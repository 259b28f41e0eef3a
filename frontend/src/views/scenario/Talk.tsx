import type { Reply } from "../../activities/types";
import type { Turn } from "../../activities/walk";
import { type Labels, words } from "../../labels";

/** Paragraphs of what can be seen and heard. */
function Scene({ html }: { html: string }) {
  return <div class="rc-scene" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** What you said or did, on your side, and what came of it. */
function Exchange({ labels, turn, id }: { labels: Labels; turn: Turn; id: string }) {
  const { kind, text } = turn.reply;
  return (
    <div class="rc-exchange" role="group" aria-labelledby={id}>
      <div class="rc-yours" id={id}>
        <p class="rc-who">{words(labels, kind === "say" ? "you_say" : "you_do")}</p>
        <p class={`rc-${kind}`} dangerouslySetInnerHTML={{ __html: text }} />
      </div>
      <Scene html={turn.after.text} />
    </div>
  );
}

interface ChoicesProps {
  labels: Labels;
  options: Reply[];
  onChoose(option: number): void;
}

/** What one could say or do now. Nothing here tells which is which. */
export function Choices({ labels, options, onChoose }: ChoicesProps) {
  const choose = (event: MouseEvent, option: number) => {
    // The second click of a double click would fall on an option of the step after.
    if (event.detail < 2) onChoose(option);
  };
  return (
    <div class="rc-choices" role="group" aria-label={words(labels, "your_turn")}>
      {options.map(({ kind, text }, index) => (
        <button
          key={text}
          type="button"
          class={`rc-choice rc-${kind}`}
          data-action="choose"
          data-option={index}
          onClick={(event) => choose(event, index)}
          dangerouslySetInnerHTML={{ __html: text }}
        />
      ))}
    </div>
  );
}

interface TalkProps {
  labels: Labels;
  opening: string;
  turns: Turn[];
  prefix: string;
}

/** The conversation so far. */
export function Talk({ labels, opening, turns, prefix }: TalkProps) {
  return (
    <>
      <Scene html={opening} />
      {turns.map((turn, index) => (
        <Exchange
          key={`${index} ${turn.before.id}`}
          {...{ labels, turn }}
          id={`${prefix}-turn-${index + 1}`}
        />
      ))}
    </>
  );
}
