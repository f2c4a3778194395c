import type { FileReading } from "../core/linkage/file-reading.ts";
import type { ImportIssue } from "../core/model/import-issue.ts";
import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import type { CsvRow } from "./csv-rows.ts";
import { mostRows } from "./limits.ts";
import type { Garbled } from "./mojibake.ts";
import type { ReadPart, UnreadPart } from "./read-any.ts";
import { readContacts } from "./read-contacts.ts";
import { readIntroductions } from "./read-introductions.ts";
import { readTies } from "./read-ties.ts";
import { firstGarbled, mojibakeOf, repairedIssues, withoutGarbledRows } from "./repair-rows.ts";
import type { ReadRows } from "./row-reader.ts";
import type { TableChoice, TableView } from "./table-view.ts";
import { tieFormat } from "./tie-format.ts";
import { isSecondHeader, repeatsHeader, type UnderstoodTable, understandTable } from "./understand-table.ts";
import { viewTable } from "./view-table.ts";

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

const noMappings: ReadonlyMap<string, TableMapping> = new Map();
const mostSetAside = 1000;
/** Beyond it a table's cells are too much to keep beside its rows. */
const mostKeptRows = 20_000;

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
  const inHeader = firstGarbled([{ cells: understood.header }]);
  const view = (undecidedDates: readonly number[], garbled: Garbled | null, data = understood.rows): TableView =>
    viewTable({ ...table, undecidedDates, mojibake: mojibakeOf(garbled ?? inHeader, repaired) }, understood, all, data);
  const unread = (code: UnreadPart["code"], detail: string | null): UnreadPart => {
    return { file, code, detail, table: view([], firstGarbled(all)) };
  };
  if (!understood.isReadable) return unread("unknown-columns", (all[0]?.cells.join(", ") ?? "").slice(0, 80).trim());
  const { rows } = understood;
  if (rows.length > mostRows && options.isUnlimited !== true) {
    return { file, code: "too-many-rows", detail: `more than ${mostRows} rows`, table: null };
  }
  if (rows.length === 0) return unread("header-only", null);

  const { whole, issues } = withoutNoData(rows, understood, file, table.isWhole);
  const { undecidedDates, garbled, ...read } = readRows(file, understood, whole);
  const notes = repaired === null ? [] : repairedIssues(file, rows, repaired);
  const allIssues = [...read.issues, ...issues, ...notes].sort((x, y) => x.line - y.line);
  const tableView = view(undecidedDates, garbled);
  return {
    reading: {
      file,
      encoding: table.encoding,
      delimiter: table.delimiter,
      rows: rows.length,
      ...read,
      issues: allIssues,
      ...(read.kind !== "contacts" && rows.length <= mostKeptRows
        ? { cells: new Map(rows.map(({ line, cells }) => [line, cells])) }
        : {}),
      ...mendable(rows, [...read.issues, ...issues.filter(({ code }) => code === "shifted-row")], tableView, table.delimiter),
    },
    table: tableView,
  };
}

/** The rows as the person has put them right. */
function withMended(rows: readonly CsvRow[], mended: TableChoice["mended"]): readonly CsvRow[] {
  if (mended === undefined || mended.size === 0) return rows;
  return rows.flatMap((row) => {
    const cells = mended.get(row.line);
    if (cells === undefined) return [row];
    return cells.length === 0 ? [] : [{ line: row.line, cells, unclosedQuote: false }];
  });
}

type Read = Pick<FileReading, "kind" | "format" | "contacts" | "introductions" | "ties" | "listOf" | "tellings"> & ReadRows;

function readRows(file: string, understood: UnderstoodTable, rows: readonly CsvRow[]): Read {
  const nothing = { contacts: [], introductions: [], ties: [], listOf: "either" } as const;
  const { columns: found, header, words, dateOrder } = understood;
  switch (found.kind) {
    case "contacts": {
      const table = { header, words, columns: found.columns, dateOrder };
      return { ...nothing, kind: "contacts", ...readContacts(file, table, rows) };
    }
    case "introductions": {
      const table = { header, words, columns: found.columns, dateOrder };
      return { ...nothing, kind: "introductions", format: "introductions", ...readIntroductions(file, table, rows) };
    }
    case "ties": {
      const table = { header, words, columns: found.columns, dateOrder };
      return { ...nothing, kind: "ties", format: tieFormat(words), ...readTies(file, table, rows) };
    }
  }
}

/**
 * Rows that are no data: the header once more (files put one after another, pages), a second row of headings below it, and a last
 * row that was cut off, in a table whose other rows are all complete.
 */
function withoutNoData(
  rows: readonly CsvRow[],
  understood: UnderstoodTable,
  file: string,
  isWhole: boolean,
): { readonly whole: readonly CsvRow[]; readonly issues: readonly ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const width = understood.header.length;
  const [first] = rows;
  const last = rows.at(-1);
  const others = rows.filter((row) => row !== last && !row.unclosedQuote);
  const cutOff =
    !isWhole &&
    last !== undefined &&
    !last.unclosedQuote &&
    last.cells.length < width &&
    others.length >= 3 &&
    others.every(({ cells }) => cells.length >= width);
  const whole = rows.filter((row) => {
    const isCutOff = cutOff && row === last;
    const isHeader = !isCutOff && (repeatsHeader(row, understood) || (row === first && isSecondHeader(row, understood)));
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

/** Rejected rows that a person could put right, as they stand. */
function mendable(
  rows: readonly CsvRow[],
  issues: readonly ImportIssue[],
  { header, mapping }: TableView,
  delimiter: string,
): Pick<FileReading, "setAside"> {
  const lines = new Set<number>();
  for (const { severity, code, line } of issues) {
    if (lines.size === mostSetAside) break;
    if (severity === "rejected" && code !== "hidden-profile") lines.add(line);
  }
  // Of introductions and ties more may have to be mended once it is known whom they mean.
  if (lines.size === 0 && mapping.kind === "contacts") return {};
  const kept = rows.filter(({ line, cells }) => lines.has(line) && cells.some((cell) => cell.trim() !== ""));
  return {
    setAside: {
      header,
      mapping,
      rows: kept.map(({ line, cells, unclosedQuote }) => ({
        line,
        // A line that could not be cut for its quotes is easier to mend where it is cut without heeding them.
        cells: unclosedQuote && delimiter !== "" ? cells.flatMap((cell) => cell.split(delimiter)) : cells,
      })),
    },
  };
}
