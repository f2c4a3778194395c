import type { TieGraph } from "../network/network.ts";
import { peopleInCommon } from "./people-in-common.ts";

/** Somebody ego does not know who knows contacts of ego's. */
export interface PersonToMeet {
  readonly contact: number;
  /** Mean of four within-list z-scores (z4), in standard deviations; above 0 is nearer than the average of the list. */
  readonly score: number;
  /** How many of ego's contacts know this person. */
  readonly sharedContacts: number;
  /** Strength-weighted resource allocation: how much of their attention the shared contacts give to this person. */
  readonly resourceAllocation: number;
  /** Shared contacts, each counted the less the more people it knows. */
  readonly adamicAdar: number;
}

/**
 * The people at two ties from ego, those nearest by their shared contacts first.
 *
 * Four indices, each good in another kind of network, are made comparable by their z-scores within the list and averaged:
 * strength-weighted resource allocation tRA = sum s_uv s_vw / sum_x s_vx, strength-weighted common neighbours
 * tCN = sum s_uv s_vw, Adamic-Adar AA = sum 1 / ln degree(v), and Jaccard, each as its logarithm.
 *
 * @param ties who knows whom; strength s in (0, 1]
 * @param ego number of the contact for whom to look
 * @returns everybody at exactly two ties, by score, then by number; `[]` when there is nobody
 *
 * Cost: O(ties of ego's contacts). Source: Adamic and Adar 2003; Zhou, Lu and Zhang 2009; Jaccard 1901.
 */
export function peopleToMeet(ties: TieGraph, ego: number): readonly PersonToMeet[] {
  const { people, shared, allocation, common, adamicAdar, jaccard } = peopleInCommon(ties, ego);
  const scores = meanOfZScores([
    people.map((w) => safeLog(allocation[w] ?? 0)),
    people.map((w) => safeLog(common[w] ?? 0)),
    people.map((w) => safeLog(adamicAdar[w] ?? 0)),
    people.map((w) => safeLog(jaccard(w))),
  ]);
  return people
    .map((contact, i) => ({
      contact,
      score: scores[i] ?? 0,
      sharedContacts: shared[contact] ?? 0,
      resourceAllocation: allocation[contact] ?? 0,
      adamicAdar: adamicAdar[contact] ?? 0,
    }))
    .sort((a, b) => b.score - a.score || a.contact - b.contact);
}

/** Ties a lifetime old have strengths whose products underflow; they stay the lowest, and finite. */
export function safeLog(value: number): number {
  return Math.log(Math.max(value, Number.MIN_VALUE));
}

/**
 * The mean, item by item, of each list's z-scores (population deviation); a list whose values are all alike gives 0.
 *
 * @param lists of equal length, finite
 * @returns one number an item, in standard deviations, to 9 decimals, so that sums taken in another order rank the same
 *
 * Cost: O(items * lists).
 */
export function meanOfZScores(lists: readonly (readonly number[])[]): readonly number[] {
  const count = lists[0]?.length ?? 0;
  const sums = new Float64Array(count);
  for (const values of lists) {
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count);
    if (!(deviation > 1e-9)) continue;
    values.forEach((value, i) => {
      sums[i] = (sums[i] ?? 0) + (value - mean) / deviation;
    });
  }
  // `+ 0` makes a rounded -0 an ordinary zero.
  return Array.from(sums, (sum) => Math.round((sum / lists.length) * 1e9) / 1e9 + 0);
}
