import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";

interface Searchable {
  readonly id: ContactId;
  readonly text: string;
}

// One entry for a whole workspace: as many weak entries as there are contacts would slow every collection of garbage.
const held = new WeakMap<ReadonlyMap<ContactId, Contact>, readonly Searchable[]>();

/**
 * Contacts whose name, company, position, industry, school or location holds every word typed; null when nothing is typed.
 * Cost: O(length of the texts), the first time for these contacts with every text folded once.
 */
export function foundContacts(contacts: ReadonlyMap<ContactId, Contact>, typed: string): ReadonlySet<ContactId> | null {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const found = new Set<ContactId>();
  for (const { id, text } of searchable(contacts)) {
    if (words.every((word) => text.includes(word))) found.add(id);
  }
  return found;
}

function searchable(contacts: ReadonlyMap<ContactId, Contact>): readonly Searchable[] {
  const before = held.get(contacts);
  if (before !== undefined) return before;
  const texts = Array.from(contacts.values(), (contact) => ({ id: contact.id, text: searchText(contact) }));
  held.set(contacts, texts);
  return texts;
}

function searchText(contact: Contact): string {
  const parts = [contact.name, contact.company, contact.position, contact.industry, contact.school, contact.location];
  return foldText(parts.filter((part) => part !== null).join("\n"));
}
