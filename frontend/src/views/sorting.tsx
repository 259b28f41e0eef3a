import type { Card, Sorting, SortingResponse } from "../types";
import { lastPart } from "./matching";
import { Note } from "./Note";
import { type Reason, ReasonsList } from "./ReasonsList";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

type CardProps = ControlsProps<Sorting, SortingResponse> & { card: Card };

function Places({
  item,
  prefix,
  response,
  card,
  onResponse,
  note,
}: CardProps & { note: string | undefined }) {
  const name = `${prefix}-${card.id}`;
  return (
    <div class="rc-places">
      {item.categories.map(({ id, text }) => (
        <span key={id} class="rc-place">
          <input
            type="radio"
            id={`${name}-${id}`}
            name={name}
            value={id}
            autocomplete="off"
            checked={response.placed[card.id] === id}
            aria-describedby={response.placed[card.id] === id ? note : undefined}
            onChange={() => onResponse({ placed: { ...response.placed, [card.id]: id } })}
          />
          <label for={`${name}-${id}`}>{text}</label>
        </span>
      ))}
    </div>
  );
}

function CardRow(props: CardProps) {
  const { labels, prefix, response, feedbackFor, card } = props;
  const id = `${prefix}-${card.id}`;
  const place = response.placed[card.id];
  const note = place && feedbackFor?.placed[card.id] === place ? `${id}-feedback` : undefined;
  const right = place === card.category;
  return (
    <div class="rc-card-row" role="group" aria-labelledby={`${id}-text`}>
      <p class="rc-card-text" id={`${id}-text`} dangerouslySetInnerHTML={{ __html: card.text }} />
      <Places {...props} note={note} />
      {note ? (
        <Note
          labels={labels}
          id={note}
          right={right}
          told={right ? "key" : "not_this_place"}
          html={card.feedback}
        />
      ) : null}
    </div>
  );
}

function Controls(props: ControlsProps<Sorting, SortingResponse>) {
  return (
    <div class="rc-sort">
      {props.item.cards.map((card) => (
        <CardRow key={card.id} {...props} card={card} />
      ))}
    </div>
  );
}

/** Every card with the category it belongs to. */
function Reasons({ item, labels }: ReasonsProps<Sorting>) {
  const textOf = (category: string) => item.categories.find(({ id }) => id === category)?.text ?? "";
  const reasons = item.cards.map((card): Reason => ({ ...card, kind: "key", told: textOf(card.category) }));
  return <ReasonsList {...{ labels, reasons }} />;
}

export const sortingView: ItemView<Sorting, SortingResponse> = {
  instruction: "sort_each",
  Controls,
  Reasons,
  read(root) {
    const inputs = Array.from(root.querySelectorAll<HTMLInputElement>(".rc-place input"));
    const checked = inputs.filter((input) => input.checked);
    return { placed: Object.fromEntries(checked.map(({ name, value }) => [lastPart(name), value])) };
  },
};
