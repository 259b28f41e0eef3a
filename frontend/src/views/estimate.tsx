import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../labels";
import { bandOf } from "../marking/estimate";
import type { Estimate, EstimateResponse } from "../types";
import { amount, figureText, withUnit } from "./amount";
import { onEnterKey } from "./enter";
import { Note } from "./Note";
import { type Reason, ReasonsList } from "./ReasonsList";
import type { ControlsProps, ItemView, ReasonsProps } from "./types";

type Props = ControlsProps<Estimate, EstimateResponse>;

/** Return the number in a field; null while there is none. */
function numberIn(input: HTMLInputElement | null | undefined): number | null {
  return input && input.value.trim() !== "" ? Number(input.value) : null;
}

/** Return the largest figure up to `limit` that can be guessed. */
function lastUpTo({ range: { min, step } }: Estimate, limit: number): number {
  // A tenth is not quite a tenth in a computer: nothing that is smaller than a step may matter.
  return Number((min + Math.floor((limit - min) / step + 1e-6) * step).toFixed(6));
}

/** Return the figure in the middle of the range, or just below it. */
function middle(item: Estimate): number {
  return lastUpTo(item, (item.range.min + item.range.max) / 2);
}

/** Keep both inputs at the guess; what is half typed is left alone, since it is no other number. */
function useSameValue({ item, response }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const { value } = response;
    if (field.current && numberIn(field.current) !== value) field.current.value = `${value ?? ""}`;
    if (slider.current) slider.current.value = `${value ?? middle(item)}`;
  });
  return { field, slider };
}

function Scale({ item, labels, guess }: { guess: number } & ReasonsProps<Estimate>) {
  const { min, max } = item.range;
  // A typed guess may lie beyond the range.
  const share = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min)));
  const place = (value: number) => ({ left: `${share(value) * 100}%` });
  return (
    <div class="rc-scale" aria-hidden="true">
      <span class="rc-scale-guess" style={place(guess)}>
        {amount(labels, guess, item.unit)}
      </span>
      <span class="rc-scale-figure" style={place(item.value)}>
        {amount(labels, item.value, item.unit)}
      </span>
    </div>
  );
}

/** What is said after any guess: about the guess, then the figure, then both on a scale. */
function Answer({ item, labels, guess, id }: { guess: number; id: string } & ReasonsProps<Estimate>) {
  const band = bandOf(item, guess);
  const both = { guess: amount(labels, guess, item.unit), figure: amount(labels, item.value, item.unit) };
  return (
    <div class="rc-figure" id={id}>
      <Note labels={labels} id={`${id}-note`} right={band?.close === true} html={band?.feedback ?? ""} />
      <p class="rc-figure-text" dangerouslySetInnerHTML={{ __html: item.figure }} />
      <Scale {...{ item, labels, guess }} />
      <p class="rc-both">{words(labels, "guess_and_figure", both)}</p>
    </div>
  );
}

interface InputProps extends Props {
  input: RefObject<HTMLInputElement>;
  onGuess(event: { currentTarget: HTMLInputElement }): void;
}

function Field({ item, labels, prefix, input, onGuess, onEnter, told }: InputProps & { told: boolean }) {
  const id = `${prefix}-value`;
  return (
    <>
      <label class="rc-guess-label" for={id}>
        {words(labels, "your_guess")}
      </label>
      <span class="rc-guess">
        <input
          type="number"
          id={id}
          {...item.range}
          inputmode="decimal"
          autocomplete="off"
          ref={input}
          aria-describedby={told ? `${prefix}-figure` : undefined}
          onInput={onGuess}
          onKeyDown={onEnterKey(onEnter)}
        />
        {item.unit ? <span class="rc-unit">{item.unit}</span> : null}
      </span>
    </>
  );
}

function Slider({ item, labels, response, input, onGuess }: InputProps) {
  const untouched = response.value === null;
  return (
    <input
      type="range"
      class={untouched ? "rc-range" : "rc-range rc-touched"}
      aria-label={words(labels, "your_guess")}
      {...item.range}
      autocomplete="off"
      ref={input}
      onInput={onGuess}
      // A press on the very middle moves nothing, and is a guess all the same.
      onClick={untouched ? onGuess : undefined}
    />
  );
}

function Controls(props: Props) {
  const { item, labels, prefix, response, feedbackFor, onResponse } = props;
  const { field, slider } = useSameValue(props);
  const guess = response.value;
  const told = guess !== null && feedbackFor?.value === guess;
  const onGuess: InputProps["onGuess"] = ({ currentTarget }) =>
    onResponse({ value: numberIn(currentTarget) });
  return (
    <>
      <div class="rc-estimate">
        <Field {...props} {...{ onGuess, told }} input={field} />
        <Slider {...props} {...{ onGuess }} input={slider} />
      </div>
      {told ? <Answer item={item} labels={labels} guess={guess} id={`${prefix}-figure`} /> : null}
    </>
  );
}

/** The figure, then what is said to each band of guesses. */
function Reasons({ item, labels }: ReasonsProps<Estimate>) {
  const { bands, range, unit } = item;
  const reasons = bands.map(({ upTo, close, feedback }, index): Reason => {
    const before = bands[index - 1];
    const first = before ? lastUpTo(item, lastUpTo(item, before.upTo) + range.step) : range.min;
    const [low, high] = [figureText(labels, first), figureText(labels, lastUpTo(item, upTo))];
    const told = withUnit(labels, low === high ? low : words(labels, "guess_from_to", { low, high }), unit);
    return { id: `${upTo}`, kind: close ? "key" : "distractor", told, text: "", feedback };
  });
  return (
    <>
      <p class="rc-figure-text">
        <strong>{amount(labels, item.value, unit)}</strong>
        {words(labels, "colon")}
        <span dangerouslySetInnerHTML={{ __html: item.figure }} />
      </p>
      <ReasonsList {...{ labels, reasons }} />
    </>
  );
}

export const estimateView: ItemView<Estimate, EstimateResponse> = {
  instruction: "guess_figure",
  Controls,
  Reasons,
  read(root) {
    const typed = numberIn(root.querySelector<HTMLInputElement>('.rc-estimate input[type="number"]'));
    const slider = root.querySelector<HTMLInputElement>(".rc-range");
    // The slider starts at the place its markup gives it; anywhere else is a guess.
    const slid = slider && slider.value !== slider.defaultValue ? numberIn(slider) : null;
    return { value: typed ?? slid };
  },
};
