import type { ContactFacts } from "../model/contact.ts";
import { compareFully } from "./compare-people.ts";
import { foldName } from "./fold-name.ts";
import { contextOfPeople, fieldsOf } from "./match-people.ts";
import { matchPerson } from "./match-person.ts";
import { emailKey } from "./person-key.ts";
import { profileKey } from "./profile-slug.ts";

/**
 * The row of a contact list that is the list's owner: with the same profile, else with the same personal address, else with the
 * same full name and one thing more (address, telephone, user name) that makes it certain.
 *
 * @param owner what the file says of the person whose file it is
 * @param rows what each row states
 * @returns number of the row, from 0; null where none is the owner for certain, or several could be
 * Cost: O(rows).
 */
export function rowOfOwner(owner: Partial<ContactFacts>, rows: readonly Partial<ContactFacts>[]): number | null {
  const profile = profileKey(owner.profile ?? null);
  const own = new Set((owner.emails ?? []).map(emailKey).filter((key) => key !== null));
  const name = foldName(owner.name ?? "");
  const byProfile: number[] = [];
  const byEmail: number[] = [];
  const byName: number[] = [];
  rows.forEach((row, index) => {
    const other = profileKey(row.profile ?? null);
    if (profile !== null && other === profile) byProfile.push(index);
    if (profile !== null && other !== null && other !== profile) return;
    if ((row.emails ?? []).some((email) => own.has(emailKey(email) ?? ""))) byEmail.push(index);
    if (name !== "" && foldName(row.name ?? "") === name) byName.push(index);
  });
  const certain = onlyOf(byProfile) ?? (byProfile.length === 0 ? onlyOf(byEmail) : null);
  if (certain !== null || byProfile.length > 0 || byEmail.length > 0 || byName.length === 0) return certain;
  const context = contextOfPeople(
    rows.map((row) => matchPerson(row)),
    fieldsOf(rows),
  );
  const self = matchPerson(owner);
  return onlyOf(byName.filter((index) => compareFully(self, matchPerson(rows[index] ?? {}), context).band === "join"));
}

function onlyOf(found: readonly number[]): number | null {
  const [only, second] = found;
  return only === undefined || second !== undefined ? null : only;
}
