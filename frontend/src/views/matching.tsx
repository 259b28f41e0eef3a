import { words } from "../labels";
import type { Matching, MatchingResponse, Pair } from "../types";
import { Note } from "./Note";
import { type Reason, ReasonsList } from "./ReasonsList";
import { escaped } from "./text";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

type Props = ControlsProps<Matching, MatchingResponse>;

/** What is said beside a pair: why it belongs, or why the choice belongs nowhere; else only that it does not. */
function PairNote({ item, labels, feedbackFor, pair, id }: Props & { pair: Pair; id: string }) {
  const choice = item.choices.find((other) => other.id === feedbackFor?.chosen[pair.id]);
  if (!choice) return null;
  const right = choice.id === pair.key;
  const told = right ? "key" : "not_this_pair";
  return <Note {...{ labels, id, right, told }} html={right ? pair.feedback : choice.feedback} />;
}

/** The choice in full, for the eye: a closed menu cuts a long one off, on a narrow screen also a shorter one. */
function Chosen({ text }: { text: string }) {
  return text.length > 28 ? (
    <p class={text.length > 45 ? "rc-chosen" : "rc-chosen rc-short"} aria-hidden="true">
      {text}
    </p>
  ) : null;
}

function PairRow(props: Props & { pair: Pair }) {
  const { item, labels, prefix, response, feedbackFor, pair, onResponse } = props;
  const id = `${prefix}-${pair.id}`;
  const chosen = response.chosen[pair.id] ?? "";
  const told = chosen !== "" && feedbackFor?.chosen[pair.id] === chosen;
  return (
    <div class="rc-pair">
      <label for={id} dangerouslySetInnerHTML={{ __html: pair.left }} />
      <select
        id={id}
        name={id}
        autocomplete="off"
        value={chosen}
        aria-describedby={told ? `${id}-feedback` : undefined}
        onChange={(event) =>
          onResponse({ chosen: { ...response.chosen, [pair.id]: event.currentTarget.value } })
        }
      >
        <option value="">{words(labels, "choose")}</option>
        {item.choices.map(({ id: letter, text }) => (
          <option key={letter} value={letter}>
            {text}
          </option>
        ))}
      </select>
      <Chosen text={item.choices.find((choice) => choice.id === chosen)?.text ?? ""} />
      {told ? <PairNote {...props} id={`${id}-feedback`} /> : null}
    </div>
  );
}

function Controls(props: Props) {
  return (
    <div class="rc-pairs">
      {props.item.pairs.map((pair) => (
        <PairRow key={pair.id} {...props} pair={pair} />
      ))}
      {/* For paper, where no menu can be opened. */}
      <ul class="rc-choices" hidden>
        {props.item.choices.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** The pairs as they belong together, then what belongs to none. */
function Reasons({ item, labels }: ReasonsProps<Matching>) {
  const textOf = (key: string) => escaped(item.choices.find(({ id }) => id === key)?.text ?? "");
  const pairs = item.pairs.map(({ id, left, key, feedback }): Reason => {
    const text = `<strong>${left}</strong> <span aria-hidden="true">→</span> ${textOf(key)}`;
    return { id, kind: "key", text, feedback };
  });
  const strays = item.choices.filter(({ feedback }) => feedback !== "");
  const told = words(labels, "belongs_to_none");
  const none = strays.map(({ id, text, feedback }): Reason => {
    return { id, kind: "distractor", told, text: escaped(text), feedback };
  });
  return <ReasonsList labels={labels} reasons={[...pairs, ...none]} />;
}

export const matchingView: ItemView<Matching, MatchingResponse> = {
  instruction: "match_each",
  Controls,
  Reasons,
  read(root) {
    const selects = Array.from(root.querySelectorAll<HTMLSelectElement>(".rc-pair select"));
    const filled = selects.filter(({ value }) => value !== "");
    return { chosen: Object.fromEntries(filled.map(({ id, value }) => [lastPart(id), value])) };
  },
};

/** Return what stands after the last hyphen of an element's id: the number of its pair or card. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("-") + 1);
}
