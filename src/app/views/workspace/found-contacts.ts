import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";

const folded = new WeakMap<Contact, string>();

/** Contacts whose name, company, position, industry or school holds every word typed; null when nothing is typed. */
export function foundContacts(contacts: ReadonlyMap<ContactId, Contact>, typed: string): ReadonlySet<ContactId> | null {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const found = new Set<ContactId>();
  for (const contact of contacts.values()) {
    const text = searchText(contact);
    if (words.every((word) => text.includes(word))) found.add(contact.id);
  }
  return found;
}

function searchText(contact: Contact): string {
  const held = folded.get(contact);
  if (held !== undefined) return held;
  const parts = [contact.name, contact.company, contact.position, contact.industry, contact.school, contact.location];
  const text = foldText(parts.filter((part) => part !== null).join("\n"));
  folded.set(contact, text);
  return text;
}
