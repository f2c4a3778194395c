import { epochDay } from "../model/partial-date.ts";
import { countingOrder, rowOffsets } from "./counting-sort.ts";
import { type IntroductionClaims, introducerRows, introductionClaims } from "./introduction-claims.ts";
import { type Network, type ReferralGraph, undated } from "./network.ts";

/** A claim that would close a circle, and is therefore not followed: `introducer` came in through `introduced`. */
export interface ClosedCircle {
  readonly introducer: number;
  readonly introduced: number;
  /** Whether the claim has a date. If it has, the circle is no riddle: the two introduced each other to others, one after the other. */
  readonly isDated: boolean;
}

/** Who came in through whom, as trees. Arrays hold one entry a contact unless told otherwise. */
export interface IntroductionForest {
  readonly size: number;
  /** Number of the earliest introducer; -1 for a root, which nobody introduced, or only somebody who came in through it. */
  readonly parent: Int32Array;
  /** Introductions from the root of the tree; 0 for a root. */
  readonly generation: Int32Array;
  /** How many contacts came in through this one, generation after generation; without the contact itself. */
  readonly downstream: Uint32Array;
  /**
   * Everybody who introduced contact v, each once, earliest first, undated last, then by id:
   * `introducers[introducerOffsets[v]] .. introducers[introducerOffsets[v + 1] - 1]`. Of k, each has earned 1/k of the credit.
   */
  readonly introducerOffsets: Uint32Array;
  readonly introducers: Uint32Array;
  /** How many people the contact introduced, each counted once. */
  readonly names: Uint32Array;
  /** In how many introductions the contact did so. */
  readonly introductionsMade: Uint32Array;
  /** In the order in which they were met with: by date, undated last, then by introducer and introduced. */
  readonly circles: readonly ClosedCircle[];
}

/**
 * The introduction forest: everybody hangs below their earliest introducer.
 *
 * Claims "u introduced v" are taken by date, undated last, then by the ids of u and v. A claim gives v a parent when v has none
 * yet and u did not come in through v; in the second case it is noted as a circle and v waits for the next claim. So of the claims
 * that make a circle the last one is set aside, and only as to who is whose parent: its introducer keeps an equal share of the
 * credit, since the introduction is on record. Ego is nobody's introducee, and a root where ego introduced others.
 *
 * @param network any; only its history of introductions that took place is read
 * @returns the forest over all contacts, those without any introduction as roots of nothing; the order of the records leaves no
 * trace, and no contact is its own ancestor.
 *
 * Cost: O(size + arcs log arcs). Method: as Kruskal's for spanning trees, with trees joined by path halving.
 */
export function introductionForest({ size, referrals }: Network): IntroductionForest {
  const claims = introductionClaims(referrals, daysOf(referrals));
  const { parent, circles } = parents(claims, size);
  const { order, generation } = fromRootsDown(parent);
  const downstream = new Uint32Array(size);
  for (let at = size - 1; at >= 0; at -= 1) {
    const v = order[at] ?? 0;
    const u = parent[v] ?? -1;
    if (u >= 0) downstream[u] = (downstream[u] ?? 0) + (downstream[v] ?? 0) + 1;
  }
  const { offsets: introducerOffsets, introducers } = introducerRows(claims, size);
  const names = new Uint32Array(size);
  for (const u of claims.introducer) names[u] = (names[u] ?? 0) + 1;
  const introductionsMade = timesIntroduced(referrals);
  return { size, parent, generation, downstream, introducerOffsets, introducers, names, introductionsMade, circles };
}

/**
 * How many names an introduction by a contact brings.
 *
 * @param forest any
 * @param contact number of the contact
 * @returns people introduced over introductions made; above 0, below 1 where the same people were introduced again and again; null
 * where the contact introduced nobody. Cost: O(1).
 */
export function namesPerIntroduction(forest: IntroductionForest, contact: number): number | null {
  const made = forest.introductionsMade[contact] ?? 0;
  return made === 0 ? null : (forest.names[contact] ?? 0) / made;
}

