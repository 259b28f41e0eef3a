import { rowName, rowsOf, type SheetRow, tallyOf } from "../../activities/sheet";
import { words } from "../../labels";
import type { RowsProps } from "./Rows";

/** A bar as long as its share; the numbers are in words beside it. */
export function Bar({ count, total }: { count: number; total: number }) {
  const width = total > 0 ? Math.round((count / total) * 1000) / 10 : 0;
  return (
    <span class="rc-bar" aria-hidden="true">
      <span style={{ width: `${width}%` }} />
    </span>
  );
}

const labelOf = ({ part }: RowsProps, field: string) =>
  part.fields.find(({ id }) => id === field)?.label ?? "";

/** How often each option was chosen: bars, and the same in words. */
export function Tally(props: RowsProps) {
  const { data, labels, record, part, ready } = props;
  if (!ready) return <div class="rc-chart rc-tally" />;
  const total = rowsOf(record, data.id, part).length;
  return (
    <div class="rc-chart rc-tally">
      <p class="rc-chart-title">{labelOf(props, part.tally)}</p>
      <ul class="rc-bars">
        {tallyOf(record, data.id, part, part.tally).map(({ id, text, rows }) => (
          <li key={id}>
            <span class="rc-bar-name">{text}</span>{" "}
            <span class="rc-bar-count">{words(labels, "count_of", { count: rows.length, total })}</span>
            <Bar count={rows.length} total={total} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ColumnProps extends RowsProps {
  name: string;
  rows: SheetRow[];
}

function Column({ data, labels, record, part, name, rows }: ColumnProps) {
  const nameOf = (row: SheetRow) =>
    rowName(record, data.id, part, row) || words(labels, "own_row", { number: row.number });
  return (
    <div class="rc-column">
      <p class="rc-column-name">{name}</p>
      {rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>{nameOf(row)}</li>
          ))}
        </ul>
      ) : (
        <p class="rc-aside">{words(labels, "board_empty")}</p>
      )}
    </div>
  );
}

/** The rows in columns, one for each option: a map, which reads as lists. */
export function Board(props: RowsProps) {
  const { data, labels, record, part, ready } = props;
  if (!ready) return <div class="rc-chart rc-board" />;
  const columns = tallyOf(record, data.id, part, part.board);
  const placed = columns.flatMap(({ rows }) => rows.map(({ id }) => id));
  const left = rowsOf(record, data.id, part).filter(
    (row) => !placed.includes(row.id) && rowName(record, data.id, part, row) !== row.plain,
  );
  return (
    <div class="rc-chart rc-board">
      <p class="rc-chart-title">{labelOf(props, part.board)}</p>
      <div class="rc-columns">
        {columns.map(({ id, text, rows }) => (
          <Column key={id} {...props} name={text} rows={rows} />
        ))}
      </div>
      {left.length > 0 ? <Column {...props} name={words(labels, "board_unplaced")} rows={left} /> : null}
    </div>
  );
}

/** What a tally says, for the live region: the options that were chosen. */
export function tallyText(props: Omit<RowsProps, "ready">): string {
  const { data, labels, record, part } = props;
  const total = rowsOf(record, data.id, part).length;
  const chosen = tallyOf(record, data.id, part, part.tally).filter(({ rows }) => rows.length > 0);
  return chosen
    .map(({ text, rows }) => `${words(labels, "tally_count", { option: text, count: rows.length, total })}.`)
    .join(" ");
}
