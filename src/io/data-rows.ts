import type { ImportIssue } from "../core/model/import-issue.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { TableRows } from "./table-rows.ts";
import { headerRepeats, isSecondHeader, type UnderstoodTable } from "./understand-table.ts";

const longestDetail = 80;

/**
 * The rows of a table but those that are no data: the header once more (files put one after another, pages), a second row of headings
 * below it, and a last row that was cut off, in a table whose other rows are all complete.
 */
export class DataRows implements Iterable<CsvRow> {
  readonly #rows: TableRows;
  readonly #understood: UnderstoodTable;
  readonly #repeatsHeader: (row: CsvRow) => boolean;
  readonly #firstLine: number | null;
  readonly #cutOffLine: number | null;

  /** @param isWhole whether the last row is known to be whole. Cost: O(1), but O(cells) where it may be cut off. */
  constructor(understood: UnderstoodTable, isWhole: boolean) {
    this.#rows = understood.rows;
    this.#understood = understood;
    this.#repeatsHeader = headerRepeats(understood);
    this.#firstLine = this.#rows.at(0)?.line ?? null;
    this.#cutOffLine = isWhole ? null : cutOffLine(this.#rows, understood.header.length);
  }

  *[Symbol.iterator](): Iterator<CsvRow> {
    for (const row of this.#rows) if (this.isData(row)) yield row;
  }

  isData(row: CsvRow): boolean {
    return (
      row.line !== this.#cutOffLine &&
      !this.#repeatsHeader(row) &&
      !(row.line === this.#firstLine && isSecondHeader(row, this.#understood))
    );
  }

  /** What is said of a row that is no data. */
  issueOf({ line, cells }: CsvRow, file: string): ImportIssue {
    const isCutOff = line === this.#cutOffLine;
    return {
      file,
      line,
      column: isCutOff ? cells.length : null,
      code: isCutOff ? "shifted-row" : "no-name",
      severity: "rejected",
      detail: cells.join(", ").slice(0, longestDetail),
    };
  }
}

function cutOffLine(rows: TableRows, width: number): number | null {
  const last = rows.at(-1);
  if (last === undefined || last.unclosedQuote || last.cells.length >= width) return null;
  let complete = 0;
  for (const { line, cells, unclosedQuote } of rows) {
    if (line === last.line || unclosedQuote) continue;
    if (cells.length < width) return null;
    complete += 1;
  }
  return complete >= 3 ? last.line : null;
}
