import type { WeighedBlock } from "./passing-across-blocks.ts";

/**
 * Prepares Brandes' accumulation on one block whose ties differ in cost and whose contacts stand for several.
 *
 * @param block connected
 * @param costs what each stored tie end costs, a whole number from 1, equal at both ends, running along with `block.neighbours`
 * @param buckets made for at least the highest of these costs; one block after another may use the same
 * @returns a function that adds to `result` what the members `first` to `first + count - 1` give as sources. After all of them,
 *   `result` holds by member v the sum over unordered pairs s, t other than v of standsFor_s standsFor_t times the share of the
 *   cheapest ways from s to t that pass v; finite however many ways there are.
 * Cost of a source: O(ties + costs passed over / 32). Source: Brandes 2001; Dial 1969.
 */
export function weightedPassing(
  { offsets, neighbours, standsFor }: WeighedBlock,
  costs: Int32Array,
  buckets: Buckets,
): (first: number, count: number, result: Float64Array) => void {
  const size = standsFor.length;
  const highest = costs.reduce((most, cost) => Math.max(most, cost), 1);
  const search: Search = {
    offsets,
    arcs: interleaved(neighbours, costs),
    // A way costs at most that of the dearest tie for each member but one.
    reached: highest * size < farthestWhole ? new Int32Array(2 * size) : new Float64Array(2 * size),
    ways: new Float64Array(size),
    order: new Uint32Array(size),
    passing: new Float64Array(size),
    buckets,
    queued: new Uint32Array(neighbours.length + 1),
    previous: new Int32Array(neighbours.length + 1),
  };
  return (first, count, result) => {
    for (let source = first; source < first + count; source += 1) {
      const add = settle(search, source) ? addPassing : addPassingOfMany;
      add(search, standsFor, standsFor[source] ?? 1, result);
    }
  };
}

const farthestWhole = 0x7fff_ffff;

interface Search {
  readonly offsets: Uint32Array;
  /** Neighbour and cost of each stored tie end side by side: they are read together. */
  readonly arcs: Int32Array;
  /**
   * By contact, side by side: how far it is, and the contact before it on the way, or `several`. With costs that differ there is
   * mostly one, and no row to read again.
   */
  readonly reached: Int32Array | Float64Array;
  /** How many cheapest ways lead to a contact. */
  readonly ways: Float64Array;
  /** The contacts by distance. */
  readonly order: Uint32Array;
  /** Over all ends of a way, the share that passes the contact; all 0 between searches. */
  readonly passing: Float64Array;
  readonly buckets: Buckets;
  /** By entry of the queue, the contact. One that is found again nearer by is in the queue twice; the farther entry is passed over. */
  readonly queued: Uint32Array;
  /** By entry of the queue, the one before it in its bucket or -1. */
  readonly previous: Int32Array;
}

const several = -1;

/**
 * A queue of contacts by distance, a bucket a distance. No entry lies further ahead than the dearest tie, so that the buckets are
 * used in a ring. All are empty between searches.
 */
export interface Buckets {
  /** By bucket, its last entry; a power of two of them. */
  readonly last: Int32Array;
  /** A bit a bucket: whether it holds anything, for passing over 32 empty ones at a time. */
  readonly occupied: Int32Array;
}

/**
 * @param highestCost of any tie, at least 1
 * @returns buckets for searches over ties of up to that cost. Cost: O(highestCost), 4 bytes a bucket.
 */
export function bucketsFor(highestCost: number): Buckets {
  const count = Math.max(32, 2 ** Math.ceil(Math.log2(highestCost + 1)));
  return { last: new Int32Array(count), occupied: new Int32Array(count / 32) };
}

function interleaved(neighbours: Uint32Array, costs: Int32Array): Int32Array {
  const arcs = new Int32Array(2 * neighbours.length);
  for (let i = 0; i < neighbours.length; i += 1) {
    arcs[2 * i] = neighbours[i] ?? 0;
    arcs[2 * i + 1] = costs[i] ?? 0;
  }
  return arcs;
}

