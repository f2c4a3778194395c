import type { TieGraph } from "../network/network.ts";
import { NearbyContacts } from "./nearby-contacts.ts";
import type { OddsSoFar } from "./odds-so-far.ts";
import type { PathProblem } from "./path-problem.ts";

/** Odds multiplied in another order may differ in the last digits; nothing that reaches the floor is lost to that. */
const roundingSlack = 1 - 1e-9;

/** Looking up a tie from its other end costs about as much as reading so many ties in a row. */
const lookUpCost = 4;

/** What the ties ahead can give at best, from every contact that a path can stand on. */
export interface PathBounds {
  /** The largest product of odds from a contact to any target over at most `hops` ties; 0 where there is none, or none of use. */
  most(contact: number, hops: number): number;
  /** The number of ties, at most `hops`, that `most` needs. */
  tiesOfMost(contact: number, hops: number): number;
  /** Fewest ties from a contact to a target, of ways that are of use; more than `maxHops` where there is none. */
  fewestTies(contact: number): number;
}

export interface BoundsOptions {
  /** Longest path in ties, at least 1. */
  readonly maxHops: number;
  /** Only paths that are at least so probable are of use, 0 to 1: other bounds may come out as 0. */
  readonly floor: number;
  /** Where known, how probable they can be by the time they stand on a contact. */
  readonly oddsSoFar: OddsSoFar | null;
  /** Numbers of contacts that no path may touch, besides those of the problem. */
  readonly without: readonly number[];
  /** Where not null, 1 for contacts that a path of use only begins with: nobody asked before leads to them. */
  readonly onlyAsked: Uint8Array | null;
}

/**
 * Upper bounds for a search of warm paths, computed backwards from all targets at once. A walk may visit a contact twice where
 * a path may not, so a bound is never too low; up to three ties it is exact. Bounds hold for contacts that lie `d` ties from
 * `from` and at most `maxHops - d` ties ahead of them, which is all that a path of `maxHops` can use.
 *
 * @param problem from `pathProblem`
 * @returns the bounds
 *
 * Each contact keeps the few numbers of ties at which its bound rises. For each further tie, either the contacts whose bound rose
 * tell those who know them, or the contacts near `from` ask those whom they know, whichever reads fewer ties.
 *
 * Cost: O(rises of a bound * ties of those contacts), at most `maxHops` times all ties; contacts are marked in O(contacts) bytes.
 * Method: value iteration over the max-product semiring (Bellman 1958) from the contacts that changed, meeting in the middle.
 */
export function pathBounds(problem: PathProblem, options: BoundsOptions): PathBounds {
  const { maxHops, floor, without, onlyAsked } = options;
  const { from } = problem;
  const { ties, odds } = problem;
  const { offsets, neighbours } = ties;
  const closed = Uint8Array.from(problem.barred);
  for (const contact of without) closed[contact] = 1;
  const stairs = new Stairs(ties.size, maxHops);
  const ofUse = floor * roundingSlack;
  const least = ofUse / mostLikelyStep(problem);
  const oddsSoFar = floor > 0 ? options.oddsSoFar : null;
  const canCompete = (contact: number, product: number): boolean =>
    product >= least && (oddsSoFar === null || oddsSoFar.atMost(contact) * product >= ofUse);
  const leadsOn = (contact: number): boolean => onlyAsked === null || onlyAsked[contact] !== 1;

  let changed: number[] = [];
  for (const target of problem.targets) {
    if (closed[target] === 1) continue;
    if (leadsOn(target)) changed.push(target);
    stairs.markTarget(target);
  }
  for (const target of problem.targets) closed[target] = 1;
  const nearby = new NearbyContacts(ties, from, closed);

  const tell = (hops: number): number[] => {
    const raised: number[] = [];
    for (const contact of changed) {
      const ahead = stairs.most(contact, hops - 1);
      const stop = offsets[contact + 1] ?? 0;
      for (let at = offsets[contact] ?? 0; at < stop; at += 1) {
        const before = neighbours[at] ?? 0;
        if (closed[before] === 1) continue;
        const known = stairs.latest(before);
        if (known >= ahead) continue;
        const product = (odds[tieEnd(ties, before, contact)] ?? 0) * ahead;
        if (product > known && canCompete(before, product) && stairs.raise(before, hops, product) && leadsOn(before)) {
          raised.push(before);
        }
      }
    }
    return raised;
  };
  const inquire = (hops: number): number[] => {
    const raised: number[] = [];
    const end = nearby.countWithin(maxHops - hops);
    for (let i = 0; i < end; i += 1) {
      const contact = nearby.contacts[i] ?? 0;
      if (contact === from) continue;
      const known = stairs.latest(contact);
      let largest = known;
      const stop = offsets[contact + 1] ?? 0;
      for (let at = offsets[contact] ?? 0; at < stop; at += 1) {
        const next = neighbours[at] ?? 0;
        const ahead = stairs.most(next, hops - 1);
        if (ahead <= largest || !leadsOn(next)) continue;
        const product = (odds[at] ?? 0) * ahead;
        if (product > largest) largest = product;
      }
      if (largest > known && canCompete(contact, largest) && stairs.raise(contact, hops, largest) && leadsOn(contact)) {
        raised.push(contact);
      }
    }
    return raised;
  };
  for (let hops = 1; hops < maxHops && changed.length > 0; hops += 1) {
    let tiesToTell = 0;
    for (const contact of changed) tiesToTell += (offsets[contact + 1] ?? 0) - (offsets[contact] ?? 0);
    changed = nearby.reaches(maxHops - hops, tiesToTell * lookUpCost) ? inquire(hops) : tell(hops);
  }
  return stairs;
}

