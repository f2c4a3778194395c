import type { Contact } from "../model/contact.ts";
import type { ContactId } from "../model/ids.ts";
import { datePrecision } from "../model/partial-date.ts";
import { type ContactBook, isNameOnly, type KnownRow } from "./contact-book.ts";
import type { ContactRow } from "./file-reading.ts";
import { generationOf } from "./fold-name.ts";
import type { JoinReason, MatchEvidence } from "./import-plan.ts";
import { emailKey, namesAgree } from "./person-key.ts";
import { profileKey } from "./profile-slug.ts";

export interface RowMatch {
  readonly contact: ContactId;
  readonly reason: JoinReason;
  /** For rows recognised by their likeness. */
  readonly evidence?: readonly MatchEvidence[];
}

export interface RowContext {
  readonly file: string;
  /** Number of the file within the import. */
  readonly reading: number;
  readonly fingerprint: string;
  /** Rows of earlier files that a name-only row of this file has been recognised as; each stands for one row. */
  readonly taken: Set<KnownRow>;
  /** Whether no other row of the import speaks of somebody else with this name. */
  readonly onlyOneOfThatName: boolean;
}

/**
 * The contact that a row of a contact list speaks of, by strong keys only: a name alone never joins two rows, and people with
 * different profile addresses, or Jr and Sr, stay apart whatever else agrees.
 *
 * @returns the contact and why, or null when the row is somebody new.
 * Cost: O(contacts that share a key with the row).
 */
export function matchContactRow(book: ContactBook, row: ContactRow, context: RowContext): RowMatch | null {
  const { facts } = row;
  const name = book.fold(facts.name ?? "");
  const profile = profileKey(facts.profile ?? null);
  const possible = (id: ContactId) => !areKeptApart(book, book.get(id), profile, name);
  const agreeing = (id: ContactId) => possible(id) && namesAgree(name, book.fold(book.get(id).name));

  // First of all, so that a row goes where it went before, whatever else has become known since.
  const known = isNameOnly(facts) ? sameRowOfSameList(book, row, context) : book.withFingerprint(context.fingerprint)[0];
  if (known !== undefined) return { contact: known.contact, reason: "same-row" };
  if (facts.externalId) {
    const [only, second] = book.withExternalId(facts.externalId).filter(agreeing);
    if (only !== undefined && second === undefined) return { contact: only, reason: "same-id" };
  }
  if (profile !== null) {
    const [only] = book.withProfile(profile).filter(possible);
    if (only !== undefined) return { contact: only, reason: "same-profile" };
  }
  for (const email of facts.emails ?? []) {
    const key = emailKey(email);
    if (key === null) continue;
    const [only, second] = book.withEmail(key).filter(agreeing);
    if (only !== undefined && second === undefined) return { contact: only, reason: "same-email" };
  }
  if (name !== "" && facts.connectedOn && datePrecision(facts.connectedOn) === "day") {
    const [only, second] = book.withNameAndDay(name, facts.connectedOn).filter(possible);
    if (only !== undefined && second === undefined) return { contact: only, reason: "same-name-and-day" };
  }
  if (name !== "" && context.onlyOneOfThatName) {
    const [only, second] = book.withName(name);
    if (only !== undefined && second === undefined && book.get(only).kind === "stub") {
      return { contact: only, reason: "only-one-of-that-name" };
    }
  }
  return null;
}

/**
 * A row that holds only a name is recognised as the same row of the same list, in the file of the same name or on the same
 * line; anything looser would join two people by their name.
 */
function sameRowOfSameList(book: ContactBook, row: ContactRow, context: RowContext): KnownRow | undefined {
  const open = book
    .withFingerprint(context.fingerprint)
    .filter((known) => known.reading !== context.reading && !context.taken.has(known));
  const found =
    open.find((known) => known.file === context.file && known.line === row.line) ??
    open.find((known) => known.file === context.file) ??
    open.find((known) => known.line === row.line);
  if (found !== undefined) context.taken.add(found);
  return found;
}

/** @returns whether the contact cannot be the person of these: another profile address, or Jr and Sr. */
export function areKeptApart(book: ContactBook, contact: Contact, profile: string | null, name: string): boolean {
  const other = profileKey(contact.profile);
  if (profile !== null && other !== null && profile !== other) return true;
  const generation = generationOf(name);
  const otherGeneration = generationOf(book.fold(contact.name));
  return generation !== null && otherGeneration !== null && generation !== otherGeneration;
}
