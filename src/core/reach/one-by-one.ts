import type { LaneKernel } from "./lane-kernel.ts";

/**
 * `LaneKernel` by plain searches, a contact at a time: least work where a search meets few contacts.
 *
 * Cost: O(contacts + sum over contacts of the ties its search follows).
 */
export const searchOneByOne: LaneKernel = (offsets, neighbours, maxHops) => {
  const size = Math.max(0, offsets.length - 1);
  const search = oneSearch(offsets, neighbours, maxHops);
  const reached = new Uint32Array(size);
  const distances = new Float64Array(size);
  for (let from = 0; from < size; from += 1) {
    const found = search(from);
    reached[from] = found.reached;
    distances[from] = found.distances;
  }
  return { reached, distances };
};

/** What one search found, and how many tie ends it looked at; the next search writes into the same object. */
export interface SearchFound {
  reached: number;
  distances: number;
  ends: number;
}

/**
 * @param offsets rows, length `size + 1`
 * @param neighbours the rows' entries
 * @param maxHops the search ends there
 * @returns a search from any contact. Cost of a call: O(ties followed).
 */
export function oneSearch(offsets: Uint32Array, neighbours: Uint32Array, maxHops: number): (from: number) => SearchFound {
  const size = Math.max(0, offsets.length - 1);
  const queue = new Uint32Array(size);
  /** The last search that met a contact, from 1: nothing is cleared between searches. */
  const metBy = new Uint32Array(size);
  const found: SearchFound = { reached: 0, distances: 0, ends: 0 };
  let searches = 0;
  return (from) => {
    searches += 1;
    queue[0] = from;
    metBy[from] = searches;
    let start = 0;
    let end = 1;
    found.distances = 0;
    found.ends = 0;
    for (let hop = 1; hop <= maxHops && start < end; hop += 1) {
      let filled = end;
      for (let i = start; i < end; i += 1) {
        const v = queue[i] ?? 0;
        const rowStart = offsets[v] ?? 0;
        const rowEnd = offsets[v + 1] ?? 0;
        found.ends += rowEnd - rowStart;
        for (let j = rowStart; j < rowEnd; j += 1) {
          const w = neighbours[j] ?? 0;
          if (metBy[w] === searches) continue;
          metBy[w] = searches;
          queue[filled] = w;
          filled += 1;
        }
      }
      found.distances += (filled - end) * hop;
      start = end;
      end = filled;
    }
    found.reached = end - 1;
    return found;
  };
}
