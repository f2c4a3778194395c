import type { FileReading } from "../core/linkage/file-reading.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import type { CsvRow } from "./csv-rows.ts";
import { columnWords, type FoundHeader, findHeader } from "./find-header.ts";
import { mostRows } from "./limits.ts";
import type { ReadPart, UnreadPart } from "./read-any.ts";
import { readContacts } from "./read-contacts.ts";
import { readIntroductions } from "./read-introductions.ts";
import { readTies } from "./read-ties.ts";
import type { TableChoice } from "./table-view.ts";

/** Rows and columns of any origin (delimited text, a sheet, a file of an archive), before anybody has said what they hold. */
export interface RawTable {
  readonly file: string;
  /** Sheet or file within the file; null where the file is the table. */
  readonly part: string | null;
  /** All rows that are not blank, titles and header among them, with their physical lines (rows of a sheet) from 1. */
  readonly rows: readonly CsvRow[];
  readonly encoding: string;
  readonly encodings: readonly string[];
  readonly delimiter: string;
  readonly sheets: readonly string[];
  /** Whether the last row is known to be whole. */
  readonly isWhole: boolean;
}

export interface ReadTableOptions {
  readonly kind?: TableKind;
  readonly choice?: TableChoice;
  readonly remembered?: ReadonlyMap<string, TableMapping>;
  readonly isUnlimited?: boolean;
}

/**
 * Finds out what a table tells of and reads it.
 *
 * @returns the reading; or why there is none, with the table as far as it is understood, so that the person can say what its columns
 * hold. Cost: O(cells).
 */
export function readTable(table: RawTable, options: ReadTableOptions): ReadPart | UnreadPart {
  const { file, rows: all, encoding, delimiter } = table;
  const problem = (code: UnreadPart["code"], detail: string | null): UnreadPart => ({ file, code, detail, table: null });
  if (all.length === 0) return problem("empty-file", null);
  const header = findHeader(all, options.kind ?? null);
  if (header === null) return problem("unknown-columns", (all[0]?.cells.join(", ") ?? "").slice(0, 80).trim());
  const rows = all.filter(({ line }) => line > header.line);
  if (rows.length > mostRows && options.isUnlimited !== true) return problem("too-many-rows", `more than ${mostRows} rows`);
  if (rows.length === 0) return problem("header-only", null);
  const { whole, issues } = setAside(rows, header, file, table.isWhole);
  const read = readRows(file, header, whole);
  return {
    reading: {
      file,
      encoding,
      delimiter,
      rows: rows.length,
      ...read,
      issues: [...read.issues, ...issues].sort((x, y) => x.line - y.line),
    },
    table: null,
  };
}

type Read = Pick<FileReading, "kind" | "format" | "contacts" | "introductions" | "ties" | "issues" | "listOf">;

function readRows(name: string, header: FoundHeader, rows: readonly CsvRow[]): Read {
  const nothing = { contacts: [], introductions: [], ties: [], listOf: "either" } as const;
  switch (header.kind) {
    case "contacts":
      return { ...nothing, kind: "contacts", ...readContacts(name, header.columns, header.words, rows) };
    case "introductions":
      return { ...nothing, kind: "introductions", format: "introductions", ...readIntroductions(name, header.columns, rows) };
    case "ties":
      return { ...nothing, kind: "ties", format: "ties", ...readTies(name, header.columns, rows) };
  }
}

/**
 * Rows that are no data: the header once more (files put one after another), and a last row that was cut off, in a table whose
 * other rows are all complete.
 */
function setAside(
  rows: readonly CsvRow[],
  header: FoundHeader,
  file: string,
  isWhole: boolean,
): { readonly whole: readonly CsvRow[]; readonly issues: readonly ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const last = rows.at(-1);
  const others = rows.filter((row) => row !== last && !row.unclosedQuote);
  const cutOff =
    !isWhole &&
    last !== undefined &&
    !last.unclosedQuote &&
    last.cells.length < header.width &&
    others.length >= 3 &&
    others.every(({ cells }) => cells.length >= header.width);
  const whole = rows.filter((row) => {
    const isCutOff = cutOff && row === last;
    const isHeader = !isCutOff && repeatsHeader(row, header);
    if (!isCutOff && !isHeader) return true;
    const detail = row.cells.join(", ").slice(0, 80);
    issues.push({
      file,
      line: row.line,
      column: isCutOff ? row.cells.length : null,
      code: isCutOff ? "shifted-row" : "no-name",
      severity: "rejected",
      detail,
    });
    return false;
  });
  return { whole, issues };
}

function repeatsHeader({ cells }: CsvRow, { words, recognised }: FoundHeader): boolean {
  if (recognised < 2 || cells.length !== words.length) return false;
  // A cell at a time: of a row of data the first one mostly tells, and there may be half a million of them.
  return cells.every((cell, index) => {
    const [word] = columnWords([cell]);
    return word === words[index] || (word === "introduced" && words[index] !== "introduced by");
  });
}
