import { countingOrder, rowOffsets } from "./counting-sort.ts";
import { type ReferralGraph, undated } from "./network.ts";

/** Who is said to have introduced whom, each two people once however often; the arrays run along with one another. */
export interface IntroductionClaims {
  readonly count: number;
  /** Number of the contact who introduced. */
  readonly introducer: Uint32Array;
  readonly introduced: Uint32Array;
  /** Epoch day of the earliest such introduction that is dated, or `undated`. */
  readonly day: Int32Array;
}

/**
 * @param referrals the history of introductions
 * @param dayOf epoch day, or `undated`, of the introduction at a position of `referrals.introductions`
 * @returns the claims ordered by day, undated last, then by introducer, then by introduced.
 * Cost: O(arcs log arcs).
 */
export function introductionClaims(referrals: ReferralGraph, dayOf: Int32Array): IntroductionClaims {
  const arcs = referrals.outTargets.length;
  const introducer = new Uint32Array(arcs);
  const introduced = new Uint32Array(arcs);
  const day = new Int32Array(arcs);
  let count = 0;
  let first = Number.MAX_SAFE_INTEGER;
  let last = 0;
  for (let v = 0; v < referrals.size; v += 1) {
    const start = referrals.outOffsets[v] ?? 0;
    const end = referrals.outOffsets[v + 1] ?? 0;
    for (let arc = start; arc < end; arc += 1) {
      const target = referrals.outTargets[arc] ?? 0;
      const when = dayOf[referrals.outIntroduction[arc] ?? 0] ?? undated;
      // A row is ordered by target: what concerns the same two people stands together.
      const known = arc > start && introduced[count - 1] === target;
      if (!known) {
        introducer[count] = v;
        introduced[count] = target;
        day[count] = when;
        count += 1;
      } else if (when !== undated) {
        const before = day[count - 1] ?? undated;
        if (before === undated || when < before) day[count - 1] = when;
      }
      if (when !== undated) {
        first = Math.min(first, when);
        last = Math.max(last, when);
      }
    }
  }
  // One number a claim, its day before its place by id: numbers are sorted much faster than by a comparison, and stay below 2^53.
  const keys = Float64Array.from({ length: count }, (_, claim) => {
    const when = day[claim] ?? undated;
    return (when === undated ? Math.max(0, last - first) + 1 : when - first) * count + claim;
  }).sort();
  const order = Uint32Array.from(keys, (key) => key % count);
  return {
    count,
    introducer: order.map((claim) => introducer[claim] ?? 0),
    introduced: order.map((claim) => introduced[claim] ?? 0),
    day: Int32Array.from(order, (claim) => day[claim] ?? undated),
  };
}

/** A contact's introducers, earliest first: `introducers[offsets[v]] .. introducers[offsets[v + 1] - 1]`. */
export interface IntroducerRows {
  readonly offsets: Uint32Array;
  readonly introducers: Uint32Array;
}

/**
 * @param claims ordered as the rows are to be
 * @param size how many contacts there are
 * @returns the introducers of every contact.
 * Cost: O(claims + size).
 */
export function introducerRows(claims: IntroductionClaims, size: number): IntroducerRows {
  const order = countingOrder(claims.introduced, size);
  return {
    offsets: rowOffsets(claims.introduced, size),
    introducers: order.map((claim) => claims.introducer[claim] ?? 0),
  };
}
