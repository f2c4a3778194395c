import type { Ask } from "../../model/ask.ts";
import type { Contact } from "../../model/contact.ts";
import type { Conversation } from "../../model/conversation.ts";
import type { DraftKind } from "../../model/goal.ts";
import { type AskId, type ContactId, type ConversationId, compareIds, type TaskId } from "../../model/ids.ts";
import { epochDay } from "../../model/partial-date.ts";
import type { Purpose } from "../../model/purpose.ts";
import type { Records } from "../../model/records.ts";
import type { Task } from "../../model/task.ts";
import { asksWith } from "../ask-stages.ts";
import type { Occasion } from "./introducers-of.ts";

/** A text that is wanted. What is left out is found out, or not known. */
export interface WantedDraft {
  readonly kind: DraftKind;
  readonly to: ContactId;
  /** The person whom an introduction, a permission or a report is about. */
  readonly about?: ContactId | undefined;
  readonly purpose?: Purpose | undefined;
  readonly ask?: AskId | undefined;
  readonly conversation?: ConversationId | undefined;
  /** The task that is done when the text is sent. */
  readonly task?: TaskId | undefined;
}

/** To whom, about whom, and what is on record of it. */
export interface DraftOccasion extends Occasion {
  readonly to: Contact;
  /** Null also where the text is to that person themselves. */
  readonly about: Contact | null;
  readonly task: Task | null;
  readonly purpose: Purpose;
}

/**
 * What a wanted text belongs to: what is named, and else the latest held conversation of a thank-you or report, and the latest
 * ask for the same people.
 *
 * @returns null where the person it goes to is not recorded. Cost: O(asks log asks + conversations).
 */
export function draftOccasion(records: Records, wanted: WantedDraft): DraftOccasion | null {
  const to = records.contacts.get(wanted.to);
  if (to === undefined) return null;
  const task = found(records.tasks, wanted.task);
  const aboutId = wanted.about ?? task?.about ?? null;
  const about = aboutId === null || aboutId === to.id ? null : (records.contacts.get(aboutId) ?? null);
  const conversation =
    found(records.conversations, wanted.conversation ?? task?.conversation ?? undefined) ??
    latestTalk(records, wanted.kind === "close-loop" ? about : isAfterTalk(wanted.kind) ? to : null);
  const ask =
    found(records.asks, wanted.ask ?? task?.ask ?? undefined) ??
    (about === null && isAfterTalk(wanted.kind) ? found(records.asks, conversation?.ask ?? undefined) : null) ??
    latestAsk(records, to.id, about?.id ?? to.id);
  const purpose = wanted.purpose ?? ask?.purpose ?? conversation?.purpose ?? "informational";
  return { to, about, task, conversation, ask, purpose };
}

function isAfterTalk(kind: DraftKind): boolean {
  return kind === "thank-you";
}

function latestTalk({ conversations }: Records, person: Contact | null): Conversation | null {
  if (person === null) return null;
  const day = ({ on }: Conversation) => (on === null ? Number.NEGATIVE_INFINITY : epochDay(on));
  let latest: Conversation | null = null;
  for (const talk of conversations.values()) {
    if (talk.with !== person.id || talk.stage !== "held") continue;
    if (latest === null || day(talk) > day(latest) || (day(talk) === day(latest) && compareIds(talk.id, latest.id) < 0)) {
      latest = talk;
    }
  }
  return latest;
}

function latestAsk(records: Records, broker: ContactId, target: ContactId): Ask | null {
  return asksWith(records, broker).find((ask) => ask.broker === broker && ask.target === target) ?? null;
}

function found<Id, Thing>(things: ReadonlyMap<Id, Thing>, id: Id | undefined): Thing | null {
  return id === undefined ? null : (things.get(id) ?? null);
}
