import type { Detail } from "../core/model/contact.ts";
import { compareIds } from "../core/model/ids.ts";
import type { ContactColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { RowReader } from "./row-reader.ts";

const mostDetails = 60;
const rowNumber = /^\d{1,7}$/;
const rowNumberWords = new Set([
  "",
  "no",
  "nr",
  "num",
  "number",
  "row",
  "row no",
  "index",
  "idx",
  "s no",
  "sr",
  "sr no",
  "sl no",
  "lfd nr",
]);
const nameParts = new Set<ContactColumn | null>(["firstName", "middleName", "lastName", "suffix"]);

/** What the rows of a contact list say beside the facts, under the labels of their columns. */
export class SpareCells {
  readonly #reader: RowReader<ContactColumn>;
  readonly #labels: readonly string[];
  readonly #columns: readonly (ContactColumn | null)[];
  /** Columns in order of their labels, those that only number the rows left out. */
  readonly #order: readonly number[];

  /**
   * @param labels of the columns, each once
   * @param words of the header, looked up
   */
  constructor(
    reader: RowReader<ContactColumn>,
    labels: readonly string[],
    columns: readonly (ContactColumn | null)[],
    words: readonly string[],
    rows: Iterable<CsvRow>,
  ) {
    this.#reader = reader;
    this.#labels = labels;
    this.#columns = columns;
    this.#order = Array.from(labels.keys())
      .filter((column) => columns[column] !== null || !numbersRows(column, words[column] ?? "", rows))
      .sort((a, b) => compareIds(labels[a] ?? "", labels[b] ?? ""));
  }

  labelOf(column: number): string {
    return this.#labels[column] ?? `Column ${column + 1}`;
  }

  /** What nobody has taken of the row that the reader has open, at most 60 details in order of label. */
  of(row: CsvRow): Detail[] {
    const details: Detail[] = [];
    for (const column of this.#order) {
      const value = this.#reader.untaken(column);
      if (value === null || value === "" || this.#isSaid(row, column, value)) continue;
      details.push({ label: this.labelOf(column), value });
    }
    if (row.cells.length > this.#labels.length) return this.#withSurplus(row, details);
    return details.length > mostDetails ? details.slice(0, mostDetails) : details;
  }

  /** Cells to the right of the last column. */
  #withSurplus(row: CsvRow, details: readonly Detail[]): Detail[] {
    const known = new Set(this.#labels);
    const surplus: Detail[] = [];
    for (let column = this.#labels.length; column < row.cells.length; column += 1) {
      const value = this.#reader.untaken(column);
      if (value === null || value === "") continue;
      let label = this.labelOf(column);
      while (known.has(label)) label += " (2)";
      surplus.push({ label, value });
    }
    return joinedDetails(details, surplus);
  }

  /** The same cell twice, or the parts of a name that stands there whole. */
  #isSaid(row: CsvRow, column: number, value: string): boolean {
    const field = this.#columns[column] ?? null;
    if (field === null) return false;
    if (nameParts.has(field)) {
      const whole = this.#columns.indexOf("name");
      if (whole >= 0 && (row.cells[whole] ?? "").includes(value)) return true;
    }
    return this.#columns.some((other, at) => other === field && at < column && row.cells[at]?.trim() === value);
  }
}

/** @returns all of the details in order of label, at most 60. Cost: O(n log n). */
export function joinedDetails(details: readonly Detail[], more: readonly Detail[]): Detail[] {
  return [...details, ...more].sort((a, b) => compareIds(a.label, b.label)).slice(0, mostDetails);
}

function numbersRows(column: number, word: string, rows: Iterable<CsvRow>): boolean {
  let count = 0;
  let before: number | null = null;
  for (const { cells, unclosedQuote } of rows) {
    count += 1;
    if (unclosedQuote) continue;
    const cell = (cells[column] ?? "").trim();
    if (cell === "" && rowNumberWords.has(word)) continue;
    if (!rowNumber.test(cell)) return false;
    const number = Number(cell);
    if (before === null ? number > 1 : number !== before + 1) return false;
    before = number;
  }
  return before !== null && (count >= 3 || rowNumberWords.has(word));
}
