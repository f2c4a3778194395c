import type { Contact, ContactFacts, ContactSource } from "../model/contact.ts";
import { noFacts } from "../model/contact.ts";
import type { ContactId } from "../model/ids.ts";
import { stableHash } from "../model/stable-hash.ts";

/** In the order in which a row's statement is written down to be compared. */
const factNames = Object.keys(noFacts).sort() as (keyof ContactFacts)[];

/**
 * A contact as its sources describe it.
 *
 * @param sources oldest first; where two state the same fact, the later one counts. E-mail addresses are kept from all of
 * them, those of later sources first.
 * @returns the contact; facts that no source states are null
 * Cost: O(sources).
 */
export function contactFromSources(id: ContactId, kind: Contact["kind"], sources: readonly ContactSource[]): Contact {
  let facts: ContactFacts = noFacts;
  let emails: readonly string[] = [];
  for (const { stated } of sources) {
    facts = { ...facts, ...stated };
    if (stated.emails !== undefined && stated.emails.length > 0) emails = [...new Set([...stated.emails, ...emails])];
  }
  return { ...facts, emails, id, kind, sources };
}

/** @returns a text equal for equal statements and, for practical purposes, only for those. */
export function fingerprintOf(stated: Partial<ContactFacts>): string {
  return stableHash(JSON.stringify(factNames.map((fact) => stated[fact] ?? null)));
}

/** @returns whether the two contacts say the same of the person. */
export function sameFacts(a: Contact, b: Contact): boolean {
  return factNames.every((fact) => {
    if (fact !== "emails") return a[fact] === b[fact];
    return a.emails.length === b.emails.length && a.emails.every((email) => b.emails.includes(email));
  });
}
