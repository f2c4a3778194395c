import type { ContactId } from "../model/ids.ts";

const none: readonly ContactId[] = [];

/** Contacts by a key that several may share. Most keys have one contact, and for a hundred thousand of them a list each is dear. */
export class IdIndex {
  readonly #ids = new Map<string, ContactId | ContactId[]>();

  get(key: string): readonly ContactId[] {
    const found = this.#ids.get(key);
    return found === undefined ? none : typeof found === "string" ? [found] : found;
  }

  add(key: string, id: ContactId): void {
    const found = this.#ids.get(key);
    if (found === undefined) this.#ids.set(key, id);
    else if (typeof found === "string") {
      if (found !== id) this.#ids.set(key, [found, id]);
    } else if (!found.includes(id)) found.push(id);
  }
}
