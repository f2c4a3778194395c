import type { JourneyDeed } from "../model/change.ts";
import type { ChosenQuestion, Conversation, ConversationHow, Preparation } from "../model/conversation.ts";
import { type AskId, type ContactId, type ConversationId, compareIds } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Purpose } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { askBehind, introducerOf } from "./brought-about.ts";
import { noPreparation } from "./defaults.ts";

/** The shortest and the longest conversation that can be agreed on, minutes. */
export const fewestMinutes = 5;
export const mostMinutes = 480;

/**
 * Why a conversation is not what it is asked to be:
 *
 * - `bad-minutes`: no whole number from 5 to 480.
 * - `bad-time`: no time of day such as `14:30`.
 * - `self-introduction`: brought about by the person themselves, or by ego.
 * - `was-held`: it took place; it is not called off, and not planned a second time.
 * - `is-cancelled`, `is-planned`: it is already.
 */
export type ConversationProblem =
  | "unknown-contact"
  | "unknown-ask"
  | "is-ego"
  | "bad-minutes"
  | "bad-time"
  | "self-introduction"
  | "unknown-conversation"
  | "was-held"
  | "is-cancelled"
  | "is-planned";

/** What can be said of a conversation before it takes place. */
export interface ConversationDetails {
  readonly purpose: Purpose;
  /** Null while no day is agreed. */
  readonly on: PartialDate | null;
  /** `14:30`; empty or null where none is agreed. */
  readonly at: string | null;
  /** 5 to 480. */
  readonly minutes: number;
  readonly how: ConversationHow;
  readonly place: string;
  readonly introducer: ContactId | null;
  readonly occupation: string;
  readonly company: string;
  readonly notes: string;
}

export interface PlannedConversation
  extends Pick<ConversationDetails, "purpose" | "on" | "at" | "minutes" | "how">,
    Partial<Pick<ConversationDetails, "place" | "introducer" | "occupation" | "company" | "notes">> {
  readonly with: ContactId;
  /** Left out: the ask about that person that got furthest. */
  readonly ask?: AskId | null;
  /** What it is wanted for, to begin its preparation with. */
  readonly questions?: readonly ChosenQuestion[];
  /** The day on which it is planned. */
  readonly today: PartialDate;
}

/**
 * Plans a conversation.
 *
 * @param planned.introducer left out: `introducerOf`
 * @returns the edit and the conversation, or why there is none
 * Cost: O(asks + conversations + introductions).
 */
export function planConversation(
  records: Records,
  planned: PlannedConversation,
): (Edit & { readonly conversation: ConversationId }) | Refused<ConversationProblem> {
  const { with: contact, today, questions = [], ...said } = planned;
  const person = records.contacts.get(contact);
  if (person === undefined) return { problem: "unknown-contact" };
  if (contact === records.settings.ego) return { problem: "is-ego" };
  if (said.ask != null && records.asks.get(said.ask)?.target !== contact) return { problem: "unknown-ask" };
  const ask = said.ask === undefined ? (askBehind(records, contact, said.purpose)?.id ?? null) : said.ask;
  const introducer = said.introducer === undefined ? introducerOf(records, { with: contact, ask }) : said.introducer;
  const details = tidied({ place: "", occupation: "", company: "", notes: "", ...said, introducer });
  const problem = problemWith(records, contact, details);
  if (problem !== null) return { problem };
  const draft = new RecordsUnderEdit(records);
  const id = draft.conversations.freeId(`talk-${stableHash([contact, ask, ...Object.values(details), today].join("\n"))}`);
  draft.conversations.put({
    id,
    with: contact,
    stage: "planned",
    ...details,
    ask,
    preparation: { ...noPreparation, questions },
    findings: [],
    reflection: null,
    named: [],
  });
  return {
    changes: draft.changes(),
    summary: { code: "journey", did: "plan-conversation", name: person.name },
    conversation: id,
  };
}

/**
 * Says something else of a conversation; what is left out stays. Of one that was held the day and the time stay too: it is not
 * planned a second time.
 *
 * @returns the edit, without changes where it says what is known. Cost: O(conversations).
 */
export function editConversation(
  records: Records,
  { conversation: id, ...said }: Partial<ConversationDetails> & { readonly conversation: ConversationId },
): Edit | Refused<ConversationProblem> {
  const before = records.conversations.get(id);
  if (before === undefined) return { problem: "unknown-conversation" };
  const details = tidied({ ...detailsOf(before), ...said });
  const problem = problemWith(records, before.with, details);
  if (problem !== null) return { problem };
  if (before.stage === "held" && (details.on !== before.on || details.at !== before.at)) return { problem: "was-held" };
  return edited(records, { ...before, ...details }, "edit-conversation");
}

/**
 * Keeps what was prepared; what is left out stays. Closing questions are left out of the chosen ones, they are always asked; a
 * question chosen twice stands where it came first.
 *
 * @returns the edit, without changes where it says what is known. Cost: O(questions).
 */
