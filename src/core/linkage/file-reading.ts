import type { ContactFacts } from "../model/contact.ts";
import type { ImportIssue } from "../model/import-issue.ts";
import type { FileKind, RowsSetAside } from "../model/import-record.ts";
import type { Introduction, IntroductionStatus } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Messages, TieKind } from "../model/tie.ts";

/** A person as a cell of a file names them: an id, a profile address, an e-mail or a name, whichever it is. */
export interface PersonReference {
  readonly text: string;
  /** Column of the cell, from 1. */
  readonly column: number;
  /** Their name, where the text is an address: what somebody not known yet is called. */
  readonly name?: string;
}

/** One row of a contact list. `facts` holds only what the row states. */
export interface ContactRow {
  readonly line: number;
  readonly facts: Partial<ContactFacts>;
  /** The people named in the "introduced by" cell; channels ("LinkedIn", "cold e-mail") are left out. */
  readonly introducedBy: readonly PersonReference[];
  readonly introducedOn: PartialDate | null;
}

export interface IntroductionRow {
  readonly line: number;
  readonly introducer: PersonReference;
  readonly introduced: PersonReference;
  /** Whom the introduced person was introduced to, where the file has a column for it. */
  readonly introducedTo: PersonReference | null;
  readonly when: PartialDate | null;
  readonly context: string | null;
  /** How far it came, where the file says so; it was made where the file does not. */
  readonly status?: IntroductionStatus;
  readonly mayUseName?: Introduction["mayUseName"];
  /** Further names in the introducer's cell; each made an introduction of their own. */
  readonly otherIntroducers?: readonly PersonReference[];
  /** Further names in the introduced person's cell. */
  readonly otherIntroduced?: readonly PersonReference[];
}

export interface TieRow {
  readonly line: number;
  readonly a: PersonReference;
  readonly b: PersonReference;
  readonly kind: TieKind;
  readonly when: PartialDate | null;
  /** Of a tie of kind `message`; `sent` counts those from `a`. */
  readonly messages?: Messages;
  readonly inferred?: true;
}

/** A row that is not one entry of one list, and the entries that it tells of; none, where it holds nothing to keep. */
export interface RowTelling {
  readonly line: number;
  readonly tells: readonly { readonly list: "contacts" | "introductions" | "ties"; readonly row: number }[];
}

/** A file as rows. Every data row stands either in one of the lists or as a rejected issue, so `rows` is their sum. */
export interface FileReading {
  readonly file: string;
  readonly kind: Exclude<FileKind, "workspace">;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number;
  readonly contacts: readonly ContactRow[];
  readonly introductions: readonly IntroductionRow[];
  readonly ties: readonly TieRow[];
  readonly issues: readonly ImportIssue[];
  /**
   * For a contact list: `mine` when the file can only be somebody's own list (a LinkedIn export, a list with "introduced by" or
   * "connected on"), `either` when it could also be the directory of a network (a list with ids).
   */
  readonly listOf: "mine" | "either";
  /** Whose file it is, where it says so (an archive holds its owner's profile). That person is ego, not a contact. */
  readonly owner?: Partial<ContactFacts>;
  /** Rejected rows as they stand, where they can be mended; at most 1,000. Without rows where only `cells` may become some. */
  readonly setAside?: RowsSetAside;
  /** Of introductions and ties, the cells of each data row by line, so that a row set aside later can be mended; at most 20,000 rows. */
  readonly cells?: ReadonlyMap<number, readonly string[]>;
  /**
   * Where rows and entries do not go one to one (a tie out of many messages, a message to several people): every row that is not
   * rejected, by line. A row counts by the most that its entries told; an entry is new on its own line, and more of it on others.
   */
  readonly tellings?: readonly RowTelling[];
  /** The line of each data row, in the order of the file, where rows do not follow each other line by line. */
  readonly lines?: readonly number[];
}
