import {
  type ContactColumn,
  contactColumn,
  type IntroductionColumn,
  introductionAddress,
  introductionColumn,
  isKnownColumn,
  type TieColumn,
  tellingIntroduced,
  tellingIntroducer,
  tieColumn,
} from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";
import { knownHeaderWords } from "./header-words.ts";
import { withoutMojibake } from "./mojibake.ts";
import { looksLikeDate } from "./read-date.ts";

export type ReadingKind = "contacts" | "introductions" | "ties";
export type WantedKind = ReadingKind | null;

/** The columns of a table; `columns[i]` says what column `i` holds, null where nothing that is read. */
export type FoundColumns =
  | { readonly kind: "contacts"; readonly columns: readonly (ContactColumn | null)[] }
  | { readonly kind: "introductions"; readonly columns: readonly (IntroductionColumn | null)[] }
  | { readonly kind: "ties"; readonly columns: readonly (TieColumn | null)[] };

export type FoundHeader = FoundColumns & {
  readonly line: number;
  readonly width: number;
  /** How many different columns were recognised. */
  readonly recognised: number;
  /** The header cells in the form in which they are looked up. */
  readonly words: readonly string[];
};

export const mostPreamble = 30;
/** Rows by which columns are told whose name leaves it open what they hold. */
export const mostSampled = 500;
/** Words that head a column as well as they stand in a cell or a title. */
const passing = /^(?:.|on|to|and|one|other|who|how|where|met|via|from)$/u;
const longestHeader = 100;
const yesOrNo = /^(?:y|yes|n|no|true|false|✓|✔)$/i;
const naming = new Set<ContactColumn | null>(["name", "firstName", "lastName", "email", "profile"]);

/**
 * The header row: of the first rows, the one with the most columns whose names are known, so that preambles and titles above
 * it do no harm.
 *
 * @param rows the first rows of the file
 * @param wanted the kind of table the person says it is, or null
 * @returns null when no row names who its rows are about. Cost: O(cells of the first 30 rows).
 */
export function findHeader(rows: readonly CsvRow[], wanted: WantedKind): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestFilled = 0;
  let bestTelling = 0;
  for (const index of rows.slice(0, mostPreamble).keys()) {
    const found = headerAt(rows, index, wanted);
    if (found === null) continue;
    const filled = found.words.filter((word) => word !== "").length;
    const telling = new Set(found.columns.filter((column, at) => column !== null && !passing.test(found.words[at] ?? ""))).size;
    // A row of data may hold a word or two that are columns elsewhere ("a", "to"); a title has fewer cells than the header below.
    const more = best === null || found.recognised > best.recognised || (bestTelling === 0 && telling > 0);
    const beats = best === null || (more && (found.recognised >= 3 || filled > bestFilled || bestTelling === 0));
    if (!beats) continue;
    best = found;
    bestFilled = filled;
    bestTelling = telling;
  }
  return best;
}

/**
 * One row read as the header of those below it.
 *
 * @param index of the row
 * @returns null when it does not name who its rows are about. Cost: O(cells of the rows given).
 */
export function headerAt(rows: readonly CsvRow[], index: number, wanted: WantedKind): FoundHeader | null {
  const row = rows[index];
  if (row === undefined || row.unclosedQuote) return null;
  const below = rows.slice(index + 1, index + 1 + mostSampled);
  const words = headerWordsOf(row, below);
  const found = readHeader(words, wanted);
  if (found === null) return null;
  const read = found.kind === "contacts" ? { ...found, columns: withNameParts(found.columns, below) } : found;
  const recognised = new Set<string | null>(read.columns.filter((column) => column !== null)).size;
  return { ...read, line: row.line, width: row.cells.length, recognised, words };
}

/** @returns the words of a row's cells, "introduced" as what its column holds. Cost: O(cells of the rows given). */
export function headerWordsOf(row: CsvRow, below: readonly CsvRow[]): readonly string[] {
  const written = columnWords(row.cells);
  return written.map((word, column) => (word === "introduced" ? introducedAs(below, column, written) : word));
}

/**
 * "Vorname; Name" and "Nombre; Apellidos": what is called a name is the other part of it, unless it holds the stated part too.
 */
function withNameParts(columns: readonly (ContactColumn | null)[], rows: readonly CsvRow[]): readonly (ContactColumn | null)[] {
  const whole = columns.indexOf("name");
  const first = columns.indexOf("firstName");
  const last = columns.indexOf("lastName");
  if (whole < 0 || first < 0 === last < 0) return columns;
  const stated = Math.max(first, last);
  const filled = rows.filter(({ cells }) => cells[whole]?.trim() && cells[stated]?.trim());
  const holdsBoth = filled.filter(({ cells }) => (cells[whole] ?? "").includes((cells[stated] ?? "").trim()));
  if (filled.length === 0 || holdsBoth.length * 2 > filled.length) return columns;
  return columns.map((column, index) => (index === whole ? (first < 0 ? "firstName" : "lastName") : column));
}

