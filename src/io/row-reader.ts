import type { ImportIssue, ImportIssueCode } from "../core/model/import-issue.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import type { TableMapping } from "../core/model/table-mapping.ts";
import { cleanCell, cleanNotes, isDamaged } from "./clean-cell.ts";
import type { CsvRow } from "./csv-rows.ts";
import { unmarkFormula } from "./formula-marker.ts";
import { longestCell, mostColumns } from "./limits.ts";
import { type Garbled, garbledIn } from "./mojibake.ts";
import { type DateStyle, dateStyle, readDate, spreadsheetDate } from "./read-date.ts";

/** What is settled of a table before its rows are read. */
export interface TableColumns<Column extends string> {
  /** Labels of the columns, each once. */
  readonly header: readonly string[];
  /** The header in the words in which columns are looked up; "" where it is blank. */
  readonly words: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly dateOrder: TableMapping["dateOrder"];
}

/** What shows only once all rows are read. */
export interface ReadRows {
  readonly issues: readonly ImportIssue[];
  /** Columns, from 0. */
  readonly undecidedDates: readonly number[];
  readonly garbled: Garbled | null;
}

/** A cell of a known column, cleaned. `column` counts from 1. */
export interface Cell {
  readonly text: string;
  readonly column: number;
}

const longestDetail = 80;
const beyondAscii = /[\u00c2-\u00f4]/;
const untouched = 0;
const taken = 1;
const left = 2;

/** Gives the cells of a table by what their columns hold, and keeps what was wrong with them. */
export class RowReader<Column extends string> {
  readonly issues: ImportIssue[] = [];
  readonly #file: string;
  readonly #columnsOf = new Map<Column, number[]>();
  readonly #dateStyles = new Map<Column, DateStyle>();
  readonly #dateOrder: TableMapping["dateOrder"];
  readonly #undecided: number[] = [];
  readonly #width: number;
  /** What was done with each cell of the row: `untouched`, `taken` or `left`. */
  readonly #use: Uint8Array;
  #row: CsvRow = { line: 0, cells: [], unclosedQuote: false };
  #garbled: Garbled | null = null;

  constructor(file: string, columns: readonly (Column | null)[], dateOrder: TableMapping["dateOrder"]) {
    this.#file = file;
    this.#dateOrder = dateOrder;
    this.#width = columns.length;
    this.#use = new Uint8Array(columns.length);
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
    const indices = this.#columnsOf.get(column);
    if (indices === undefined) return;
    const cellsOf = (index: number): string[] => {
      const cells: string[] = [];
      for (const row of rows) {
        const cell = row.cells[index];
        if (cell !== undefined && cell !== "" && !row.unclosedQuote) cells.push(cell);
      }
      return cells;
    };
    const columns = indices.map(cellsOf);
    const style = dateStyle(columns.length === 1 ? (columns[0] ?? []) : columns.flat());
    if (style.isUndecided && this.#dateOrder === null) {
      columns.forEach((cells, at) => {
        const index = indices[at];
        if (index !== undefined && dateStyle(cells).isUndecided) this.#undecided.push(index);
      });
    }
    const dayFirst = this.#dateOrder === null ? style.dayFirst : this.#dateOrder === "day-first";
    this.#dateStyles.set(column, { ...style, dayFirst });
  }

  /** The columns of dates, from 0 and ascending, in which nothing tells whether the day or the month comes first. */
  get undecidedDates(): readonly number[] {
    return this.#undecided.toSorted((a, b) => a - b);
  }

  /** The first cell read that looks garbled, as it is and as it may have been. */
  get garbled(): Garbled | null {
    return this.#garbled;
  }

  /** Takes up a row. @returns false when it had to be rejected as a whole. */
  open(row: CsvRow): boolean {
    this.#row = row;
    this.#use.fill(untouched);
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
    const cells: Cell[] = [];
    for (const index of this.#columnsOf.get(column) ?? []) {
      const cell = this.#cleaned(index, cleanCell);
      if (cell !== null) cells.push(cell);
    }
    return cells;
  }

  /** As `cell`, with its line breaks. */
  lines(column: Column): Cell | null {
    for (const index of this.#columnsOf.get(column) ?? []) {
      const cell = this.#cleaned(index, cleanNotes);
      if (cell !== null) return cell;
    }
    return null;
  }

  /** As `cells`, with their line breaks. */
  allLines(column: Column): Cell[] {
    const cells: Cell[] = [];
    for (const index of this.#columnsOf.get(column) ?? []) {
      const cell = this.#cleaned(index, cleanNotes);
      if (cell !== null) cells.push(cell);
    }
    return cells;
  }

  /** A cell that was read says more than was taken from it: it is not done with. */
  leave({ column }: Cell): void {
    this.#use[column - 1] = left;
  }

  /** The cell at this place of the row, from 0, is done with. */
  take(index: number): void {
    this.#use[index] = taken;
  }

  /** What the row says at a place, from 0, that nobody has taken; with its line breaks. Null where that is nothing. */
  untaken(index: number): string | null {
    const use = this.#use[index];
    if (use === taken || (this.#row.cells[index] ?? "") === "") return null;
    // What was read before has been found fault with already.
    if (use === left) return cleanNotes(unmarkFormula(this.#row.cells[index] ?? "")).text;
    return this.#cleaned(index, cleanNotes)?.text ?? null;
  }

  /** The first date of the column that can be read; what cannot be read is noted. */
  date(column: Column): PartialDate | null {
    for (const index of this.#columnsOf.get(column) ?? []) {
      const cell = this.#cleaned(index, cleanCell);
      if (cell === null) continue;
      const date = readDate(cell.text, this.#dateStyles.get(column) ?? dateStyle([]));
      if (date !== null) return date;
      const counted = spreadsheetDate(cell.text);
      this.note(counted === null ? "unread-date" : "spreadsheet-date", cell.column, cell.text);
      if (counted !== null) return counted;
      this.leave(cell);
    }
    return null;
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
    this.#use[index] = taken;
    if (isDamaged(text)) {
      this.note("damaged-value", index + 1, text);
      return null;
    }
    if (this.#garbled === null && beyondAscii.test(text)) this.#garbled = garbledIn(raw);
    return { text, column: index + 1 };
  }

  #issue(severity: ImportIssue["severity"], code: ImportIssueCode, column: number | null, detail: string): void {
    const short = cleanCell(detail.slice(0, longestDetail * 2)).text.slice(0, longestDetail);
    this.issues.push({ file: this.#file, line: this.#row.line, column, code, severity, detail: short === "" ? null : short });
  }
}
