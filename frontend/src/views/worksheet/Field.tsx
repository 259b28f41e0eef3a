import { calendarFile } from "../../activities/calendar";
import type { Field } from "../../activities/worksheet-types";
import { words } from "../../labels";
import { choiceOf, choose } from "../../record/worksheets";
import { dayInWords, isDay } from "../../review/days";
import { download } from "../download";
import { Button } from "../parts";
import { plainText } from "../text";
import { elementId, type SheetProps } from "./props";
import { Written } from "./Written";

type FieldProps = SheetProps & { field: Field; path: string };

function Hint({ id, hint }: { id: string; hint: string }) {
  return hint ? (
    <p class="rc-hint" id={`${id}_hint`}>
      {hint}
    </p>
  ) : null;
}

function OneOf({ data, record, prefix, field, path, update }: FieldProps) {
  const own = elementId(prefix, path);
  const chosen = choiceOf(record, data.id, path);
  return (
    <fieldset class="rc-one-of" aria-describedby={field.hint ? `${own}_hint` : undefined}>
      <legend>{field.label}</legend>
      <Hint id={own} hint={field.hint} />
      <div class="rc-options">
        {(field.options ?? []).map(({ id, text }) => (
          <div key={id} class="rc-option">
            <input
              type="radio"
              id={`${own}--${id}`}
              name={own}
              value={id}
              autocomplete="off"
              checked={chosen === id}
              onChange={() => update((before, now) => choose(before, data.id, path, id, now))}
            />
            <label for={`${own}--${id}`}>{text}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Give the learner the day as a file for their own calendar. */
function saveDay({ data, now, field, path }: FieldProps, date: string): void {
  const day = { uid: `${data.id}-${path}@recovery-course`, date, now: now() };
  const text = calendarFile({ ...day, summary: field.reminder ?? "", description: plainText(data.title) });
  download(`${data.id}-${date}.ics`, text, "text/calendar;charset=utf-8");
}

function Day(props: FieldProps) {
  const { data, labels, record, prefix, field, path, ready, language, update } = props;
  const own = elementId(prefix, path);
  const date = choiceOf(record, data.id, path);
  const known = isDay(date);
  return (
    <>
      <input
        type="date"
        id={own}
        autocomplete="off"
        value={date}
        aria-describedby={field.hint ? `${own}_hint` : undefined}
        onInput={({ currentTarget: { value } }) =>
          value !== date && update((before, now) => choose(before, data.id, path, value, now))
        }
      />
      {ready ? (
        <div class={`rc-on-paper${known ? "" : " rc-empty"}`} aria-hidden="true">
          {known ? dayInWords(date, language) : null}
        </div>
      ) : null}
      {ready && known && field.reminder ? (
        <div class="rc-actions">
          <Button action="calendar" onClick={() => saveDay(props, date)}>
            {words(labels, "calendar_file")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Something to fill in, with its label and hint; drawn over the plain page's elements. */
export function FieldView(props: FieldProps) {
  const { prefix, field, path } = props;
  const own = elementId(prefix, path);
  if (field.type === "choice") return <OneOf {...props} />;
  return (
    <>
      <label for={own}>{field.label}</label>
      <Hint id={own} hint={field.hint} />
      {field.type === "date" ? <Day {...props} /> : <Written {...props} />}
    </>
  );
}
