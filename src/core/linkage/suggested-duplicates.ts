import type { Contact } from "../model/contact.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { companyKey } from "./company-name.ts";
import { foldName, generationOf } from "./fold-name.ts";
import type { DuplicateReason, SuggestedDuplicate } from "./import-plan.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { givenNamesAgree } from "./person-key.ts";
import { profileKey } from "./profile-slug.ts";

/** Larger blocks hold so common a name that showing every pair would help nobody. */
const largestBlock = 25;
const alikeSurname = 0.92;

interface Person {
  readonly id: ContactId;
  readonly name: string;
  readonly words: readonly string[];
  readonly generation: string | null;
  readonly profile: string | null;
  readonly company: string | null;
}

/**
 * Contacts that may be one person, to be looked at side by side; nothing is joined on a suggestion. Jr and Sr are never
 * suggested.
 *
 * @param contacts in any order
 * @returns best first, equal scores in order of ids; `a` before `b`. Same name .9, halves swapped .8, initials .6, alike in
 * name at the same company .7; .08 more for the same company, .3 less for different profile addresses.
 * Cost: near-linear: pairs are looked for in blocks of a shared key, at most 25 contacts of each.
 */
export function suggestedDuplicates(contacts: readonly Contact[]): SuggestedDuplicate[] {
  const people = contacts.map(personOf).filter(({ words }) => words.length > 0);
  people.sort((x, y) => compareIds(x.id, y.id));
  const found = new Map<string, SuggestedDuplicate>();
  inBlocks(
    people,
    ({ name }) => [name],
    (x, y) => suggest(found, x, y, "same-name", 0.9),
  );
  inBlocks(people, sortedWords, (x, y) => {
    if (x.name !== y.name) suggest(found, x, y, "swapped-name", 0.8);
  });
  inBlocks(people, initialKeys, (x, y) => {
    if (differByInitials(x.words, y.words)) suggest(found, x, y, "initials", 0.6);
  });
  inBlocks(people, nameAndCompanyKeys, (x, y) => {
    if (areAlike(x.words, y.words)) suggest(found, x, y, "similar-name", 0.62);
  });
  return [...found.values()].sort((x, y) => y.score - x.score || compareIds(x.a, y.a) || compareIds(x.b, y.b));
}

function personOf({ id, name, profile, company }: Contact): Person {
  const folded = foldName(name);
  return {
    id,
    name: folded,
    words: folded === "" ? [] : folded.split(" "),
    generation: generationOf(folded),
    profile: profileKey(profile),
    company: company === null ? null : companyKey(company),
  };
}

function suggest(found: Map<string, SuggestedDuplicate>, x: Person, y: Person, reason: DuplicateReason, base: number): void {
  if (x.generation !== null && y.generation !== null && x.generation !== y.generation) return;
  const key = `${x.id}\n${y.id}`;
  if (found.has(key)) return;
  const sameCompany = x.company !== null && x.company === y.company;
  const otherProfile = x.profile !== null && y.profile !== null && x.profile !== y.profile;
  const score = Math.round((base + (sameCompany ? 0.08 : 0) - (otherProfile ? 0.3 : 0)) * 100) / 100;
  found.set(key, { a: x.id, b: y.id, score, reason });
}

function inBlocks(
  people: readonly Person[],
  keysOf: (person: Person) => readonly string[],
  pair: (x: Person, y: Person) => void,
): void {
  const blocks = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [person]);
      else if (block.length < largestBlock) block.push(person);
    }
  }
  for (const block of blocks.values()) {
    block.forEach((x, index) => {
      for (const y of block.slice(index + 1)) pair(x, y);
    });
  }
}

function sortedWords({ words }: Person): string[] {
  return words.length > 1 ? [words.toSorted(compareIds).join(" ")] : [];
}

/** "j smith" meets "john smith" under `j|smith`, and "hefako z" meets "hefako zorin" under `hefako|z`. */
function initialKeys({ words }: Person): string[] {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (words.length < 2) return [];
  return [`${first[0]}|${last}`, `${first}|${last[0]}`];
}

function differByInitials(a: readonly string[], b: readonly string[]): boolean {
  const firstA = a[0] ?? "";
  const firstB = b[0] ?? "";
  const lastA = a.at(-1) ?? "";
  const lastB = b.at(-1) ?? "";
  if (a.length < 2 || b.length < 2) return false;
  if (lastA === lastB) return lastA.length > 1 && initialOf(firstA, firstB);
  return firstA === firstB && firstA.length > 1 && initialOf(lastA, lastB);
}

function initialOf(a: string, b: string): boolean {
  return a !== b && a[0] === b[0] && (a.length === 1) !== (b.length === 1);
}

function nameAndCompanyKeys({ words, company }: Person): string[] {
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (words.length < 2 || company === null) return [];
  return [`${last}|${company}`, `${first}|${last.slice(0, 3)}|${company}`];
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [firstA = "", firstB = ""] = [a[0], b[0]];
  const [lastA = "", lastB = ""] = [a.at(-1), b.at(-1)];
  if (lastA === lastB) return givenNamesAgree(firstA, firstB);
  return firstA === firstB && jaroWinkler(lastA, lastB) >= alikeSurname;
}
