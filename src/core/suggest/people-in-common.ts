import type { TieGraph } from "../network/network.ts";

/** What ego and the people at two ties have in common; the arrays are by number of contact, 0 for everybody else. */
export interface PeopleInCommon {
  /** Everybody at exactly two ties, ascending. */
  readonly people: readonly number[];
  /** How many of ego's contacts know this person. */
  readonly shared: Uint32Array;
  /** Strength-weighted resource allocation, sum s_uv s_vw / sum_x s_vx. */
  readonly allocation: Float64Array;
  /** Strength-weighted common neighbours, sum s_uv s_vw. */
  readonly common: Float64Array;
  /** Sum 1 / ln degree(v). */
  readonly adamicAdar: Float64Array;
  /** Shared contacts as a share of all contacts of either, 0 to 1. Cost: O(1). */
  readonly jaccard: (contact: number) => number;
}

/**
 * Indices of nearness by shared contacts, for everybody at two ties from ego.
 *
 * @param ties who knows whom; strength s in (0, 1]
 * @param ego number of the contact for whom to look
 * @returns the indices, which grow with nearness
 *
 * Cost: O(contacts + ties of ego's contacts). Source: Adamic and Adar 2003; Zhou, Lu and Zhang 2009; Jaccard 1901.
 */
export function peopleInCommon(ties: TieGraph, ego: number): PeopleInCommon {
  const { size, offsets, neighbours, strength } = ties;
  const isContact = new Uint8Array(size);
  isContact[ego] = 1;
  const begin = offsets[ego] ?? 0;
  const end = offsets[ego + 1] ?? 0;
  for (let at = begin; at < end; at += 1) isContact[neighbours[at] ?? 0] = 1;

  const shared = new Uint32Array(size);
  const allocation = new Float64Array(size);
  const common = new Float64Array(size);
  const adamicAdar = new Float64Array(size);
  const people: number[] = [];
  for (let at = begin; at < end; at += 1) {
    const v = neighbours[at] ?? 0;
    const first = offsets[v] ?? 0;
    const last = offsets[v + 1] ?? 0;
    let attention = 0;
    for (let next = first; next < last; next += 1) attention += strength[next] ?? 0;
    const rarity = 1 / Math.log(last - first);
    const toBroker = strength[at] ?? 0;
    for (let next = first; next < last; next += 1) {
      const w = neighbours[next] ?? 0;
      if ((isContact[w] ?? 1) === 1) continue;
      if ((shared[w] ?? 0) === 0) people.push(w);
      const product = toBroker * (strength[next] ?? 0);
      shared[w] = (shared[w] ?? 0) + 1;
      allocation[w] = (allocation[w] ?? 0) + product / attention;
      common[w] = (common[w] ?? 0) + product;
      adamicAdar[w] = (adamicAdar[w] ?? 0) + rarity;
    }
  }
  people.sort((a, b) => a - b);
  return {
    people,
    shared,
    allocation,
    common,
    adamicAdar,
    jaccard: (w) => {
      const both = shared[w] ?? 0;
      return both / (end - begin + (offsets[w + 1] ?? 0) - (offsets[w] ?? 0) - both);
    },
  };
}
