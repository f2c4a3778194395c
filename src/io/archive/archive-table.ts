import { cutRecords } from "../csv-records.ts";
import { type CsvRow, CsvRows } from "../csv-rows.ts";
import { decodeText } from "../decode-text.ts";
import { headerWords } from "../header-words.ts";

/** A table of an archive whose columns are known by their names. */
export interface ArchiveTable<Column extends string> {
  /** As it is shown: archive and file. */
  readonly file: string;
  readonly columns: readonly (Column | null)[];
  /** Below the header. */
  readonly rows: readonly CsvRow[];
  readonly encoding: string;
  readonly delimiter: string;
}

export interface ArchiveTableOptions<Column extends string> {
  /** Names of each column, joined by `|`. */
  readonly words: Readonly<Record<Column, string>>;
  /** Columns without which it is another table. */
  readonly needed: readonly NoInfer<Column>[];
}

const delimiters = [",", ";", "\t"];
const mostAboveHeader = 20;

/**
 * A delimited text with a header of known names, wherever in its first rows that stands and in whichever order.
 *
 * @returns the table; null where no row names all columns that are needed. Cost: O(bytes).
 */
export function archiveTable<Column extends string>(
  file: string,
  bytes: Uint8Array,
  { words, needed }: ArchiveTableOptions<Column>,
): ArchiveTable<Column> | null {
  const { text, encoding } = decodeText(bytes);
  const byWords = new Map<string, Column>();
  for (const column of Object.keys(words) as Column[]) for (const word of words[column].split("|")) byWords.set(word, column);
  for (const delimiter of delimiters) {
    const start = cutRecords(text, delimiter, 0, 1, mostAboveHeader);
    for (const row of new CsvRows(text, delimiter, start)) {
      const columns = row.cells.map((cell) => byWords.get(headerWords(cell)) ?? null);
      if (row.unclosedQuote || !needed.every((column) => columns.includes(column))) continue;
      const all = new CsvRows(text, delimiter, cutRecords(text, delimiter, 0, 1, Number.POSITIVE_INFINITY));
      const rows: CsvRow[] = [];
      for (const each of all) if (each.line > row.line && isFilled(each)) rows.push(each);
      return { file, columns, rows, encoding, delimiter };
    }
  }
  return null;
}

function isFilled({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell.trim() !== "");
}
