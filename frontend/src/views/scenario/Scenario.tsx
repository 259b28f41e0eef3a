import { useLayoutEffect, useRef } from "preact/hooks";
import type { Scenario } from "../../activities/types";
import { type LabelKey, words } from "../../labels";
import { endingsSeen } from "../../record/activities";
import { type Say, useAnnouncer } from "../announce";
import { bringIntoView, focusOn } from "../attention";
import type { ViewProps } from "../mount-view";
import { Button, Foot, Title } from "../parts";
import { printOnly } from "../print";
import { plainText } from "../text";
import { Ending } from "./Ending";
import { type Play, usePlay } from "./play";
import { Choices, Talk } from "./Talk";

type Props = ViewProps<Scenario>;

/** Where to lead the learner once the conversation has been drawn anew. */
type Next = (talk: HTMLElement) => void;

const toNewest: Next = (talk) => {
  const exchanges = talk.querySelectorAll<HTMLElement>(".rc-exchange");
  const newest = exchanges[exchanges.length - 1];
  if (!newest) return;
  focusOn(newest);
  bringIntoView(newest, talk.querySelector(".rc-choices, .rc-ended") ?? newest);
};

const toOption =
  (option: number): Next =>
  (talk) => {
    const buttons = talk.querySelectorAll<HTMLElement>(".rc-choice");
    focusOn(buttons[option]);
    const choices = talk.querySelector(".rc-choices");
    if (choices) bringIntoView(choices, choices, buttons[option]);
  };

const toOpening: Next = (talk) => {
  const opening = talk.querySelector<HTMLElement>(".rc-scene");
  focusOn(opening);
  if (opening) bringIntoView(opening, talk.querySelector(".rc-choices") ?? opening);
};

interface ActionsProps extends Props {
  play: Play;
  onTakeBack(): void;
  onStartAgain(): void;
}

function Actions({ labels, root, play, onTakeBack, onStartAgain }: ActionsProps) {
  if (play.turns.length === 0) return null;
  const ended = play.here.ending !== null;
  const button = (label: LabelKey, action: string, act: () => void, main = false) => (
    <Button {...{ action, main }} onClick={act}>
      {words(labels, label)}
    </Button>
  );
  return (
    <div class="rc-actions">
      {ended ? button("play_again", "start-again", onStartAgain, true) : null}
      {button("take_back", "take-back", onTakeBack)}
      {ended ? null : button("start_again", "start-again", onStartAgain)}
      {/* In a notebook there is no script beside the conversation. */}
      {ended && root.querySelector(".rc-script")
        ? button("print_script", "print", () => printOnly(root))
        : null}
    </div>
  );
}

/** What is said when something was chosen: what comes of it. Your own words are read with the focus. */
function news({ data, labels }: Props, { here }: Play, option: number): string {
  const next = data.steps.find(({ id }) => id === here.options[option]?.to);
  const end = next?.ending
    ? ` ${words(labels, "how_it_ended")}${words(labels, "colon")}${plainText(next.ending)}.`
    : "";
  return `${plainText(next?.text ?? "")}${end}`;
}

/** What the learner can do, with where each leads the eye and the focus once it is drawn. */
function useMoves(props: Props, play: Play, say: Say) {
  const talk = useRef<HTMLDivElement>(null);
  const next = useRef<Next | null>(null);
  useLayoutEffect(() => {
    if (talk.current) next.current?.(talk.current);
    next.current = null;
  });
  const choose = (option: number) => {
    next.current = toNewest;
    say(news(props, play, option));
    play.choose(option);
  };
  const takeBack = () => {
    const last = play.turns[play.turns.length - 1];
    next.current = toOption(last ? last.before.options.indexOf(last.reply) : 0);
    say(words(props.labels, "taken_back"));
    play.takeBack();
  };
  const startAgain = () => {
    next.current = toOpening;
    play.startAgain();
  };
  return { talk, choose, takeBack, startAgain };
}

/** A conversation that grows as the learner goes on, drawn over its first step in the plain page. */
export function ScenarioView(props: Props) {
  const { data, labels, record, trouble, prefix } = props;
  const play = usePlay(props);
  const [said, say] = useAnnouncer(labels, trouble);
  const { talk, choose, takeBack, startAgain } = useMoves(props, play, say);
  const { turns, here } = play;
  const opening = (turns[0]?.before ?? here).text;
  const line = words(labels, "place_line", { place: data.place, you: data.you });
  const seen = endingsSeen(record, data.id);
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <p class="rc-place-line" dangerouslySetInnerHTML={{ __html: line }} />
      <div class="rc-play" ref={talk}>
        {play.outdated ? <p class="rc-message">{words(labels, "scenario_changed")}</p> : null}
        <Talk {...{ labels, opening, turns, prefix }} />
        {here.ending === null ? <Choices {...{ labels }} options={here.options} onChoose={choose} /> : null}
        {here.ending === null ? null : <Ending {...{ labels, turns, here, seen }} scenario={data} />}
        <Actions {...props} play={play} onTakeBack={takeBack} onStartAgain={startAgain} />
      </div>
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
