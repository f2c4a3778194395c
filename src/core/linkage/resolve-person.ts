import type { ContactFacts } from "../model/contact.ts";
import { type ContactId, contactId } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import type { PersonReference } from "./file-reading.ts";
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
 * exact folded name. Where the cell is an address that nobody has, whoever has the name beside it is meant, unless that is
 * somebody with another profile.
 *
 * @param reference the cell, not blank
 * @returns `ambiguous` when the name fits several people; nobody is chosen among them.
 * Cost: O(contacts of that key).
 */
export function resolvePerson(book: ContactBook, meanings: NameMeanings, reference: PersonReference): Resolved {
  const { text } = reference;
  const meant = meanings.of(text);
  if (meant === "somebody-new") return { is: "unknown", facts: factsOf(reference), isNew: true };
  if (meant !== null) return { is: "contact", contact: meant };
  const byId = book.withExternalId(text);
  if (byId.length > 0) return oneOf(byId);
  const joined = meanings.now(contactId(text));
  if (joined !== null) return { is: "contact", contact: joined };
  const facts = factsOf(reference);
  if (facts.profile !== undefined && facts.profile !== null) {
    const key = profileKey(facts.profile);
    const found = key === null ? [] : book.withProfile(key);
    return found.length > 0 ? oneOf(found) : among(withNameBeside(book, reference, key), facts);
  }
  if (facts.emails !== undefined) {
    const key = emailKey(text);
    const found = key === null ? [] : book.withEmail(key);
    if (found.length > 0) return oneOf(found);
    if (reference.name !== undefined) return among(withNameBeside(book, reference, null), facts);
  }
  if (firstPerson.has(text.toLowerCase())) return { is: "me" };
  return among(withName(book, text), facts);
}

function withName(book: ContactBook, name: string): readonly ContactId[] {
  const folded = book.fold(name);
  return folded === "" ? [] : book.withName(folded);
}

/** @param profile of whoever is named */
function withNameBeside(book: ContactBook, { name = "" }: PersonReference, profile: string | null): readonly ContactId[] {
  return withName(book, name).filter((id) => {
    const other = profileKey(book.get(id).profile);
    return profile === null || other === null || profile === other;
  });
}

/** @returns whether the text is a name in words, and neither an id, an address nor a word for oneself. */
export function isName(text: string): boolean {
  if (firstPerson.has(text.toLowerCase()) || /^[\d\s]*$/.test(text)) return false;
  return profileSlug(text) === null && !isEmail(text);
}

function factsOf({ text, name = text }: PersonReference): Partial<ContactFacts> {
  const profile = profileSlug(text);
  if (profile !== null) return { name, profile };
  return isEmail(text) ? { name, emails: [text.toLowerCase()] } : { name };
}

function among(found: readonly ContactId[], facts: Partial<ContactFacts>): Resolved {
  return found.length > 0 ? oneOf(found) : { is: "unknown", facts };
}

function oneOf(contacts: readonly ContactId[]): Resolved {
  const [contact, second] = contacts;
  return contact !== undefined && second === undefined ? { is: "contact", contact } : { is: "ambiguous", contacts };
}
