import type { Contact } from "../model/contact.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { companyIndex } from "./company-name.ts";
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
  /** Number of the company, -1 where there is none. */
  readonly company: number;
}

/** `fold` is `foldName`, perhaps with a memory; `companyOf` as `companyIndex` gives it for the same contacts. */
interface KnownOfContacts {
  readonly fold?: (name: string) => string;
  readonly companyOf?: Int32Array;
}

/**
 * Contacts that may be one person, to be looked at side by side; nothing is joined on a suggestion. Jr and Sr are never
 * suggested.
 *
 * @param contacts in any order
 * @param known what the caller has worked out already
 * @returns best first, equal scores in order of ids; `a` before `b`. Same name .9, halves swapped .8, initials .6, alike in
 * name at the same company .7; .08 more for the same company, .3 less for different profile addresses.
 * Cost: near-linear: pairs are looked for in blocks of a shared key, at most 25 contacts of each.
 */
export function suggestedDuplicates(
  contacts: readonly Contact[],
  { fold = foldName, companyOf = companyIndex(contacts).companyOf }: KnownOfContacts = {},
): SuggestedDuplicate[] {
  const people = contacts
    .map((contact, index) => personOf(contact, fold(contact.name), companyOf[index] ?? -1))
    .filter(({ words }) => words.length > 0);
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
  const shortened = new Set(people.filter(hasInitial).flatMap(initialKeys));
  const mayMeetInitials = (person: Person) => initialKeys(person).filter((key) => shortened.has(key));
  inBlocks(shortened.size === 0 ? [] : people, mayMeetInitials, (x, y) => {
    if (differByInitials(x.words, y.words)) suggest(found, x, y, "initials", 0.6);
  });
  inBlocks(people, nameAndCompanyKeys, (x, y) => {
    if (areAlike(x.words, y.words)) suggest(found, x, y, "similar-name", 0.62);
  });
  return [...found.values()].sort((x, y) => y.score - x.score || compareIds(x.a, y.a) || compareIds(x.b, y.b));
}

function personOf({ id, profile }: Contact, folded: string, company: number): Person {
  return {
    id,
    name: folded,
    words: folded === "" ? [] : folded.split(" "),
    generation: generationOf(folded),
    profile: profileKey(profile),
    company,
  };
}

function suggest(found: Map<string, SuggestedDuplicate>, x: Person, y: Person, reason: DuplicateReason, base: number): void {
  if (x.generation !== null && y.generation !== null && x.generation !== y.generation) return;
  const key = `${x.id}\n${y.id}`;
  if (found.has(key)) return;
  const sameCompany = x.company >= 0 && x.company === y.company;
  const otherProfile = x.profile !== null && y.profile !== null && x.profile !== y.profile;
  const score = Math.round((base + (sameCompany ? 0.08 : 0) - (otherProfile ? 0.3 : 0)) * 100) / 100;
  found.set(key, { a: x.id, b: y.id, score, reason, evidence: [] });
}

function inBlocks(
  people: readonly Person[],
  keysOf: (person: Person) => readonly string[],
  pair: (x: Person, y: Person) => void,
): void {
  const first = new Map<string, Person>();
  const blocks = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, person);
        continue;
      }
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [other, person]);
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

function hasInitial({ words }: Person): boolean {
  return words.length > 1 && (words[0]?.length === 1 || words.at(-1)?.length === 1);
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
  if (words.length < 2 || company < 0) return [];
  return [`${last}|${company}`, `${first}|${last.slice(0, 3)}|${company}`];
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [firstA = "", firstB = ""] = [a[0], b[0]];
  const [lastA = "", lastB = ""] = [a.at(-1), b.at(-1)];
  if (lastA === lastB) return givenNamesAgree(firstA, firstB);
  return firstA === firstB && jaroWinkler(lastA, lastB) >= alikeSurname;
}
