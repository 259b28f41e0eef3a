import { useState } from "preact/hooks";
import { type Labels, words } from "../../labels";
import { PLACES } from "../../storage/places";
import type { Session } from "../../storage/session";
import type { Place } from "../../storage/types";
import { saveBackup } from "./backup";
import { type Choice, Dialog } from "./Dialog";
import { mustAsk, placeWords } from "./places";

interface ChoicesProps {
  labels: Labels;
  session: Session;
  prefix: string;
  now(): string;
  /** The place that is marked as chosen, if any. */
  current: Place | null;
  /** Called after the learner chose; the record may have had to stay where it was. */
  onMoved(): void;
}

interface AskProps extends Pick<ChoicesProps, "labels" | "session" | "prefix" | "now"> {
  place: Place;
  onMove(): void;
  onCancel(): void;
}

function Ask({ labels, session, prefix, now, place, onMove, onCancel }: AskProps) {
  const save = () => saveBackup(labels, session.record(), now());
  const choices: Choice[] = [
    { name: "move", label: words(labels, "where_move"), onChoose: onMove },
    { name: "back-up", label: words(labels, "back_up"), quiet: true, onChoose: save },
    { name: "cancel", label: words(labels, "cancel"), quiet: true, safe: true, onChoose: onCancel },
  ];
  const title = words(labels, "where_ask");
  const text = words(labels, placeWords[place].ask);
  return <Dialog prefix={`${prefix}-move`} {...{ title, text, choices, onCancel }} />;
}

/** Three buttons, one for each place; what would take the record away is asked about first. */
export function PlaceChoices({ labels, session, prefix, now, current, onMoved }: ChoicesProps) {
  const [asked, ask] = useState<Place | null>(null);
  const move = (place: Place) => {
    ask(null);
    session.move(place);
    onMoved();
  };
  const choose = (place: Place) => {
    if (mustAsk(session.place() ?? "device", place, session.record())) ask(place);
    else move(place);
  };
  return (
    <div class="rc-actions rc-where-choices">
      {PLACES.map((place) => (
        <button
          key={place}
          type="button"
          class="rc-button rc-quiet"
          data-action="where"
          data-place={place}
          aria-pressed={current ? (place === current ? "true" : "false") : undefined}
          onClick={() => choose(place)}
        >
          {words(labels, placeWords[place].choice)}
        </button>
      ))}
      {asked ? (
        <Ask
          {...{ labels, session, prefix, now }}
          place={asked}
          onMove={() => move(asked)}
          onCancel={() => ask(null)}
        />
      ) : null}
    </div>
  );
}
