import { type ContactId, contactId } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import type { ImportPlan } from "./import-plan.ts";
import { nearestNames } from "./nearest-names.ts";
import { madeUpEgo, makeEgo } from "./owner-of-files.ts";
import { emailKey } from "./person-key.ts";
import { profileKey, profileSlug } from "./profile-slug.ts";

/**
 * Whose network it is: the contact asked for, else the one the workspace says, else a "You" where somebody is needed.
 *
 * @param asked name, id, profile address or e-mail, or null
 * @param needed whether the files speak of ego, so that one must be made where there is none
 * @returns the contact, and the problem when nobody or several answer to what was asked
 */
export function chooseEgo(
  book: ContactBook,
  current: ContactId | null,
  asked: string | null,
  needed: boolean,
): { readonly ego: ContactId | null; readonly problem: ImportPlan["egoProblem"] } {
  if (asked === null || asked.trim() === "") return { ego: current ?? standIn(book, needed), problem: null };
  const found = named(book, asked.trim());
  const [only, second] = found;
  if (only !== undefined && second === undefined) return { ego: only, problem: null };
  const ego = current ?? standIn(book, needed);
  if (only === undefined) {
    const names = [...book.contacts.values()].map(({ name }) => name);
    return { ego, problem: { code: "unknown-ego", nearest: nearestNames(asked, names, { most: 5 }) } };
  }
  const nearest = found.slice(0, 10).map((id) => `${book.get(id).name} (${id})`);
  return { ego, problem: { code: "ambiguous-ego", nearest } };
}

function named(book: ContactBook, asked: string): readonly ContactId[] {
  const own = contactId(asked);
  if (book.contacts.has(own)) return [own];
  const byId = book.withExternalId(asked);
  if (byId.length > 0) return byId;
  const profile = profileKey(profileSlug(asked));
  if (profile !== null) return book.withProfile(profile);
  const email = emailKey(asked);
  const byEmail = email === null ? [] : book.withEmail(email);
  if (byEmail.length > 0) return byEmail;
  const folded = book.fold(asked);
  return folded === "" ? [] : book.withName(folded);
}

function standIn(book: ContactBook, needed: boolean): ContactId | null {
  return madeUpEgo(book) ?? (needed ? makeEgo(book) : null);
}
