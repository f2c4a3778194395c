import type { ImportIssue, ImportIssueCode } from "../core/model/import-issue.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import type { TableMapping } from "../core/model/table-mapping.ts";
import { cleanCell, cleanNotes, isDamaged, isPlain } from "./clean-cell.ts";
import type { CsvRow } from "./csv-rows.ts";
import { type DateCell, DateColumn } from "./date-column.ts";
import { unmarkFormula } from "./formula-marker.ts";
import { longestCell, mostColumns } from "./limits.ts";
import { type Garbled, garbledIn } from "./mojibake.ts";
import { type DateStyle, DateTally, dateStyle, readDate, spreadsheetDate } from "./read-date.ts";

/** What is settled of a table before its rows are read. */
export interface TableColumns<Column extends string> {
  /** Labels of the columns, each once. */
  readonly header: readonly string[];
  /** The header in the words in which columns are looked up; "" where it is blank. */
  readonly words: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly dateOrder: TableMapping["dateOrder"];
}

/** How the dates of each column are written, by what the column holds. */
export type DateStyles = ReadonlyMap<string, DateStyle>;

/** What shows only once all rows are read. */
export interface ReadRows {
  readonly issues: readonly ImportIssue[];
  /** Columns, from 0. */
  readonly undecidedDates: readonly number[];
  readonly garbled: Garbled | null;
}

/** Reads the rows of a table one after another. */
export interface RowsReader {
  readonly issues: readonly ImportIssue[];
  /** Once all rows are read: how their dates are written, where that is not how they were read. */
  readonly correctedDates: DateStyles | null;
  read(row: CsvRow): void;
}

/** So many rows show how the dates of a table are written, mostly. */
export const rowsThatShowDates = 2000;

/** A cell of a known column, cleaned. `column` counts from 1. */
export interface Cell {
  readonly text: string;
  readonly column: number;
}

