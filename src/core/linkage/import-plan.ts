import type { Change, OperationSummary } from "../model/change.ts";
import type { Contact } from "../model/contact.ts";
import type { ContactId, ImportId } from "../model/ids.ts";
import type { ImportedFile } from "../model/import-record.ts";

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
}

/** Two contacts that may be one person. Nothing is joined on a suggestion. */
export interface SuggestedDuplicate {
  readonly a: ContactId;
  readonly b: ContactId;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: DuplicateReason;
}

export type DuplicateReason = "same-name" | "swapped-name" | "initials" | "similar-name";
export type JoinReason = "same-id" | "same-profile" | "same-email" | "same-row" | "same-name-and-day" | "only-one-of-that-name";

/** A row that was recognised as a contact already there (or read earlier in the same import). */
export interface JoinedRow {
  readonly contact: ContactId;
  /** The id the row would have had as a contact of its own; the contact's for a row that was read before. */
  readonly rowId: ContactId;
  readonly file: string;
  readonly line: number;
  readonly reason: JoinReason;
}

/** What an import will do, computed before anything is stored. */
export interface ImportPlan {
  readonly summary: OperationSummary;
  /** Empty when the files tell nothing new. */
  readonly changes: readonly Change[];
  readonly files: readonly ImportedFile[];
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
  };
  /** The first ten contacts the files speak of, as they will be stored. */
  readonly firstContacts: readonly Contact[];
  readonly joined: readonly JoinedRow[];
  readonly suggested: readonly SuggestedDuplicate[];
  /** `unknown-ego`: no contact has the name or id given; `ambiguous-ego`: several have. */
  readonly egoProblem: { readonly code: "unknown-ego" | "ambiguous-ego"; readonly nearest: readonly string[] } | null;
}
