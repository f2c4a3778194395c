import type { Ask } from "../../core/model/ask.ts";
import type { Conversation } from "../../core/model/conversation.ts";
import { type ContactId, compareIds } from "../../core/model/ids.ts";
import type { Lead } from "../../core/model/lead.ts";
import { datePrecision, epochDay, type PartialDate } from "../../core/model/partial-date.ts";
import type { Records } from "../../core/model/records.ts";
import type { Task } from "../../core/model/task.ts";
import { askTitle, conversationTitle, leadTitle, taskTitle } from "./calendar-words.ts";

/** An entry of a calendar, before it is put into any format. */
export interface CalendarEvent {
  /** Stands for the same thing in every export. */
  readonly uid: string;
  /** To the day. */
  readonly on: PartialDate;
  /** Time of day by the clock of wherever one is, `14:30`; null for the whole day. */
  readonly at: string | null;
  readonly minutes: number;
  readonly title: string;
  readonly place: string;
  readonly note: string;
  /** Called off, done or dropped: a calendar that knows the entry takes it off. */
  readonly isCancelled: boolean;
}

/** So long an entry that is over is told to be over; a calendar that was not given the file by then keeps it in its past. */
const tellEndedDays = 60;

/**
 * What stands in the calendar: conversations on the day and at the time agreed on, and a whole day for each open task, each ask
 * that waits for an answer, and each dated step of a lead. What was called off or done in the last 60 days is there as cancelled.
 *
 * Of other people it holds the names that the list on screen shows, and of a task its own note, which says what is to be done.
 * What was heard in conversations, noted there and reflected on stays here, since calendars are most often kept by somebody else.
 *
 * @param asOf today, to the day
 * @returns ordered by day, then by uid
 *
 * Cost: O(asks + conversations + tasks + leads), and a sort.
 */
export function calendarEvents(records: Records, asOf: PartialDate): readonly CalendarEvent[] {
  const today = epochDay(asOf);
  const { ego } = records.settings;
  const nameOf = (id: ContactId): string => records.contacts.get(id)?.name.trim() || "somebody";
  const isRecent = (on: PartialDate | null): boolean => on !== null && today - epochDay(on) <= tellEndedDays;
  const events = [
    ...[...records.conversations.values()].flatMap((conversation) => ofConversation(conversation, nameOf, isRecent)),
    // Tasks for somebody who turned out to be the person themselves are taken off.
    ...[...records.tasks.values()].flatMap((task) => {
      return ofTask(task, nameOf, isRecent).map((event) => (task.contact === ego ? { ...event, isCancelled: true } : event));
    }),
    ...[...records.asks.values()].flatMap((ask) => ofAsk(ask, nameOf, isRecent)),
    ...[...records.leads.values()].flatMap((lead) => ofLead(lead, isRecent)),
  ];
  return events.sort((a, b) => compareIds(a.on, b.on) || compareIds(a.uid, b.uid));
}

type NameOf = (id: ContactId) => string;
type IsRecent = (on: PartialDate | null) => boolean;

function ofConversation(conversation: Conversation, nameOf: NameOf, isRecent: IsRecent): readonly CalendarEvent[] {
  const { id, on, at, minutes, place, stage } = conversation;
  if (on === null || datePrecision(on) !== "day") return [];
  const isCancelled = stage === "cancelled";
  if (isCancelled && !isRecent(on)) return [];
  const title = conversationTitle(conversation, nameOf);
  return [{ uid: uidOf("conversation", id), on, at, minutes, title, place, note: "", isCancelled }];
}

function ofTask(task: Task, nameOf: NameOf, isRecent: IsRecent): readonly CalendarEvent[] {
  const { id, dueOn, state, closedOn, note } = task;
  if (state !== "open" && !isRecent(closedOn)) return [];
  return wholeDay(uidOf("task", id), dueOn, taskTitle(task, nameOf), { note, isCancelled: state !== "open" });
}

function ofAsk(ask: Ask, nameOf: NameOf, isRecent: IsRecent): readonly CalendarEvent[] {
  const { id, outcome } = ask;
  if (outcome.stage === "idea") return [];
  const isOpen = outcome.stage === "asked" || outcome.stage === "agreed";
  const on = isOpen ? outcome.nudgeOn : outcome.on;
  if (!isOpen && !isRecent(on)) return [];
  return wholeDay(uidOf("ask", id), on, askTitle(ask, nameOf), { isCancelled: !isOpen });
}

function ofLead(lead: Lead, isRecent: IsRecent): readonly CalendarEvent[] {
  const { id, nextOn, stage } = lead;
  const isCancelled = stage === "closed";
  if (nextOn === null || (isCancelled && !isRecent(nextOn))) return [];
  return wholeDay(uidOf("lead", id), nextOn, leadTitle(lead), { isCancelled });
}

/** A month or a year is no day to put anything on. */
function wholeDay(
  uid: string,
  on: PartialDate,
  title: string,
  { note = "", isCancelled }: { readonly note?: string; readonly isCancelled: boolean },
): readonly CalendarEvent[] {
  return datePrecision(on) === "day" ? [{ uid, on, at: null, minutes: 0, title, place: "", note, isCancelled }] : [];
}

/** One to one: whatever an id holds besides letters, digits, dot and hyphen is written as its number. */
function uidOf(thing: "conversation" | "task" | "ask" | "lead", id: string): string {
  const plain = id.replace(/[^A-Za-z0-9.-]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}.`);
  return `${thing}.${plain}@intrograph`;
}
