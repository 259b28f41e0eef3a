/** A document as WordprocessingML (ECMA-376): the files that, zipped, are a .docx. The same content, the same text. */
import type { Block, Document } from "./document";
import { STYLES } from "./docx-styles";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The paper: width of the text in twentieths of a point. */
const WIDTH = 9360;
/** What a table is set in by, so that its words begin where the others do. */
const INSET = 108;

/** XML allows no control characters and no half of a pair. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** One line of text; tabs and line breaks within it stay. */
function run(text: string, rightToLeft: boolean): string {
  const parts = escaped(text).split(/\r\n?|\n/);
  const lines = parts.map((part) => `<w:t xml:space="preserve">${part.replace(/\t/g, " ")}</w:t>`);
  return `<w:r>${rightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : ""}${lines.join("<w:br/>")}</w:r>`;
}

function paragraph(style: string, text: string): string {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  const how = `<w:pStyle w:val="${style}"/>${rightToLeft ? "<w:bidi/>" : ""}`;
  return `<w:p><w:pPr>${how}</w:pPr>${text ? run(text, rightToLeft) : ""}</w:p>`;
}

function cell(width: number, style: string, text: string): string {
  const ground = style === "CellHead" ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F0"/>' : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${ground}</w:tcPr>${paragraph(style, text)}</w:tc>`;
}

function row(widths: number[], cells: string[], style: (column: number) => string, head = false): string {
  const how = `<w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>`;
  return `<w:tr>${how}${cells.map((text, i) => cell(widths[i] ?? 0, style(i), text)).join("")}</w:tr>`;
}

/** A long text may fill more than a page: only short rows are kept on one. */
function table({ head, rows }: Extract<Block, { kind: "table" }>): string {
  const columns = rows[0]?.length ?? head.length;
  const wide = WIDTH - INSET;
  const first = Math.round(wide * (columns > 2 ? 0.3 : 0.35));
  const rest = Math.floor((wide - first) / Math.max(1, columns - 1));
  const widths = Array.from({ length: columns }, (_, i) => (i === 0 ? first : rest));
  const look = head.length > 0 ? 'w:firstRow="1"' : 'w:firstRow="0"';
  const how =
    `<w:tblStyle w:val="Sheet"/><w:tblW w:w="${wide}" w:type="dxa"/><w:tblInd w:w="${INSET}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0480" ${look} w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const body = rows.map((cells) => row(widths, cells, (i) => (i === 0 ? "RowName" : "Cell")));
  const top = head.length > 0 ? row(widths, head, () => "CellHead", true) : "";
  return `<w:tbl><w:tblPr>${how}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${top}${body.join("")}</w:tbl>`;
}

const looks = { sheet: "SheetWords", answer: "Answer", none: "Nothing" };

function block(one: Block): string {
  if (one.kind === "heading") return paragraph(`Heading${one.level}`, one.text);
  // A paragraph between: two tables would grow together.
  if (one.kind === "table") return `${table(one)}${paragraph("Between", "")}`;
  return paragraph(looks[one.look], one.text);
}

function body({ title, blocks }: Document): string {
  const page =
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>' +
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  const all = [paragraph("Title", title), ...blocks.map(block), page];
  return `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${all.join("")}</w:body></w:document>`;
}

function properties({ title, language }: Document): string {
  const spaces =
    `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` as const;
  return (
    `${HEAD}<cp:coreProperties ${spaces}><dc:title>${escaped(title)}</dc:title>` +
    `<dc:language>${escaped(language)}</dc:language></cp:coreProperties>`
  );
}

const relations = (rows: [string, string][]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  rows.map(([type, to], i) => `<Relationship Id="r${i + 1}" Type="${type}" Target="${to}"/>`).join("") +
  "</Relationships>";

const TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  "</Types>";

/** Return the files of a .docx by their path in it, in the order in which they are to be zipped. */
export function docxParts(content: Document): [path: string, text: string][] {
  return [
    ["[Content_Types].xml", TYPES],
    [
      "_rels/.rels",
      relations([
        [`${OFFICE}/officeDocument`, "word/document.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
    ],
    ["docProps/core.xml", properties(content)],
    ["word/_rels/document.xml.rels", relations([[`${OFFICE}/styles`, "styles.xml"]])],
    ["word/document.xml", body(content)],
    ["word/styles.xml", `${HEAD}${STYLES.replace("LANGUAGE", escaped(content.language))}`],
  ];
}
