import type { ContactId } from "./ids.ts";

/** The caller named a contact that the network does not hold. */
export class UnknownContactError extends Error {
  override readonly name = "UnknownContactError";
  readonly contact: ContactId;

  constructor(contact: ContactId) {
    super(`no contact with id ${contact}`);
    this.contact = contact;
  }
}

/** Something that cannot be, is. A fault of this program, never of its input. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
}
