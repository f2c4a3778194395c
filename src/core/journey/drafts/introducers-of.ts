import type { Ask } from "../../model/ask.ts";
import type { Conversation } from "../../model/conversation.ts";
import { type ContactId, compareIds } from "../../model/ids.ts";
import { tookPlace } from "../../model/introduction.ts";
import { epochDay, type PartialDate } from "../../model/partial-date.ts";
import type { Records } from "../../model/records.ts";

/** What a text belongs to, as far as it does. */
export interface Occasion {
  readonly ask: Ask | null;
  readonly conversation: Conversation | null;
}

/**
 * Who led to somebody: the broker of the ask that this is about, then whoever brought the conversation about, then whoever
 * introduced or named the person, earliest first and those without a day last, then brokers who agreed to.
 *
 * @returns each once; neither ego nor the person themselves. Cost: O(introductions + conversations + asks).
 */
export function introducersOf(
  records: Pick<Records, "settings" | "contacts" | "introductions" | "conversations" | "asks">,
  person: ContactId,
  { ask, conversation }: Occasion,
): readonly ContactId[] {
  const found: ContactId[] = [];
  if (ask?.target === person) found.push(ask.broker);
  if (conversation?.with === person && conversation.introducer !== null) found.push(conversation.introducer);
  const dated: { readonly who: ContactId; readonly on: PartialDate | null; readonly id: string }[] = [];
  for (const introduction of records.introductions.values()) {
    const { introducer, parties, when, id } = introduction;
    if (introducer === null || !parties.includes(person) || !tookPlace(introduction)) continue;
    dated.push({ who: introducer, on: when, id });
  }
  for (const held of records.conversations.values()) {
    const { with: who, introducer, named, on, id } = held;
    if (named.includes(person)) dated.push({ who, on, id });
    if (held.with === person && introducer !== null) dated.push({ who: introducer, on, id });
  }
  const day = (on: PartialDate | null) => (on === null ? Number.POSITIVE_INFINITY : epochDay(on));
  const byDay = (a: PartialDate | null, b: PartialDate | null) => (a === b ? 0 : day(a) - day(b) || 0);
  dated.sort((a, b) => byDay(a.on, b.on) || compareIds(a.id, b.id) || compareIds(a.who, b.who));
  const agreed = asksFor(records, person).filter(
    ({ outcome, mayUseName }) => agreedStages.has(outcome.stage) || mayUseName === "yes",
  );
  found.push(...dated.map(({ who }) => who), ...agreed.map(({ broker }) => broker));
  return people(records, person, found);
}

/**
 * Whoever was to be asked for somebody, whatever came of it; and whoever was to introduce them, or may have.
 *
 * @returns as above. Cost: O(asks log asks + introductions).
 */
export function brokersAskedFor(
  records: Pick<Records, "settings" | "contacts" | "asks" | "introductions">,
  person: ContactId,
): readonly ContactId[] {
  const found = asksFor(records, person).map(({ broker }) => broker);
  for (const { introducer, parties } of records.introductions.values()) {
    if (introducer !== null && parties.includes(person)) found.push(introducer);
  }
  return people(records, person, found);
}

const agreedStages: ReadonlySet<Ask["outcome"]["stage"]> = new Set(["agreed", "introduced", "met"]);

function asksFor({ asks }: Pick<Records, "asks">, person: ContactId): readonly Ask[] {
  return [...asks.values()].filter(({ target }) => target === person).sort((a, b) => compareIds(a.id, b.id));
}

function people(
  { settings, contacts }: Pick<Records, "settings" | "contacts">,
  person: ContactId,
  found: readonly ContactId[],
): readonly ContactId[] {
  return [...new Set(found)].filter((who) => who !== person && who !== settings.ego && contacts.has(who));
}
