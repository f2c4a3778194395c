import type { CsvRow } from "./csv-rows.ts";
import { mostPreamble } from "./find-header.ts";
import { firstRows, type TableRows } from "./table-rows.ts";
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
 * @param filled counts of all of these rows
 * Cost: O(cells of the first 2,000 rows).
 */
export function viewTable(
  origin: Origin,
  understood: UnderstoodTable,
  all: TableRows,
  rows: TableRows,
  filled: FilledCells,
): TableView {
  const { headerLine, header, signature, columns, dateOrder, isRemembered } = understood;
  return {
    part: origin.part,
    encoding: origin.encoding,
    encodings: origin.encodings,
    delimiter: origin.delimiter,
    sheets: origin.sheets,
    headerLine,
    firstRows: firstRows(all, mostPreamble).map(({ line, cells }) => ({ line, cells: cells.map(shown) })),
    header,
    signature,
    mapping: { kind: columns.kind, fields: columns.columns, dateOrder },
    isRemembered,
    samples: samplesOf(firstRows(rows, sampledRows), filled),
    undecidedDates: origin.undecidedDates,
    mojibake: origin.mojibake,
    rows: rows.length,
  };
}

/** Counts in how many rows each column says something. */
export class FilledCells {
  readonly counts: Uint32Array;

  constructor(width: number) {
    this.counts = new Uint32Array(width);
  }

  count({ cells, unclosedQuote }: CsvRow): void {
    if (unclosedQuote) return;
    const end = Math.min(this.counts.length, cells.length);
    for (let column = 0; column < end; column += 1) {
      const cell = cells[column] ?? "";
      if (cell !== "" && (cell.charCodeAt(0) > space || cell.trim() !== "")) {
        this.counts[column] = (this.counts[column] ?? 0) + 1;
      }
    }
  }
}

function samplesOf(first: readonly CsvRow[], { counts }: FilledCells): TableView["samples"] {
  return Array.from(counts, (count, column) => ({ values: count === 0 ? [] : valuesOf(first, column), filled: count }));
}

function valuesOf(first: readonly CsvRow[], column: number): string[] {
  const values = new Set<string>();
  for (const { cells, unclosedQuote } of first) {
    const value = unclosedQuote ? "" : shown(cells[column] ?? "").trim();
    if (value !== "") values.add(value);
    if (values.size === mostSamples) break;
  }
  return [...values];
}

function shown(cell: string): string {
  return cell.length > longestShown ? `${cell.slice(0, longestShown)}…` : cell;
}
