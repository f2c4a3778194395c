import type { CsvRow } from "./csv-rows.ts";
import { mostPreamble } from "./find-header.ts";
import type { TableView } from "./table-view.ts";
import type { UnderstoodTable } from "./understand-table.ts";

const mostSamples = 5;
/** Samples are looked for in so many rows, so that a column of three values costs no more than others. */
const sampledRows = 2000;
/** UTF-16 code units of a cell that a screen shows. */
const longestShown = 300;
const space = 32;

/** What the view takes over from the table as it came. */
type Origin = Pick<TableView, "part" | "encoding" | "encodings" | "delimiter" | "sheets" | "undecidedDates" | "mojibake">;

/**
 * The table for the screen on which a person says what its columns hold.
 *
 * @param all rows of the table, titles and header among them
 * @param rows that hold data
 * Cost: O(cells), a look at each.
 */
export function viewTable(
  origin: Origin,
  understood: UnderstoodTable,
  all: readonly CsvRow[],
  rows: readonly CsvRow[],
): TableView {
  const { headerLine, header, signature, columns, dateOrder, isRemembered } = understood;
  return {
    part: origin.part,
    encoding: origin.encoding,
    encodings: origin.encodings,
    delimiter: origin.delimiter,
    sheets: origin.sheets,
    headerLine,
    firstRows: all.slice(0, mostPreamble).map(({ line, cells }) => ({ line, cells: cells.map(shown) })),
    header,
    signature,
    mapping: { kind: columns.kind, fields: columns.columns, dateOrder },
    isRemembered,
    samples: samplesOf(rows, header.length),
    undecidedDates: origin.undecidedDates,
    mojibake: origin.mojibake,
    rows: rows.length,
  };
}

function samplesOf(rows: readonly CsvRow[], width: number): TableView["samples"] {
  const filled = new Uint32Array(width);
  for (const { cells, unclosedQuote } of rows) {
    if (unclosedQuote) continue;
    const end = Math.min(width, cells.length);
    for (let column = 0; column < end; column += 1) {
      const cell = cells[column] ?? "";
      if (cell !== "" && (cell.charCodeAt(0) > space || cell.trim() !== "")) filled[column] = (filled[column] ?? 0) + 1;
    }
  }
  return Array.from(filled, (count, column) => ({ values: count === 0 ? [] : valuesOf(rows, column), filled: count }));
}

function valuesOf(rows: readonly CsvRow[], column: number): string[] {
  const values = new Set<string>();
  const end = Math.min(rows.length, sampledRows);
  for (let row = 0; row < end && values.size < mostSamples; row += 1) {
    const value = rows[row]?.unclosedQuote === false ? shown(rows[row]?.cells[column] ?? "").trim() : "";
    if (value !== "") values.add(value);
  }
  return [...values];
}

function shown(cell: string): string {
  return cell.length > longestShown ? `${cell.slice(0, longestShown)}…` : cell;
}
