import type { CsvRow } from "../csv-rows.ts";
import { mostColumns } from "../limits.ts";
import { attributeOf, readXml, type XmlAttributes, type XmlProblem } from "../xml/read-xml.ts";
import { type CellFormat, numberText } from "./cell-format.ts";
import { relationId, TextGatherer, unescaped } from "./package-parts.ts";

export interface SheetContext {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

/** A cell behind which an address stands. `column` counts from 0. */
export interface CellLink {
  readonly line: number;
  readonly column: number;
  readonly relation: string;
}

export interface ReadSheet {
  /** Rows that are not blank, with the numbers the sheet shows beside them. */
  readonly rows: readonly CsvRow[];
  readonly links: readonly CellLink[];
}

const plain: CellFormat = { is: "number" };
const lastLine = 1_048_576;

/**
 * The cells of a sheet as text. Of merged cells the first has the text; of a formula, its value as it was last worked out.
 *
 * A cell far to the right of all columns that are read stands in the first column that is not, so that its row is told to be too
 * wide without being held at its full width.
 *
 * @param progress told about every megabyte
 * Cost: O(bytes).
 */
export function sheetRows(bytes: Uint8Array, context: SheetContext, progress?: (share: number) => void): ReadSheet | XmlProblem {
  const rows: CsvRow[] = [];
  const links: CellLink[] = [];
  const inline = new TextGatherer();
  let line = 0;
  let column = 0;
  let cells: string[] = [];
  let type = "n";
  let format = plain;
  let value = "";
  let inValue = false;
  let inCell = false;
  const problem = readXml(bytes, {
    progress,
    open(name, attributes) {
      if (name === "row") {
        const stated = Number(attributeOf(attributes, "r") ?? Number.NaN);
        line = Number.isInteger(stated) && stated > line && stated <= lastLine ? stated : line + 1;
        cells = [];
        column = -1;
      } else if (name === "c") {
        const stated = columnIn(attributeOf(attributes, "r") ?? "");
        column = stated !== null && stated > column ? stated : column + 1;
        type = attributeOf(attributes, "t") ?? "n";
        format = context.formats[Number(attributeOf(attributes, "s") ?? 0)] ?? plain;
        value = "";
        inCell = true;
      } else if (name === "v") inValue = inCell;
      else if (name === "hyperlink") links.push(...linksIn(attributes));
      else if (inCell) inline.open(name);
    },
    close(name) {
      if (name === "v") inValue = false;
      else if (name === "c" && inCell) {
        const text = type === "inlineStr" ? inline.take() : cellText(type, value, format, context);
        inline.take();
        inCell = false;
        if (text !== "") put(cells, Math.min(column, mostColumns), text);
      } else if (name === "row") {
        if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells, unclosedQuote: false });
      } else if (inCell) inline.close(name);
    },
    text(text) {
      if (inValue) value += text;
      else if (inCell) inline.add(text);
    },
  });
  return problem ?? { rows, links };
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

function cellText(type: string, value: string, format: CellFormat, { texts, is1904 }: SheetContext): string {
  switch (type) {
    case "s":
      return texts[Number(value)] ?? "";
    case "b":
      return value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE";
    case "str":
      return unescaped(value);
    case "d":
      return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, "");
    case "n":
      return numberText(value.trim(), format, is1904);
    default:
      return value.trim();
  }
}

/** @returns the column of `B7`, from 0; null where the text is no cell. */
function columnIn(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference)?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Only of single cells: an address behind many is nobody's own. */
function linksIn(attributes: XmlAttributes): CellLink[] {
  const reference = attributeOf(attributes, "ref") ?? "";
  const relation = relationId(attributes);
  const column = columnIn(reference);
  const line = Number(/\d+$/.exec(reference)?.[0]);
  return column === null || relation === "" || !Number.isInteger(line) ? [] : [{ line, column, relation }];
}
