import type { TableKind, TableMapping } from "../core/model/table-mapping.ts";
import { cleanCell } from "./clean-cell.ts";
import { isKnownColumn } from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import {
  columnWords,
  type FoundColumns,
  type FoundHeader,
  findHeader,
  headerAt,
  headerWordsOf,
  mostPreamble,
  mostSampled,
} from "./find-header.ts";
import { guessedFields, looksLikeData } from "./guess-fields.ts";
import { headerWords } from "./header-words.ts";
import { columnsOf, isReadable } from "./mapping-targets.ts";
import { withoutMojibake } from "./mojibake.ts";
import { firstRows, type TableRows } from "./table-rows.ts";
import type { TableChoice } from "./table-view.ts";

/** A table whose header is settled, by its own words or by what the person says. */
export interface UnderstoodTable {
  /** Line of the header; null where there is none. */
  readonly headerLine: number | null;
  /** The header's cells as written, once each, numbered where they are blank. */
  readonly header: readonly string[];
  /** The same in the words in which columns are looked up. */
  readonly words: readonly string[];
  readonly signature: string;
  readonly columns: FoundColumns;
  readonly dateOrder: TableMapping["dateOrder"];
  readonly isRemembered: boolean;
  /** Whether rows can be read by it; else the columns are a guess for the person to put right. */
  readonly isReadable: boolean;
  /** How many different columns were recognised by name. */
  readonly recognised: number;
  /** All rows but the header and what stands above it. */
  readonly rows: TableRows;
}

export interface UnderstandOptions {
  readonly kind: TableKind | null;
  readonly choice: TableChoice;
  readonly remembered: ReadonlyMap<string, TableMapping>;
}

const longestLabel = 100;
const guessedFrom = 200;
/** Columns that may be asked for by a sentence without these words. */
const asked = new Set(["introduced by", "introduced on", "introduced person"]);
const inBrackets = /^(?:\([^()]*\)|\[[^[\]]*\])$/;

/**
 * Settles which row of a table is its header and what its columns hold: as the person says, else as remembered for this header,
 * else by the header's words.
 *
 * @param all rows of the table, titles and header among them; at least one
 * @returns the columns; of a table that nobody understands, a guess by what stands in them, `isReadable` false.
 * Cost: O(cells of the first rows).
 */
export function understandTable(all: TableRows, options: UnderstandOptions): UnderstoodTable {
  const { choice, kind } = options;
  const { index, found } = headerOf(all, options);
  const row = index === null ? null : (all.at(index) ?? null);
  const rows = index === null || row === null ? all : all.slice(index + 1);
  const width = row?.cells.length ?? widest(all);
  const header = labelsOf(row?.cells ?? [], width);
  const signature = signatureOf(header);
  const own = found ?? (index === null ? null : headerAt(firstRows(all.slice(index), mostSampled + 1), 0, kind));
  const words = row === null ? header.map(() => "") : (own?.words ?? headerWordsOf(row, firstRows(rows, guessedFrom)));
  const settled = { headerLine: row?.line ?? null, header, words, signature, rows, recognised: own?.recognised ?? 0 };

  const remembered = options.remembered.get(signature);
  const fitting = remembered !== undefined && (kind === null || remembered.kind === kind) ? remembered : null;
  const mapping = choice.mapping ?? fitting;
  if (mapping !== null) {
    const columns = columnsOf(mapping, width);
    const isRemembered = choice.mapping === undefined;
    return {
      ...settled,
      columns,
      dateOrder: mapping.dateOrder,
      isRemembered,
      isReadable: isReadable({ kind: columns.kind, fields: columns.columns }),
    };
  }
  if (own !== null) {
    const columns = withGuessedName(own, words, rows, width);
    return { ...settled, columns, dateOrder: null, isRemembered: false, isReadable: true };
  }
  const guess = guessedFields(words, firstRows(rows, guessedFrom), width);
  const columns = columnsOf({ kind: kind ?? "contacts", fields: guess, dateOrder: null }, width);
  return { ...settled, columns, dateOrder: null, isRemembered: false, isReadable: false };
}

const names = new Set<string | null>(["name", "firstName", "lastName"]);

