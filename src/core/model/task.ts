import type { FollowUpKind } from "./conversation.ts";
import type { AskId, ContactId, ConversationId, LeadId, TaskId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";

/**
 * - `thank`: a thank-you note to the contact.
 * - `tell-introducer`: report back to the contact, who stands in the chain of introducers, how the talk with `about` went.
 * - `keep-in-touch`: let the contact hear from you again.
 * - `follow-up`: what was agreed on in a conversation; `followUp` says what.
 */
export type TaskKind = "thank" | "tell-introducer" | "keep-in-touch" | "follow-up";

/** Something owed, with a day. What follows from an ask, a conversation or a lead by itself (a nudge, preparing) is no task. */
export interface Task {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly contact: ContactId;
  /** The other person it is about, of `tell-introducer`. */
  readonly about: ContactId | null;
  readonly conversation: ConversationId | null;
  readonly ask: AskId | null;
  readonly lead: LeadId | null;
  readonly followUp: FollowUpKind | null;
  readonly dueOn: PartialDate;
  /** `dropped`: decided against. */
  readonly state: "open" | "done" | "dropped";
  /** The day on which it was done or dropped; null while it is open. */
  readonly closedOn: PartialDate | null;
  /** The text to send, where it was edited by hand; null: as the template makes it. */
  readonly draft: string | null;
  readonly note: string;
}
