import { foldText } from "../../../core/linkage/fold-text.ts";
import type { Contact } from "../../../core/model/contact.ts";
import type { ContactId } from "../../../core/model/ids.ts";
import { ofEveryContact } from "../../state/of-every-contact.ts";
import { atOnce, everyStep, type Stepwise } from "../../state/slices.ts";

/**
 * Contacts whose name, company, position, occupation, industry, school, subject, year of graduation or location holds every word
 * typed; null when nothing is typed.
 * Cost: O(length of the texts), the first time for these contacts with every text folded once.
 */
export function foundContacts(contacts: ReadonlyMap<ContactId, Contact>, typed: string): ReadonlySet<ContactId> | null {
  return atOnce(foundInSteps(contacts, typed));
}

/** As `foundContacts`, to be laid aside now and then. */
export function* foundInSteps(contacts: ReadonlyMap<ContactId, Contact>, typed: string): Stepwise<ReadonlySet<ContactId> | null> {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return null;
  const texts = yield* searchTexts(contacts);
  const found = new Set<ContactId>();
  yield* everyStep(texts.contacts, ({ id }, at) => {
    const text = texts.values[at] ?? "";
    if (words.every((word) => text.includes(word))) found.add(id);
  });
  return found;
}

const searchTexts = ofEveryContact((contact) => {
  const { name, company, position, occupation, industry, school, major, graduationYear, location } = contact;
  const parts = [name, company, position, occupation, industry, school, major, graduationYear, location];
  return foldText(parts.filter((part) => part !== null).join("\n"));
});
