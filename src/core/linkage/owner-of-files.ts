import { type Contact, type ContactFacts, noFacts } from "../model/contact.ts";
import { type ContactId, contactId, type ImportId } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import { fingerprintOf } from "./contact-from-sources.ts";
import type { ContactRow, FileReading } from "./file-reading.ts";
import { emailKey, namesAgree } from "./person-key.ts";
import { profileKey } from "./profile-slug.ts";
import { rowOfOwner } from "./row-of-owner.ts";

/** The "You" of a network, where the workspace has one. Cost: O(contacts). */
export function madeUpEgo(book: ContactBook): ContactId | null {
  for (const contact of book.contacts.values()) if (contact.kind === "ego") return contact.id;
  return null;
}

/** Makes a "You". */
export function makeEgo(book: ContactBook): ContactId {
  let id = contactId("you");
  for (let count = 2; book.contacts.has(id); count += 1) id = contactId(`you-${count}`);
  book.put({ ...noFacts, id, name: "You", kind: "ego", sources: [] });
  return id;
}

/**
 * Lets the files say who ego is: the facts that a file states of its owner become ego's, so that rows which speak of the owner
 * are found to be ego's too. Before any row is read.
 *
 * @param current whose network the workspace is
 * @param asked whom the person names as ego; where that is somebody else than the owner, the owner is nobody in particular
 * @returns whose network it is now; a recorded contact stays who they are
 * Cost: O(contacts) where a file has an owner, else O(files).
 */
export function readOwners(
  book: ContactBook,
  readings: readonly FileReading[],
  importId: ImportId,
  { current, asked }: { readonly current: ContactId | null; readonly asked: string | null },
): ContactId | null {
  let ego = current;
  readings.forEach(({ owner, file }, index) => {
    if (owner?.name === undefined || owner.name === "") return;
    if (!isAsked(book, owner, ego, asked)) return;
    const known = ego === null ? null : book.get(ego);
    const isOpen = known === null || (known.kind === "ego" && known.sources.length === 0);
    if (!isOpen && !isOwner(book, known, owner)) return;
    ego ??= recordedOwner(book, owner) ?? madeUpEgo(book) ?? makeEgo(book);
    const source = { kind: "file", import: importId, file, line: 1 } as const;
    book.tell(ego, { source, stated: owner, fingerprint: fingerprintOf(owner) }, book.get(ego).kind, index);
  });
  return ego;
}

/**
 * The rows of contact lists that are the file's owner, who is ego, where no profile or address says so: same name and telephone,
 * for instance.
 *
 * @param ego as `readOwners` gives it
 * @returns the rows; empty where no file's owner is ego
 * Cost: O(rows) of files with an owner.
 */
export function rowsOfOwners(book: ContactBook, readings: readonly FileReading[], ego: ContactId | null): Set<ContactRow> {
  const found = new Set<ContactRow>();
  if (ego === null) return found;
  for (const { owner, contacts } of readings) {
    if (owner === undefined) continue;
    const fingerprint = fingerprintOf(owner);
    if (!book.get(ego).sources.some((source) => source.fingerprint === fingerprint)) continue;
    const row = rowOfOwner(
      owner,
      contacts.map(({ facts }) => facts),
    );
    const of = row === null ? undefined : contacts[row];
    if (of !== undefined) found.add(of);
  }
  return found;
}

function isAsked(book: ContactBook, { name = "" }: Partial<ContactFacts>, ego: ContactId | null, asked: string | null): boolean {
  return asked === null || asked.trim() === "" || asked === ego || book.fold(asked) === book.fold(name);
}

/** A contact with the owner's profile, or with one of the owner's addresses and a name that can be theirs. */
function recordedOwner(book: ContactBook, owner: Partial<ContactFacts>): ContactId | null {
  const profile = profileKey(owner.profile ?? null);
  const found = profile === null ? [] : book.withProfile(profile);
  for (const email of owner.emails ?? []) {
    const key = emailKey(email);
    if (found.length === 0 && key !== null) {
      const [only, second] = book.withEmail(key).filter((id) => isOwner(book, book.get(id), owner));
      if (only !== undefined && second === undefined) return only;
    }
  }
  const [only, second] = found;
  return only !== undefined && second === undefined ? only : null;
}

function isOwner(book: ContactBook, contact: Contact, owner: Partial<ContactFacts>): boolean {
  const profile = profileKey(owner.profile ?? null);
  const other = profileKey(contact.profile);
  if (profile !== null && other !== null) return profile === other;
  return namesAgree(book.fold(contact.name), book.fold(owner.name ?? ""));
}
