import type { Contact } from "../model/contact.ts";
import { compareIds } from "../model/ids.ts";
import type { CompanyBook } from "./company-book.ts";
import { areOtherNames, isBrandOf } from "./company-brands.ts";
import { companyWords, sayNoEmployer, withoutLegalForm } from "./company-words.ts";

/** Words so common in company names that sharing them alone means nothing. */
const commonWords = new Set(
  (
    "the and of for in at a an group global international holdings labs lab studio studios systems solutions services technologies " +
    "technology tech software consulting partners ventures capital university college school institute bank foundation center centre " +
    "research media digital design health national american new network agency associates hospital department department ministry"
  ).split(" "),
);

const bracketed = /\([^()]*\)|\[[^[\]]*\]/g;
const formerly =
  /^\s*(?:ex\s*[-–—]\s*|(?:former(?:ly)?|previously|ehemals|ehemalig|ehem\.|früher|anciennement|anteriormente)(?=[\s:(]))\s*:?\s*(?:(?:at|with|of|bei|chez|en)\s+)?/i;
const formerlyBehind =
  /[\s,;–—-]*[([]\s*(?:ex|former|formerly|former employer|past|previous|previously|retired|ehemals|ehemalig|anciennement|anteriormente)\s*[)\]]\s*$/i;

/**
 * The name of a company as it is compared: case, accents, punctuation and the legal form at its end dropped.
 *
 * @param name as written
 * @returns words joined by one space, never empty; null where the text names no present employer ("Self-employed",
 * "Stealth Startup", "N/A", "Ex-Acme").
 * Cost: O(length).
 */
export function companyKey(name: string): string | null {
  return formerCompanyIn(name) === null ? keyOfWhole(name) : null;
}

function keyOfWhole(name: string): string | null {
  const whole = companyWords(name);
  const outside = companyWords(name.replace(bracketed, " "));
  let words = outside.length > 0 ? outside : whole;
  if (words.length === 0) return null;
  if (sayNoEmployer(words) || sayNoEmployer(whole)) return null;
  if (words.length > 1 && words[0] === "the") words = words.slice(1);
  return withoutLegalForm(words).join(" ");
}

/**
 * The company that a text names as a former employer: "Ex-Acme", "formerly Acme", "Acme (former)".
 *
 * @returns the name without what says so, perhaps empty ("Former"); null where the text speaks of the present
 * Cost: O(length).
 */
export function formerCompanyIn(text: string): string | null {
  const before = text.replace(formerly, "");
  if (before !== text) return before.trim();
  const behind = text.replace(formerlyBehind, "");
  return behind === text ? null : behind.trim();
}

/**
 * Which of `names` a typed company name means: `exact` has an equal key, `similar` shares all words of the shorter name, is its
 * abbreviation in brackets, or owns or belongs to it.
 */
export interface CompanyMatches {
  readonly exact: readonly number[];
  readonly similar: readonly number[];
}

/**
 * @param query what was typed
 * @param names company names as written
 * @param book what the person has said of companies
 * @returns indices into `names`, ascending. Only whole words count: "Loop" does not mean "Loopio", and "Epic Systems" and
 * "Epic Games" share one word but neither holds the other.
 * Cost: O(total length of names).
 */
export function matchCompanies(query: string, names: readonly string[], book?: CompanyBook): CompanyMatches {
  const exact: number[] = [];
  const similar: number[] = [];
  const wanted = companyKey(query);
  if (wanted === null) return { exact, similar };
  const resolved = book?.keyOf(wanted) ?? wanted;
  const likeness = likenessTo(query);
  names.forEach((name, index) => {
    const key = companyKey(name);
    if (key === null) return;
    const other = book?.keyOf(key) ?? key;
    if (other === resolved) exact.push(index);
    else if (likeness(name) !== null || (book?.related(resolved, other) ?? null) !== null) similar.push(index);
  });
  return { exact, similar };
}

/** Why two companies of different keys are offered together: one owns the other (`parent`: the second owns the first), or their names. */
export type CompanyLikeness = "parent" | "brand" | "similar-name";

/**
 * @param name of a company
 * @returns tells of another company's name why it is worth offering along with the first, or null
 * Cost: O(length) a name.
 */
export function likenessTo(name: string): (other: string) => CompanyLikeness | null {
  const key = companyKey(name);
  const words = new Set(key?.split(" ") ?? []);
  const abbreviations = abbreviationsIn(name);
  return (other) => {
    const otherKey = companyKey(other);
    if (key === null || otherKey === null || key === otherKey) return null;
    if (isBrandOf(key, otherKey)) return "parent";
    if (isBrandOf(otherKey, key)) return "brand";
    if (areOtherNames(key, otherKey) || holdsTheOther(words, new Set(otherKey.split(" ")))) return "similar-name";
    const others = abbreviationsIn(other);
    const isAbbreviated =
      abbreviations.includes(otherKey) || others.includes(key) || abbreviations.some((short) => others.includes(short));
    return isAbbreviated ? "similar-name" : null;
  };
}

/** Other names in brackets: "International Business Machines (IBM)", "IBM (International Business Machines)"; no "Acme (London)". */
function abbreviationsIn(name: string): readonly string[] {
  const inBrackets = name.match(bracketed) ?? [];
  if (inBrackets.length === 0) return [];
  const outside = companyWords(name.replace(bracketed, " "));
  return inBrackets.flatMap((text) => {
    const words = companyWords(text);
    return isInitialsOf(words, outside) || isInitialsOf(outside, words) ? [withoutLegalForm(words).join(" ")] : [];
  });
}

function isInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  const [letters, second] = short;
  if (letters === undefined || second !== undefined || letters.length < 2 || long.length < 2) return false;
  const stem = withoutLegalForm(long).filter((word) => word !== "the");
  const telling = stem.filter((word) => word !== "and" && word !== "of" && word !== "for");
  return [stem, telling].some((some) => some.map((word) => word[0]).join("") === letters);
}

