import type { AskStage } from "../model/ask.ts";
import type { Conversation, Preparation } from "../model/conversation.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { dateOfEpochDay, datePrecision, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { compareDue, type DueItem, type DueKind, dueItem } from "./due.ts";
import { missingPermissions } from "./due-permission.ts";

/** From when to when a list goes: `days` days, `asOf` the first of them. */
export interface WeekSpan {
  /** Today, to the day. */
  readonly asOf: PartialDate;
  /** At least 1. */
  readonly days: number;
}

/**
 * Everything to be done within a few days, in the order in which it is best looked at: what is late, what is due today, what is
 * due later, what any day will do for. Whatever was done is not there any more; what is late stays until it is done, put off or
 * decided against.
 *
 * @returns each thing once, ordered by `compareDue`
 * Cost: O(asks + conversations + tasks + leads), a sort of what is due, and O(introductions) where a name may need permission.
 */
export function thisWeek(records: Records, { asOf, days }: WeekSpan): readonly DueItem[] {
  const today = epochDay(asOf);
  const due: DueItem[] = [];
  const put = (item: Parameters<typeof dueItem>[1]): void => {
    if (item.dueOn === null || epochDay(item.dueOn) < today + days) due.push(dueItem(today, item));
  };
  const unpermitted = missingPermissions(records);
  const toBePermitted = new Set(unpermitted.map(({ ask }) => ask.id));
  const arranged = arrangedWith(records);
  for (const task of records.tasks.values()) {
    if (task.state !== "open") continue;
    const { kind, dueOn, contact, about } = task;
    // Somebody who was thanked or told, and turned out to be the person themselves.
    if (contact === records.settings.ego) continue;
    put({ kind, dueOn, contact, about, of: { thing: "task", task } });
  }
  for (const ask of records.asks.values()) {
    const { broker, target, outcome } = ask;
    const about = broker === target ? null : target;
    const of = { thing: "ask", ask } as const;
    if (outcome.stage === "asked") put({ kind: "nudge", dueOn: outcome.nudgeOn, contact: broker, about, of });
    if (outcome.stage === "agreed") put({ kind: "promise", dueOn: outcome.nudgeOn, contact: broker, about, of });
    // One thing at a time: whose name it is says first whether it may be used.
    if (outcome.stage === "introduced" && about !== null && !toBePermitted.has(ask.id) && !arranged.has(target)) {
      if (today - epochDay(outcome.on) < freshDays) put({ kind: "write-to", dueOn: null, contact: target, about: broker, of });
    }
    // An idea binds nobody to its day: it waits for a good moment, or for the day that it was put off to.
    if (outcome.stage === "idea") {
      put({ kind: "send", dueOn: epochDay(outcome.on) > today ? outcome.on : null, contact: broker, about, of });
    }
  }
  for (const conversation of records.conversations.values()) {
    for (const { kind, dueOn } of ofConversation(conversation, today)) {
      put({ kind, dueOn, contact: conversation.with, of: { thing: "conversation", conversation } });
    }
  }
  for (const lead of records.leads.values()) {
    if (lead.stage === "closed" || (lead.nextOn === null && lead.nextStep.trim() === "")) continue;
    put({ kind: "lead", dueOn: lead.nextOn, contact: lead.heardFrom, of: { thing: "lead", lead } });
  }
  for (const { ask, introducer, target } of unpermitted) {
    put({ kind: "permission", dueOn: null, contact: introducer, about: target, of: { thing: "ask", ask } });
  }
  return due.sort(compareDue);
}

/** So many days after an introduction one still writes without a new beginning. */
const freshDays = 60;

/** With whom a conversation is planned or was held. */
function arrangedWith({ conversations }: Pick<Records, "conversations">): ReadonlySet<ContactId> {
  return new Set([...conversations.values()].flatMap((one) => (one.stage === "cancelled" ? [] : [one.with])));
}

/**
 * @returns whom ideas that are waiting mean to ask: a plan for the week that proposed them as well would have them asked twice.
 * Cost: O(asks).
 */
export function toBeAsked({ asks }: Pick<Records, "asks">): ReadonlySet<ContactId> {
  return new Set([...asks.values()].flatMap(({ broker, outcome: { stage } }) => (stage === "idea" ? [broker] : [])));
}

/**
 * @returns who is on the way to be met: an ask for them is thought of, waits, was agreed to, or has led to an introduction. Asking
 * somebody else for them as well would put two people to the same trouble. Cost: O(asks).
 */
export function onTheirWay({ asks }: Pick<Records, "asks">): ReadonlySet<ContactId> {
  const stages: ReadonlySet<AskStage> = new Set(["idea", "asked", "agreed", "introduced"]);
  return new Set([...asks.values()].flatMap(({ target, outcome: { stage } }) => (stages.has(stage) ? [target] : [])));
}

/** @returns whether there is something to go into a conversation with: what one wants to learn, and a question. Cost: O(1). */
export function isPrepared({ objective, questions }: Preparation): boolean {
  return objective.trim() !== "" && questions.length > 0;
}

/** Something that was done: a task, an ask that was made (`send`), a conversation that was held (`hold`). */
export interface DoneItem {
  readonly id: string;
  readonly kind: DueKind;
  readonly on: PartialDate;
  readonly contact: ContactId;
  readonly about: ContactId | null;
}

/**
 * What was done within the last `days` days, `asOf` the last of them.
 *
 * @returns newest first, then by id
 * Cost: O(asks + conversations + tasks), and a sort of those found.
 */
export function doneLately({ asks, conversations, tasks }: Records, { asOf, days }: WeekSpan): readonly DoneItem[] {
  const today = epochDay(asOf);
  const isLately = (on: PartialDate): boolean => epochDay(on) <= today && epochDay(on) > today - days;
  const done: DoneItem[] = [];
  for (const { id, kind, contact, about, state, closedOn } of tasks.values()) {
    if (state === "done" && closedOn !== null && isLately(closedOn))
      done.push({ id: `${kind}:${id}`, kind, on: closedOn, contact, about });
  }
  for (const { id, broker, target, askedOn } of asks.values()) {
    if (askedOn === null || !isLately(askedOn)) continue;
    done.push({ id: `send:${id}`, kind: "send", on: askedOn, contact: broker, about: broker === target ? null : target });
  }
  for (const { id, with: contact, stage, on } of conversations.values()) {
    if (stage === "held" && on !== null && isLately(on)) done.push({ id: `hold:${id}`, kind: "hold", on, contact, about: null });
  }
  return done.sort((a, b) => epochDay(b.on) - epochDay(a.on) || compareIds(a.id, b.id));
}

function ofConversation(
  { stage, on, preparation, reflection }: Conversation,
  today: number,
): readonly { readonly kind: DueKind; readonly dueOn: PartialDate | null }[] {
  if (stage === "cancelled") return [];
  if (stage === "held") return reflection === null ? [{ kind: "write-down", dueOn: on }] : [];
  if (on === null || datePrecision(on) !== "day") return [{ kind: "set-day", dueOn: null }];
  const day = epochDay(on);
  // It was to take place: whether it did, and what came of it, is told in the same place.
  if (day < today) return [{ kind: "write-down", dueOn: on }];
  if (isPrepared(preparation)) return [{ kind: "hold", dueOn: on }];
  // The evening before at the latest; never late, since what is not prepared is held all the same.
  return [
    { kind: "prepare", dueOn: dateOfEpochDay(Math.max(today, day - 1)) },
    { kind: "hold", dueOn: on },
  ];
}
