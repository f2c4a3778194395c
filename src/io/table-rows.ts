import type { CsvRow } from "./csv-rows.ts";

/**
 * Rows in the order of their lines: an array, or rows that are cut anew each time they are asked for, so that those of a large file
 * are never all held at once.
 */
export interface TableRows extends Iterable<CsvRow> {
  readonly length: number;
  at(index: number): CsvRow | undefined;
  slice(from: number, to?: number): TableRows;
}

/** @returns the first rows as an array, at most so many. Cost: O(cells of these). */
export function firstRows(rows: Iterable<CsvRow>, most: number): CsvRow[] {
  const first: CsvRow[] = [];
  if (most === 0) return first;
  for (const row of rows) {
    first.push(row);
    if (first.length === most) break;
  }
  return first;
}