/** The likeliest first step there is; at least the least number, so that a floor can be divided by it. */
function mostLikelyStep({ ties, odds, from }: PathProblem): number {
  let most = Number.MIN_VALUE;
  const stop = ties.offsets[from + 1] ?? 0;
  for (let at = ties.offsets[from] ?? 0; at < stop; at += 1) most = Math.max(most, odds[at] ?? 0);
  return most;
}

/** Position of a tie in the row of `from`, which holds it. */
function tieEnd({ offsets, neighbours }: TieGraph, from: number, to: number): number {
  let low = offsets[from] ?? 0;
  let high = (offsets[from + 1] ?? 0) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((neighbours[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A rising bound for each contact: steps are added by ever more ties, and the latest is looked at first. */
class Stairs implements PathBounds {
  readonly #last: Int32Array;
  readonly #none: number;
  // Step 0 stands for "no step", step 1 for being at a target.
  readonly #hops: number[] = [0, 0];
  readonly #value: number[] = [0, 1];
  readonly #before: number[] = [0, 0];

  constructor(size: number, maxHops: number) {
    this.#last = new Int32Array(size);
    this.#none = maxHops + 1;
  }

  most(contact: number, hops: number): number {
    return this.#value[this.#stepAt(contact, hops)] ?? 0;
  }

  tiesOfMost(contact: number, hops: number): number {
    return this.#hops[this.#stepAt(contact, hops)] ?? 0;
  }

  fewestTies(contact: number): number {
    let step = this.#last[contact] ?? 0;
    if (step === 0) return this.#none;
    for (let before = this.#before[step] ?? 0; before !== 0; before = this.#before[step] ?? 0) step = before;
    return this.#hops[step] ?? 0;
  }

  latest(contact: number): number {
    return this.#value[this.#last[contact] ?? 0] ?? 0;
  }

  markTarget(contact: number): void {
    this.#last[contact] = 1;
  }

  /** @returns whether the contact had no step at that number of ties yet */
  raise(contact: number, hops: number, value: number): boolean {
    const last = this.#last[contact] ?? 0;
    if (last !== 0 && this.#hops[last] === hops) {
      this.#value[last] = value;
      return false;
    }
    this.#last[contact] = this.#value.length;
    this.#hops.push(hops);
    this.#value.push(value);
    this.#before.push(last);
    return true;
  }

  #stepAt(contact: number, hops: number): number {
    let step = this.#last[contact] ?? 0;
    while (step !== 0 && (this.#hops[step] ?? 0) > hops) step = this.#before[step] ?? 0;
    return step;
  }
}
