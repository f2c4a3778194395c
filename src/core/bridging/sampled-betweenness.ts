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
  /** How many ways to draw, from 1; as many as take about a second unless given, 60,000 at most. */
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
  { seed, samples, chance = 0.9, searchedUpTo = 40_000 }: SamplingOptions,
): SampledBetweenness | null {
  if (samples !== undefined && !(Number.isInteger(samples) && samples >= 1)) {
    throw new RangeError(`samples must be a whole number from 1, not ${samples}`);
  }
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
  const ways = wayDrawing(large, seededRandom(seed));
  const draws = samples ?? affordableDraws(ties, ways);
  const passed = new Float64Array(size);
  let passedInAll = 0;
  for (let draw = 0; draw < draws; draw += 1) passedInAll += ways.draw(passed);
  const sample = {
    draws,
    contacts: size,
    largestShare: passed.reduce((most, count) => Math.max(most, count), 0) / draws,
    meanBetween: passedInAll / draws,
    mostBetween: large.reduce((most, block) => Math.max(most, mostBetweenIn(block)), 0),
  };
  return {
    shares: pairs.map((count, v) => (count + ((passed[v] ?? 0) * ways.pairs) / draws) / allPairs),
    error: (samplingError(sample, chance) * ways.pairs) / allPairs,
    chance,
    samples: draws,
  };
}

interface WayDrawing {
  /** How many pairs the draws stand for. */
  readonly pairs: number;
  /** Draws a way, adds 1 to every contact that it passes, and gives how many they are. */
  readonly draw: (passed: Float64Array) => number;
  /** How many contacts all searches so far came to. */
  readonly reached: () => number;
}

function wayDrawing(large: readonly WeighedBlock[], random: () => number): WayDrawing {
  const places = large.map((block) => ({
    contacts: block.contacts,
    pair: randomPair(block.standsFor, random),
    way: randomWay(block.offsets, block.neighbours, random),
  }));
  const upTo = runningSums(places.map(({ pair }) => pair.pairs));
  const pairs = upTo.at(-1) ?? 0;
  const draw = (passed: Float64Array): number => {
    const place = places[upTo.length === 1 ? 0 : firstAbove(upTo, random() * pairs)];
    if (place === undefined) return 0;
    const { contacts, pair, way } = place;
    const from = pair.first();
    const count = way.draw(from, pair.second(from));
    for (let i = 0; i < count; i += 1) {
      const v = contacts[way.between[i] ?? 0] ?? 0;
      passed[v] = (passed[v] ?? 0) + 1;
    }
    return count;
  };
  return { pairs, draw, reached: () => places.reduce((sum, { way }) => sum + way.reached(), 0) };
}

/** Draws that are made to see what one costs; they do not count, so that the number of draws does not depend on what they find. */
const trials = 64;

/** How many contacts the searches of all draws may come to: about a second's work. */
const mostReached = 100_000_000;

const leastDraws = 1_000;

/**
 * How many ways are drawn unless told: 60,000 up to 100,000 stored tie ends, falling towards 20,000 in large networks, and fewer in
 * networks so long and thin that each way takes long to find.
 */
function affordableDraws({ size, neighbours }: TieGraph, ways: WayDrawing): number {
  const wanted = Math.round(20_000 + 4e9 / Math.max(100_000, neighbours.length));
  const discarded = new Float64Array(size);
  for (let trial = 0; trial < trials; trial += 1) ways.draw(discarded);
  const affordable = Math.floor((mostReached * trials) / ways.reached());
  return Math.min(wanted, Math.max(leastDraws, affordable));
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
