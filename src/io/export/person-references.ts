import type { Contact } from "../../core/model/contact.ts";
import type { ContactId } from "../../core/model/ids.ts";
import type { Records } from "../../core/model/records.ts";

/** The name by which the contact column `Id` and the other files know a contact: the person's own identifier, or ours. */
export function exportedId(contact: Contact): string {
  return contact.externalId ?? contact.id;
}

/**
 * How files other than the contact list refer to people: `me` for a made-up ego, the name where it names one contact only,
 * otherwise the id.
 *
 * @returns a function from contact id to reference. Cost: O(number of contacts), then O(1) a call.
 */
export function personReferences(records: Records): (contact: ContactId) => string {
  const bearers = new Map<string, number>();
  for (const contact of records.contacts.values()) {
    const name = nameKey(contact.name);
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return (id) => {
    const contact = records.contacts.get(id);
    if (contact === undefined) return id;
    if (contact.kind === "ego") return "me";
    const name = nameKey(contact.name);
    return name !== "" && bearers.get(name) === 1 ? contact.name : exportedId(contact);
  };
}

function nameKey(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