/** A list that names people by their addresses only may have their names in a column that is called otherwise. */
function withGuessedName(found: FoundColumns, words: readonly string[], rows: TableRows, width: number): FoundColumns {
  if (found.kind !== "contacts" || found.columns.some((column) => names.has(column))) return found;
  const guess = guessedFields(words, firstRows(rows, guessedFrom), width).indexOf("name");
  if (guess < 0 || (found.columns[guess] ?? null) !== null) return found;
  return { kind: "contacts", columns: found.columns.map((column, index) => (index === guess ? "name" : column)) };
}

/** Where the header stands in the list of rows, null where there is none; and what it says, where that is known already. */
function headerOf(
  all: TableRows,
  { choice, kind, remembered }: UnderstandOptions,
): { readonly index: number | null; readonly found: FoundHeader | null } {
  const { headerLine } = choice;
  if (headerLine === null) return { index: null, found: null };
  const chosen = headerLine === undefined ? -1 : indexOfLine(all, headerLine);
  if (chosen >= 0) return { index: chosen, found: null };
  const sample = firstRows(all, mostPreamble + mostSampled);
  const first = sample.slice(0, mostPreamble);
  if (remembered.size > 0) {
    const known = first.findIndex(({ cells }) => remembered.has(signatureOf(labelsOf(cells, cells.length))));
    if (known >= 0) return { index: known, found: null };
  }
  const found = findHeader(sample, kind);
  if (found !== null) return { index: indexOfLine(sample, found.line), found };
  const filled = first.map(({ cells }) => cells.filter((cell) => cell.trim() !== "").length);
  const fullest = Math.max(...filled);
  const guess = filled.findIndex((count) => count * 10 >= fullest * 8);
  return { index: looksLikeData(first[guess]?.cells ?? []) ? null : guess, found: null };
}

function indexOfLine(rows: Iterable<CsvRow>, wanted: number): number {
  let index = 0;
  for (const { line } of rows) {
    if (line === wanted) return index;
    index += 1;
  }
  return -1;
}

function widest(rows: TableRows): number {
  return firstRows(rows, guessedFrom).reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

/** @returns the header's cells as labels, each once: "Column 3" for a blank one, "Name (2)" for one that stands twice. Cost: O(cells). */
export function labelsOf(cells: readonly string[], width: number): readonly string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const written = cleanCell(cells[index] ?? "")
      .text.slice(0, longestLabel)
      .trim();
    const label = written === "" ? `Column ${index + 1}` : written;
    let unique = label;
    for (let count = 2; seen.has(unique); count += 1) unique = `${label} (${count})`;
    seen.add(unique);
    return unique;
  });
}

/** The header without case, accents and punctuation, so that the same table is known again when it comes another time. */
function signatureOf(header: readonly string[]): string {
  return header.map((label) => headerWords(withoutMojibake(label) ?? label)).join("|");
}

/**
 * Tells the rows that hold the header once more, as in files put one after another.
 *
 * @returns whether a row does. Cost: O(1) for nearly every row of data, for there may be half a million of them; else O(cells).
 */
export function headerRepeats({ words, recognised }: UnderstoodTable): (row: CsvRow) => boolean {
  if (recognised < 2) return () => false;
  const telling = words.findIndex((word) => word !== "" && !asked.has(word));
  const longest = (words[telling] ?? "").split(" ").reduce((a, b) => (b.length > a.length ? b : a), "");
  const mayRepeat = new RegExp(`[^\\0-\\x7f]|introduced|${longest}`, "i");
  return ({ cells }) => {
    if (cells.length !== words.length) return false;
    // However it is worded, a heading holds the words by which it is known.
    if (telling >= 0 && !mayRepeat.test(cells[telling] ?? "")) return false;
    return cells.every((cell, index) => {
      const [word] = columnWords([cell]);
      return word === words[index] || (word === "introduced" && words[index] !== "introduced by");
    });
  };
}

/** @returns whether the row below the header only explains it: every cell is a heading itself or in brackets. Cost: O(cells). */
export function isSecondHeader({ cells, unclosedQuote }: CsvRow, { recognised }: UnderstoodTable): boolean {
  if (recognised < 2 || unclosedQuote) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length >= 2 && filled.every((cell) => inBrackets.test(cell) || isKnownColumn(columnWords([cell])[0] ?? ""));
}
