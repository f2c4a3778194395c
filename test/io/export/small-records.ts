import type { Contact, ContactFacts } from "../../../src/core/model/contact.ts";
import { noFacts } from "../../../src/core/model/contact.ts";
import { type ContactId, contactId, introductionId } from "../../../src/core/model/ids.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";

export function contact(
  id: string,
  name: string,
  facts: Partial<ContactFacts> = {},
  kind: Contact["kind"] = "recorded",
): Contact {
  return { ...noFacts, ...facts, id: contactId(id), name, kind, sources: [] };
}

export function introduction(
  id: string,
  introducer: string | null,
  parties: readonly string[],
  when: string | null = null,
): Introduction {
  return {
    id: introductionId(id),
    introducer: introducer === null ? null : contactId(introducer),
    parties: parties.map(contactId),
    when: when === null ? null : parsePartialDate(when),
    status: "made",
    mayUseName: "unasked",
    context: null,
    sources: [],
  };
}

export function recordsOf(
  contacts: readonly Contact[],
  introductions: readonly Introduction[] = [],
  ego: ContactId | null = null,
): Records {
  return {
    ...noRecords,
    settings: { ego },
    contacts: new Map(contacts.map((each) => [each.id, each])),
    introductions: new Map(introductions.map((each) => [each.id, each])),
  };
}
