import type { FileReading } from "../core/linkage/file-reading.ts";
import { InvariantError } from "../core/model/errors.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import type { CsvRow } from "./csv-rows.ts";
import { DataRows } from "./data-rows.ts";
import { mostRows } from "./limits.ts";
import type { Garbled } from "./mojibake.ts";
import type { ReadPart, UnreadPart } from "./read-any.ts";
import { ContactsReader } from "./read-contacts.ts";
import { IntroductionsReader } from "./read-introductions.ts";
import { TiesReader } from "./read-ties.ts";
import { firstGarbled, mojibakeOf, repairedIssues, withoutGarbledRows } from "./repair-rows.ts";
import type { DateStyles, ReadRows, RowsReader } from "./row-reader.ts";
import type { TableRows } from "./table-rows.ts";
import type { TableChoice, TableView } from "./table-view.ts";
import { tieFormat } from "./tie-format.ts";
import { type UnderstoodTable, understandTable } from "./understand-table.ts";
import { FilledCells, viewTable } from "./view-table.ts";

/** Rows and columns of any origin (delimited text, a sheet, a file of an archive), before anybody has said what they hold. */
export interface RawTable {
  readonly file: string;
  /** Sheet or file within the file; null where the file is the table. */
  readonly part: string | null;
  /** All rows that are not blank, titles and header among them, with their physical lines (rows of a sheet) from 1. */
  readonly rows: TableRows;
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
  /** Told how many rows are read, every 5,000 and at the end. */
  readonly onProgress?: (doneRows: number) => void;
}

const noMappings: ReadonlyMap<string, TableMapping> = new Map();
const mostSetAside = 1000;
/** Beyond it a table's cells are too much to keep beside its rows. */
const mostKeptRows = 20_000;
const rowsBetweenReports = 5000;

/**
 * Finds out what a table tells of, heeds what the person says about it, and reads it.
 *
 * @returns the reading; or why there is none, with the table as far as it is understood, so that the person can say what its columns
 * hold. Cost: O(cells).
 */
export function readTable(table: RawTable, options: ReadTableOptions): ReadPart | UnreadPart {
  const { file } = table;
  const choice = options.choice ?? {};
  const mended = withMended(table.rows, choice.mended);
  if (mended.length === 0) return { file, code: "empty-file", detail: null, table: null };
  const { rows: all, repaired } = choice.repairMojibake === true ? withoutGarbledRows(mended) : { rows: mended, repaired: null };
  const understood = understandTable(all, {
    kind: options.kind ?? null,
    choice,
    remembered: options.remembered ?? noMappings,
  });
  const { rows } = understood;
  const inHeader = firstGarbled([{ cells: understood.header }]);
  const view = (undecidedDates: readonly number[], garbled: Garbled | null, filled: FilledCells): TableView =>
    viewTable({ ...table, undecidedDates, mojibake: mojibakeOf(garbled ?? inHeader, repaired) }, understood, all, rows, filled);
  const unread = (code: UnreadPart["code"], detail: string | null): UnreadPart => {
    const filled = new FilledCells(understood.header.length);
    for (const row of rows) filled.count(row);
    return { file, code, detail, table: view([], firstGarbled(all), filled) };
  };
  if (!understood.isReadable) return unread("unknown-columns", (all.at(0)?.cells.join(", ") ?? "").slice(0, 80).trim());
  if (rows.length > mostRows && options.isUnlimited !== true) {
    return { file, code: "too-many-rows", detail: `more than ${mostRows} rows`, table: null };
  }
  if (rows.length === 0) return unread("header-only", null);

  const { filled, rejected, ...result } = readRows(file, understood, table.isWhole, options.onProgress);
  const { undecidedDates, garbled, ...read } = result.read;
  const notes = repaired === null ? [] : repairedIssues(file, rows, repaired);
  const tableView = view(undecidedDates, garbled, filled);
  return {
    reading: {
      file,
      encoding: table.encoding,
      delimiter: table.delimiter,
      rows: rows.length,
      ...read,
      issues: [...read.issues, ...result.issues, ...notes].sort((x, y) => x.line - y.line),
      ...(read.kind !== "contacts" && rows.length <= mostKeptRows
        ? { cells: new Map(Array.from(rows, ({ line, cells }) => [line, cells])) }
        : {}),
      ...mendable(rejected, tableView, table.delimiter),
    },
    table: tableView,
  };
}

/** The rows as the person has put them right. */
function withMended(rows: TableRows, mended: TableChoice["mended"]): TableRows {
  if (mended === undefined || mended.size === 0) return rows;
  return [...rows].flatMap((row) => {
    const cells = mended.get(row.line);
    if (cells === undefined) return [row];
    return cells.length === 0 ? [] : [{ line: row.line, cells, unclosedQuote: false }];
  });
}

