import type { ContactId, ImportId } from "./ids.ts";
import type { ImportIssue } from "./import-issue.ts";
import type { TableMapping } from "./table-mapping.ts";

export type FileKind = "contacts" | "introductions" | "ties" | "workspace";

/** `rows = added + merged + unchanged + rejected`, always. */
export interface FileCounts {
  readonly rows: number;
  /** Rows that became a new contact or introduction. */
  readonly added: number;
  /** Rows that told something new of one that was there. */
  readonly merged: number;
  /** Rows that told nothing new. */
  readonly unchanged: number;
  readonly rejected: number;
}

/** Rows that were not taken, as they stood, so that they can be mended and read again. */
export interface RowsSetAside {
  /** The cells of the header. */
  readonly header: readonly string[];
  readonly mapping: TableMapping;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface ImportedFile extends FileCounts {
  readonly file: string;
  readonly kind: FileKind;
  /** How the file introduced itself: `LinkedIn connections`, `contacts`, ... */
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly issues: readonly ImportIssue[];
  /** What each row became, in the order of the file, as `writeRowsBecame` puts it. Left out by older versions. */
  readonly rowsBecame?: string;
  /** At most the first 1,000 rejected rows; left out where none can be mended. */
  readonly setAside?: RowsSetAside;
}

/** What the person remembers as "that import": undone as one. */
export interface ImportRecord {
  readonly id: ImportId;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly files: readonly ImportedFile[];
  /** Contacts of an earlier export of one of its lists whom this one does not have any more. Left out where nobody looked. */
  readonly gone?: readonly ContactId[];
}
