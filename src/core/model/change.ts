import type { Ask, AskStage } from "./ask.ts";
import type { Contact } from "./contact.ts";
import type { Conversation } from "./conversation.ts";
import type { Decision } from "./decision.ts";
import type { ImportRecord } from "./import-record.ts";
import type { Introduction } from "./introduction.ts";
import type { Lead } from "./lead.ts";
import type { Settings } from "./records.ts";
import type { Task } from "./task.ts";
import type { Tie } from "./tie.ts";

/** One thing before and after. `before: null` adds it, `after: null` removes it; swapping the two takes the change back. */
export type Change =
  | { readonly of: "contact"; readonly before: Contact | null; readonly after: Contact | null }
  | { readonly of: "introduction"; readonly before: Introduction | null; readonly after: Introduction | null }
  | { readonly of: "tie"; readonly before: Tie | null; readonly after: Tie | null }
  | { readonly of: "ask"; readonly before: Ask | null; readonly after: Ask | null }
  | { readonly of: "import"; readonly before: ImportRecord | null; readonly after: ImportRecord | null }
  | { readonly of: "decision"; readonly before: Decision | null; readonly after: Decision | null }
  | { readonly of: "conversation"; readonly before: Conversation | null; readonly after: Conversation | null }
  | { readonly of: "lead"; readonly before: Lead | null; readonly after: Lead | null }
  | { readonly of: "task"; readonly before: Task | null; readonly after: Task | null }
  | { readonly of: "settings"; readonly before: Settings; readonly after: Settings };

/** What was done on the way from a question to a conversation and beyond. `name` in the summary is the person or company it is about. */
export type JourneyDeed =
  | "plan-ask"
  | "move-ask"
  | "edit-ask"
  | "remove-ask"
  | "plan-conversation"
  | "edit-conversation"
  | "prepare"
  | "after-meeting"
  | "cancel-conversation"
  | "remove-conversation"
  | "add-lead"
  | "edit-lead"
  | "remove-lead"
  | "add-task"
  | "complete-task"
  | "drop-task"
  | "reopen-task"
  | "postpone-task"
  | "edit-task"
  | "name-permission"
  | "set-goal"
  | "edit-template"
  | "edit-question";

/** What an operation did, for the undo button and the history; the screen chooses the words. */
export type OperationSummary =
  | { readonly code: "import"; readonly files: readonly string[]; readonly contacts: number; readonly introductions: number }
  | { readonly code: "sample"; readonly name: string }
  | { readonly code: "restore"; readonly file: string; readonly contacts: number }
  | { readonly code: "edit-contact"; readonly name: string }
  | { readonly code: "add-contact"; readonly name: string }
  | { readonly code: "remove-contact"; readonly name: string }
  | { readonly code: "add-introduction"; readonly introducer: string; readonly introduced: string }
  | { readonly code: "settle-hint"; readonly introducer: string; readonly introduced: string; readonly made: boolean }
  | { readonly code: "add-tie"; readonly a: string; readonly b: string }
  | { readonly code: "join-contacts"; readonly name: string; readonly pairs: number }
  | { readonly code: "take-apart"; readonly name: string }
  | { readonly code: "keep-apart"; readonly name: string; readonly pairs: number }
  | { readonly code: "name-company"; readonly alias: string; readonly company: string }
  | { readonly code: "confirm-facts"; readonly name: string }
  | { readonly code: "forget-decision"; readonly kind: Decision["kind"] }
  | { readonly code: "mark-asked"; readonly broker: string; readonly target: string }
  | { readonly code: "resolve-ask"; readonly broker: string; readonly stage: "introduced" | "declined" | "noReply" }
  /** `people`: how many newly came into the network by it. `stage`: of `move-ask`, where it went. */
  | {
      readonly code: "journey";
      readonly did: JourneyDeed;
      readonly name: string;
      readonly people?: number;
      readonly stage?: AskStage;
    }
  | { readonly code: "choose-ego"; readonly name: string }
  | { readonly code: "clear" }
  | { readonly code: "undo"; readonly of: OperationSummary }
  | { readonly code: "redo"; readonly of: OperationSummary };

/** An acknowledged change to the workspace. Numbers count up from 1 without a gap: the log's counter. */
export interface Operation {
  readonly number: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly summary: OperationSummary;
  readonly changes: readonly Change[];
  /** For undo: the number of the operation taken back. For redo: the number of the undo taken back. */
  readonly reverts: number | null;
}
