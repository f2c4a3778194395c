import type { BridgingAnswer } from "../core/answers/network-answers.ts";
import type { AnswerOf, Question } from "../core/answers/question.ts";
import type { AdviserPart, AdviserSummary } from "../core/journey/adviser-summary.ts";
import type {
  FileChoice,
  ImportPlan,
  JoinedRow,
  JoinReason,
  PersonAnswered,
  SuggestedDuplicate,
} from "../core/linkage/import-plan.ts";
import type { ImportReport, ReportFilter } from "../core/linkage/import-report.ts";
import type { Ask } from "../core/model/ask.ts";
import type { Change } from "../core/model/change.ts";
import type { Contact } from "../core/model/contact.ts";
import type { Conversation } from "../core/model/conversation.ts";
import type { Decision } from "../core/model/decision.ts";
import type { ContactId, ImportId } from "../core/model/ids.ts";
import type { FileProblemCode } from "../core/model/import-issue.ts";
import type { ImportRecord } from "../core/model/import-record.ts";
import type { Introduction } from "../core/model/introduction.ts";
import type { Lead } from "../core/model/lead.ts";
import type { PartialDate } from "../core/model/partial-date.ts";
import type { Settings } from "../core/model/records.ts";
import type { Task } from "../core/model/task.ts";
import type { Tie } from "../core/model/tie.ts";
import type { CompanyPage, FreshnessItem } from "../core/upkeep/upkeep-answers.ts";
import type { OpenBackupProblem } from "../io/backup/open-backup.ts";
import type { TableChoice, TableView } from "../io/table-view.ts";

/** A run of records small enough to be copied to the worker without a pause on screen. */
export interface RecordsPart {
  readonly contacts: readonly Contact[];
  readonly introductions: readonly Introduction[];
  readonly ties: readonly Tie[];
  readonly asks: readonly Ask[];
  readonly imports: readonly ImportRecord[];
  readonly decisions: readonly Decision[];
  readonly conversations: readonly Conversation[];
  readonly leads: readonly Lead[];
  readonly tasks: readonly Task[];
}

/** Why a saved workspace was not taken. */
export type SavedWorkspaceProblemCode = "not-a-workspace" | "newer-workspace" | "damaged-workspace" | "workspace-among-others";

/** Why a locked file was not opened; `cannot-unlock`: this browser offers no means to, on a page that is not served securely. */
export type UnlockProblem = OpenBackupProblem | "cannot-unlock";

export interface FileProblem {
  readonly file: string;
  readonly code: FileProblemCode | SavedWorkspaceProblemCode;
  readonly detail: string | null;
  /** Number of the file among those chosen. */
  readonly from: number;
  /** What was found, where the person can say how to read it. */
  readonly table: TableView | null;
}

/** A workspace saved earlier, read and checked; it takes the place of the one at hand when the person says so. */
export interface SavedWorkspace {
  readonly file: string;
  /** Ego left out. */
  readonly contacts: number;
  readonly introductions: number;
  readonly asks: number;
  readonly conversations: number;
  readonly leads: number;
  /** Open ones. */
  readonly tasks: number;
  /** How many things it would change; 0 when it is the same as what is here. */
  readonly changes: number;
}

/** What a file turned out to be, so that the screen can ask about it. */
export interface ReadFileInfo {
  readonly file: string;
  readonly kind: "contacts" | "introductions" | "ties";
  readonly listOf: "mine" | "either";
  readonly choice: FileChoice;
  /** Number of the file among those chosen; an archive gives several readings. */
  readonly from: number;
  readonly rows: number;
  /** How it was read, where the person can change that. */
  readonly table: TableView | null;
}

export interface ImportPreview {
  /** The lists of the difference, and what is suggested, hold at most 500 each; `counts` counts all. */
  readonly plan: Omit<ImportPlan, "changes" | "rows" | "joined">;
  readonly joined: {
    /** How many rows were recognised as somebody already there, by what. */
    readonly counts: readonly (readonly [JoinReason, number])[];
    /** Those recognised by likeness, at most the first 500. */
    readonly alike: readonly JoinedRow[];
  };
  readonly counts: { readonly updates: number; readonly gone: number; readonly suggested: number };
  readonly changes: number;
  readonly read: readonly ReadFileInfo[];
  readonly problems: readonly FileProblem[];
  /** The contacts that `plan.suggested`, the candidates of `plan.questions` and `joined.alike` name, as they will be stored. */
  readonly suggestedContacts: readonly Contact[];
  /** Whose files these are, where one says so (an archive holds its owner's profile). */
  readonly owner: string | null;
  /** Names that the import brings or changes, in order, at most 20,000: who is looking for themselves types one of them. */
  readonly names: readonly string[];
}

