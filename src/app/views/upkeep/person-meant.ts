import { foldName } from "../../../core/linkage/fold-name.ts";
import { namesAgree } from "../../../core/linkage/person-key.ts";
import type { Contact } from "../../../core/model/contact.ts";
import { type ContactId, compareIds } from "../../../core/model/ids.ts";
import type { Records } from "../../../core/model/records.ts";

/** Whom a field of a form means. */
export type PersonMeant =
  | { readonly is: "me" }
  | { readonly is: "known"; readonly contact: ContactId }
  | { readonly is: "new"; readonly name: string; readonly company: string; readonly position: string }
  | { readonly is: "someone-at"; readonly company: string };

/**
 * People whom a name typed anew may mean after all.
 *
 * @returns those whose whole name agrees, the same name first, then by id; at most `most`
 * Cost: O(contacts), a name folded for each.
 */
export function peopleOfThatName(contacts: Records["contacts"], name: string, most: number): readonly Contact[] {
  const typed = foldName(name);
  if (!typed.includes(" ")) return [];
  const surname = typed.slice(typed.lastIndexOf(" ") + 1);
  const found: { readonly contact: Contact; readonly same: boolean }[] = [];
  for (const contact of contacts.values()) {
    if (contact.kind === "placeholder") continue;
    const folded = foldName(contact.name);
    const same = folded === typed;
    if (same || (folded.split(" ").includes(surname) && namesAgree(folded, typed))) found.push({ contact, same });
  }
  found.sort((a, b) => Number(b.same) - Number(a.same) || compareIds(a.contact.id, b.contact.id));
  return found.slice(0, most).map(({ contact }) => contact);
}

/** A contact as a field names them. */
export function meaningOf(contact: ContactId, ego: ContactId | null): PersonMeant {
  return contact === ego ? { is: "me" } : { is: "known", contact };
}
