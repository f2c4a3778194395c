import type { Contact } from "../model/contact.ts";
import { compareIds } from "../model/ids.ts";
import { foldText } from "./fold-text.ts";

const legalSuffixes = new Set([
  ..."inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg kgaa ohg ug se sa sas sarl srl spa".split(
    " ",
  ),
  ..."bv nv oy oyj ab as asa aps kk pty pte pvt sl slu lda ltda eirl doo sro kft zrt oao ooo pjsc jsc bhd sdn ltee ltda".split(
    " ",
  ),
  ..."sa de cv|s de rl de cv|sapi de cv|s a de c v|sp z oo|sp z o o|private limited|co kg|e v|s r o|d o o".split("|"),
]);
const longestSuffix = 5;

const placeholders = new Set(
  (
    "self|self employed|selfemployed|self employment|freelance|freelancer|freelancing|freelance consultant|stealth|stealth mode|" +
    "confidential|confidential company|company confidential|n a|na|none|nil|null|unknown|tbd|tba|unemployed|not employed|" +
    "not currently employed|between jobs|between roles|career break|retired|independent|independent consultant|" +
    "independent contractor|contractor|various|various companies|private|undisclosed|looking for opportunities|open to work|" +
    "seeking opportunities|seeking new opportunities|currently looking|job seeker|no company|not applicable|student"
  ).split("|"),
);

/** Words so common in company names that sharing them alone means nothing. */
const commonWords = new Set(
  (
    "the and of for in at a an group global international holdings labs lab studio studios systems solutions services technologies " +
    "technology tech software consulting partners ventures capital university college school institute bank foundation center centre " +
    "research media digital design health national american new network agency associates hospital department department ministry"
  ).split(" "),
);

/** Owner and brand: worth offering, never assumed. Keys of companies. */
const related: readonly (readonly [string, string])[] = [
  ["alphabet", "google"],
  ["amazon", "aws"],
  ["amazon web services", "aws"],
  ["facebook", "meta"],
  ["meta platforms", "meta"],
  ["facebook", "meta platforms"],
  ["linkedin", "microsoft"],
];

const bracketed = /\([^()]*\)|\[[^[\]]*\]/g;
const initialism = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const formerly = /^\s*(?:ex[-–—]\s*|former(?:ly)?\b|previously\b)/i;

/**
 * The name of a company as it is compared: case, accents, punctuation and the legal form at its end dropped.
 *
 * @param name as written
 * @returns words joined by one space, never empty; null where the text names no present employer ("Self-employed",
 * "Stealth Startup", "N/A", "Ex-Acme").
 * Cost: O(length).
 */
export function companyKey(name: string): string | null {
  if (formerly.test(name)) return null;
  const whole = wordsOf(name);
  const outside = wordsOf(name.replace(bracketed, " "));
  let words = outside.length > 0 ? outside : whole;
  if (words.length === 0) return null;
  if (isPlaceholder(words) || isPlaceholder(whole)) return null;
  if (words.length > 1 && words[0] === "the") words = words.slice(1);
  return stripLegalForm(words).join(" ");
}

/** Which of `names` a typed company name means: `exact` has an equal key, `similar` shares all words of the shorter name. */
export interface CompanyMatches {
  readonly exact: readonly number[];
  readonly similar: readonly number[];
}

/**
 * @param query what was typed
 * @param names company names as written
 * @returns indices into `names`, ascending. Only whole words count: "Loop" does not mean "Loopio", and "Epic Systems" and
 * "Epic Games" share one word but neither holds the other.
 * Cost: O(total length of names).
 */
export function matchCompanies(query: string, names: readonly string[]): CompanyMatches {
  const exact: number[] = [];
  const similar: number[] = [];
  const wanted = companyKey(query);
  if (wanted === null) return { exact, similar };
  const wantedWords = new Set(wanted.split(" "));
  names.forEach((name, index) => {
    const key = companyKey(name);
    if (key === null) return;
    if (key === wanted) exact.push(index);
    else if (holdsTheOther(wantedWords, new Set(key.split(" "))) || areRelated(wanted, key)) similar.push(index);
  });
  return { exact, similar };
}

/** Contacts by company. `companyOf[i]` is the company of `contacts[i]`, or -1; `names` and `keys` run along, in order of key. */
export interface CompanyIndex {
  readonly companyOf: Int32Array;
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

/**
 * @param contacts in any order
 * @returns one company for each distinct key; its name is the most frequent spelling, of equally frequent ones the first in
 * code-unit order.
 * Cost: O(contacts + companies log companies).
 */
export function companyIndex(contacts: readonly Pick<Contact, "company">[]): CompanyIndex {
  const spellings = new Map<string, Map<string, number>>();
  const keyOfSpelling = new Map<string, string | null>();
  const keyOf = contacts.map(({ company }) => {
    if (company === null) return null;
    let key = keyOfSpelling.get(company);
    if (key === undefined) {
      key = companyKey(company);
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
  const names = keys.map((key) => mostFrequent(spellings.get(key) ?? new Map()));
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

function areRelated(a: string, b: string): boolean {
  return related.some(([x, y]) => (a === x && b === y) || (a === y && b === x));
}

function isPlaceholder(words: readonly string[]): boolean {
  if (placeholders.has(words.join(" "))) return true;
  const stem = stripLegalForm(words);
  if (placeholders.has(stem.join(" "))) return true;
  const last = stem.at(-1);
  return stem[0] === "stealth" && stem.length <= 4 && (last === "startup" || last === "mode" || last === "company");
}

function stripLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  for (;;) {
    const shorter = withoutOneLegalForm(words, end);
    if (shorter === end) return words.slice(0, end);
    end = shorter;
  }
}

function withoutOneLegalForm(words: readonly string[], end: number): number {
  for (let length = Math.min(longestSuffix, end - 1); length >= 1; length -= 1) {
    if (!legalSuffixes.has(words.slice(end - length, end).join(" "))) continue;
    let left = end - length;
    while (left > 0 && words[left - 1] === "and") left -= 1;
    // "The Limited" and "& Co." would be left without a name.
    if (left > 1 || (left === 1 && words[0] !== "the")) return left;
  }
  return end;
}

function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const part of foldText(name)
    .replace(/['’‘`´]/g, "")
    .split(/[\s,;|()[\]]+/)) {
    if (initialism.test(part)) words.push(part.replace(/\./g, ""));
    else if (part === "a/s") words.push("as");
    else for (const word of part.replace(/[&+]/g, " and ").split(/[^\p{L}\p{N}\p{M}]+/u)) if (word !== "") words.push(word);
  }
  return words;
}
