import type { MatchEvidence } from "../linkage/import-plan.ts";
import { matchPeople } from "../linkage/match-people.ts";
import type { ContactFacts } from "../model/contact.ts";

/** Pairs that a band finds, against the pairs there are. Null where there is nothing to measure by. */
export interface PairQuality {
  readonly pairs: number;
  /** The share of the pairs found that are one person. */
  readonly precision: number | null;
  /** The share of the pairs of one person that are found. */
  readonly recall: number | null;
  /** Harmonic mean of the two. */
  readonly f1: number | null;
}

/** Two rows, by number from 0, that were taken for one person and are two. */
export interface WrongPair {
  readonly a: number;
  readonly b: number;
  readonly band: "joined" | "suggested";
  readonly evidence: readonly MatchEvidence[];
}

export interface MatchingQuality {
  readonly rows: number;
  readonly people: number;
  readonly truePairs: number;
  readonly joined: PairQuality;
  /** Of the joined and the suggested pairs together. */
  readonly suggested: PairQuality;
  /** Of the suggested pairs alone, which a person looks at. */
  readonly suggestedAlone: PairQuality;
  /** Joined ones first, those that looked surest first; at most as many as asked for. */
  readonly wrong: readonly WrongPair[];
}

/**
 * How well people are matched in rows of which it is known who is who.
 *
 * @param rows what each row states; the truth is not among it
 * @param truth who each row is, by any name; blank for a person of their own
 * @param options.mostWrong how many wrong pairs to name
 * @returns pairwise figures: every two rows put together count, also those that a third one brought together. A suggestion
 * counts for all pairs it would bring together.
 * Cost: as `matchPeople`.
 */
export function matchingQuality(
  rows: readonly Partial<ContactFacts>[],
  truth: readonly string[],
  { mostWrong = 10 }: { readonly mostWrong?: number } = {},
): MatchingQuality {
  const isTrue = (a: number, b: number) => truth[a] !== "" && truth[a] === truth[b];
  const sizes = new Map<string, number>();
  let people = 0;
  for (const person of truth) {
    if (person === "") people += 1;
    else sizes.set(person, (sizes.get(person) ?? 0) + 1);
  }
  let truePairs = 0;
  for (const size of sizes.values()) truePairs += (size * (size - 1)) / 2;

  const { groupOf, pairs } = matchPeople(rows);
  const members = new Map<number, number[]>();
  groupOf.forEach((group, row) => {
    const held = members.get(group);
    if (held === undefined) members.set(group, [row]);
    else held.push(row);
  });
  const wrong: WrongPair[] = [];
  const evidenceOf = new Map(pairs.map(({ a, b, comparison }) => [`${a} ${b}`, comparison.evidence]));
  const joined = new Tally(truePairs);
  for (const group of members.values()) {
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) {
        joined.count(isTrue(a, b));
        if (!isTrue(a, b)) wrong.push({ a, b, band: "joined", evidence: evidenceOf.get(`${a} ${b}`) ?? [] });
      }
    });
  }
  const alone = new Tally(truePairs);
  const seen = new Set<string>();
  for (const { a, b, comparison } of pairs) {
    const [x, y] = [groupOf[a] ?? a, groupOf[b] ?? b];
    const key = x < y ? `${x} ${y}` : `${y} ${x}`;
    if (x === y || seen.has(key)) continue;
    seen.add(key);
    for (const one of members.get(x) ?? []) for (const other of members.get(y) ?? []) alone.count(isTrue(one, other));
    if (!isTrue(a, b)) wrong.push({ a, b, band: "suggested", evidence: comparison.evidence });
  }
  return {
    rows: rows.length,
    people: people + sizes.size,
    truePairs,
    joined: joined.quality(),
    suggested: joined.with(alone).quality(),
    suggestedAlone: alone.quality(),
    wrong: wrong.slice(0, mostWrong),
  };
}

class Tally {
  #pairs = 0;
  #right = 0;
  readonly #truePairs: number;

  constructor(truePairs: number) {
    this.#truePairs = truePairs;
  }

  count(isRight: boolean): void {
    this.#pairs += 1;
    if (isRight) this.#right += 1;
  }

  with(other: Tally): Tally {
    const sum = new Tally(this.#truePairs);
    sum.#pairs = this.#pairs + other.#pairs;
    sum.#right = this.#right + other.#right;
    return sum;
  }

  quality(): PairQuality {
    const pairs = this.#pairs;
    const precision = pairs === 0 ? null : this.#right / pairs;
    const recall = this.#truePairs === 0 ? null : this.#right / this.#truePairs;
    const sum = pairs + this.#truePairs;
    return { pairs, precision, recall, f1: sum === 0 ? null : (2 * this.#right) / sum };
  }
}
