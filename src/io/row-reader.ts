import type { ImportIssue, ImportIssueCode } from "../core/model/import-issue.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import { cleanCell, cleanNotes, isDamaged } from "./clean-cell.ts";
import type { CsvRow } from "./csv-rows.ts";
import { unmarkFormula } from "./formula-marker.ts";
import { longestCell, mostColumns } from "./limits.ts";
import { type DateStyle, dateStyle, readDate } from "./read-date.ts";

/** A cell of a known column, cleaned. `column` counts from 1. */
export interface Cell {
  readonly text: string;
  readonly column: number;
}

const longestDetail = 80;

/** Gives the cells of a table by what their columns hold, and keeps what was wrong with them. */
export class RowReader<Column extends string> {
  readonly issues: ImportIssue[] = [];
  readonly #file: string;
  readonly #columnsOf = new Map<Column, number[]>();
  readonly #dateStyles = new Map<Column, DateStyle>();
  readonly #width: number;
  #row: CsvRow = { line: 0, cells: [], unclosedQuote: false };

  constructor(file: string, columns: readonly (Column | null)[]) {
    this.#file = file;
    this.#width = columns.length;
    columns.forEach((column, index) => {
      if (column === null) return;
      const known = this.#columnsOf.get(column);
      if (known === undefined) this.#columnsOf.set(column, [index]);
      else known.push(index);
    });
  }

  has(column: Column): boolean {
    return this.#columnsOf.has(column);
  }

  /** How the dates of a column are written shows only in all of its rows. */
  learnDates(column: Column, rows: readonly CsvRow[]): void {
    const indices = this.#columnsOf.get(column) ?? [];
    const cells = rows.flatMap((row) => indices.map((index) => row.cells[index] ?? ""));
    this.#dateStyles.set(column, dateStyle(cells));
  }

  /** Takes up a row. @returns false when it had to be rejected as a whole. */
  open(row: CsvRow): boolean {
    this.#row = row;
    if (row.unclosedQuote) return this.reject("unclosed-quote", null, row.cells[0] ?? "");
    if (row.cells.length > mostColumns) return this.reject("too-many-columns", mostColumns + 1, String(row.cells.length));
    const long = row.cells.findIndex((cell) => cell.length > longestCell);
    if (long >= 0) return this.reject("cell-too-long", long + 1, row.cells[long] ?? "");
    const surplus = row.cells.slice(this.#width).filter((cell) => cell.trim() !== "");
    if (surplus.length > 0) this.note("shifted-row", this.#width + 1, surplus.join(", "));
    return true;
  }

  /** The first filled cell of the column; error values of spreadsheets count as blank, and are noted. */
  cell(column: Column): Cell | null {
    for (const index of this.#columnsOf.get(column) ?? []) {
      const cell = this.#cleaned(index, cleanCell);
      if (cell !== null) return cell;
    }
    return null;
  }

  /** All filled cells of the columns that hold the same. */
  cells(column: Column): Cell[] {
    const cells = (this.#columnsOf.get(column) ?? []).map((index) => this.#cleaned(index, cleanCell));
    return cells.filter((cell) => cell !== null);
  }

  /** As `cell`, with its line breaks. */
  lines(column: Column): Cell | null {
    for (const index of this.#columnsOf.get(column) ?? []) {
      const cell = this.#cleaned(index, cleanNotes);
      if (cell !== null) return cell;
    }
    return null;
  }

  date(column: Column): PartialDate | null {
    const cell = this.cell(column);
    if (cell === null) return null;
    const date = readDate(cell.text, this.#dateStyles.get(column) ?? dateStyle([]));
    if (date === null) this.note("unread-date", cell.column, cell.text);
    return date;
  }

  /** The first filled cell of the row, to say which row is meant. */
  anyText(): string {
    return this.#row.cells.find((cell) => cell.trim() !== "")?.trim() ?? "";
  }

  /** The column, from 1, that holds this; 1 where there is none. */
  columnOf(column: Column): number {
    return (this.#columnsOf.get(column)?.[0] ?? 0) + 1;
  }

  note(code: ImportIssueCode, column: number | null, detail: string): void {
    this.#issue("noted", code, column, detail);
  }

  /** @returns false, so that a row can be left with `return reader.reject(...)`. */
  reject(code: ImportIssueCode, column: number | null, detail: string): false {
    this.#issue("rejected", code, column, detail);
    return false;
  }

  #cleaned(index: number, clean: (cell: string) => { readonly text: string; readonly hadControls: boolean }): Cell | null {
    // A list saved from here marks what a spreadsheet could run; the mark is no part of the value.
    const raw = unmarkFormula(this.#row.cells[index] ?? "");
    if (raw === "") return null;
    const { text, hadControls } = clean(raw);
    if (hadControls) this.note("control-characters", index + 1, text);
    if (text === "") return null;
    if (isDamaged(text)) {
      this.note("damaged-value", index + 1, text);
      return null;
    }
    return { text, column: index + 1 };
  }

  #issue(severity: ImportIssue["severity"], code: ImportIssueCode, column: number | null, detail: string): void {
    const short = cleanCell(detail.slice(0, longestDetail * 2)).text.slice(0, longestDetail);
    this.issues.push({ file: this.#file, line: this.#row.line, column, code, severity, detail: short === "" ? null : short });
  }
}
