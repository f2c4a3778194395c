import { compareIds } from "../model/ids.ts";
import type { MatchPerson } from "./match-person.ts";

/** Pairs of people, `first[k] < second[k]`, in order. */
export interface CandidatePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

export interface BlockOptions {
  /** Whether a pair of these two is wanted; everybody's where it is left out. */
  readonly wants?: (one: number, other: number) => boolean;
  /** Of every wanted pair, one at least is sought; everybody is where it is left out. */
  readonly isSought?: (person: MatchPerson) => boolean;
  /** The kind of each field, by its id. */
  readonly kindOf: (field: string) => "person" | "place" | "work" | "other" | null;
}

/** Larger blocks hold something common; in them only neighbours by name are compared. */
const largestBlock = 20;
const neighbours = 5;

/**
 * Pairs of people that share something telling: a mailbox, a profile, a phone number, all words of the name in any order, surname
 * and three letters of the given name (or the other way round), a user name, surname and employer, a birthday, two parts of an
 * address, an initial that may stand for the name.
 *
 * @param options.wants asked of each pair, perhaps more than once
 * @returns each pair once
 * Cost: near-linear: O(k log k) for k keys, at most 20 pairs a person and key.
 */
export function candidatePairs(people: readonly MatchPerson[], options: BlockOptions): CandidatePairs {
  const codes = new Codes(people.length);
  const { kindOf, isSought } = options;
  const short = new Set<number>();
  for (const person of people) eachShortForm(person, codes, (key) => short.add(key));
  const eachKey = (person: MatchPerson, put: (key: number) => void) => {
    eachFullKey(person, kindOf, codes, put);
    eachShortForm(person, codes, put);
    if (short.size > 0) {
      eachLongForm(person, codes, (key) => {
        if (short.has(key)) put(key);
      });
    }
  };
  const sought = isSought === undefined ? people : people.filter(isSought);
  if (sought.length === 0) return { first: new Int32Array(), second: new Int32Array() };
  // Where few are sought, hardly any key is one of theirs.
  const soughtKeys = sought.length * 2 < people.length ? new Set<number>() : null;
  if (soughtKeys !== null) for (const person of sought) eachKey(person, (key) => soughtKeys.add(key));
  people.forEach((person, index) => {
    eachKey(person, (key) => {
      if (soughtKeys === null || soughtKeys.has(key)) codes.put(key, index);
    });
  });
  const wants = options.wants ?? (() => true);
  const pairs = new Numbers();
  codes.inBlocks((members) => pairsIn(members, people, wants, pairs));
  const sorted = pairs.sorted();
  const n = codes.width;
  let count = 0;
  const first = new Int32Array(sorted.length);
  const second = new Int32Array(sorted.length);
  let last = -1;
  for (const code of sorted) {
    if (code === last) continue;
    last = code;
    const one = Math.floor(code / n);
    first[count] = one;
    second[count] = code - one * n;
    count += 1;
  }
  return { first: first.slice(0, count), second: second.slice(0, count) };
}

function pairsIn(
  members: readonly number[],
  people: readonly MatchPerson[],
  wants: (one: number, other: number) => boolean,
  pairs: Numbers,
): void {
  const n = people.length;
  let ordered = members;
  let reach = members.length;
  if (members.length > largestBlock) {
    const nameOf = (person: number) => people[person]?.name.folded ?? "";
    ordered = members.toSorted((x, y) => compareIds(nameOf(x), nameOf(y)) || x - y);
    reach = neighbours;
  }
  for (let k = 0; k < ordered.length; k += 1) {
    const x = ordered[k] ?? 0;
    const end = Math.min(ordered.length, k + reach + 1);
    for (let l = k + 1; l < end; l += 1) {
      const y = ordered[l] ?? 0;
      if (!wants(x, y)) continue;
      pairs.push(x < y ? x * n + y : y * n + x);
    }
  }
}

function eachFullKey(
  { name, profile, mailboxes, values }: MatchPerson,
  kindOf: BlockOptions["kindOf"],
  codes: Codes,
  put: (key: number) => void,
): void {
  const { words } = name;
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (profile !== null) put(codes.key("p", profile));
  for (const { key, user, whole } of mailboxes) {
    put(codes.key("e", key ?? whole));
    if (user.length > 2) put(codes.key("u", user));
  }
  if (words.length > 1) {
    put(codes.key("n", ...(words.length > 2 ? words.toSorted(compareIds) : first < last ? words : [last, first])));
    if (last.length > 1) put(codes.key("s", last, first.slice(0, 3)));
    if (first.length > 1) put(codes.key("s", first, last.slice(0, 3)));
  } else if (first.length > 2) put(codes.key("u", first));

  let place = "";
  for (const [id, value] of values) {
    const kind = kindOf(id);
    if (kind === "person") {
      put(codes.key("f", id, value));
      continue;
    }
    if (kind === "other" && value.length > 3) put(codes.key("f", id, value, first));
    if (kind === "work" && id === "company" && last !== "") put(codes.key("c", value, last));
    if (kind !== "place") continue;
    if (place !== "") put(codes.key("a", id, place, value));
    place = value;
    if (value.length < 4) continue;
    if (first.length > 1) put(codes.key("g", id, value, first));
    if (last.length > 1 && last !== first) put(codes.key("g", id, value, last));
  }
}

