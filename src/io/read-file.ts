import type { FileReading } from "../core/linkage/file-reading.ts";
import type { FileProblemCode, ImportIssue } from "../core/model/import-issue.ts";
import { cutRecords } from "./csv-records.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { decodeText } from "./decode-text.ts";
import { findDelimiter } from "./delimiter.ts";
import { columnWords, type FoundHeader, type ReadingKind } from "./find-header.ts";
import { largestFileBytes, mostRows } from "./limits.ts";
import { readContacts } from "./read-contacts.ts";
import { readIntroductions } from "./read-introductions.ts";
import { readTies } from "./read-ties.ts";
import { type Recognised, recogniseBytes, recogniseText } from "./recognise-bytes.ts";

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFileOptions {
  /** What the person says the file is; without it, its header decides. */
  readonly kind?: ReadingKind;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

export type ReadFileResult =
  | { readonly reading: FileReading }
  | { readonly problem: { readonly file: string; readonly code: FileProblemCode; readonly detail: string | null } };

const recordsAtATime = 5000;
const mostAboveTable = 60;

/**
 * Reads a delimited text file of contacts, introductions or ties.
 *
 * Every row below the header stands in the reading, as a row or as a rejected issue with its physical line; a file that is no
 * such table comes back as a problem. Nothing is thrown for bad input.
 *
 * @param file its name, and all of its bytes (at most 100 MB, 500,000 rows)
 * @returns the reading, or why there is none. Cost: O(bytes).
 */
export function readFile(file: FileToRead, options: ReadFileOptions): ReadFileResult {
  const { name, bytes } = file;
  const problem = (code: FileProblemCode, detail: string | null): ReadFileResult => ({ problem: { file: name, code, detail } });
  if (bytes.length > largestFileBytes) return problem("too-large", `${bytes.length} bytes`);
  const recognised = recogniseBytes(name, bytes);
  if (recognised !== null) return problem(recognised.code, recognised.detail);
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") return problem("empty-file", null);
  const noTable: Recognised | null = recogniseText(text);
  if (noTable !== null) return problem(noTable.code, noTable.detail);

  const { delimiter, start, firstLine, header } = findDelimiter(text, options.kind ?? null);
  if (header === null) return problem("unknown-columns", firstWords(text.slice(start)));
  const records = cutRecords(text, delimiter, start, firstLine, mostRows + mostAboveTable).filter(
    ({ line }) => line > header.line,
  );
  if (records.length > mostRows) return problem("too-many-rows", `more than ${mostRows} rows`);
  if (records.length === 0) return problem("header-only", null);

  const rows: CsvRow[] = [];
  for (let from = 0; from < records.length; from += recordsAtATime) {
    const part = records.slice(from, from + recordsAtATime);
    for (const row of csvRows(text, delimiter, part)) rows.push(row);
    const end = part.at(-1)?.end ?? 0;
    options.onProgress?.(Math.round((end / text.length) * bytes.length), bytes.length);
  }
  const { whole, issues } = setAside(rows, header, name, /[\r\n]$/.test(text));
  const read = readRows(name, header, whole);
  return {
    reading: {
      file: name,
      encoding,
      delimiter,
      rows: rows.length,
      ...read,
      issues: [...read.issues, ...issues].sort((x, y) => x.line - y.line),
    },
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
  endsWithBreak: boolean,
): { readonly whole: readonly CsvRow[]; readonly issues: readonly ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const last = rows.at(-1);
  const others = rows.filter((row) => row !== last && !row.unclosedQuote);
  const cutOff =
    !endsWithBreak &&
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

function firstWords(text: string): string {
  return (/[^\r\n]+/.exec(text)?.[0] ?? "").slice(0, 80).trim();
}
