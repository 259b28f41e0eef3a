import { useEffect, useRef, useState } from "preact/hooks";
import { levelOf, type Pair } from "../../activities/audit";
import type { Audit, Marker } from "../../activities/types";
import { words } from "../../labels";
import { choiceOf, choose } from "../../record/worksheets";
import { useAnnouncer } from "../announce";
import { Compare } from "../Compare";
import type { ViewProps } from "../mount-view";
import { Button, Foot, Title } from "../parts";
import { usePause } from "../pause";
import { useReady } from "../ready";
import { Asked, Markers, type View } from "./Markers";
import { gapInWords, Results } from "./Results";

type Props = ViewProps<Audit>;

/** How long the learner pauses before the gap is said, in milliseconds. */
const PAUSE = 1500;

/** The gap is said when the learner has paused, and only where it reads otherwise than before. */
function useSaying({ data, labels }: Props, pairs: Pair[], say: (text: string) => void) {
  const [changed, change] = useState<object | null>(null);
  const [told, tell] = useState("");
  usePause(changed, PAUSE, () => {
    const gap = gapInWords(data, labels, pairs);
    if (changed && gap !== told) say(gap);
    tell(gap);
    change(null);
  });
  return () => change({});
}

/** A way to empty a view that was filled in by mistake, and to take that back. */
function Emptying({ data, labels, value, onValues, say }: EmptyingProps) {
  const [emptied, empty] = useState<[string, string][]>([]);
  const row = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The pressed button is gone; the focus goes on to what stands in its place.
  useEffect(() => {
    if (pressed.current) row.current?.querySelector("button")?.focus();
  }, [emptied]);
  const keysOf = (view: View) =>
    data.markers.map(({ id }) => `${view.id}/${id}`).filter((key) => value(key) !== "");
  const filled = data.views.filter((view) => keysOf(view).length > 0);
  if (filled.length + emptied.length === 0) return null;
  const clear = (view: View) => {
    const keys = keysOf(view);
    pressed.current = true;
    empty(keys.map((key) => [key, value(key)]));
    onValues(keys.map((key) => [key, ""]));
    say(words(labels, "view_emptied", { view: view.name }));
  };
  const undo = () => {
    onValues(emptied.filter(([key]) => value(key) === ""));
    empty([]);
  };
  return (
    <div class="rc-actions" ref={row}>
      {emptied.length > 0 ? (
        <Button action="undo" onClick={undo}>
          {words(labels, "undo")}
        </Button>
      ) : null}
      {filled.map((view) => (
        <Button key={view.id} action={`empty-${view.id}`} onClick={() => clear(view)}>
          {words(labels, "empty_view", { view: view.name })}
        </Button>
      ))}
    </div>
  );
}

interface EmptyingProps extends Pick<Props, "data" | "labels"> {
  value(key: string): string;
  onValues(chosen: [string, string][]): void;
  say(text: string): void;
}

/** Markers rated from two sides, and how far the sides are apart. */
export function AuditView(props: Props) {
  const { data, labels, record, trouble, prefix, update } = props;
  const ready = useReady();
  const [said, say] = useAnnouncer(labels, trouble);
  const value = (key: string) => choiceOf(record, data.id, key);
  const [first, second] = data.views as [View, View];
  const level = (view: View, marker: Marker) => levelOf(value(`${view.id}/${marker.id}`));
  const pairs = data.markers.map((marker): Pair => [level(first, marker), level(second, marker)]);
  const asked: [string, string] = [value(`${first.id}/asked`), value(`${second.id}/asked`)];
  const changed = useSaying(props, pairs, say);
  const onValues = (chosen: [string, string][]) => {
    update((before, now) =>
      chosen.reduce((grown, [key, level]) => choose(grown, data.id, key, level, now), before),
    );
    changed();
  };
  const onValue = (key: string, chosen: string) => onValues([[key, chosen]]);
  return (
    <>
      <Title prefix={prefix} html={data.title} />
      <div class="rc-intro" dangerouslySetInnerHTML={{ __html: data.intro }} />
      <Asked {...{ data, labels, prefix, value, onValue }} />
      <Markers {...{ data, prefix, value, onValue }} />
      <div class="rc-chart rc-radar">
        {ready ? <Results {...{ data, labels, prefix, pairs, asked }} /> : null}
        {ready ? <Emptying {...{ data, labels, value, onValues, say }} /> : null}
      </div>
      <Compare {...{ labels, prefix }} compare={data.compare} sources={data.sources} />
      <Foot {...{ labels, trouble, said }} />
    </>
  );
}
