import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { KEPT, keyOf, newRowId, REMOVED, rowsOf, type SheetRow } from "../../activities/sheet";
import type { RowsPart } from "../../activities/worksheet-types";
import { words } from "../../labels";
import { choose } from "../../record/worksheets";
import { focusOn } from "../attention";
import { Button } from "../parts";
import { Board, Tally } from "./Charts";
import { FieldView } from "./Field";
import { elementId, type SheetProps } from "./props";

export type RowsProps = SheetProps & { part: RowsPart };

type RowProps = RowsProps & { row: SheetRow; onRemove(): void };

/** What a row is called: its text, or its number in a row of the learner's own. */
function RowHead({ labels, prefix, part, row, onRemove }: RowProps) {
  const id = `${elementId(prefix, keyOf(part.id, row.id))}_given`;
  if (!row.own) return <p class="rc-given" id={id} dangerouslySetInnerHTML={{ __html: row.text }} />;
  const { number } = row;
  return (
    <div class="rc-own-row">
      <p class="rc-given" id={id}>
        {words(labels, "own_row", { number })}
      </p>
      <button
        type="button"
        class="rc-button rc-quiet"
        data-action="remove-row"
        aria-label={words(labels, "remove_row_named", { number })}
        onClick={onRemove}
      >
        {words(labels, "remove_row")}
      </button>
    </div>
  );
}

function Row(props: RowProps) {
  const { prefix, part, row } = props;
  const key = keyOf(part.id, row.id);
  return (
    <li class="rc-row" data-row={row.id}>
      <RowHead {...props} />
      <div class="rc-fields" role="group" aria-labelledby={`${elementId(prefix, key)}_given`}>
        {part.fields.map((field) => (
          <div key={field.id} class={`rc-part-${field.type}`} data-field={field.id}>
            <FieldView {...props} field={field} path={keyOf(key, field.id)} />
          </div>
        ))}
      </div>
    </li>
  );
}

/** The place of a row that was just removed, with the way back. */
function RemovedRow({ labels, row, onUndo }: { labels: RowsProps["labels"]; row: SheetRow; onUndo(): void }) {
  return (
    <li class="rc-row rc-row-removed" data-row={row.id}>
      <p>{words(labels, "row_removed", { number: row.number })}</p>
      <Button action="undo" onClick={onUndo}>
        {words(labels, "undo_row")}
      </Button>
    </li>
  );
}

/** Lead the focus to a control of a row, as soon as it is drawn. */
function useRowFocus() {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<[row: string, control: string] | null>(null);
  useLayoutEffect(() => {
    if (!next.current) return;
    const [row, control] = next.current;
    const rows = Array.from(list.current?.children ?? []) as HTMLElement[];
    const found = rows.find(({ dataset }) => dataset.row === row)?.querySelector<HTMLElement>(control);
    if (!found) return;
    next.current = null;
    focusOn(found);
    found.scrollIntoView({ block: "nearest" });
  });
  return { list, focusNext: (row: string, control: string) => void (next.current = [row, control]) };
}

/** Adding rows, removing them, and taking that back; the one removed last keeps its place until then. */
function useRows(props: RowsProps) {
  const { data, labels, record, part, now, update, say } = props;
  const [removed, setRemoved] = useState("");
  const { list, focusNext } = useRowFocus();
  const rows = rowsOf(record, data.id, part, removed);
  const mark = (row: string, value: string) =>
    update((before, time) => choose(before, data.id, keyOf(part.id, row), value, time));
  const back = (row: SheetRow) => {
    focusNext(row.id, "input, textarea");
    setRemoved("");
    mark(row.id, KEPT);
    say(words(labels, "row_back", { number: row.number }));
  };
  const remove = (row: SheetRow) => {
    focusNext(row.id, '[data-action="undo"]');
    setRemoved(row.id);
    mark(row.id, REMOVED);
    say(words(labels, "row_removed", { number: row.number }));
  };
  const add = () => {
    const id = newRowId(rows, now());
    focusNext(id, "input, textarea");
    setRemoved("");
    mark(id, KEPT);
    const number = rows.filter((row) => row.id !== removed).length + 1;
    say(words(labels, "row_added", { number }));
  };
  const left = part.more - rows.filter((row) => row.own && row.id !== removed).length;
  return { list, rows, removed, left, add, remove, back };
}

/** The button for one more row, and on paper lines for as many. */
function More({ labels, left, onAdd }: { labels: RowsProps["labels"]; left: number; onAdd(): void }) {
  return (
    <>
      <div class="rc-actions">
        {left > 0 ? (
          <button type="button" class="rc-button" data-action="add-row" onClick={onAdd}>
            {words(labels, "add_row")}
          </button>
        ) : (
          <span class="rc-aside">{words(labels, "rows_full")}</span>
        )}
      </div>
      <div class="rc-lines" aria-hidden="true">
        {Array.from({ length: Math.max(0, left) }, (_, line) => (
          <p key={line} />
        ))}
      </div>
    </>
  );
}

/** The same fields again and again, and what is drawn of them. */
export function Rows(props: RowsProps) {
  const { labels, prefix, part } = props;
  const { list, rows, removed, left, add, remove, back } = useRows(props);
  const own = elementId(prefix, part.id);
  return (
    <>
      <p class="rc-part-label" id={`${own}_label`}>
        {part.label}
      </p>
      {part.hint ? (
        <p class="rc-hint" id={`${own}_hint`}>
          {part.hint}
        </p>
      ) : null}
      <ol class="rc-rows" ref={list}>
        {rows.map((row) =>
          row.id === removed ? (
            <RemovedRow key={row.id} {...{ labels, row }} onUndo={() => back(row)} />
          ) : (
            <Row key={row.id} {...props} row={row} onRemove={() => remove(row)} />
          ),
        )}
      </ol>
      {part.more > 0 ? <More {...{ labels, left }} onAdd={add} /> : null}
      {part.tally ? <Tally {...props} /> : null}
      {part.board ? <Board {...props} /> : null}
    </>
  );
}