export function prepareConversation(
  records: Records,
  { conversation: id, preparation }: { readonly conversation: ConversationId; readonly preparation: Partial<Preparation> },
): Edit | Refused<"unknown-conversation"> {
  const before = records.conversations.get(id);
  if (before === undefined) return { problem: "unknown-conversation" };
  const after = { ...before.preparation, ...preparation };
  const chosen = new Map(after.questions.filter(({ theme }) => theme !== "closing").map((one) => [one.id, one]));
  const checked = [...new Set(after.checked)].sort(compareIds);
  return edited(records, { ...before, preparation: { ...after, questions: [...chosen.values()], checked } }, "prepare");
}

/** Calls a conversation off. Everything written for it stays. @returns the edit. Cost: O(1). */
export function cancelConversation(
  records: Records,
  { conversation: id }: { readonly conversation: ConversationId },
): Edit | Refused<ConversationProblem> {
  const before = records.conversations.get(id);
  if (before === undefined) return { problem: "unknown-conversation" };
  if (before.stage === "held") return { problem: "was-held" };
  if (before.stage === "cancelled") return { problem: "is-cancelled" };
  return edited(records, { ...before, stage: "cancelled" }, "cancel-conversation");
}

/** Plans a conversation again that was called off, with everything written for it. @returns the edit. Cost: O(1). */
export function planAgain(
  records: Records,
  {
    conversation: id,
    on,
    at,
  }: { readonly conversation: ConversationId; readonly on: PartialDate | null; readonly at: string | null },
): Edit | Refused<ConversationProblem> {
  const before = records.conversations.get(id);
  if (before === undefined) return { problem: "unknown-conversation" };
  if (before.stage === "held") return { problem: "was-held" };
  if (before.stage === "planned") return { problem: "is-planned" };
  const details = tidied({ ...detailsOf(before), on, at });
  const problem = problemWith(records, before.with, details);
  return problem === null ? edited(records, { ...before, ...details, stage: "planned" }, "edit-conversation") : { problem };
}

/** Takes a conversation out, with everything written for it; tasks and leads that came from it stay. Cost: O(tasks + leads). */
export function removeConversation(
  records: Records,
  { conversation: id }: { readonly conversation: ConversationId },
): Edit | Refused<"unknown-conversation"> {
  const before = records.conversations.get(id);
  if (before === undefined) return { problem: "unknown-conversation" };
  const draft = new RecordsUnderEdit(records);
  draft.conversations.remove(id);
  for (const task of records.tasks.values()) if (task.conversation === id) draft.tasks.put({ ...task, conversation: null });
  for (const lead of records.leads.values()) if (lead.conversation === id) draft.leads.put({ ...lead, conversation: null });
  const name = records.contacts.get(before.with)?.name ?? "";
  return { changes: draft.changes(), summary: { code: "journey", did: "remove-conversation", name } };
}

/** @returns conversations with this person, by `compareConversations`. Cost: O(conversations). */
export function conversationsWith(
  { conversations }: Pick<Records, "conversations">,
  contact: ContactId,
): readonly Conversation[] {
  return [...conversations.values()].filter((one) => one.with === contact).sort(compareConversations);
}

/**
 * The order of lists: planned ones first, the next first, those without a day last; then those held, then those called off, the
 * latest first; then by id.
 */
export function compareConversations(a: Conversation, b: Conversation): number {
  const rank = ({ stage }: Conversation) => ["planned", "held", "cancelled"].indexOf(stage);
  const day = ({ on, stage }: Conversation) =>
    on !== null ? epochDay(on) : stage === "planned" ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
  const forwards = a.stage === "planned" ? 1 : -1;
  return (
    rank(a) - rank(b) ||
    forwards * (day(a) - day(b)) ||
    forwards * compareIds(a.at ?? "24:00", b.at ?? "24:00") ||
    compareIds(a.id, b.id)
  );
}

function detailsOf(conversation: Conversation): ConversationDetails {
  const { purpose, on, at, minutes, how, place, introducer, occupation, company, notes } = conversation;
  return { purpose, on, at, minutes, how, place, introducer, occupation, company, notes };
}

/** Just the details, whatever else stands beside them. Notes stay as they were written. */
function tidied(said: ConversationDetails): ConversationDetails {
  const { purpose, on, at, minutes, how, place, introducer, occupation, company, notes } = said;
  return {
    purpose,
    on,
    at: at?.trim() || null,
    minutes,
    how,
    place: place.trim(),
    introducer,
    occupation: occupation.trim(),
    company: company.trim(),
    notes,
  };
}

function problemWith(
  { contacts, settings }: Records,
  contact: ContactId,
  { at, minutes, introducer }: ConversationDetails,
): ConversationProblem | null {
  if (!Number.isInteger(minutes) || minutes < fewestMinutes || minutes > mostMinutes) return "bad-minutes";
  if (at !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at)) return "bad-time";
  if (introducer === null) return null;
  if (introducer === contact || introducer === settings.ego) return "self-introduction";
  return contacts.has(introducer) ? null : "unknown-contact";
}

function edited(records: Records, after: Conversation, did: JourneyDeed): Edit {
  const draft = new RecordsUnderEdit(records);
  draft.conversations.put(after);
  return { changes: draft.changes(), summary: { code: "journey", did, name: records.contacts.get(after.with)?.name ?? "" } };
}
