import type { ContactFacts } from "../model/contact.ts";
import type { ContactId } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import { emailKey, isEmail } from "./person-key.ts";
import { profileKey, profileSlug } from "./profile-slug.ts";

/** Whom a cell means. `me`: whoever's network this is. `unknown`: somebody nobody spoke of before, under `facts`. */
export type Resolved =
  | { readonly is: "contact"; readonly contact: ContactId }
  | { readonly is: "me" }
  | { readonly is: "ambiguous"; readonly contacts: readonly ContactId[] }
  | { readonly is: "unknown"; readonly facts: Partial<ContactFacts> };

const firstPerson = new Set(["me", "myself", "i"]);

/**
 * The person a cell of an introductions file names: by id, profile address, e-mail, then exact folded name.
 *
 * @param text the cell, not blank
 * @returns `ambiguous` when the name fits several people; nobody is chosen among them.
 * Cost: O(contacts of that key).
 */
export function resolvePerson(book: ContactBook, text: string): Resolved {
  const byId = book.withExternalId(text);
  if (byId.length > 0) return oneOf(byId);
  const profile = profileSlug(text);
  if (profile !== null) {
    const key = profileKey(profile);
    const found = key === null ? [] : book.withProfile(key);
    return found.length > 0 ? oneOf(found) : { is: "unknown", facts: { name: text, profile } };
  }
  if (isEmail(text)) {
    const key = emailKey(text);
    const found = key === null ? [] : book.withEmail(key);
    return found.length > 0 ? oneOf(found) : byName(book, text, { name: text, emails: [text.toLowerCase()] });
  }
  if (firstPerson.has(text.toLowerCase())) return { is: "me" };
  return byName(book, text, { name: text });
}

function byName(book: ContactBook, text: string, facts: Partial<ContactFacts>): Resolved {
  const folded = book.fold(text);
  const found = folded === "" ? [] : book.withName(folded);
  return found.length > 0 ? oneOf(found) : { is: "unknown", facts };
}

function oneOf(contacts: readonly ContactId[]): Resolved {
  const [contact, second] = contacts;
  return contact !== undefined && second === undefined ? { is: "contact", contact } : { is: "ambiguous", contacts };
}
