import type { TieGraph } from "../network/network.ts";

/**
 * Betweenness after somebody came whose contacts all know one another: without a tie, with one, or introduced within a circle.
 * No shortest way between others can then run through the newcomer, and none becomes longer or shorter, so that only the ways to
 * and from the newcomer are added: one search instead of one from everybody.
 *
 * @param earlier shares by contact of the network without the newcomers, as `betweenness` gives them, in the numbers they have now; 0
 *   at the newcomers' places
 * @param ties of the network with the newcomers, undirected
 * @param newcomers their numbers, ascending; no tie between others came or went
 * @returns shares as `betweenness` gives them, to rounding; null where somebody's contacts do not all know one another, where there
 *   are too many ways for a number, or where fewer than three were there before.
 * Cost: O(newcomers * (contacts + ties)), and the ties around their contacts. Source: of the method Brandes 2001; that a contact
 * whose contacts form a clique lies on no shortest way between others is from its definition.
 */
export function betweennessWithNewcomers(
  earlier: Float64Array,
  ties: TieGraph,
  newcomers: ArrayLike<number>,
): Float64Array | null {
  const { size } = ties;
  const sizeBefore = size - newcomers.length;
  if (sizeBefore < 3) return null;
  const present = new Uint8Array(size).fill(1);
  for (let i = 0; i < newcomers.length; i += 1) present[newcomers[i] ?? 0] = 0;
  const pairs = earlier.map((share) => share * pairsOfOthers(sizeBefore));
  const search = searchIn(ties, present);
  for (let i = 0; i < newcomers.length; i += 1) {
    const newcomer = newcomers[i] ?? 0;
    present[newcomer] = 1;
    if (!isAmongAcquainted(ties, present, newcomer)) return null;
    if (!search(newcomer, pairs)) return null;
  }
  return pairs.map((count) => count / pairsOfOthers(size));
}

function pairsOfOthers(size: number): number {
  return ((size - 1) * (size - 2)) / 2;
}

function isAmongAcquainted({ size, offsets, neighbours }: TieGraph, present: Uint8Array, newcomer: number): boolean {
  const row = neighbours.subarray(offsets[newcomer] ?? 0, offsets[newcomer + 1] ?? 0).filter((v) => present[v] === 1);
  if (row.length < 2) return true;
  const isContact = new Uint8Array(size);
  for (const v of row) isContact[v] = 1;
  return row.every((v) => {
    let known = 0;
    for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) known += isContact[w] ?? 0;
    return known === row.length - 1;
  });
}

/** @returns a search that adds, for each contact, the pairs of the source with another between which it lies; false on overflow. */
function searchIn({ size, offsets, neighbours }: TieGraph, present: Uint8Array) {
  const queue = new Uint32Array(size);
  const steps = new Int32Array(size);
  const ways = new Float64Array(size);
  const passing = new Float64Array(size);
  return (source: number, pairs: Float64Array): boolean => {
    steps.fill(-1);
    ways.fill(0);
    passing.fill(0);
    steps[source] = 0;
    ways[source] = 1;
    queue[0] = source;
    let filled = 1;
    for (let done = 0; done < filled; done += 1) {
      const v = queue[done] ?? 0;
      const beyond = (steps[v] ?? 0) + 1;
      const end = offsets[v + 1] ?? 0;
      for (let i = offsets[v] ?? 0; i < end; i += 1) {
        const w = neighbours[i] ?? 0;
        if (present[w] === 0) continue;
        if (steps[w] === -1) {
          steps[w] = beyond;
          queue[filled] = w;
          filled += 1;
        }
        if (steps[w] === beyond) ways[w] = (ways[w] ?? 0) + (ways[v] ?? 0);
      }
      if (ways[v] === Number.POSITIVE_INFINITY) return false;
    }
    for (let i = filled - 1; i > 0; i -= 1) {
      const w = queue[i] ?? 0;
      const share = (1 + (passing[w] ?? 0)) / (ways[w] ?? 1);
      const before = (steps[w] ?? 0) - 1;
      const end = offsets[w + 1] ?? 0;
      for (let j = offsets[w] ?? 0; j < end; j += 1) {
        const v = neighbours[j] ?? 0;
        if (present[v] === 1 && steps[v] === before) passing[v] = (passing[v] ?? 0) + (ways[v] ?? 0) * share;
      }
      pairs[w] = (pairs[w] ?? 0) + (passing[w] ?? 0);
    }
    return true;
  };
}
