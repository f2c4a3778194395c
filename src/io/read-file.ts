import type { FileReading } from "../core/linkage/file-reading.ts";
import type { FileProblemCode } from "../core/model/import-issue.ts";
import { cutRecords } from "./csv-records.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { decodeText } from "./decode-text.ts";
import { findDelimiter } from "./delimiter.ts";
import type { ReadingKind } from "./find-header.ts";
import { largestFileBytes, mostRows } from "./limits.ts";
import { readTable } from "./read-table.ts";
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

  const { delimiter, start, firstLine } = findDelimiter(text, options.kind ?? null);
  const records = cutRecords(text, delimiter, start, firstLine, mostRows + mostAboveTable);
  const rows: CsvRow[] = [];
  for (let from = 0; from < records.length; from += recordsAtATime) {
    const part = records.slice(from, from + recordsAtATime);
    for (const row of csvRows(text, delimiter, part)) rows.push(row);
    const end = part.at(-1)?.end ?? 0;
    options.onProgress?.(Math.round((end / text.length) * bytes.length), bytes.length);
  }
  const isWhole = /[\r\n]$/.test(text);
  const raw = { file: name, part: null, rows, encoding, encodings: [], delimiter, sheets: [], isWhole };
  const read = readTable(raw, options.kind === undefined ? {} : { kind: options.kind });
  return "reading" in read ? { reading: read.reading } : { problem: { file: name, code: read.code, detail: read.detail } };
}
