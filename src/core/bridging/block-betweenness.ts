import { batchedPassing, lanes } from "./batched-passing.ts";
import type { BlockPassing } from "./passing-kernel.ts";

/**
 * Brandes' accumulation on one connected block whose contacts stand for several.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected
 * @param standsFor how many contacts each stands for, at least 1
 * @returns by contact v, the sum over unordered pairs s, t other than v of standsFor_s standsFor_t times the share of the shortest
 *   ways from s to t that pass v; finite however many ways there are.
 * Cost: O(size * ties). Source: Brandes 2001.
 */
export function blockBetweenness(offsets: Uint32Array, neighbours: Uint32Array, standsFor: Float64Array): Float64Array {
  const result = new Float64Array(standsFor.length);
  blockPassing(offsets, neighbours, standsFor).addFrom(0, standsFor.length, result);
  return result;
}

/**
 * The accumulation some contacts at a time, on any machine and for any block: it never declines.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected
 * @param standsFor how many contacts each stands for, at least 1
 * Cost of a call: O(contacts searched from * ties). Source: Brandes 2001.
 */
export function blockPassing(offsets: Uint32Array, neighbours: Uint32Array, standsFor: Float64Array): BlockPassing {
  const size = standsFor.length;
  const search: Search = {
    offsets,
    neighbours,
    queue: new Uint32Array(size),
    steps: new Int32Array(size),
    ways: new Float64Array(size),
    passing: new Float64Array(size),
  };
  // In long thin blocks the eight searches are rarely in the same place, and one at a time is faster.
  const pays = size >= lanes && neighbours.length >= thinBelow * size;
  const addFromBatch = pays ? batchedPassing(offsets, neighbours, standsFor) : null;

  return {
    addFrom: (first, count, result) => {
      const end = first + count;
      let source = first;
      while (source < end) {
        if (addFromBatch !== null && source + lanes <= end && addFromBatch(source, result)) {
          source += lanes;
          continue;
        }
        const stop = Math.min(source + lanes, end);
        for (; source < stop; source += 1) addFromOne(source, result);
      }
      return true;
    },
  };

  function addFromOne(source: number, result: Float64Array): void {
    if (countWays(search, source)) addPassing(search, standsFor);
    else addPassingOfMany(search, standsFor);
    const from = standsFor[source] ?? 1;
    for (let i = 1; i < size; i += 1) {
      const v = search.queue[i] ?? 0;
      result[v] = (result[v] ?? 0) + (from * (search.passing[v] ?? 0)) / 2;
    }
  }
}

/** Neighbours a contact, on average, from which searching from several at once pays. */
const thinBelow = 4;

interface Search {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** The contacts in the order in which the search reached them. */
  readonly queue: Uint32Array;
  readonly steps: Int32Array;
  /** How many shortest ways lead to a contact. Whole numbers of 64 bits would run over after 64 diamonds in a row. */
  readonly ways: Float64Array;
  /** Over all ends of a way, the share that passes the contact. */
  readonly passing: Float64Array;
}

/** @returns whether all counts are finite. */
function countWays({ offsets, neighbours, queue, steps, ways }: Search, source: number): boolean {
  steps.fill(-1);
  ways.fill(0);
  steps[source] = 0;
  ways[source] = 1;
  queue[0] = source;
  let filled = 1;
  let most = 0;
  for (let done = 0; done < filled; done += 1) {
    const v = queue[done] ?? 0;
    const beyond = (steps[v] ?? 0) + 1;
    const waysToV = ways[v] ?? 0;
    if (waysToV > most) most = waysToV;
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i += 1) {
      const w = neighbours[i] ?? 0;
      const stepsToW = steps[w] ?? 0;
      if (stepsToW === -1) {
        steps[w] = beyond;
        ways[w] = waysToV;
        queue[filled] = w;
        filled += 1;
      } else if (stepsToW === beyond) {
        ways[w] = (ways[w] ?? 0) + waysToV;
      }
    }
  }
  return most < Number.POSITIVE_INFINITY;
}

function addPassing({ offsets, neighbours, queue, steps, ways, passing }: Search, standsFor: Float64Array): void {
  passing.fill(0);
  for (let i = queue.length - 1; i > 0; i -= 1) {
    const w = queue[i] ?? 0;
    const share = ((standsFor[w] ?? 0) + (passing[w] ?? 0)) / (ways[w] ?? 1);
    const before = (steps[w] ?? 0) - 1;
    const end = offsets[w + 1] ?? 0;
    for (let j = offsets[w] ?? 0; j < end; j += 1) {
      const v = neighbours[j] ?? 0;
      if (steps[v] === before) passing[v] = (passing[v] ?? 0) + (ways[v] ?? 0) * share;
    }
  }
}

/** As `addPassing`, where more ways than 2^1023 lead to some contact: counts as mantissa and exponent. */
function addPassingOfMany({ offsets, neighbours, queue, steps, passing }: Search, standsFor: Float64Array): void {
  const mantissa = new Float64Array(queue.length);
  const exponent = new Int32Array(queue.length);
  passing.fill(0);
  mantissa[queue[0] ?? 0] = 1;
  for (const w of queue) {
    const before = (steps[w] ?? 0) - 1;
    const row = neighbours.subarray(offsets[w] ?? 0, offsets[w + 1] ?? 0);
    if (before < 0) continue;
    let largest = 0;
    for (const v of row) if (steps[v] === before) largest = Math.max(largest, exponent[v] ?? 0);
    let sum = 0;
    for (const v of row) if (steps[v] === before) sum += (mantissa[v] ?? 0) * 2 ** ((exponent[v] ?? 0) - largest);
    // Kept between 1 and 2^32 times the number of neighbours: never so large that adding up runs over.
    while (sum >= 2 ** 32) {
      sum /= 2 ** 32;
      largest += 32;
    }
    mantissa[w] = sum;
    exponent[w] = largest;
  }
  for (let i = queue.length - 1; i > 0; i -= 1) {
    const w = queue[i] ?? 0;
    const share = ((standsFor[w] ?? 0) + (passing[w] ?? 0)) / (mantissa[w] ?? 1);
    const before = (steps[w] ?? 0) - 1;
    for (const v of neighbours.subarray(offsets[w] ?? 0, offsets[w + 1] ?? 0)) {
      if (steps[v] !== before) continue;
      const ratio = (mantissa[v] ?? 0) * 2 ** ((exponent[v] ?? 0) - (exponent[w] ?? 0));
      passing[v] = (passing[v] ?? 0) + ratio * share;
    }
  }
}
