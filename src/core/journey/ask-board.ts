import type { Ask, AskStage } from "../model/ask.ts";
import type { Conversation } from "../model/conversation.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { type BrokerBudget, brokerBudgets } from "./rest.ts";

/**
 * What comes next of an ask, and when: a friendly reminder, writing to the person one was introduced to, the conversation that is
 * planned with them, or saying that it was held.
 */
export interface AskDue {
  readonly what: "nudge" | "write" | "conversation" | "tell-met";
  readonly on: PartialDate;
}

export interface AskOnBoard {
  readonly ask: Ask;
  /** Null where nothing has a day. */
  readonly due: AskDue | null;
  /** What else is asked of the broker; of an idea, to be told before it is asked. */
  readonly budget: BrokerBudget;
}

const nothingAsked: BrokerBudget = { open: 0, rest: null };

/**
 * @param on today, by which rests are counted
 * @returns every ask: those with something due first, soonest first; then ideas, oldest first; then what has ended or has no day,
 * latest first; ties by id
 * Cost: O(asks log asks + conversations).
 */
export function asksByDue(records: Pick<Records, "asks" | "conversations">, on: PartialDate): readonly AskOnBoard[] {
  const budgets = brokerBudgets(records, on);
  const talks = talksByContact(records.conversations);
  const all = [...records.asks.values()].map((ask) => {
    return { ask, due: dueOf(ask, talks.get(ask.target)), budget: budgets.get(ask.broker) ?? nothingAsked };
  });
  return all.sort((one, other) => {
    const [a, b] = [group(one), group(other)];
    if (a !== b) return a - b;
    const days = epochDay(dayOf(one)) - epochDay(dayOf(other));
    return (a === 2 ? -days : days) || compareIds(one.ask.id, other.ask.id);
  });
}

/** Columns of the board, in order: the way forward, then what ended otherwise. */
export const boardColumns: readonly (readonly AskStage[])[] = [
  ["idea"],
  ["asked"],
  ["agreed"],
  ["introduced"],
  ["met"],
  ["declined", "noReply"],
];

function dueOf({ outcome }: Ask, talk: Conversation | undefined): AskDue | null {
  switch (outcome.stage) {
    case "asked":
    case "agreed":
      return { what: "nudge", on: outcome.nudgeOn };
    case "introduced":
      if (talk === undefined) return { what: "write", on: outcome.on };
      if (talk.on === null) return null;
      return { what: talk.stage === "held" ? "tell-met" : "conversation", on: talk.on };
    default:
      return null;
  }
}

/** The one that stands for the others: planned before held, then the later. */
function talksByContact(conversations: Records["conversations"]): ReadonlyMap<ContactId, Conversation> {
  const talks = new Map<ContactId, Conversation>();
  const rank = ({ stage, on }: Conversation) => `${stage === "planned" ? 1 : 0}${on ?? ""}`;
  for (const talk of conversations.values()) {
    if (talk.stage === "cancelled") continue;
    const known = talks.get(talk.with);
    if (known === undefined || rank(talk) > rank(known)) talks.set(talk.with, talk);
  }
  return talks;
}

function group({ ask, due }: AskOnBoard): 0 | 1 | 2 {
  if (due !== null) return 0;
  return ask.outcome.stage === "idea" ? 1 : 2;
}

function dayOf({ ask: { outcome }, due }: AskOnBoard): PartialDate {
  if (due !== null) return due.on;
  return outcome.stage === "asked" ? outcome.nudgeOn : outcome.on;
}
