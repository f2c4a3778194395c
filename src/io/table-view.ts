import type { TableMapping } from "../core/model/table-mapping.ts";

/** How the text of a file came to be a table, for the screen on which the person can change it. */
export interface TableView {
  /** The part of the file it was read from: a sheet of a workbook, a file of an archive; null for a file that is one table. */
  readonly part: string | null;
  readonly encoding: string;
  /** Encodings the file could be read in, today's among them; empty where the format states it. */
  readonly encodings: readonly string[];
  readonly delimiter: string;
  /** Sheets to choose from; empty where there is no choice. */
  readonly sheets: readonly string[];
  /** Physical line (or row of the sheet) of the header, from 1; null when no header was found. */
  readonly headerLine: number | null;
  /** Rows above and below the header as they stand, at most the first 30, so that another header can be chosen; cells cut at 300 characters. */
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The header cells as written; numbered (`Column 3`) where a cell is blank or there is no header. */
  readonly header: readonly string[];
  /** Equal for tables with the same header, whatever the case, the spaces or the file's name. */
  readonly signature: string;
  /** Where the table could not be read: what its columns may hold, as a beginning. */
  readonly mapping: TableMapping;
  /** Whether the mapping is one the person chose for this header before. */
  readonly isRemembered: boolean;
  /** For each column, the first five different values that are not blank (of the first 2,000 rows), and how many rows have one. */
  readonly samples: readonly { readonly values: readonly string[]; readonly filled: number }[];
  /** Columns (from 0) mapped to a date in which no date tells whether day or month comes first. */
  readonly undecidedDates: readonly number[];
  /** Whether letters look garbled (UTF-8 that was read as Windows-1252 on its way), with an example before and after. */
  readonly mojibake: { readonly before: string; readonly after: string; readonly isRepaired: boolean } | null;
  readonly rows: number;
}

/** What the person says about one table; whatever is left out is found out as before. */
export interface TableChoice {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** Physical line of the header; null: there is none, every row is data. */
  readonly headerLine?: number | null;
  readonly mapping?: TableMapping;
  readonly repairMojibake?: boolean;
  /** Rows that the person has put right, by line: read instead of what the file says there. An empty list leaves the row out. */
  readonly mended?: ReadonlyMap<number, readonly string[]>;
}
