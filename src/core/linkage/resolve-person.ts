import type { ContactFacts } from "../model/contact.ts";
import { type ContactId, contactId } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import type { NameMeanings } from "./name-meanings.ts";
import { emailKey, isEmail } from "./person-key.ts";
import { profileKey, profileSlug } from "./profile-slug.ts";

/**
 * Whom a cell means. `me`: whoever's network this is. `unknown`: somebody nobody spoke of before, under `facts`; `isNew` where the
 * person says so, so that nobody of that name is meant.
 */
export type Resolved =
  | { readonly is: "contact"; readonly contact: ContactId }
  | { readonly is: "me" }
  | { readonly is: "ambiguous"; readonly contacts: readonly ContactId[] }
  | { readonly is: "unknown"; readonly facts: Partial<ContactFacts>; readonly isNew?: true };

const firstPerson = new Set(["me", "myself", "i"]);

/**
 * The person a cell of an introductions file names: whom the person says it means, else by id, profile address, e-mail, then
 * exact folded name.
 *
 * @param text the cell, not blank
 * @returns `ambiguous` when the name fits several people; nobody is chosen among them.
 * Cost: O(contacts of that key).
 */
export function resolvePerson(book: ContactBook, meanings: NameMeanings, text: string): Resolved {
  const meant = meanings.of(text);
  if (meant === "somebody-new") return { is: "unknown", facts: factsOf(text), isNew: true };
  if (meant !== null) return { is: "contact", contact: meant };
  const byId = book.withExternalId(text);
  if (byId.length > 0) return oneOf(byId);
  const joined = meanings.now(contactId(text));
  if (joined !== null) return { is: "contact", contact: joined };
  const facts = factsOf(text);
  const { profile } = facts;
  if (profile !== undefined && profile !== null) {
    const key = profileKey(profile);
    return among(key === null ? [] : book.withProfile(key), facts);
  }
  if (isEmail(text)) {
    const key = emailKey(text);
    const found = key === null ? [] : book.withEmail(key);
    if (found.length > 0) return oneOf(found);
  }
  if (firstPerson.has(text.toLowerCase())) return { is: "me" };
  const folded = book.fold(text);
  return among(folded === "" ? [] : book.withName(folded), facts);
}

/** @returns whether the text is a name in words, and neither an id, an address nor a word for oneself. */
export function isName(text: string): boolean {
  if (firstPerson.has(text.toLowerCase()) || /^[\d\s]*$/.test(text)) return false;
  return profileSlug(text) === null && !isEmail(text);
}

function factsOf(text: string): Partial<ContactFacts> {
  const profile = profileSlug(text);
  if (profile !== null) return { name: text, profile };
  return isEmail(text) ? { name: text, emails: [text.toLowerCase()] } : { name: text };
}

function among(found: readonly ContactId[], facts: Partial<ContactFacts>): Resolved {
  return found.length > 0 ? oneOf(found) : { is: "unknown", facts };
}

function oneOf(contacts: readonly ContactId[]): Resolved {
  const [contact, second] = contacts;
  return contact !== undefined && second === undefined ? { is: "contact", contact } : { is: "ambiguous", contacts };
}
