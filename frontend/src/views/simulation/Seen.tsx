import { conclusion, ofAll, onAverage, type Setting, type Split } from "../../activities/illusion";
import { type LabelKey, type Labels, words } from "../../labels";
import { inMonths } from "./amounts";

const IN_A_ROW = 20;

/** Where each of a hundred stands, those with a short illness first. */
const places = Array.from({ length: 100 }, (_, index) => ({
  x: (index % IN_A_ROW) * 10 + 5,
  y: Math.floor(index / IN_A_ROW) * 10 + 5,
}));

/** A hundred people: rings for a short illness, squares for a long one. The same is in words below. */
function Dots({ short }: Split) {
  const rings = places.slice(0, short).map(({ x, y }) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z`);
  const squares = places.slice(short).map(({ x, y }) => `M${x - 4} ${y - 4}h8v8h-8z`);
  return (
    <svg class="rc-dots" viewBox="0 0 200 50" aria-hidden="true" focusable="false">
      <path class="rc-dots-short" d={rings.join("")} />
      <path class="rc-dots-long" d={squares.join("")} />
    </svg>
  );
}

interface SeenProps {
  labels: Labels;
  setting: Setting;
  /** Whether the dots are drawn, which the plain page does not have. */
  drawn: boolean;
}

/** What happens to everyone who falls ill, and beside it what one would conclude from those in care. */
export function Seen({ labels, setting, drawn }: SeenProps) {
  const [all, met] = [ofAll(setting), onAverage(setting)];
  const looks: LabelKey = `ward_looks_${conclusion(setting)}`;
  const months = inMonths(labels, setting.shortMonths);
  return (
    <div class="rc-conclusion">
      <div class="rc-seen">
        <p class="rc-seen-of">{words(labels, "of_all")}</p>
        {drawn ? <Dots {...all} /> : null}
        <p>{words(labels, "all_recover", { short: all.short, months })}</p>
      </div>
      <div class="rc-seen">
        <p class="rc-seen-of">{words(labels, "of_met")}</p>
        {drawn ? <Dots {...met} /> : null}
        <p>{`${words(labels, "ward_meets", { long: met.long })} ${words(labels, looks)}`}</p>
      </div>
    </div>
  );
}