export type WorkerRequest =
  | { readonly do: "reset"; readonly settings: Settings }
  | { readonly do: "load"; readonly part: RecordsPart }
  | { readonly do: "apply"; readonly changes: readonly Change[] }
  | {
      readonly do: "answer";
      readonly question: Question;
      readonly asOfDay: number;
    }
  | {
      readonly do: "read-files";
      readonly files: readonly {
        readonly name: string;
        readonly content: Blob;
      }[];
    }
  /** Reads one of the chosen files anew. `choices`: what the person says about its parts ("" is the file itself), all of them. */
  | {
      readonly do: "read-again";
      readonly from: number;
      readonly choices: readonly (readonly [part: string, choice: TableChoice])[];
    }
  | {
      readonly do: "plan-import";
      readonly importId: string;
      readonly at: number;
      readonly choices: readonly FileChoice[] | null;
      readonly ego: string | null;
      readonly answers?: readonly PersonAnswered[];
    }
  /** What each row of the planned import becomes, or became in an import of earlier; `most` rows from `from` of those that the filter lets through. */
  | {
      readonly do: "import-report";
      readonly of: "plan" | ImportId;
      readonly filter: ReportFilter;
      readonly from: number;
      readonly most: number;
    }
  | { readonly do: "duplicates"; readonly most: number }
  | { readonly do: "freshness"; readonly asOfDay: number; readonly most: number }
  | { readonly do: "company-page"; readonly company: string }
  | {
      readonly do: "adviser-summary";
      readonly asOf: PartialDate;
      readonly asOfDay: number;
      readonly parts: readonly AdviserPart[];
    }
  /** Opens the locked file that `read-files` found; may be asked again after a wrong password. */
  | { readonly do: "unlock"; readonly password: string }
  /** Without `from`, all of the plan at once; with it, at most `most` changes from that one on. */
  | { readonly do: "take-plan"; readonly from?: number; readonly most?: number }
  | { readonly do: "apply-plan" }
  | { readonly do: "drop-plan" }
  | {
      readonly do: "export";
      readonly format: ExportFormat;
      readonly asOfDay: number;
      readonly counter: number;
    }
  /** The whole workspace as the text of a locked file. `salt` (16 bytes) and `iv` (12 bytes): random, and never used before. */
  | {
      readonly do: "lock";
      readonly password: string;
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly iv: Uint8Array<ArrayBuffer>;
      readonly counter: number;
    }
  /** Exact where `answer` gave an estimate; goes on beside other requests, until it is done, stopped, or the records change. */
  | { readonly do: "refine-bridging"; readonly asOfDay: number; readonly top: number };

/** Text formats that the network, or what is due, can be saved in. */
export type ExportFormat = "contacts-csv" | "introductions-csv" | "gexf" | "graphml" | "svg" | "workspace" | "ics";

export interface WorkerResults {
  readonly reset: null;
  readonly load: null;
  readonly apply: null;
  readonly answer: AnswerOf[keyof AnswerOf];
  readonly "read-files": {
    readonly read: readonly ReadFileInfo[];
    readonly problems: readonly FileProblem[];
    /** Where not null, `take-plan` gives what restoring it changes. */
    readonly workspace: SavedWorkspace | null;
    /** Name of a file that `unlock` opens; null where none is locked. */
    readonly locked: string | null;
  };
  readonly "read-again": WorkerResults["read-files"];
  readonly "plan-import": ImportPreview;
  readonly "import-report": ImportReport;
  readonly duplicates: { readonly pairs: readonly SuggestedDuplicate[]; readonly total: number };
  readonly freshness: { readonly items: readonly FreshnessItem[]; readonly total: number };
  readonly "company-page": CompanyPage | null;
  readonly "adviser-summary": AdviserSummary;
  /** The plan's changes and summary, to be applied and kept by the caller. */
  readonly "take-plan": Pick<ImportPlan, "changes" | "summary">;
  /** The worker's copy follows the plan that `take-plan` gave out, without sending it back. */
  readonly "apply-plan": null;
  readonly "drop-plan": null;
  readonly unlock: { readonly workspace: SavedWorkspace } | { readonly problem: UnlockProblem };
  readonly export: string;
  readonly lock: string;
  readonly "refine-bridging": BridgingAnswer;
}

export type Progress =
  | {
      readonly phase: "reading";
      readonly file: string;
      readonly doneBytes: number;
      readonly totalBytes: number;
    }
  | {
      readonly phase: "matching";
      readonly doneRows: number;
      readonly totalRows: number;
    }
  | {
      readonly phase: "analysing";
      /** 0 to 1. */
      readonly share: number;
    };

export type ToWorker = {
  readonly call: number;
  readonly request: WorkerRequest | StopRequest;
};

/** Ends the work of the call that it comes with; nothing answers to it. */
export interface StopRequest {
  readonly do: "stop";
}

export type FromWorker =
  | {
      readonly call: number;
      readonly type: "progress";
      readonly progress: Progress;
    }
  /** Part of the ids of a result to come. */
  | {
      readonly call: number;
      readonly type: "ids";
      readonly ids: readonly ContactId[];
    }
  | {
      readonly call: number;
      readonly type: "done";
      readonly result: WorkerResults[keyof WorkerResults];
    }
  | {
      readonly call: number;
      readonly type: "failed";
      readonly name: string;
      readonly message: string;
    };