/** @returns the cells of a header row in the words by which columns are known; "" for cells too long to be a header. */
export function columnWords(cells: readonly string[]): string[] {
  return cells.map((cell) => {
    if (cell.length > longestHeader) return "";
    return knownHeaderWords(withoutMojibake(cell) ?? cell, isKnownColumn);
  });
}

/**
 * "Introduced" names a person in one file, a day in the next, and elsewhere says yes or no. A bare number is an id, but a year
 * beside a column of names.
 */
function introducedAs(rows: readonly CsvRow[], column: number, words: readonly string[]): string {
  const hasNames = words.some((word) => naming.has(contactColumn(word)));
  const filled = rows.map(({ cells }) => cells[column]?.trim() ?? "").filter((cell) => cell !== "");
  const isMost = (cells: readonly string[]) => cells.length > 0 && cells.length * 2 > filled.length;
  if (isMost(filled.filter((cell) => yesOrNo.test(cell)))) return "";
  return isMost(filled.filter((cell) => looksLikeDate(cell) && (hasNames || !/^\d+$/.test(cell))))
    ? "introduced on"
    : "introduced";
}

function readHeader(words: readonly string[], wanted: WantedKind): FoundColumns | null {
  if (wanted === "introductions") return introductions(words) ?? introductions(withNamesAs("introduced", words));
  if (wanted === "ties") return ties(words) ?? ties(withNamesAs("person a", words));
  if (wanted === "contacts") return contacts(words);
  const asIntroductions = introductions(words);
  const telling = words.some((word) => tellingIntroducer.test(word));
  const asContacts = contacts(words);
  if (asIntroductions !== null && telling && !isContactList(words)) return asIntroductions;
  if (asContacts !== null && isNamesWithThirdParty(words)) {
    const named = introductions(withNamesAs("introduced", words));
    if (named !== null) return named;
  }
  const asTies = ties(words);
  // An edge list may have ids and labels of its own, which name ties.
  if (asTies !== null && words.includes("source") && words.includes("target")) return asTies;
  if (asContacts !== null && isContactList(words)) return asContacts;
  return asTies !== null && !isFromTo(words) ? asTies : (asIntroductions ?? asContacts ?? asTies);
}

/** A list of names beside "introduced by" or "knows", where the person says that it is no contact list. */
function withNamesAs(word: string, words: readonly string[]): readonly string[] {
  return words.map((own) => (contactColumn(own) === "name" ? word : own));
}

/** "Name, Introduced by, Introduced to": nothing but the introduction is told of the people, and a contact has no place for the third. */
function isNamesWithThirdParty(words: readonly string[]): boolean {
  const told = new Set<ContactColumn | null>(["name", "introducedBy", "introducedOn", "date", "notes", null]);
  return words.some((word) => /^introduced (?:to|with)\b/.test(word)) && words.every((word) => told.has(contactColumn(word)));
}

/** A column for names of its own, beside "introduced by", makes it a list of contacts. */
function isContactList(words: readonly string[]): boolean {
  return words.some((word) => naming.has(contactColumn(word))) && !words.some((word) => strictlyIntroduced(word));
}

function strictlyIntroduced(word: string): boolean {
  return introductionColumn(word) === "introduced" && tellingIntroduced.test(word);
}

function isFromTo(words: readonly string[]): boolean {
  return "from to".split(" ").every((word) => words.includes(word));
}

function contacts(words: readonly string[]): FoundColumns | null {
  // In a list of nodes it is how many ties they have.
  const isOfNodes = words.includes("id") && words.includes("label");
  const columns = words.map((word) => (word === "" || (isOfNodes && word === "degree") ? null : contactColumn(word)));
  const named = columns.some((column) => naming.has(column));
  return named ? { kind: "contacts", columns } : null;
}

function introductions(words: readonly string[]): FoundColumns | null {
  const told = words.map((word) => (word === "" ? null : introductionColumn(word)));
  // When a form was sent in is not when the introduction was, where that is told too.
  const isDated = told.some((column, index) => column === "when" && words[index] !== "timestamp");
  const named = told.map((column, index) => (isDated && words[index] === "timestamp" ? null : column));
  const columns = named.map((column, index) => {
    if (column !== null) return column;
    const address = introductionAddress(words[index] ?? "");
    return address !== null && !named.includes(address) ? address : null;
  });
  if (!columns.includes("introducer")) return null;
  const third = columns.includes("introducedTo");
  // "Introducer, Introduced to": the second is the person introduced.
  if (!columns.includes("introduced")) {
    if (!third) return null;
    return { kind: "introductions", columns: columns.map((column) => (column === "introducedTo" ? "introduced" : column)) };
  }
  // "Introduced by, Introduced, To": the last is the third party.
  const telling = words.findIndex((word, index) => columns[index] === "introduced" && tellingIntroduced.test(word));
  const to = telling < 0 || third ? -1 : words.findIndex((word, index) => columns[index] === "introduced" && word === "to");
  return { kind: "introductions", columns: columns.map((column, index) => (index === to ? "introducedTo" : column)) };
}

function ties(words: readonly string[]): FoundColumns | null {
  const columns = words.map((word) => (word === "" ? null : tieColumn(word)));
  return columns.includes("a") && columns.includes("b") ? { kind: "ties", columns } : null;
}
