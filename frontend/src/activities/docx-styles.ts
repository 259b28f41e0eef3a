/** The styles of a document: what Word shows in its list, and what an instructor may change there. */

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

interface Style {
  id: string;
  name: string;
  /** In twentieths of a point. */
  before: number;
  after: number;
  /** In half points. */
  size: number;
  look?: string;
  /** Of a heading: its level, counted from 0. */
  outline?: number;
}

const styles: Style[] = [
  { id: "Title", name: "Title", before: 0, after: 240, size: 40, look: "<w:b/>" },
  { id: "Heading1", name: "heading 1", before: 320, after: 80, size: 26, look: "<w:b/>", outline: 0 },
  { id: "Heading2", name: "heading 2", before: 240, after: 80, size: 23, look: "<w:b/>", outline: 1 },
  {
    id: "SheetWords",
    name: "Sheet words",
    before: 0,
    after: 120,
    size: 21,
    look: '<w:color w:val="4A5553"/>',
  },
  { id: "Answer", name: "Answer", before: 0, after: 120, size: 23 },
  {
    id: "Nothing",
    name: "Nothing",
    before: 0,
    after: 120,
    size: 21,
    look: '<w:i/><w:color w:val="4A5553"/>',
  },
  { id: "CellHead", name: "Cell head", before: 60, after: 60, size: 20, look: "<w:b/>" },
  { id: "RowName", name: "Row name", before: 60, after: 60, size: 20, look: '<w:color w:val="4A5553"/>' },
  { id: "Cell", name: "Cell", before: 60, after: 60, size: 21 },
  { id: "Between", name: "Between", before: 0, after: 0, size: 12 },
];

function written({ id, name, before, after, size, look = "", outline }: Style): string {
  const heading = outline !== undefined || id === "Title";
  const how =
    `${heading ? "<w:keepNext/>" : ""}<w:spacing w:before="${before}" w:after="${after}"/>` +
    (outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`);
  // The schema wants bold and italics before colour, and colour before size.
  const text = `${look}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${how}</w:pPr><w:rPr>${text}</w:rPr></w:style>`
  );
}

const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9AA5A2"/>`;
const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("");

/** `LANGUAGE` stands for the language of the text. */
export const STYLES =
  `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>' +
  '<w:lang w:val="LANGUAGE"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr>' +
  "</w:pPrDefault></w:docDefaults>" +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  styles.map(written).join("") +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="Sheet"><w:name w:val="Sheet"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>` +
  "</w:style></w:styles>";
