import type { Contact } from "../../core/model/contact.ts";

export type ExchangedValue = string | number | boolean;

/**
 * What graph files say of a contact. Notes and telephone numbers stay at home: graph files are made to be handed on.
 *
 * @returns the recorded facts only, always in one order. Cost: O(1).
 */
export function exchangedContact(contact: Contact): Readonly<Record<string, ExchangedValue>> {
  const facts: readonly (readonly [string, ExchangedValue | null])[] = [
    ["kind", contact.kind],
    ["company", contact.company],
    ["position", contact.position],
    ["industry", contact.industry],
    ["occupation", contact.occupation],
    ["school", contact.school],
    ["major", contact.major],
    ["graduation_year", contact.graduationYear],
    ["location", contact.location],
    ["email", contact.emails.join("; ")],
    ["profile", contact.profile],
    ["connected_on", contact.connectedOn],
    ["volunteers_to_help", contact.volunteersToHelp],
  ];
  const recorded = facts.filter((fact): fact is readonly [string, ExchangedValue] => fact[1] !== null && fact[1] !== "");
  return Object.fromEntries(recorded);
}
