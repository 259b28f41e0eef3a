/** A worksheet with what was written in it, as the content of a document. */
import { type Labels, words } from "../labels";
import type { LearningRecord } from "../record/types";
import { plainParagraphs } from "./plain";
import { keyOf, rowsOf, type SheetRow, tallyOf, valueOf } from "./sheet";
import type { Field, RowsPart, Worksheet, WorksheetPart } from "./worksheet-types";

/** A piece of a document; all text is plain. */
export type Block =
  | { kind: "heading"; level: 1 | 2; text: string }
  /** `look`: the sheet's own words, the learner's, or that there are none. */
  | { kind: "paragraph"; look: "sheet" | "answer" | "none"; text: string }
  /** The first column names its row. */
  | { kind: "table"; head: string[]; rows: string[][] };

export interface Document {
  title: string;
  /** "en", "fr-CA". */
  language: string;
  blocks: Block[];
}

export interface DocumentWishes {
  data: Worksheet;
  record: LearningRecord;
  labels: Labels;
  language: string;
  /** A day in words. */
  day(date: string): string;
  /** When it was as it is now, in words; "" to leave it out. */
  changed: string;
}

/** More columns than these are too narrow to read on paper. */
const COLUMNS = 3;

const said = (text: string): Block => ({ kind: "paragraph", look: "sheet", text });

/** What stands in a field, as one reads it. */
function answer({ data, record, day }: DocumentWishes, key: string, field: Field): string {
  const value = valueOf(record, data.id, key, field).trim();
  if (field.type === "choice") return field.options?.find(({ id }) => id === value)?.text ?? value;
  return field.type === "date" && value ? day(value) : value;
}

function answered({ labels }: DocumentWishes, text: string): Block {
  if (text) return { kind: "paragraph", look: "answer", text };
  return { kind: "paragraph", look: "none", text: words(labels, "not_written") };
}

const nameOf = ({ labels }: DocumentWishes, { plain, number }: SheetRow) =>
  plain || words(labels, "own_row", { number });

/** Few fields: one table for all rows. */
function wideTable(wishes: DocumentWishes, part: RowsPart, rows: SheetRow[]): Block[] {
  const cells = rows.map((row) => [
    nameOf(wishes, row),
    ...part.fields.map((field) => answer(wishes, keyOf(part.id, row.id, field.id), field)),
  ]);
  return [{ kind: "table", head: [part.label, ...part.fields.map(({ label }) => label)], rows: cells }];
}

/** Many fields: a table for each row. */
function longTables(wishes: DocumentWishes, part: RowsPart, rows: SheetRow[]): Block[] {
  return rows.flatMap((row): Block[] => [
    { kind: "heading", level: 2, text: nameOf(wishes, row) },
    {
      kind: "table",
      head: [],
      rows: part.fields.map((field) => [
        field.label,
        answer(wishes, keyOf(part.id, row.id, field.id), field),
      ]),
    },
  ]);
}

/** How often each option was chosen, in one line. */
function counted({ data, record, labels }: DocumentWishes, part: RowsPart): Block[] {
  if (!part.tally) return [];
  const label = part.fields.find(({ id }) => id === part.tally)?.label ?? "";
  const options = tallyOf(record, data.id, part, part.tally);
  const text = options.map((option) => `${option.text}${words(labels, "colon")}${option.rows.length}`);
  return [{ kind: "paragraph", look: "sheet", text: `${label} ${text.join("; ")}` }];
}

function rowsBlocks(wishes: DocumentWishes, part: RowsPart): Block[] {
  const rows = rowsOf(wishes.record, wishes.data.id, part);
  if (rows.length === 0) return [answered(wishes, "")];
  const few = part.fields.length < COLUMNS;
  return [...(few ? wideTable : longTables)(wishes, part, rows), ...counted(wishes, part)];
}

function partBlocks(wishes: DocumentWishes, part: WorksheetPart): Block[] {
  if (part.type === "note") return plainParagraphs(part.text).map(said);
  const heading: Block = { kind: "heading", level: 1, text: part.label };
  if (part.type === "rows") return [heading, ...rowsBlocks(wishes, part)];
  return [heading, answered(wishes, answer(wishes, part.id, part))];
}

/** Return a worksheet as a document: what it asks, and what was written. */
export function documentOf(wishes: DocumentWishes): Document {
  const { data, labels, language, changed } = wishes;
  const voices = data.voices.flatMap(({ name, plain }) => [said(`${name}${words(labels, "colon")}${plain}`)]);
  return {
    title: plainParagraphs(data.title).join(" "),
    language,
    blocks: [
      ...(changed ? [said(words(labels, "as_of", { date: changed }))] : []),
      ...plainParagraphs(data.intro).map(said),
      ...voices,
      ...data.parts.flatMap((part) => partBlocks(wishes, part)),
    ],
  };
}
