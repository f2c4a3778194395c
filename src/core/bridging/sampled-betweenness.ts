import { seededRandom } from "../model/seeded-random.ts";
import type { TieGraph } from "../network/network.ts";
import { countUpTo } from "./ascending.ts";
import { passingAcrossBlocks, type WeighedBlock } from "./passing-across-blocks.ts";
import { randomWay } from "./random-way.ts";
import { samplingError } from "./sampling-error.ts";
import { bucketsFor, weightedPassing } from "./weighted-passing.ts";

export interface SampledBetweenness {
  /** By contact, an unbiased estimate of its betweenness as a share of all pairs of others. */
  readonly shares: Float64Array;
  /** With `chance`, no contact's share is off by more; 0 where nothing had to be drawn. */
  readonly error: number;
  readonly chance: number;
  /** How many ways were drawn; 0 where all blocks were small enough to be searched in full. */
  readonly samples: number;
}

export interface SamplingOptions {
  /** Any whole number: the same ties and options give the same shares. */
  readonly seed: number;
  /** How many ways to draw, from 1; by the size of the network unless given. */
  readonly samples?: number;
  /** The chance that the error holds, above 0 and below 1; .9 unless given. */
  readonly chance?: number;
  /** Blocks with up to so many members times tie ends are searched in full; 40,000 unless given. */
  readonly searchedUpTo?: number;
}

/**
 * Betweenness as in `betweenness`, estimated from ways drawn at random: a pair of contacts, then one of the shortest ways between
 * them, all equally likely. Only what lies within large blocks is estimated: pairs that meet at a cut contact are counted, small
 * blocks are searched, and the rest is drawn in proportion to the pairs that the members of a block stand for.
 *
 * @param ties undirected
 * @param options see `SamplingOptions`
 * @returns shares, and what they are worth (`samplingError`, scaled by the pairs drawn from); null in a network of fewer than three.
 * @throws RangeError when `samples` is no whole number above 0 or `chance` not between 0 and 1
 * Cost: O(contacts + ties + samples * ties at worst); a draw looks at few ties where hubs are near.
 * Source: Riondato and Kornaropoulos 2016 for drawing ways; Borassi and Natale 2016 for the balanced search; Pellegrina and
 * Vandin 2023 for the error.
 */
export function sampledBetweenness(
  ties: TieGraph,
  { seed, samples = samplesFor(ties), chance = 0.9, searchedUpTo = 40_000 }: SamplingOptions,
): SampledBetweenness | null {
  if (!(Number.isInteger(samples) && samples >= 1)) throw new RangeError(`samples must be a whole number from 1, not ${samples}`);
  if (!(chance > 0 && chance < 1)) throw new RangeError(`chance must lie between 0 and 1, not ${chance}`);
  const { size } = ties;
  if (size < 3) return null;
  const { pairs, blocks } = passingAcrossBlocks(ties);
  const buckets = bucketsFor(1);
  const large: WeighedBlock[] = [];
  for (const block of blocks()) {
    if (block.contacts.length * block.neighbours.length > searchedUpTo) {
      large.push(block);
      continue;
    }
    const between = new Float64Array(block.contacts.length);
    weightedPassing(block, new Int32Array(block.neighbours.length).fill(1), buckets)(0, between.length, between);
    block.contacts.forEach((v, local) => {
      pairs[v] = (pairs[v] ?? 0) + (between[local] ?? 0);
    });
  }
  const allPairs = ((size - 1) * (size - 2)) / 2;
  if (large.length === 0) return { shares: pairs.map((count) => count / allPairs), error: 0, chance, samples: 0 };
  const { passed, pairsDrawnFrom, ...sample } = drawWays(large, size, samples, seededRandom(seed));
  return {
    shares: pairs.map((count, v) => (count + ((passed[v] ?? 0) * pairsDrawnFrom) / samples) / allPairs),
    error: (samplingError(sample, chance) * pairsDrawnFrom) / allPairs,
    chance,
    samples,
  };
}

/**
 * How many ways are drawn unless told: fewer in large networks, where each takes longer to find.
 *
 * @param ties undirected
 * @returns 60,000 up to 100,000 stored tie ends, falling towards 20,000. Cost: O(1).
 */
function samplesFor({ neighbours }: TieGraph): number {
  return Math.round(20_000 + 4e9 / Math.max(100_000, neighbours.length));
}

function drawWays(large: readonly WeighedBlock[], size: number, samples: number, random: () => number) {
  const passed = new Float64Array(size);
  const places = large.map((block) => ({
    contacts: block.contacts,
    pair: randomPair(block.standsFor, random),
    way: randomWay(block.offsets, block.neighbours, random),
  }));
  const upTo = runningSums(places.map(({ pair }) => pair.pairs));
  const pairsDrawnFrom = upTo.at(-1) ?? 0;
  let passedInAll = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const place = places[upTo.length === 1 ? 0 : firstAbove(upTo, random() * pairsDrawnFrom)];
    if (place === undefined) continue;
    const { contacts, pair, way } = place;
    const from = pair.first();
    const count = way.draw(from, pair.second(from));
    passedInAll += count;
    for (let i = 0; i < count; i += 1) {
      const v = contacts[way.between[i] ?? 0] ?? 0;
      passed[v] = (passed[v] ?? 0) + 1;
    }
  }
  return {
    passed,
    pairsDrawnFrom,
    draws: samples,
    contacts: size,
    largestShare: passed.reduce((most, count) => Math.max(most, count), 0) / samples,
    meanBetween: passedInAll / samples,
    mostBetween: large.reduce((most, block) => Math.max(most, mostBetweenIn(block)), 0),
  };
}

/** Two different members, in proportion to the pairs of contacts that they stand for. */
function randomPair(standsFor: Float64Array, random: () => number) {
  const all = standsFor.reduce((sum, count) => sum + count, 0);
  const upTo = runningSums(standsFor);
  const pairsUpTo = runningSums(standsFor.map((count) => count * (all - count)));
  const pairs = (pairsUpTo.at(-1) ?? 0) / 2;
  return {
    pairs,
    first: (): number => firstAbove(pairsUpTo, random() * 2 * pairs),
    second: (first: number): number => {
      const own = standsFor[first] ?? 0;
      const drawn = random() * (all - own);
      return firstAbove(upTo, drawn < (upTo[first] ?? 0) - own ? drawn : drawn + own);
    },
  };
}

function runningSums(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(values, (value) => {
    sum += value;
    return sum;
  });
}

/** @returns the first position whose value is above; the last one where rounding leaves none. */
function firstAbove(ascending: Float64Array, value: number): number {
  return Math.min(countUpTo(ascending, value), ascending.length - 1);
}

/** No shortest way passes more: from one end to the first member of the block and on to the other. */
function mostBetweenIn({ offsets, neighbours, contacts }: WeighedBlock): number {
  const steps = new Int32Array(contacts.length);
  const queue = new Uint32Array(contacts.length);
  steps[0] = 1;
  let farthest = 0;
  for (let done = 0, filled = 1; done < filled; done += 1) {
    const v = queue[done] ?? 0;
    farthest = (steps[v] ?? 1) - 1;
    for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) {
      if (steps[w] !== 0) continue;
      steps[w] = (steps[v] ?? 0) + 1;
      queue[filled] = w;
      filled += 1;
    }
  }
  return 2 * farthest - 1;
}
