import { hydrate } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Labels, words } from "../../labels";
import { unsaved } from "../../storage/places";
import type { Session } from "../../storage/session";
import { troubleText } from "../announce";
import { PlaceChoices } from "./Choices";
import { placeWords } from "./places";

interface WhereProps {
  labels: Labels;
  session: Session;
  now(): string;
}

/** What came of the choice: the place, or what stood in the way. */
function outcome({ labels, session }: WhereProps): string {
  const trouble = session.trouble();
  if (trouble && unsaved(trouble)) return troubleText(labels, trouble);
  return words(labels, placeWords[session.place() ?? "device"].now);
}

function WhereLine(props: WhereProps) {
  const { labels, session, now } = props;
  const [said, say] = useState("");
  const line = useRef<HTMLParagraphElement>(null);
  // The buttons are gone then, and the focus must go somewhere.
  useEffect(() => {
    if (said) line.current?.focus();
  }, [said]);
  return (
    <>
      <p class="rc-where-text" ref={line} tabIndex={said ? -1 : undefined}>
        {said || words(labels, "where_line")}
      </p>
      {said ? null : (
        <PlaceChoices
          {...{ labels, session, now }}
          prefix="rc-where"
          current={null}
          onMoved={() => say(outcome(props))}
        />
      )}
    </>
  );
}

/** Take over the line that asks where responses are to be kept, where the page has one. */
export function takeOverWhereLine(place: Element, props: WhereProps): void {
  hydrate(<WhereLine {...props} />, place);
}
