import type { Change, OperationSummary } from "../model/change.ts";
import type { Contact, ContactFacts } from "../model/contact.ts";
import type { ContactId, ImportId } from "../model/ids.ts";
import type { ImportedFile } from "../model/import-record.ts";
import type { TableMapping } from "../model/table-mapping.ts";

/** What the person answers about one file before it is imported. */
export interface FileChoice {
  /** Whose contacts a contact list holds. `mine`: ego knows every one of them. `directory`: nothing follows. */
  readonly listOf: "mine" | "directory";
  /** What a row `introducer, introduced` without a third party says. `me`: the introduced person was introduced to ego. */
  readonly introducedTo: "unrecorded" | "me";
}

export interface ImportOptions {
  readonly importId: ImportId;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** One per reading, in order. */
  readonly choices: readonly FileChoice[];
  /** Name or id of the person whose network this is; null keeps what the workspace says, or makes a "You" where one is needed. */
  readonly ego: string | null;
  /** What the person has said about names that could mean somebody. */
  readonly answers?: readonly PersonAnswered[];
  /** Readings of tables that are to be read the same way next time: kept as decisions. */
  readonly mappings?: readonly { readonly signature: string; readonly mapping: TableMapping }[];
  /** Told now and then how many contact rows it is known of whom they speak, of how many. */
  readonly onProgress?: ((doneRows: number, totalRows: number) => void) | undefined;
}

/** A name in a cell that could mean somebody: several people of that name, or people it may be short for ("J. Smith"). */
export interface PersonQuestion {
  /** As the files write it first; the same name in other letters or order is the same question. */
  readonly text: string;
  /** Of the cell that names it first. */
  readonly role: "introducer" | "introduced" | "tie";
  /** Best first. */
  readonly candidates: readonly {
    readonly contact: ContactId;
    readonly score: number;
    readonly evidence: readonly MatchEvidence[];
  }[];
  /** Rows that name it, at most the first 50. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
  readonly rows: number;
  /** What becomes of the rows while nothing is said: set aside, or taken with somebody of that name who is flagged as new. */
  readonly meanwhile: "set-aside" | "stub";
}

/** `means`: the contact, or somebody who is not recorded yet. `always`: so in every later file too. */
export interface PersonAnswered {
  readonly text: string;
  readonly means: ContactId | "somebody-new";
  readonly always: boolean;
}

/** One thing that speaks for or against two rows being one person. */
export interface MatchEvidence {
  readonly about:
    | "name"
    | "email"
    | "profile"
    | "user-name"
    | "company"
    | "position"
    | "phone"
    | "place"
    | "school"
    | "date"
    | "detail";
  /** `rare`: the same, and few have it. `other`: both are known, and they differ. */
  readonly level: "rare" | "same" | "alike" | "swapped" | "initials" | "nickname" | "part" | "other";
  /** Log to base 2 of how much likelier this is for one person than for two; below 0 it speaks against. */
  readonly weight: number;
}

/** A contact whose facts the import changes. */
export interface ContactUpdate {
  readonly contact: ContactId;
  readonly name: string;
  readonly facts: readonly {
    readonly fact: keyof ContactFacts;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What a newer list says against what is here. */
export interface ImportDifference {
  /** In order of name, then id; job changes first. */
  readonly updates: readonly ContactUpdate[];
  readonly jobChanges: number;
  /** Contacts of an earlier export of the same list that this one does not have any more; they stay. In order of name. */
  readonly gone: readonly ContactId[];
}

/** Two contacts that may be one person. Nothing is joined on a suggestion. */
export interface SuggestedDuplicate {
  readonly a: ContactId;
  readonly b: ContactId;
  /** Chance that they are one person, 0 to 1. */
  readonly score: number;
  readonly reason: DuplicateReason;
  /** Strongest first. */
  readonly evidence: readonly MatchEvidence[];
}

export type DuplicateReason =
  | "same-email"
  | "same-phone"
  | "same-user-name"
  | "same-name"
  | "swapped-name"
  | "initials"
  | "similar-name";
export type JoinReason =
  | "alike"
  | "same-id"
  | "same-profile"
  | "same-email"
  | "same-row"
  | "same-name-and-day"
  | "only-one-of-that-name";

/** A row that was recognised as a contact already there (or read earlier in the same import). */
export interface JoinedRow {
  readonly contact: ContactId;
  /** The id the row would have had as a contact of its own; the contact's for a row that was read before. */
  readonly rowId: ContactId;
  readonly file: string;
  readonly line: number;
  readonly reason: JoinReason;
  /** For rows joined by their likeness. */
  readonly evidence?: readonly MatchEvidence[];
}

/** What each row of a file becomes. */
export interface RowsOfFile {
  /** Physical lines on which the rows begin, from 1, in order. */
  readonly lines: Uint32Array;
  /** As many: 0 added, 1 merged, 2 unchanged, 3 rejected. */
  readonly outcomes: Uint8Array;
  /** As many: whom the row became or, of an introduction or tie, its first person; null for a rejected row. */
  readonly contacts: readonly (ContactId | null)[];
}

/** What an import will do, computed before anything is stored. */
export interface ImportPlan {
  readonly summary: OperationSummary;
  /** Empty when the files tell nothing new. */
  readonly changes: readonly Change[];
  readonly files: readonly ImportedFile[];
  /** One for each file. */
  readonly rows: readonly RowsOfFile[];
  readonly totals: {
    /** Contacts the workspace will hold, ego left out. */
    readonly contacts: number;
    readonly newContacts: number;
    readonly changedContacts: number;
    readonly withEmployer: number;
    readonly companies: number;
    readonly introductions: number;
    readonly newIntroductions: number;
    readonly ties: number;
    readonly newTies: number;
    readonly stubs: number;
    readonly unreadDates: number;
    /** Introductions read out of messages, which nobody has confirmed; not among `introductions`. */
    readonly hints: number;
  };
  /** The first ten contacts the files speak of, as they will be stored. */
  readonly firstContacts: readonly Contact[];
  readonly joined: readonly JoinedRow[];
  readonly suggested: readonly SuggestedDuplicate[];
  /** In order of how many rows wait for the answer, then text. */
  readonly questions: readonly PersonQuestion[];
  readonly difference: ImportDifference;
  /** `unknown-ego`: no contact has the name or id given; `ambiguous-ego`: several have. */
  readonly egoProblem: { readonly code: "unknown-ego" | "ambiguous-ego"; readonly nearest: readonly string[] } | null;
}