/** Takes the contacts by distance and counts the ways to each. @returns whether all counts are finite. */
function settle(search: Search, source: number): boolean {
  const { offsets, arcs, reached, ways, order, buckets, queued, previous } = search;
  const { last, occupied } = buckets;
  const ring = last.length - 1;
  const words = occupied.length - 1;
  reached.fill(reached instanceof Int32Array ? farthestWhole : Number.POSITIVE_INFINITY);
  reached[2 * source] = 0;
  reached[2 * source + 1] = source;
  ways[source] = 1;
  queued[0] = source;
  previous[0] = -1;
  last[0] = 0;
  occupied[0] = 1;
  let entries = 1;
  let waiting = 1;
  let settled = 0;
  let most = 0;
  let here = 0;
  let bucket = 0;
  while (waiting > 0) {
    const bucketBefore = bucket;
    let word = bucket >>> 5;
    let bits = (occupied[word] ?? 0) & (-1 << (bucket & 31));
    while (bits === 0) {
      word = (word + 1) & words;
      bits = occupied[word] ?? 0;
    }
    bucket = (word << 5) + 31 - Math.clz32(bits & -bits);
    here += (bucket - bucketBefore) & ring;
    occupied[word] = (occupied[word] ?? 0) & ~(1 << (bucket & 31));
    // Every tie costs something: nothing is added to the bucket that is being emptied.
    for (let entry = last[bucket] ?? -1; entry !== -1; entry = previous[entry] ?? -1) {
      waiting -= 1;
      const v = queued[entry] ?? 0;
      if (reached[2 * v] !== here) continue;
      order[settled] = v;
      settled += 1;
      const only = reached[2 * v + 1] ?? several;
      const waysToV = only === several ? waysFromSeveral(search, v, here) : (ways[only] ?? 1);
      ways[v] = waysToV;
      if (waysToV > most) most = waysToV;
      const end = 2 * (offsets[v + 1] ?? 0);
      for (let i = 2 * (offsets[v] ?? 0); i < end; i += 2) {
        const w = arcs[i] ?? 0;
        const there = here + (arcs[i + 1] ?? 0);
        const known = reached[2 * w] ?? 0;
        if (there > known) continue;
        if (there === known) {
          reached[2 * w + 1] = several;
          continue;
        }
        reached[2 * w] = there;
        reached[2 * w + 1] = v;
        const into = there & ring;
        const bit = 1 << (into & 31);
        const group = occupied[into >>> 5] ?? 0;
        queued[entries] = w;
        previous[entries] = (group & bit) === 0 ? -1 : (last[into] ?? -1);
        occupied[into >>> 5] = group | bit;
        last[into] = entries;
        entries += 1;
        waiting += 1;
      }
    }
  }
  return most < Number.POSITIVE_INFINITY;
}

function waysFromSeveral({ offsets, arcs, reached, ways }: Search, w: number, far: number): number {
  let sum = 0;
  const end = 2 * (offsets[w + 1] ?? 0);
  for (let j = 2 * (offsets[w] ?? 0); j < end; j += 2) {
    const v = arcs[j] ?? 0;
    if ((reached[2 * v] ?? 0) + (arcs[j + 1] ?? 0) === far) sum += ways[v] ?? 0;
  }
  return sum;
}

/** Adds what one source gives to `result`. */
function addPassing(search: Search, standsFor: Float64Array, from: number, result: Float64Array): void {
  const { offsets, arcs, reached, ways, order, passing } = search;
  for (let i = order.length - 1; i > 0; i -= 1) {
    const w = order[i] ?? 0;
    const passed = passing[w] ?? 0;
    passing[w] = 0;
    result[w] = (result[w] ?? 0) + (from * passed) / 2;
    const ends = (standsFor[w] ?? 0) + passed;
    const only = reached[2 * w + 1] ?? several;
    if (only !== several) {
      passing[only] = (passing[only] ?? 0) + ends;
      continue;
    }
    const share = ends / (ways[w] ?? 1);
    const far = reached[2 * w] ?? 0;
    const end = 2 * (offsets[w + 1] ?? 0);
    for (let j = 2 * (offsets[w] ?? 0); j < end; j += 2) {
      const v = arcs[j] ?? 0;
      if ((reached[2 * v] ?? 0) + (arcs[j + 1] ?? 0) === far) passing[v] = (passing[v] ?? 0) + (ways[v] ?? 0) * share;
    }
  }
  passing[order[0] ?? 0] = 0;
}

/** As `addPassing`, where more ways than 2^1023 lead to some contact: counts as mantissa and exponent. */
function addPassingOfMany(search: Search, standsFor: Float64Array, from: number, result: Float64Array): void {
  const { offsets, arcs, reached, order, passing } = search;
  const mantissa = new Float64Array(order.length);
  const exponent = new Int32Array(order.length);
  mantissa[order[0] ?? 0] = 1;
  for (const w of order.subarray(1)) {
    let largest = 0;
    forEachBefore(w, (v) => {
      largest = Math.max(largest, exponent[v] ?? 0);
    });
    let sum = 0;
    forEachBefore(w, (v) => {
      sum += (mantissa[v] ?? 0) * 2 ** ((exponent[v] ?? 0) - largest);
    });
    while (sum >= 2 ** 32) {
      sum /= 2 ** 32;
      largest += 32;
    }
    mantissa[w] = sum;
    exponent[w] = largest;
  }
  for (let i = order.length - 1; i > 0; i -= 1) {
    const w = order[i] ?? 0;
    const passed = passing[w] ?? 0;
    passing[w] = 0;
    result[w] = (result[w] ?? 0) + (from * passed) / 2;
    const share = ((standsFor[w] ?? 0) + passed) / (mantissa[w] ?? 1);
    forEachBefore(w, (v) => {
      const ratio = (mantissa[v] ?? 0) * 2 ** ((exponent[v] ?? 0) - (exponent[w] ?? 0));
      passing[v] = (passing[v] ?? 0) + ratio * share;
    });
  }
  passing[order[0] ?? 0] = 0;

  function forEachBefore(w: number, visit: (v: number) => void): void {
    const end = 2 * (offsets[w + 1] ?? 0);
    for (let j = 2 * (offsets[w] ?? 0); j < end; j += 2) {
      const v = arcs[j] ?? 0;
      if ((reached[2 * v] ?? 0) + (arcs[j + 1] ?? 0) === reached[2 * w]) visit(v);
    }
  }
}