const longestDetail = 80;
const beyondAscii = /[\u00c2-\u00f4]/;
const noColumns: readonly number[] = [];
const unknownStyle = dateStyle([]);
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
  /** The columns of dates, and where they stand. */
  readonly #dateColumns: { readonly index: number; readonly column: DateColumn }[] = [];
  /** What the row says at the places of dates. */
  readonly #dateCells: (DateCell | null)[] = [];
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

  /**
   * Learns how the dates of a column are written.
   *
   * @param rows all of the table, which only together show it; or its first, where `correctedDates` is heeded
   * @param known what all rows have shown before
   */
  learnDates(column: Column, rows: Iterable<CsvRow>, known?: DateStyles): void {
    const indices = this.#columnsOf.get(column);
    if (indices === undefined) return;
    for (const index of indices) this.#dateColumns.push({ index, column: new DateColumn() });
    this.#dateStyles.set(column, known?.get(column) ?? this.#styleOf(indices.map((index) => talliedIn(index, rows))));
  }

  /** How the dates are written by all rows that were opened; null where they were read so. */
  get correctedDates(): DateStyles | null {
    const styles = new Map<Column, DateStyle>();
    let isCorrect = true;
    for (const [column, used] of this.#dateStyles) {
      const style = this.#styleOf(this.#tallies(column));
      styles.set(column, style);
      isCorrect &&= style.dayFirst === used.dayFirst && isSameSet(style.longYears, used.longYears);
    }
    return isCorrect ? null : styles;
  }

  /** The columns of dates, from 0 and ascending, in which nothing tells whether the day or the month comes first. */
  get undecidedDates(): readonly number[] {
    if (this.#dateOrder !== null) return [];
    const undecided: number[] = [];
    for (const [column] of this.#dateStyles) {
      const tallies = this.#tallies(column);
      if (!this.#styleOf(tallies).isUndecided) continue;
      this.#places(column).forEach((index, at) => {
        if (tallies[at]?.style.isUndecided === true) undecided.push(index);
      });
    }
    return undecided.sort((a, b) => a - b);
  }

  /** What shows once all rows are read; `garbled` is the first cell read that looks so, as it is and as it may have been. */
  get found(): ReadRows {
    return { issues: this.issues, undecidedDates: this.undecidedDates, garbled: this.#garbled };
  }

  /** Takes up a row. @returns false when it had to be rejected as a whole. */
  open(row: CsvRow): boolean {
    const { cells } = row;
    this.#row = row;
    this.#use.fill(untouched);
    if (row.unclosedQuote) return this.reject("unclosed-quote", null, cells[0] ?? "");
    for (const { index, column } of this.#dateColumns) {
      const cell = cells[index] ?? "";
      this.#dateCells[index] = cell === "" ? null : column.meet(cell);
    }
    if (cells.length > mostColumns) return this.reject("too-many-columns", mostColumns + 1, String(cells.length));
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? "";
      if (cell.length > longestCell) return this.reject("cell-too-long", index + 1, cell);
    }
    if (cells.length <= this.#width) return true;
    const surplus = cells.slice(this.#width).filter((cell) => cell.trim() !== "");
    if (surplus.length > 0) this.note("shifted-row", this.#width + 1, surplus.join(", "));
    return true;
  }

  /** The first filled cell of the column; error values of spreadsheets count as blank, and are noted. */
  cell(column: Column): Cell | null {
    for (const index of this.#places(column)) {
      const cell = this.#cleaned(index, cleanCell);
      if (cell !== null) return cell;
    }
    return null;
  }

  /** All filled cells of the columns that hold the same. */
  cells(column: Column): Cell[] {
    const cells: Cell[] = [];
    for (const index of this.#places(column)) {
      const cell = this.#cleaned(index, cleanCell);
      if (cell !== null) cells.push(cell);
    }
    return cells;
  }

  /** As `cell`, with its line breaks. */
  lines(column: Column): Cell | null {
    for (const index of this.#places(column)) {
      const cell = this.#cleaned(index, cleanNotes);
      if (cell !== null) return cell;
    }
    return null;
  }

  /** As `cells`, with their line breaks. */
  allLines(column: Column): Cell[] {
    const cells: Cell[] = [];
    for (const index of this.#places(column)) {
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
    for (const index of this.#places(column)) {
      const known = this.#dateCells[index] ?? null;
      if (known !== null && known.date !== null) {
        this.#use[index] = taken;
        return known.date;
      }
      const cell = this.#cleaned(index, cleanCell);
      if (cell === null) continue;
      const date = readDate(cell.text, this.#dateStyles.get(column) ?? unknownStyle);
      if (date !== null) {
        if (known !== null && isPlain(this.#row.cells[index] ?? "")) known.date = date;
        return date;
      }
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

  #places(column: Column): readonly number[] {
    return this.#columnsOf.get(column) ?? noColumns;
  }

  #tallies(column: Column): DateTally[] {
    return this.#places(column).map(
      (index) => this.#dateColumns.find((known) => known.index === index)?.column.tally ?? new DateTally(),
    );
  }

  /** How the dates are written in columns that hold the same. */
  #styleOf(tallies: readonly DateTally[]): DateStyle {
    const together = new DateTally();
    for (const tally of tallies) together.join(tally);
    const { style } = together;
    return this.#dateOrder === null ? style : { ...style, dayFirst: this.#dateOrder === "day-first" };
  }

  #cleaned(index: number, clean: (cell: string) => { readonly text: string; readonly hadControls: boolean }): Cell | null {
    const written = this.#row.cells[index] ?? "";
    if (written === "") return null;
    if (isPlain(written)) {
      this.#use[index] = taken;
      return { text: written, column: index + 1 };
    }
    // A list saved from here marks what a spreadsheet could run; the mark is no part of the value.
    const raw = unmarkFormula(written);
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

function talliedIn(index: number, rows: Iterable<CsvRow>): DateTally {
  const tally = new DateTally();
  for (const { cells, unclosedQuote } of rows) if (!unclosedQuote) tally.add(cells[index] ?? "", 1);
  return tally;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
