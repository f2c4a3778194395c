import type { Contact } from "../../core/model/contact.ts";
import type { Records } from "../../core/model/records.ts";
import { everyStep, type Stepwise } from "./slices.ts";

/** Something about every contact, in the order of the records. */
export interface OfEveryContact<T> {
  readonly contacts: readonly Contact[];
  readonly values: readonly T[];
}

/**
 * What is made of every contact, kept for the newest records asked about: of a contact that stands where it stood, and is as it
 * was, nothing is made anew. Lists, and not a weak map with an entry for each: as many weak entries as there are contacts would
 * slow every collection of garbage.
 *
 * @param make what to keep of a contact
 * @returns begins the walk over some contacts. Cost: O(contacts); O(1) for the same ones once more.
 */
export function ofEveryContact<T>(make: (contact: Contact) => T): (contacts: Records["contacts"]) => Stepwise<OfEveryContact<T>> {
  let of: WeakRef<Records["contacts"]> | null = null;
  let held: OfEveryContact<T> = { contacts: [], values: [] };
  return function* (contacts) {
    if (of?.deref() === contacts) return held;
    const before = held;
    const people: Contact[] = [];
    const values: T[] = [];
    yield* everyStep(contacts.values(), (contact, at) => {
      const known = before.contacts[at] === contact ? before.values[at] : undefined;
      people.push(contact);
      values.push(known ?? make(contact));
    });
    of = new WeakRef(contacts);
    held = { contacts: people, values };
    return held;
  };
}
