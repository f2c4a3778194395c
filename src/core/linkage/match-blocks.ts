import { compareIds } from "../model/ids.ts";
import { textLanes } from "../model/mixed-bits.ts";
import type { MatchPerson } from "./match-person.ts";

/** Pairs of people, `first[k] < second[k]`, in order. */
export interface CandidatePairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

interface BlockOptions {
  /** Whether a pair of these two is wanted; everybody's where it is left out. */
  readonly wants?: (person: number) => boolean;
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
 * @param options.wants a pair is looked at where at least one of the two is wanted
 * @returns each pair once
 * Cost: near-linear: O(k log k) for k keys, at most 20 pairs a person and key.
 */
export function candidatePairs(people: readonly MatchPerson[], options: BlockOptions): CandidatePairs {
  const codes = new Codes(people.length);
  const short = shortForms(people);
  people.forEach((person, index) => {
    const put = (key: string) => codes.put(key, index);
    for (const key of keysOf(person, options.kindOf)) put(key);
    for (const key of longForms(person)) if (short.has(key)) put(key);
    for (const key of shortFormsOf(person)) put(key);
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
    first[count] = Math.floor(code / n);
    second[count] = code % n;
    count += 1;
  }
  return { first: first.slice(0, count), second: second.slice(0, count) };
}

function pairsIn(
  members: readonly number[],
  people: readonly MatchPerson[],
  wants: (person: number) => boolean,
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
      if (!wants(x) && !wants(y)) continue;
      pairs.push(x < y ? x * n + y : y * n + x);
    }
  }
}

function* keysOf(person: MatchPerson, kindOf: BlockOptions["kindOf"]): Generator<string> {
  const { words } = person.name;
  const first = words[0] ?? "";
  const last = words.at(-1) ?? "";
  if (person.profile !== null) yield `p${person.profile}`;
  for (const { key, user, whole } of person.mailboxes) {
    yield `e${key ?? whole}`;
    if (user.length > 2) yield `u${user}`;
  }
  if (words.length > 1) {
    yield `n${words.toSorted(compareIds).join(" ")}`;
    if (last.length > 1) yield `s${last} ${first.slice(0, 3)}`;
    if (first.length > 1) yield `s${first} ${last.slice(0, 3)}`;
  } else if (first.length > 2) yield `u${first}`;
  yield* fieldKeys(person, kindOf, first, last);
}

function* fieldKeys({ values }: MatchPerson, kindOf: BlockOptions["kindOf"], first: string, last: string): Generator<string> {
  let place = "";
  for (const [id, value] of values) {
    const kind = kindOf(id);
    if (kind === "person") {
      yield `f${id} ${value}`;
      continue;
    }
    if (kind === "other" && value.length > 3) yield `f${id} ${value} ${first}`;
    if (kind === "work" && id === "company" && last !== "") yield `c${value} ${last}`;
    if (kind !== "place") continue;
    if (place !== "") yield `a${id} ${place} ${value}`;
    place = value;
    if (value.length < 4) continue;
    if (first.length > 1) yield `g${id} ${value} ${first}`;
    if (last.length > 1 && last !== first) yield `g${id} ${value} ${last}`;
  }
}

/** The keys under which people are looked for of whom only a short form is known: "j smith", "ana r", "jsmith". */
function shortForms(people: readonly MatchPerson[]): Set<string> {
  const keys = new Set<string>();
  for (const person of people) for (const key of shortFormsOf(person)) keys.add(key);
  return keys;
}

function* shortFormsOf({ name, mailboxes }: MatchPerson): Generator<string> {
  const { words } = name;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > 1 && (first.length === 1 || last.length === 1)) yield `i${first[0] ?? ""} ${last}`;
  if (words.length > 1 && last.length === 1) yield `j${first} ${last}`;
  if (words.length > 1) return;
  if (first.length > 3) yield `h${first}`;
  for (const { user } of mailboxes) if (user.length > 3) yield `h${user.replace(/[^\p{L}\p{M}]+/gu, "")}`;
}

function* longForms({ name: { words } }: MatchPerson): Generator<string> {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2) return;
  yield `i${first[0] ?? ""} ${last}`;
  yield `j${first} ${last[0] ?? ""}`;
  yield `h${first}${last}`;
  yield `h${last}${first}`;
  yield `h${first[0] ?? ""}${last}`;
  yield `h${first}${last[0] ?? ""}`;
  yield `h${last}${first[0] ?? ""}`;
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

  sorted(): Float64Array {
    return this.#held.subarray(0, this.#count).sort();
  }
}

/**
 * Keys of people as numbers, key above person, so that sorting brings a block together; a hundred thousand maps of lists would be
 * dear. Two keys that fall on one number make a block with strangers in it, whom the comparison then tells apart.
 */
class Codes {
  readonly width: number;
  readonly #numbers = new Numbers();
  readonly #keyBits: number;

  constructor(people: number) {
    this.width = Math.max(people, 1);
    this.#keyBits = Math.floor(Number.MAX_SAFE_INTEGER / (this.width + 1));
  }

  put(key: string, person: number): void {
    const [high, low] = textLanes(key, 0x9e3779b9, 0x85ebca6b);
    const number = (high >>> 0) * 0x20_0000 + (low >>> 11);
    this.#numbers.push((number % this.#keyBits) * this.width + person);
  }

  /** Calls for each key that several people have, its people in order. */
  inBlocks(each: (members: readonly number[]) => void): void {
    const sorted = this.#numbers.sorted();
    let start = 0;
    for (let k = 1; k <= sorted.length; k += 1) {
      const key = Math.floor((sorted[start] ?? 0) / this.width);
      if (k < sorted.length && Math.floor((sorted[k] ?? 0) / this.width) === key) continue;
      if (k - start > 1) {
        const members: number[] = [];
        for (let l = start; l < k; l += 1) {
          const person = (sorted[l] ?? 0) % this.width;
          if (members.at(-1) !== person) members.push(person);
        }
        if (members.length > 1) each(members);
      }
      start = k;
    }
  }
}
