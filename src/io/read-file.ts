import type { FileReading } from "../core/linkage/file-reading.ts";
import type { FileProblemCode } from "../core/model/import-issue.ts";
import type { TableMapping } from "../core/model/table-mapping.ts";
import { cutRecords } from "./csv-records.ts";
import { CsvRows } from "./csv-rows.ts";
import { decodeText, decodeTextAs, encodingsBeside } from "./decode-text.ts";
import { findDelimiter } from "./delimiter.ts";
import type { ReadingKind } from "./find-header.ts";
import { largestFileBytes, mostRows } from "./limits.ts";
import { type RawTable, readTable } from "./read-table.ts";
import { type Recognised, recogniseBytes, recogniseText } from "./recognise-bytes.ts";
import type { TableChoice, TableView } from "./table-view.ts";

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFileOptions {
  /** What the person says the file is; without it, its header decides. */
  readonly kind?: ReadingKind;
  /** What else the person says about it. */
  readonly choice?: TableChoice;
  /** Mappings chosen earlier, by header signature. */
  readonly remembered?: ReadonlyMap<string, TableMapping>;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** Without limits of size. */
  readonly isUnlimited?: boolean;
}

/** `table`: how it was read, or what was found where the person could make it readable. */
export type ReadFileResult =
  | { readonly reading: FileReading; readonly table: TableView | null }
  | {
      readonly problem: { readonly file: string; readonly code: FileProblemCode; readonly detail: string | null };
      readonly table: TableView | null;
    };

const mostAboveTable = 60;
/** How much of the work it is to find where records begin and end. */
const cuttingShare = 0.1;

/**
 * Reads a delimited text file of contacts, introductions or ties.
 *
 * Every row below the header stands in the reading, as a row or as a rejected issue with its physical line; a file that is no
 * such table comes back as a problem. Nothing is thrown for bad input.
 *
 * @param file its name, and all of its bytes (at most 100 MB, 500,000 rows, unless `isUnlimited`)
 * @returns the reading, or why there is none. Cost: O(bytes).
 */
export function readFile(file: FileToRead, options: ReadFileOptions): ReadFileResult {
  const { name, bytes } = file;
  const problem = (code: FileProblemCode, detail: string | null): ReadFileResult => ({
    problem: { file: name, code, detail },
    table: null,
  });
  const { choice = {}, isUnlimited = false } = options;
  if (bytes.length > largestFileBytes && !isUnlimited) return problem("too-large", `${bytes.length} bytes`);
  const recognised = recogniseBytes(name, bytes);
  if (recognised !== null) return problem(recognised.code, recognised.detail);
  const { text, encoding } = choice.encoding === undefined ? decodeText(bytes) : decodeTextAs(bytes, choice.encoding);
  if (text.trim() === "") return problem("empty-file", null);
  const noTable: Recognised | null = recogniseText(text);
  if (noTable !== null) return problem(noTable.code, noTable.detail);

  const { delimiter, start, firstLine } = findDelimiter(text, options.kind ?? null, choice.delimiter);
  const most = isUnlimited ? Number.POSITIVE_INFINITY : mostRows + mostAboveTable;
  const progress = new FurtherProgress(bytes.length, options.onProgress);
  const records = cutRecords(text, delimiter, start, firstLine, most, (end) => {
    progress.tell(cuttingShare * (end / text.length));
  });
  const rows = new CsvRows(text, delimiter, records);
  const isWhole = text.endsWith("\n") || text.endsWith("\r");
  const raw: RawTable = {
    file: name,
    part: null,
    rows,
    encoding,
    encodings: encodingsBeside(encoding),
    delimiter,
    sheets: [],
    isWhole,
  };
  const { kind, remembered } = options;
  const read = readTable(raw, {
    choice,
    isUnlimited,
    onProgress: (done) => progress.tell(cuttingShare + (1 - cuttingShare) * (done / rows.length)),
    ...(kind === undefined ? {} : { kind }),
    ...(remembered === undefined ? {} : { remembered }),
  });
  if ("reading" in read) return read;
  return { problem: { file: name, code: read.code, detail: read.detail }, table: read.table };
}

/** Tells how far a file is read; never less than before, should its rows be gone through again. */
class FurtherProgress {
  readonly #total: number;
  readonly #tell: ReadFileOptions["onProgress"];
  #told = 0;

  constructor(total: number, tell: ReadFileOptions["onProgress"]) {
    this.#total = total;
    this.#tell = tell;
  }

  tell(share: number): void {
    this.#told = Math.max(this.#told, Math.round(share * this.#total));
    this.#tell?.(this.#told, this.#total);
  }
}