type Read = Pick<FileReading, "kind" | "format" | "contacts" | "introductions" | "ties" | "listOf" | "tellings"> & ReadRows;

interface ReadingOfRows {
  readonly read: Read;
  /** Of rows that are no data. */
  readonly issues: readonly ImportIssue[];
  /** Rows that a person may put right. */
  readonly rejected: RejectedRows;
  readonly filled: FilledCells;
}

/** Goes through the rows once; once more where the first rows gave a wrong idea of how the dates of all are written. */
function readRows(
  file: string,
  understood: UnderstoodTable,
  isWhole: boolean,
  onProgress: ReadTableOptions["onProgress"],
): ReadingOfRows {
  const first = readOnce(file, understood, isWhole, onProgress);
  if (!("correctedDates" in first)) return first;
  const second = readOnce(file, understood, isWhole, onProgress, first.correctedDates);
  if ("correctedDates" in second) throw new InvariantError("dates that were told by all rows are told otherwise");
  return second;
}

/** @returns nothing but how the dates are written, where they were not read so: what was read is let go. */
function readOnce(
  file: string,
  understood: UnderstoodTable,
  isWhole: boolean,
  onProgress: ReadTableOptions["onProgress"],
  knownDates?: DateStyles,
): ReadingOfRows | { readonly correctedDates: DateStyles } {
  const data = new DataRows(understood, isWhole);
  const { reader, finish } = readerFor(file, understood, data, knownDates);
  const filled = new FilledCells(understood.header.length);
  const issues: ImportIssue[] = [];
  const rejected = new RejectedRows();
  let done = 0;
  for (const row of understood.rows) {
    filled.count(row);
    if (data.isData(row)) {
      const before = reader.issues.length;
      reader.read(row);
      if (reader.issues.length > before) rejected.keep(row, reader.issues.slice(before));
    } else issues.push(data.issueOf(row, file));
    done += 1;
    if (done % rowsBetweenReports === 0 && done < understood.rows.length) onProgress?.(done);
  }
  const { correctedDates } = reader;
  if (correctedDates !== null) return { correctedDates };
  const last = understood.rows.at(-1);
  if (last !== undefined)
    rejected.keep(
      last,
      issues.filter(({ code }) => code === "shifted-row"),
    );
  onProgress?.(done);
  return { read: finish(), issues, rejected, filled };
}

function readerFor(
  file: string,
  { columns: found, header, words, dateOrder }: UnderstoodTable,
  data: DataRows,
  knownDates: DateStyles | undefined,
): { readonly reader: RowsReader; readonly finish: () => Read } {
  const nothing = { contacts: [], introductions: [], ties: [], listOf: "either" } as const;
  switch (found.kind) {
    case "contacts": {
      const reader = new ContactsReader(file, { header, words, columns: found.columns, dateOrder }, data, knownDates);
      return { reader, finish: () => ({ ...nothing, kind: "contacts", ...reader.finish() }) };
    }
    case "introductions": {
      const reader = new IntroductionsReader(file, { header, words, columns: found.columns, dateOrder }, data, knownDates);
      return { reader, finish: () => ({ ...nothing, kind: "introductions", format: "introductions", ...reader.finish() }) };
    }
    case "ties": {
      const reader = new TiesReader(file, { header, words, columns: found.columns, dateOrder }, data, knownDates);
      return { reader, finish: () => ({ ...nothing, kind: "ties", format: tieFormat(words), ...reader.finish() }) };
    }
  }
}

/** Rejected rows that a person could put right, as they stand. */
class RejectedRows {
  readonly rows: CsvRow[] = [];
  #count = 0;

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  /** @param issues of the row; it is kept where one says that it was rejected for something that can be mended. */
  keep(row: CsvRow, issues: readonly ImportIssue[]): void {
    if (this.#count === mostSetAside) return;
    if (!issues.some(({ severity, code }) => severity === "rejected" && code !== "hidden-profile")) return;
    this.#count += 1;
    if (row.cells.some((cell) => cell.trim() !== "")) this.rows.push(row);
  }
}

function mendable(rejected: RejectedRows, { header, mapping }: TableView, delimiter: string): Pick<FileReading, "setAside"> {
  // Of introductions and ties more may have to be mended once it is known whom they mean.
  if (rejected.isEmpty && mapping.kind === "contacts") return {};
  return {
    setAside: {
      header,
      mapping,
      rows: rejected.rows.map(({ line, cells, unclosedQuote }) => ({
        line,
        // A line that could not be cut for its quotes is easier to mend where it is cut without heeding them.
        cells: unclosedQuote && delimiter !== "" ? cells.flatMap((cell) => cell.split(delimiter)) : cells,
      })),
    },
  };
}
