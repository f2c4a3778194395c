import type { ImportIssue } from "../core/model/import-issue.ts";
import type { CsvRow } from "./csv-rows.ts";
import { type Garbled, garbledIn, withoutMojibake } from "./mojibake.ts";
import type { TableView } from "./table-view.ts";

const lookedAt = 2000;
const longestDetail = 80;
const beyondAscii = /[\u00c2-\u00f4]/;

/** What was repaired in a row: the first cell of it, its column from 0. */
interface RepairedCell extends Garbled {
  readonly column: number;
}

export interface RepairedRows {
  readonly rows: readonly CsvRow[];
  /** By line. */
  readonly repaired: ReadonlyMap<number, RepairedCell>;
}

/** @returns the rows with garbled letters put right, others as they are. Cost: O(cells). */
export function withoutGarbledRows(rows: Iterable<CsvRow>): RepairedRows {
  const repaired = new Map<number, RepairedCell>();
  const whole = Array.from(rows, (row) => {
    let first: RepairedCell | null = null;
    const cells = row.cells.map((cell, column) => {
      const after = beyondAscii.test(cell) ? withoutMojibake(cell) : null;
      if (after === null) return cell;
      const example = garbledIn(cell);
      if (first === null && example !== null) first = { ...example, column };
      return after;
    });
    if (first === null) return row;
    repaired.set(row.line, first);
    return { ...row, cells };
  });
  return { rows: whole, repaired };
}

/** @returns one note for each row of data that was put right. Cost: O(rows). */
export function repairedIssues(file: string, rows: Iterable<CsvRow>, repaired: ReadonlyMap<number, RepairedCell>): ImportIssue[] {
  const issues: ImportIssue[] = [];
  for (const { line } of rows) {
    const cell = repaired.get(line);
    if (cell === undefined) continue;
    const detail = cell.before.slice(0, longestDetail);
    issues.push({ file, line, column: cell.column + 1, code: "mojibake", severity: "noted", detail });
  }
  return issues;
}

/** @returns an example of the letters that look garbled, of the first 2,000 rows; null where none do. Cost: O(cells). */
export function firstGarbled(rows: Iterable<Pick<CsvRow, "cells">>): Garbled | null {
  let looked = 0;
  for (const { cells } of rows) {
    looked += 1;
    if (looked > lookedAt) break;
    for (const cell of cells) {
      const garbled = beyondAscii.test(cell) ? garbledIn(cell) : null;
      if (garbled !== null) return garbled;
    }
  }
  return null;
}

/** @returns what the screen says of garbled letters. Cost: O(1). */
export function mojibakeOf(garbled: Garbled | null, repaired: ReadonlyMap<number, RepairedCell> | null): TableView["mojibake"] {
  const [example] = repaired?.values() ?? [];
  if (example !== undefined) return { before: example.before, after: example.after, isRepaired: true };
  return garbled === null ? null : { before: garbled.before, after: garbled.after, isRepaired: false };
}