/** Contacts by company. `companyOf[i]` is the company of `contacts[i]`, or -1; `names` and `keys` run along, in order of key. */
export interface CompanyIndex {
  readonly companyOf: Int32Array;
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

/**
 * @param contacts in any order
 * @param book spellings that the person has said are one company
 * @param keyOfName `companyKey`, perhaps with a memory
 * @returns one company for each distinct key; its name is the one the person has given it, else the most frequent spelling, of
 * equally frequent ones the first in code-unit order.
 * Cost: O(contacts + companies log companies).
 */
export function companyIndex(
  contacts: readonly Pick<Contact, "company">[],
  book?: CompanyBook,
  keyOfName: (name: string) => string | null = companyKey,
): CompanyIndex {
  const spellings = new Map<string, Map<string, number>>();
  const keyOfSpelling = new Map<string, string | null>();
  const keyOf = contacts.map(({ company }) => {
    if (company === null) return null;
    let key = keyOfSpelling.get(company);
    if (key === undefined) {
      const written = keyOfName(company);
      key = written === null ? null : (book?.keyOf(written) ?? written);
      keyOfSpelling.set(company, key);
    }
    if (key === null) return null;
    const counts = spellings.get(key) ?? new Map<string, number>();
    counts.set(company, (counts.get(company) ?? 0) + 1);
    spellings.set(key, counts);
    return key;
  });
  const keys = [...spellings.keys()].sort(compareIds);
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const names = keys.map((key) => book?.nameOf(key) ?? mostFrequent(spellings.get(key) ?? new Map()));
  const companyOf = Int32Array.from(keyOf, (key) => (key === null ? -1 : (numberOf.get(key) ?? -1)));
  return { companyOf, names, keys };
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = 0;
  for (const [spelling, count] of counts) {
    if (count > most || (count === most && compareIds(spelling, best) < 0)) {
      best = spelling;
      most = count;
    }
  }
  return best;
}

function holdsTheOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let telling = false;
  for (const word of small) {
    if (!large.has(word)) return false;
    if (!commonWords.has(word)) telling = true;
  }
  return telling;
}
