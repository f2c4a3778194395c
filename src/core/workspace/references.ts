import type { ContactId } from "../model/ids.ts";
import type { WorkspaceSnapshot } from "./snapshot.ts";

/**
 * Looks for what a field by itself cannot show: lists out of order or holding one id twice, contacts that are spoken of and not
 * there, a tie or introduction that breaks the order or the distinctness of its parties, an ask that was made without a day.
 *
 * @returns where the first fault stands, such as `ties.3.a`, or null.
 * Cost: O(size).
 */
export function brokenReference(workspace: WorkspaceSnapshot): string | null {
  const known = new Set<ContactId>(workspace.contacts.map((contact) => contact.id));
  const { ego } = workspace.settings;
  return (
    disorder("contacts", workspace.contacts) ??
    disorder("introductions", workspace.introductions) ??
    disorder("ties", workspace.ties) ??
    disorder("asks", workspace.asks) ??
    disorder("imports", workspace.imports) ??
    disorder("decisions", workspace.decisions) ??
    disorder("conversations", workspace.conversations) ??
    disorder("leads", workspace.leads) ??
    disorder("tasks", workspace.tasks) ??
    (ego !== null && !known.has(ego) ? "settings.ego" : null) ??
    brokenIntroduction(workspace, known) ??
    brokenTie(workspace, known) ??
    brokenAsk(workspace, known) ??
    brokenConversation(workspace, known) ??
    brokenLead(workspace, known) ??
    brokenTask(workspace, known)
  );
}

function disorder(list: string, things: readonly { readonly id: string }[]): string | null {
  let last: string | null = null;
  for (const [at, { id }] of things.entries()) {
    if (last !== null && !(last < id)) return `${list}.${at}.id`;
    last = id;
  }
  return null;
}

function brokenIntroduction({ introductions }: WorkspaceSnapshot, known: ReadonlySet<ContactId>): string | null {
  for (const [at, { introducer, parties }] of introductions.entries()) {
    if (introducer !== null && !known.has(introducer)) return `introductions.${at}.introducer`;
    if (parties.length === 0) return `introductions.${at}.parties`;
    let last: ContactId | null = null;
    for (const [place, party] of parties.entries()) {
      const outOfOrder = last !== null && !(last < party);
      if (outOfOrder || party === introducer || !known.has(party)) return `introductions.${at}.parties.${place}`;
      last = party;
    }
  }
  return null;
}

function brokenTie({ ties }: WorkspaceSnapshot, known: ReadonlySet<ContactId>): string | null {
  for (const [at, { a, b }] of ties.entries()) {
    if (!known.has(a)) return `ties.${at}.a`;
    if (!known.has(b) || !(a < b)) return `ties.${at}.b`;
  }
  return null;
}

function brokenAsk({ asks }: WorkspaceSnapshot, known: ReadonlySet<ContactId>): string | null {
  for (const [at, { broker, target, askedOn, outcome }] of asks.entries()) {
    if ((askedOn === null) !== (outcome.stage === "idea")) return `asks.${at}.askedOn`;
    if (!known.has(broker)) return `asks.${at}.broker`;
    if (!known.has(target)) return `asks.${at}.target`;
  }
  return null;
}

function brokenConversation({ conversations }: WorkspaceSnapshot, known: ReadonlySet<ContactId>): string | null {
  for (const [at, conversation] of conversations.entries()) {
    if (!known.has(conversation.with)) return `conversations.${at}.with`;
    if (conversation.introducer !== null && !known.has(conversation.introducer)) return `conversations.${at}.introducer`;
    const unknown = conversation.named.findIndex((contact) => !known.has(contact));
    if (unknown !== -1) return `conversations.${at}.named.${unknown}`;
  }
  return null;
}

function brokenLead({ leads }: WorkspaceSnapshot, known: ReadonlySet<ContactId>): string | null {
  const at = leads.findIndex(({ heardFrom }) => heardFrom !== null && !known.has(heardFrom));
  return at === -1 ? null : `leads.${at}.heardFrom`;
}

function brokenTask({ tasks }: WorkspaceSnapshot, known: ReadonlySet<ContactId>): string | null {
  for (const [at, { contact, about }] of tasks.entries()) {
    if (!known.has(contact)) return `tasks.${at}.contact`;
    if (about !== null && !known.has(about)) return `tasks.${at}.about`;
  }
  return null;
}