/** The keys under which people are looked for of whom only a short form is known: "j smith", "ana r", "jsmith". */
function eachShortForm({ name, mailboxes }: MatchPerson, codes: Codes, put: (key: number) => void): void {
  const { words } = name;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > 1) {
    if (first.length === 1 || last.length === 1) put(codes.key("i", first[0] ?? "", last));
    if (last.length === 1) put(codes.key("j", first, last));
    return;
  }
  if (first.length > 3) put(codes.key("h", first));
  for (const { user } of mailboxes) if (user.length > 3) put(codes.key("h", user.replace(/[^\p{L}\p{M}]+/gu, "")));
}

function eachLongForm({ name: { words } }: MatchPerson, codes: Codes, put: (key: number) => void): void {
  if (words.length < 2) return;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const initial = first[0] ?? "";
  const initialOfLast = last[0] ?? "";
  put(codes.key("i", initial, last));
  put(codes.key("j", first, initialOfLast));
  put(codes.wholeKey("h", first, last));
  put(codes.wholeKey("h", last, first));
  put(codes.wholeKey("h", initial, last));
  put(codes.wholeKey("h", first, initialOfLast));
  put(codes.wholeKey("h", last, initial));
}

/** Numbers in a growing array. */
class Numbers {
  #held = new Float64Array(1024);
  #count = 0;

  push(number: number): void {
    if (this.#count === this.#held.length) {
      const wider = new Float64Array(this.#held.length * 2);
      wider.set(this.#held);
      this.#held = wider;
    }
    this.#held[this.#count] = number;
    this.#count += 1;
  }

  /**
   * Those that may have another with the same quotient by `width`; nearly all keys are one person's, and sorting them is dear.
   * Cost: O(count).
   */
  sharing(width: number): Numbers {
    const slots = 2 ** Math.min(Math.max(Math.ceil(Math.log2(this.#count + 1)) + 2, 10), 26);
    const seen = new Uint8Array(slots);
    const slotOf = new Uint32Array(this.#count);
    for (let k = 0; k < this.#count; k += 1) {
      const slot = Math.floor((this.#held[k] ?? 0) / width) % slots;
      slotOf[k] = slot;
      seen[slot] = (seen[slot] ?? 0) === 0 ? 1 : 2;
    }
    const found = new Numbers();
    for (let k = 0; k < this.#count; k += 1) if (seen[slotOf[k] ?? 0] === 2) found.push(this.#held[k] ?? 0);
    return found;
  }

  sorted(): Float64Array {
    return this.#held.subarray(0, this.#count).sort();
  }
}

/**
 * Keys of people as numbers, key above person, so that sorting brings a block together; a hundred thousand maps of lists would be
 * dear, and so would be as many texts. Two keys that fall on one number make a block with strangers in it, whom the comparison
 * then tells apart.
 */
class Codes {
  readonly width: number;
  readonly #numbers = new Numbers();
  readonly #keyBits: number;
  readonly #lanes = new Int32Array(2);

  constructor(people: number) {
    this.width = Math.max(people, 1);
    this.#keyBits = Math.min(Math.floor(Math.log2(Number.MAX_SAFE_INTEGER / (this.width + 1))), 52);
  }

  /** @returns the number of a key of several parts in this order */
  key(kind: string, ...parts: readonly string[]): number {
    this.#begin(kind);
    for (const part of parts) {
      this.#add(part);
      this.#add(" ");
    }
    return this.#end();
  }

  /** @returns the number that `key` gives the parts written together */
  wholeKey(kind: string, ...parts: readonly string[]): number {
    this.#begin(kind);
    for (const part of parts) this.#add(part);
    this.#add(" ");
    return this.#end();
  }

  put(key: number, person: number): void {
    this.#numbers.push(key * this.width + person);
  }

  /** Calls for each key that several people have, its people in order. */
  inBlocks(each: (members: readonly number[]) => void): void {
    const { width } = this;
    const sorted = this.#numbers.sharing(width).sorted();
    let start = 0;
    while (start < sorted.length) {
      const base = Math.floor((sorted[start] ?? 0) / width) * width;
      let end = start + 1;
      while (end < sorted.length && (sorted[end] ?? 0) - base < width) end += 1;
      if (end - start > 1) {
        const members: number[] = [];
        for (let l = start; l < end; l += 1) {
          const person = (sorted[l] ?? 0) - base;
          if (members.at(-1) !== person) members.push(person);
        }
        if (members.length > 1) each(members);
      }
      start = end;
    }
  }

  #begin(kind: string): void {
    this.#lanes[0] = 0x9e3779b9;
    this.#lanes[1] = 0x85ebca6b;
    this.#add(kind);
  }

  /** As `textLanes`, going on where the last part ended. */
  #add(text: string): void {
    let first = this.#lanes[0] ?? 0;
    let second = this.#lanes[1] ?? 0;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      first = Math.imul(first ^ unit, 0x27d4eb2f);
      second = Math.imul(second ^ unit, 0x165667b1);
      first ^= second >>> 15;
      second ^= first >>> 13;
    }
    this.#lanes[0] = first;
    this.#lanes[1] = second;
  }

  #end(): number {
    const first = this.#lanes[0] ?? 0;
    const second = this.#lanes[1] ?? 0;
    const low = this.#keyBits - 32;
    return low <= 0 ? first >>> -low : (first >>> 0) * 2 ** low + (second >>> (32 - low));
  }
}
