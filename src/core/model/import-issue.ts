/** Why a row could not be taken as it stands. Core and io give codes; the screen and the command line choose the words. */
export type ImportIssueCode =
  | "hidden-profile"
  | "no-name"
  | "no-introducer"
  | "no-introduced"
  | "self-introduction"
  | "ambiguous-introducer"
  | "ambiguous-introduced"
  | "unclosed-quote"
  | "too-many-columns"
  | "cell-too-long"
  | "shifted-row"
  | "damaged-value"
  | "unread-date"
  | "control-characters"
  | "repeated-id"
  | "mojibake"
  | "spreadsheet-date"
  | "conflicting-match";

/** Something about one row. `rejected`: the row was not taken. `noted`: it was taken, and this should be looked at. */
export interface ImportIssue {
  readonly file: string;
  /** Physical line, from 1. */
  readonly line: number;
  /** Column of the row, from 1, where one is to blame. */
  readonly column: number | null;
  readonly code: ImportIssueCode;
  readonly severity: "rejected" | "noted";
  /** The text that caused it, at most 80 characters, or the names it could mean. */
  readonly detail: string | null;
}

/** Why a whole file could not be read. */
export type FileProblemCode =
  | "empty-file"
  | "header-only"
  | "not-a-table"
  | "binary-file"
  | "unknown-columns"
  | "too-large"
  | "too-many-rows"
  | "unsupported-format"
  | "too-compressed"
  | "encrypted-file"
  | "damaged-file"
  | "unsafe-xml"
  | "nothing-to-read";