/**
 * How a contact came in.
 *
 * @param forest any
 * @param contact number of the contact
 * @returns numbers of contacts, the root of the contact's tree first, the contact last, each the parent of the next; just the
 * contact where it is a root. Cost: O(generation of the contact).
 */
export function introductionChain(forest: IntroductionForest, contact: number): readonly number[] {
  const chain: number[] = [];
  for (let v = contact; v >= 0; v = forest.parent[v] ?? -1) chain.push(v);
  return chain.reverse();
}

/**
 * The people of a circle.
 *
 * @param forest any
 * @param circle one of `forest.circles`
 * @returns numbers of contacts, each introduced by the one before, and the first, as the claim has it that was set aside, by the
 * last. Cost: O(length of the circle).
 */
export function peopleOfCircle(forest: IntroductionForest, { introducer, introduced }: ClosedCircle): readonly number[] {
  const people: number[] = [];
  let v = introducer;
  for (; v !== introduced && v >= 0; v = forest.parent[v] ?? -1) people.push(v);
  people.push(introduced);
  return people.reverse();
}

function daysOf({ introductions }: ReferralGraph): Int32Array {
  return Int32Array.from(introductions, ({ when }) => (when === null ? undated : epochDay(when)));
}

function parents(
  claims: IntroductionClaims,
  size: number,
): { readonly parent: Int32Array; readonly circles: readonly ClosedCircle[] } {
  const parent = new Int32Array(size).fill(-1);
  const towardsRoot = Uint32Array.from({ length: size }, (_, v) => v);
  const rootOf = (contact: number): number => {
    let v = contact;
    for (;;) {
      const next = towardsRoot[v] ?? v;
      if (next === v) return v;
      const afterNext = towardsRoot[next] ?? next;
      towardsRoot[v] = afterNext;
      v = afterNext;
    }
  };
  const circles: ClosedCircle[] = [];
  for (let claim = 0; claim < claims.count; claim += 1) {
    const introducer = claims.introducer[claim] ?? 0;
    const introduced = claims.introduced[claim] ?? 0;
    if (parent[introduced] !== -1) continue;
    if (rootOf(introducer) === introduced) {
      circles.push({ introducer, introduced, isDated: claims.day[claim] !== undated });
    } else {
      parent[introduced] = introducer;
      towardsRoot[introduced] = introducer;
    }
  }
  return { parent, circles };
}

/** Everybody after their parent. */
function fromRootsDown(parent: Int32Array): { readonly order: Uint32Array; readonly generation: Int32Array } {
  const size = parent.length;
  const rowOf = Uint32Array.from(parent, (u) => u + 1);
  const offsets = rowOffsets(rowOf, size + 1);
  const children = countingOrder(rowOf, size + 1);
  // Roots stand in row 0, and so first in the order.
  const order = new Uint32Array(size);
  const generation = new Int32Array(size);
  let found = offsets[1] ?? 0;
  order.set(children.subarray(0, found));
  for (let at = 0; at < found; at += 1) {
    const u = order[at] ?? 0;
    const end = offsets[u + 2] ?? 0;
    for (let i = offsets[u + 1] ?? 0; i < end; i += 1) {
      const v = children[i] ?? 0;
      generation[v] = (generation[u] ?? 0) + 1;
      order[found] = v;
      found += 1;
    }
  }
  return { order, generation };
}

function timesIntroduced(referrals: ReferralGraph): Uint32Array {
  const times = new Uint32Array(referrals.size);
  const counted = new Uint8Array(referrals.introductions.length);
  for (let v = 0; v < referrals.size; v += 1) {
    const end = referrals.outOffsets[v + 1] ?? 0;
    for (let arc = referrals.outOffsets[v] ?? 0; arc < end; arc += 1) {
      const introduction = referrals.outIntroduction[arc] ?? 0;
      if (counted[introduction] === 1) continue;
      counted[introduction] = 1;
      times[v] = (times[v] ?? 0) + 1;
    }
  }
  return times;
}
