import { type ContactId, compareIds } from "../model/ids.ts";
import type { ContactBook } from "./contact-book.ts";
import { generationOf } from "./fold-name.ts";
import type { MatchEvidence, PersonQuestion } from "./import-plan.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { givenNamesAgree } from "./person-key.ts";

type Candidate = PersonQuestion["candidates"][number];

/** How a name that stands in full nowhere may be short for one that does, and how often it then is, at a guess. */
const likeness = {
  bracketed: { score: 0.9, level: "nickname" },
  swapped: { score: 0.85, level: "swapped" },
  middle: { score: 0.8, level: "part" },
  nickname: { score: 0.75, level: "nickname" },
  initials: { score: 0.65, level: "initials" },
  alike: { score: 0.6, level: "alike" },
  surname: { score: 0.5, level: "part" },
  given: { score: 0.5, level: "part" },
} as const satisfies Readonly<Record<string, { score: number; level: MatchEvidence["level"] }>>;
type Likeness = keyof typeof likeness;

/** A surname alone means somebody only where few have it; a given name alone only where one has it. */
const mostOfSurname = 3;
const mostOfGivenName = 1;
/** Names that more people than this could be short for name nobody in particular. */
const mostCandidates = 12;
const alikeSurname = 0.92;
const alikeGiven = 0.88;
const bracketed = /[([{"“„]([^()[\]{}"“”„]+)[)\]}"”“]/g;
const maiden = new Set(["nee", "born", "formerly", "geb"]);

interface Name {
  readonly words: readonly string[];
  readonly generation: string | null;
}

interface Wanted extends Name {
  readonly found: Map<ContactId, Likeness>;
}

/**
 * Who a name could be short for, where nobody has it in full: "J. Smith" for John Smith, "Bob Stone" for Robert (Bob) Stone, a
 * rare surname, a given name that one contact has. These are questions, never answers.
 */
export class LikelyPeople {
  readonly #wanted = new Map<string, Wanted>();

