import { contactFromSources, fingerprintOf } from "../linkage/contact-from-sources.ts";
import type { Contact, ContactFacts } from "../model/contact.ts";
import { type ContactId, contactId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Permission } from "../model/purpose.ts";
import { stableHash } from "../model/stable-hash.ts";
import type { RecordsUnderEdit } from "../upkeep/edit.ts";
import { identityText, tidied, withoutUnknown } from "../upkeep/typed-facts.ts";
import { noteIntroduction } from "./note-introduction.ts";

/** Somebody to speak to, as named in a conversation. */
export interface NamedPerson {
  /** Somebody who is here, or what is known of somebody new. */
  readonly who: { readonly contact: ContactId } | { readonly facts: Partial<ContactFacts> };
  /** Whether the name of the person met may be used towards them. */
  readonly mayUseName: Permission;
  /** How the person met knows them, as they put it; empty where nothing was said. */
  readonly howTheyKnow: string;
}

/** What stands for how an introduction came about where nothing else was said. */
const namedInConversation = "named in conversation";

export type NamingProblem = "unknown-contact" | "no-name" | "is-ego" | "names-person-met";

interface Naming {
  /** The person met. */
  readonly by: ContactId;
  /** People whom the conversation has named so far. */
  readonly known: readonly ContactId[];
  readonly on: PartialDate;
}

/**
 * Puts people named in a conversation under an edit: as contacts, where they are new, and as introduced by the person met, who is
 * thereby tied to them; ego does not know them yet.
 *
 * Somebody typed in who is among those named so far is not made again, and keeps whatever else is typed now. Of somebody named
 * twice a no counts over a yes.
 *
 * @returns everybody whom the conversation has named, and those of them who are new, in the order in which they were named
 */
export function namePeople(
  draft: RecordsUnderEdit,
  people: readonly NamedPerson[],
  { by, known, on }: Naming,
): { readonly named: ReadonlySet<ContactId>; readonly newcomers: readonly ContactId[] } | NamingProblem {
  const named = new Set(known);
  const newcomers: ContactId[] = [];
  const said = new Map<ContactId, NamedPerson[]>();
  for (const person of people) {
    const contact = contactNamed(draft, person.who, [...named], on);
    if (contact === "unknown-contact" || contact === "no-name") return contact;
    if (contact.id === draft.ego) return "is-ego";
    if (contact.id === by) return "names-person-met";
    named.add(contact.id);
    if (contact.isNew) newcomers.push(contact.id);
    said.set(contact.id, [...(said.get(contact.id) ?? []), person]);
  }
  for (const [contact, accounts] of said) {
    const permissions = accounts.map(({ mayUseName }) => mayUseName);
    const mayUseName = permissions.includes("no") ? "no" : permissions.includes("yes") ? "yes" : "unasked";
    const contexts = accounts.map(({ howTheyKnow }) => howTheyKnow.trim()).filter((text) => text !== "");
    const context = contexts[0] ?? namedInConversation;
    noteIntroduction(draft, { introducer: by, parties: [contact], status: "made", on, mayUseName, context });
    for (const text of contexts) keepContext(draft, by, contact, text);
  }
  return { named, newcomers };
}

function contactNamed(
  draft: RecordsUnderEdit,
  who: NamedPerson["who"],
  known: readonly ContactId[],
  on: PartialDate,
): { readonly id: ContactId; readonly isNew: boolean } | "unknown-contact" | "no-name" {
  if ("contact" in who) {
    return draft.contacts.get(who.contact) === undefined ? "unknown-contact" : { id: who.contact, isNew: false };
  }
  const facts = withoutUnknown(tidied(who.facts));
  if (!facts.name) return "no-name";
  const before = namedAlready(draft, facts, known);
  if (before === null) return { id: newContact(draft, facts, on), isNew: true };
  return { id: moreKnown(draft, before, facts, on), isNew: false };
}

/** By the same rules as everybody who is typed in, so that a list read later recognises them. */
function newContact(draft: RecordsUnderEdit, stated: Partial<ContactFacts>, on: PartialDate): ContactId {
  const fingerprint = fingerprintOf(stated);
  const id = draft.contacts.freeId(baseId(stated));
  draft.contacts.put(contactFromSources(id, "recorded", [{ source: { kind: "hand", on }, stated, fingerprint }]));
  return id;
}

function baseId(stated: Partial<ContactFacts>): string {
  return `c${stableHash(identityText(stated, fingerprintOf(stated)))}`;
}

function namedAlready(draft: RecordsUnderEdit, stated: Partial<ContactFacts>, known: readonly ContactId[]): Contact | null {
  const base = baseId(stated);
  const numbered = new RegExp(`^${base}(?:-\\d+)?$`);
  const id = known.find((one) => one === contactId(base)) ?? known.find((one) => numbered.test(one));
  return id === undefined ? null : (draft.contacts.get(id) ?? null);
}

function moreKnown(draft: RecordsUnderEdit, before: Contact, stated: Partial<ContactFacts>, on: PartialDate): ContactId {
  const fingerprint = fingerprintOf(stated);
  if (before.sources.some((source) => source.fingerprint === fingerprint)) return before.id;
  const sources = [...before.sources, { source: { kind: "hand", on } as const, stated, fingerprint }];
  draft.contacts.put(contactFromSources(before.id, before.kind, sources));
  return before.id;
}

/** What an introduction is said to have come about by is kept beside what was said before. */
function keepContext(draft: RecordsUnderEdit, by: ContactId, contact: ContactId, context: string): void {
  const held = draft.introductions
    .naming(by)
    .find(({ introducer, parties }) => introducer === by && parties.length === 1 && parties[0] === contact);
  if (held === undefined || held.context?.includes(context) === true) return;
  const before = held.context === null || held.context === namedInConversation ? "" : `${held.context}; `;
  draft.introductions.put({ ...held, context: `${before}${context}` });
}
