import {
  type ContactColumn,
  contactColumn,
  headerWords,
  type IntroductionColumn,
  introductionColumn,
  type TieColumn,
  tellingIntroduced,
  tellingIntroducer,
  tieColumn,
} from "./columns.ts";
import type { CsvRow } from "./csv-rows.ts";

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

const mostPreamble = 30;
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
  for (const row of rows.slice(0, mostPreamble)) {
    if (row.unclosedQuote) continue;
    const words = row.cells.map((cell) => (cell.length > 100 ? "" : headerWords(cell)));
    const found = readHeader(words, wanted);
    if (found === null) continue;
    const recognised = new Set(found.columns.filter((column) => column !== null)).size;
    const filled = words.filter((word) => word !== "").length;
    // A row of data may hold a word or two that are columns elsewhere ("a", "to"); a title has fewer cells than the header below.
    const beats = best === null || (recognised > best.recognised && (recognised >= 3 || filled > bestFilled));
    if (!beats) continue;
    best = { ...found, line: row.line, width: row.cells.length, recognised, words };
    bestFilled = filled;
  }
  return best;
}

function readHeader(words: readonly string[], wanted: WantedKind): FoundColumns | null {
  if (wanted === "introductions") return introductions(words);
  if (wanted === "ties") return ties(words);
  if (wanted === "contacts") return contacts(words);
  const asIntroductions = introductions(words);
  const telling = words.some((word) => tellingIntroduced.test(word)) && words.some((word) => tellingIntroducer.test(word));
  const asContacts = contacts(words);
  if (asIntroductions !== null && telling && !isContactList(words)) return asIntroductions;
  const asTies = ties(words);
  if (asContacts !== null && isContactList(words)) return asContacts;
  return asTies !== null && !isFromTo(words) ? asTies : (asIntroductions ?? asContacts ?? asTies);
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
  const columns = words.map((word) => (word === "" ? null : contactColumn(word)));
  const named = columns.some((column) => naming.has(column));
  return named ? { kind: "contacts", columns } : null;
}

function introductions(words: readonly string[]): FoundColumns | null {
  const columns = words.map((word) => (word === "" ? null : introductionColumn(word)));
  const seen = new Set(columns);
  // "Introducer, Introduced to": the second is the person introduced.
  if (seen.has("introducer") && !seen.has("introduced") && seen.has("introducedTo")) {
    return { kind: "introductions", columns: columns.map((column) => (column === "introducedTo" ? "introduced" : column)) };
  }
  return seen.has("introducer") && seen.has("introduced") ? { kind: "introductions", columns } : null;
}

function ties(words: readonly string[]): FoundColumns | null {
  const columns = words.map((word) => (word === "" ? null : tieColumn(word)));
  return columns.includes("a") && columns.includes("b") ? { kind: "ties", columns } : null;
}