  /**
   * @param book everybody who is known
   * @param names folded names that nobody has in full
   * Cost: O(contacts + names), with a comparison for each contact that shares a word with a name; nothing without names.
   */
  constructor(book: ContactBook, names: Iterable<string>) {
    const byWord = new Map<string, Wanted[]>();
    for (const folded of names) {
      const name = nameOf(folded);
      if (name.words.length === 0 || this.#wanted.has(folded)) continue;
      const wanted = { ...name, found: new Map() };
      this.#wanted.set(folded, wanted);
      for (const word of new Set([name.words[0] ?? "", name.words.at(-1) ?? ""])) {
        if (word.length < 2) continue;
        const same = byWord.get(word);
        if (same === undefined) byWord.set(word, [wanted]);
        else same.push(wanted);
      }
    }
    if (byWord.size === 0) return;
    for (const { id, name, kind } of book.contacts.values()) {
      if (kind === "placeholder") continue;
      for (const [folded, isBracketed] of spellings(book, name)) {
        const known = nameOf(folded);
        for (const word of new Set(known.words)) {
          for (const wanted of byWord.get(word) ?? []) note(wanted, id, isBracketed ? "bracketed" : null, known);
        }
      }
    }
  }

  /** @returns best first, equal ones in order of id; empty where the name is short for nobody, or for too many */
  of(folded: string): readonly Candidate[] {
    const wanted = this.#wanted.get(folded);
    if (wanted === undefined) return [];
    const counts = new Map<Likeness, number>();
    for (const how of wanted.found.values()) counts.set(how, (counts.get(how) ?? 0) + 1);
    const few = [...wanted.found].filter(([, how]) => (counts.get(how) ?? 0) <= mostOf(how));
    if (few.length > mostCandidates) return [];
    return sharedScores(few.map(([contact, how]) => ({ contact, ...likeness[how] })));
  }
}

/**
 * Candidates for one name. Where several could be meant, they share the chance of the best.
 *
 * @returns best first, equal ones in order of id. Cost: O(n log n).
 */
export function sharedScores(
  people: readonly { readonly contact: ContactId; readonly score: number; readonly level: MatchEvidence["level"] }[],
): Candidate[] {
  const sum = people.reduce((total, { score }) => total + score, 0);
  const best = people.reduce((most, { score }) => Math.max(most, score), 0);
  return people
    .map(({ contact, score, level }) => ({
      contact,
      score: Math.round(((score * best) / sum) * 100) / 100,
      evidence: [{ about: "name", level, weight: Math.round(Math.log2(score / (1 - Math.min(score, 0.99))) * 10) / 10 } as const],
    }))
    .sort((x, y) => y.score - x.score || compareIds(x.contact, y.contact));
}

function mostOf(how: Likeness): number {
  return how === "surname" ? mostOfSurname : how === "given" ? mostOfGivenName : Number.POSITIVE_INFINITY;
}

function nameOf(folded: string): Name {
  const generation = generationOf(folded);
  const words = folded === "" ? [] : folded.split(" ");
  return { words: generation === null ? words : words.slice(0, -1), generation };
}

/** The name as it is compared, and as it reads with what stands in brackets: "Robert (Bob) Stone" is called Bob Stone too. */
function spellings(book: ContactBook, name: string): [folded: string, isBracketed: boolean][] {
  const folded = book.fold(name);
  const found: [string, boolean][] = [[folded, false]];
  if (!/[([{"“„]/.test(name)) return found;
  const { words } = nameOf(folded);
  for (const [, inside = ""] of name.matchAll(bracketed)) {
    const others = book.fold(inside).split(" ");
    const isMaiden = maiden.has(others[0] ?? "");
    if (isMaiden) others.shift();
    const other = others.join(" ");
    if (other === "") continue;
    if (others.length > 1) found.push([other, true]);
    else if (isMaiden) found.push([`${words[0] ?? ""} ${other}`, true]);
    else found.push([`${other} ${words.at(-1) ?? ""}`, true]);
  }
  return found;
}

function note(wanted: Wanted, id: ContactId, as: "bracketed" | null, known: Name): void {
  const how = howShort(wanted, known);
  if (how === null) return;
  const likely = as !== null && how === "middle" ? as : how;
  const before = wanted.found.get(id);
  if (before === undefined || likeness[likely].score > likeness[before].score) wanted.found.set(id, likely);
}

/** @returns how the one name can be short for the other, or null where it cannot. "middle" for equal names too. */
function howShort(short: Name, long: Name): Likeness | null {
  if (short.generation !== null && long.generation !== null && short.generation !== long.generation) return null;
  const [first = "", last = ""] = [short.words[0], short.words.at(-1)];
  const [given = "", surname = ""] = [long.words[0], long.words.at(-1)];
  if (short.words.length === 1) {
    if (long.words.length === 1) return null;
    return first === surname ? "surname" : first === given ? "given" : null;
  }
  if (long.words.length === 1) return null;
  if (last === surname) {
    if (first === given) return middlesAgree(short.words, long.words) ? "middle" : null;
    if (short.words.every((word) => long.words.includes(word))) return "middle";
    if (first.length === 1 || given.length === 1) return first[0] === given[0] && last.length > 1 ? "initials" : null;
    if (!givenNamesAgree(first, given)) return null;
    return jaroWinkler(first, given) >= alikeGiven ? "alike" : "nickname";
  }
  if (first === surname && last === given) return "swapped";
  if (first !== given || first.length === 1) return null;
  if (last.length === 1 || surname.length === 1) return last[0] === surname[0] ? "initials" : null;
  return jaroWinkler(last, surname) >= alikeSurname ? "alike" : null;
}

/** "John A. Smith" is no "John Smith B." in full; a middle name against none says nothing. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [a.slice(1, -1), b.slice(1, -1)];
  if (inA.length === 0 || inB.length === 0) return true;
  return inA.some((word) => inB.some((other) => givenNamesAgree(word, other)));
}
