import type { CsvRow } from "../csv-rows.ts";
import { mostColumns } from "../limits.ts";
import type { UnreadPart } from "../read-any.ts";
import type { FileToRead } from "../read-file.ts";
import type { RawTable } from "../read-table.ts";
import { unzip } from "../unzip.ts";
import { attributeOf, readXml, type XmlAttributes, type XmlProblem } from "../xml/read-xml.ts";
import { numberText } from "./cell-format.ts";
import { chooseSheet, type LazySheet } from "./choose-sheet.ts";
import type { ReadWorkbookOptions } from "./read-xlsx.ts";

const noLimit = { mostBytes: Number.POSITIVE_INFINITY };
const wanted = (name: string): boolean => name === "content.xml" || name === "META-INF/manifest.xml";

interface Sheet {
  readonly name: string;
  readonly rows: CsvRow[];
}

/**
 * Reads one sheet of an OpenDocument spreadsheet (.ods): the one chosen, else the first in which a header is recognised.
 *
 * @returns its rows as a table that nobody has interpreted yet, or why there is none. Cost: O(unzipped bytes).
 */
export function readOds(
  { name: file, bytes }: FileToRead,
  options: ReadWorkbookOptions,
): RawTable | Omit<UnreadPart, "file" | "table"> {
  const unzipped = unzip(bytes, { wanted, ...(options.isUnlimited === true ? noLimit : {}) });
  if ("problem" in unzipped) return { code: unzipped.problem, detail: unzipped.detail };
  const manifest = new TextDecoder().decode(unzipped.entries.get("META-INF/manifest.xml") ?? new Uint8Array());
  if (/encryption-data/.test(manifest)) return { code: "encrypted-file", detail: "ods" };
  const content = unzipped.entries.get("content.xml");
  if (content === undefined) return { code: "damaged-file", detail: "content.xml" };
  const sheets = sheetsIn(content, (share) => options.onProgress?.(Math.round(share * bytes.length), bytes.length));
  if ("code" in sheets) return sheets;
  const lazy = sheets.map(({ name, rows }): LazySheet => ({ name, isHidden: false, read: () => rows }));
  const chosen = chooseSheet(lazy, options);
  if ("code" in chosen) return chosen;
  const { name: part, rows } = chosen;
  const names = sheets.map(({ name }) => name);
  return { file, part, rows, encoding: "ods", encodings: [], delimiter: "", sheets: names, isWhole: true };
}

/** Rows and cells that repeat are written once. Blank ones may fill the sheet to its end, and take no room here. */
function sheetsIn(bytes: Uint8Array, progress: (share: number) => void): readonly Sheet[] | XmlProblem {
  const sheets: Sheet[] = [];
  let line = 0;
  let rowsRepeated = 1;
  let cells: string[] = [];
  let column = 0;
  let cell: XmlAttributes | null = null;
  let paragraphs: string[] = [];
  let inParagraph = 0;
  let ignored = 0;
  const count = (attributes: XmlAttributes, name: string): number => {
    const stated = Number(attributeOf(attributes, name) ?? 1);
    return Number.isInteger(stated) && stated > 0 ? stated : 1;
  };
  const problem = readXml(bytes, {
    progress,
    open(name, attributes) {
      if (name === "annotation") ignored += 1;
      else if (ignored > 0) return;
      else if (name === "table" && cell === null) {
        sheets.push({ name: attributeOf(attributes, "name") ?? "", rows: [] });
        line = 1;
      } else if (name === "table-row") {
        rowsRepeated = count(attributes, "number-rows-repeated");
        cells = [];
        column = 0;
      } else if (name === "table-cell" || name === "covered-table-cell") {
        cell = attributes;
        paragraphs = [];
      } else if (name === "p" && cell !== null) {
        if (inParagraph === 0) paragraphs.push("");
        inParagraph += 1;
      } else if (inParagraph > 0 && (name === "s" || name === "tab")) addTo(paragraphs, " ");
      else if (inParagraph > 0 && name === "line-break") addTo(paragraphs, "\n");
    },
    close(name) {
      if (name === "annotation") ignored -= 1;
      else if (ignored > 0) return;
      else if (name === "p" && inParagraph > 0) inParagraph -= 1;
      else if ((name === "table-cell" || name === "covered-table-cell") && cell !== null) {
        const repeated = count(cell, "number-columns-repeated");
        const text = name === "table-cell" ? cellText(cell, paragraphs.join("\n")) : "";
        if (text !== "") {
          const end = Math.min(column + repeated, mostColumns + 1);
          while (cells.length < Math.min(column, mostColumns)) cells.push("");
          while (cells.length < end) cells.push(text);
        }
        column += repeated;
        cell = null;
      } else if (name === "table-row") {
        if (cells.some((text) => text.trim() !== "")) {
          // A row of values that repeats without end is a fill, and no list of people.
          for (let i = 0; i < Math.min(rowsRepeated, 1000); i += 1)
            sheets.at(-1)?.rows.push({ line: line + i, cells, unclosedQuote: false });
        }
        line += rowsRepeated;
      }
    },
    text(text) {
      if (inParagraph > 0 && ignored === 0) addTo(paragraphs, text);
    },
  });
  return problem ?? sheets;
}

function addTo(paragraphs: string[], text: string): void {
  paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
}

function cellText(attributes: XmlAttributes, shown: string): string {
  switch (attributeOf(attributes, "value-type")) {
    case "date":
      return (attributeOf(attributes, "date-value") ?? shown).replace(/T00:00:00(?:\.0+)?$/, "");
    case "float": {
      // What is shown may be rounded; leading zeros stand only there.
      const exact = numberText(attributeOf(attributes, "value") ?? "", { is: "number" }, false);
      return /^0\d+$/.test(shown) || exact === "" ? shown : exact;
    }
    default:
      return shown;
  }
}
