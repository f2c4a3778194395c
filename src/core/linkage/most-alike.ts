import { mostOfUnlikeWords, mostOfWordInBoth } from "./compare-names.ts";
import { elsewhereWeight, mostOfOnePlace, mostOfPlaces, mostOfWork, otherProfileWeight, siteOf } from "./compare-people.ts";
import type { MatchContext } from "./match-context.ts";
import type { FieldKind } from "./match-fields.ts";
import type { MatchPerson } from "./match-person.ts";

/** Sums in another order come out a little different. */
const margin = 1e-6;

interface FieldBound {
  readonly kind: FieldKind;
  /** Of each person, the number of the value, from 1; 0 for none. */
  readonly values: Int32Array;
  /** By number of the value. */
  readonly same: Float64Array;
  readonly unlike: number;
}

/**
 * How alike two people of a list can be at the most: nearly all pairs of a long list fall short of what is asked of a likeness by
 * this already, and it takes a small part of comparing them in full. All texts are numbers here, so that a pair is looked at in a
 * few places of memory.
 *
 * Cost: O(facts) once.
 */
export class MostAlike {
  readonly #context: MatchContext;
  /** Numbers of profile and site, from 1; 0 for none. */
  readonly #profiles: Int32Array;
  readonly #sites: Int32Array;
  readonly #hasMailbox: Uint8Array;
  /** Where the words of each person's name begin, and where those of the last end. */
  readonly #wordsFrom: Int32Array;
  readonly #words: Int32Array;
  readonly #mostOfWord: Float64Array;
  readonly #fields: readonly FieldBound[];

  constructor(people: readonly MatchPerson[], context: MatchContext) {
    this.#context = context;
    const count = people.length;
    const profiles = new Numbering();
    const sites = new Numbering();
    const words = new Numbering();
    this.#profiles = new Int32Array(count);
    this.#sites = new Int32Array(count);
    this.#hasMailbox = new Uint8Array(count);
    this.#wordsFrom = new Int32Array(count + 1);
    this.#words = new Int32Array(people.reduce((sum, { name }) => sum + name.words.length, 0));
    let at = 0;
    people.forEach(({ name, profile, mailboxes }, person) => {
      if (profile !== null) {
        this.#profiles[person] = profiles.of(profile);
        this.#sites[person] = sites.of(siteOf(profile));
      }
      if (mailboxes.length > 0) this.#hasMailbox[person] = 1;
      for (const word of name.words) {
        this.#words[at] = words.of(word);
        at += 1;
      }
      this.#wordsFrom[person + 1] = at;
    });
    this.#mostOfWord = words.each((word) => mostOfWordInBoth(word, context.rarity));
    this.#fields = [...context.fields.values()].map(({ field: { id, kind }, weightOfSame, mostOfUnlike }) => {
      const numbers = new Numbering();
      const values = new Int32Array(count);
      people.forEach((person, index) => {
        const value = person.values.get(id);
        if (value !== undefined) values[index] = numbers.of(value);
      });
      return { kind, values, same: numbers.each(weightOfSame), unlike: mostOfUnlike };
    });
  }

  /**
   * @param a, b numbers of two people
   * @param ofNames the weight of their names, where they were compared already
   * @returns no less than the bits that `compareFully` gives them; infinite where they have to be compared in full: with one
   * profile, with an address each, or where one has no name of two words
   * Cost: O(fields + words squared).
   */
  bits(a: number, b: number, ofNames = this.#mostOfNames(a, b)): number {
    const profile = this.#profiles[a] ?? 0;
    if (profile !== 0 && profile === this.#profiles[b]) return Infinity;
    if (this.#hasMailbox[a] === 1 && this.#hasMailbox[b] === 1) return Infinity;
    // One word may be a user name, which the other's name or address tells.
    if (this.#wordCount(a) < 2 || this.#wordCount(b) < 2) return Infinity;
    const isOtherProfile = (this.#sites[a] ?? 0) !== 0 && this.#sites[a] === this.#sites[b];
    const ofProfile = isOtherProfile ? otherProfileWeight : 0;
    return this.#context.prior + ofNames + this.#mostOfFields(a, b) + ofProfile + margin;
  }

  #wordCount(person: number): number {
    return (this.#wordsFrom[person + 1] ?? 0) - (this.#wordsFrom[person] ?? 0);
  }

  /** What is left unpaired of both names counts less than a pair. */
  #mostOfNames(a: number, b: number): number {
    const [few, many] = this.#wordCount(a) <= this.#wordCount(b) ? [a, b] : [b, a];
    const end = this.#wordsFrom[few + 1] ?? 0;
    const endOfMany = this.#wordsFrom[many + 1] ?? 0;
    let most = 0;
    for (let i = this.#wordsFrom[few] ?? 0; i < end; i += 1) {
      const word = this.#words[i] ?? 0;
      let j = this.#wordsFrom[many] ?? 0;
      while (j < endOfMany && this.#words[j] !== word) j += 1;
      most += j < endOfMany ? (this.#mostOfWord[word] ?? 0) : mostOfUnlikeWords;
    }
    return most;
  }

  #mostOfFields(a: number, b: number): number {
    let work = 0;
    let ofPlaces = 0;
    let places = 0;
    let rest = 0;
    for (const { kind, values, same, unlike } of this.#fields) {
      const one = values[a] ?? 0;
      const other = values[b] ?? 0;
      if (one === 0 || other === 0) continue;
      const most = Math.max(one === other ? (same[one] ?? 0) : unlike, 0);
      if (kind === "work") work += most;
      else if (kind === "place") {
        ofPlaces += Math.max(most, elsewhereWeight);
        places += 1;
      } else rest += most;
    }
    const mostOfAllPlaces = places < 2 ? mostOfOnePlace : Math.max(mostOfPlaces, 2 - this.#context.prior);
    return Math.min(work, mostOfWork) + Math.min(ofPlaces, mostOfAllPlaces) + rest;
  }
}

/** Texts as numbers from 1, in the order in which they are met. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** @returns a figure for each text, by its number */
  each(figureOf: (text: string) => number): Float64Array {
    const figures = new Float64Array(this.#numbers.size + 1);
    for (const [text, number] of this.#numbers) figures[number] = figureOf(text);
    return figures;
  }
}
