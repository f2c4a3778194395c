import type { Ask } from "../model/ask.ts";
import type { Conversation } from "../model/conversation.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import type { Lead } from "../model/lead.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Task, TaskKind } from "../model/task.ts";

/**
 * What there is to be done. Besides the kinds of tasks:
 *
 * - `hold`, `prepare`, `write-down`: a conversation that is planned, not yet prepared, or over and not reflected on.
 * - `set-day`: a conversation for which no day is agreed.
 * - `nudge`: no answer to an ask yet. `promise`: an introduction that was agreed to and not made.
 * - `write-to`: somebody one was introduced to, with whom no conversation is arranged.
 * - `send`: an ask that is an idea. `permission`: somebody's name is needed for a message, and nobody has said whether it may be used.
 * - `lead`: the next step of a lead.
 */
export type DueKind =
  | TaskKind
  | "hold"
  | "write-down"
  | "prepare"
  | "set-day"
  | "nudge"
  | "promise"
  | "write-to"
  | "send"
  | "permission"
  | "lead";

/** Of one day, what is bound to an hour comes first, what can wait comes last. */
export const dueKinds: readonly DueKind[] = [
  "hold",
  "write-down",
  "prepare",
  "thank",
  "tell-introducer",
  "promise",
  "nudge",
  "follow-up",
  "lead",
  "permission",
  "write-to",
  "send",
  "set-day",
  "keep-in-touch",
];

/** What it follows from. */
export type DueThing =
  | { readonly thing: "task"; readonly task: Task }
  | { readonly thing: "ask"; readonly ask: Ask }
  | { readonly thing: "conversation"; readonly conversation: Conversation }
  | { readonly thing: "lead"; readonly lead: Lead };

export type DueGroup = "overdue" | "today" | "later";

export interface DueItem {
  /** The same as long as the thing is due for the same reason: its kind and the id of what it follows from. */
  readonly id: string;
  readonly kind: DueKind;
  readonly group: DueGroup;
  /** Null where any day will do. */
  readonly dueOn: PartialDate | null;
  /** Whole days, 0 where it is not late. */
  readonly daysLate: number;
  /** To whom it is done: to write to, to talk with; of a lead, who told of it. Null where nobody did. */
  readonly contact: ContactId | null;
  /** The other person it is about. */
  readonly about: ContactId | null;
  readonly of: DueThing;
}

/** @returns the thing it follows from, as it was when the list was made. */
export function dueThingId(of: DueThing): string {
  switch (of.thing) {
    case "task":
      return of.task.id;
    case "ask":
      return of.ask.id;
    case "conversation":
      return of.conversation.id;
    case "lead":
      return of.lead.id;
  }
}

const rankOf = new Map(dueKinds.map((kind, rank) => [kind, rank]));
/** What may be done on any day comes after every day. */
const anyDay = Number.POSITIVE_INFINITY;

/** The order of the list: by day, what any day will do for last; then by kind, then by id. Overdue things come first by their day. */
export function compareDue(a: DueItem, b: DueItem): number {
  const [dayA, dayB] = [a, b].map(({ dueOn }) => (dueOn === null ? anyDay : epochDay(dueOn)));
  if (dayA !== dayB) return (dayA ?? 0) < (dayB ?? 0) ? -1 : 1;
  return (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0) || compareIds(a.id, b.id);
}

/** @returns the item, with how late it is on a day. `today`: days since 1970-01-01. */
export function dueItem(
  today: number,
  {
    kind,
    dueOn,
    contact,
    about = null,
    of,
  }: Pick<DueItem, "kind" | "dueOn" | "contact" | "of"> & Partial<Pick<DueItem, "about">>,
): DueItem {
  const late = dueOn === null ? 0 : today - epochDay(dueOn);
  const group: DueGroup = dueOn !== null && late === 0 ? "today" : late > 0 ? "overdue" : "later";
  return { id: `${kind}:${dueThingId(of)}`, kind, group, dueOn, daysLate: Math.max(0, late), contact, about, of };
}
