import type { TieGraph } from "../network/network.ts";
import { passingAcrossBlocks, type WeighedBlock } from "./passing-across-blocks.ts";
import { bucketsFor, weightedPassing } from "./weighted-passing.ts";

/** Thousandths: two ways count as equally strong when the products of their strengths differ by less than about one part in a thousand a tie. */
const stepsPerUnit = 1000;

/**
 * What a tie costs as part of a way: -1000 ln(strength), rounded, and 1 for the tie itself. Whole numbers, because sums of
 * logarithms come out differently by the order of adding, so that ways of equal strength would not count as equal.
 *
 * @param strength tie strength, above 0 and up to 1
 * @returns a whole number from 1 (strength 1) to about 745,000 (the least strength there is). Cost: O(1).
 */
export function tieCost(strength: number): number {
  return Math.round(-stepsPerUnit * Math.log(strength)) + 1;
}

/** The highest cost of one tie: a bucket is kept for every cost. */
export const highestTieCost = 1_000_000;

/**
 * How often each contact lies between two others when ways are taken over strong ties: the share of the pairs of other contacts
 * whose strongest ways (those of least cost) run through it, a pair with several such ways counting in parts. Exact.
 *
 * @param ties undirected
 * @param options `costOf` the cost of a tie by its strength, a whole number from 1 to 1,000,000; `tieCost` unless given
 * @returns one share 0 to 1 a contact (pairs without a way count as not passing); null in a network of fewer than three.
 * @throws RangeError when `costOf` gives anything else
 * Cost: O(contacts + ties + sum over blocks of contacts * (ties + costs passed over / 32)).
 * Source: Freeman 1977; Brandes 2001; Dial 1969 for the queue; Puzis et al. 2012 for the blocks.
 */
export function weightedBetweenness(
  ties: TieGraph,
  { costOf = tieCost }: { readonly costOf?: (strength: number) => number } = {},
): Float64Array | null {
  const { size } = ties;
  const costs = Int32Array.from(ties.strength, (strength) => {
    const cost = costOf(strength);
    if (Number.isInteger(cost) && cost >= 1 && cost <= highestTieCost) return cost;
    throw new RangeError(`a tie must cost a whole number from 1 to ${highestTieCost}, not ${cost}`);
  });
  if (size < 3) return null;
  const { pairs, blocks } = passingAcrossBlocks(ties);
  const costsWithin = blockCostsOf(ties, costs);
  const buckets = bucketsFor(costs.reduce((most, cost) => Math.max(most, cost), 1));
  for (const block of blocks()) {
    const between = new Float64Array(block.contacts.length);
    weightedPassing(block, costsWithin(block), buckets)(0, between.length, between);
    block.contacts.forEach((v, local) => {
      pairs[v] = (pairs[v] ?? 0) + (between[local] ?? 0);
    });
  }
  const allPairs = ((size - 1) * (size - 2)) / 2;
  return pairs.map((count) => count / allPairs);
}

/** @returns a function from a block to the costs along its rows. Cost of a call: O(ties of its members other than the top). */
export function blockCostsOf(ties: TieGraph, costs: Int32Array): (block: WeighedBlock) => Int32Array {
  const costTo = new Int32Array(ties.size);
  return ({ contacts, offsets, neighbours, top }) => {
    const within = new Int32Array(neighbours.length);
    // The top may stand in thousands of blocks: what its ties cost is read at their other ends, not in its long row.
    const costToTop = new Int32Array(contacts.length);
    for (let row = 0; row < contacts.length; row += 1) {
      if (row === top) continue;
      const v = contacts[row] ?? 0;
      const end = ties.offsets[v + 1] ?? 0;
      for (let i = ties.offsets[v] ?? 0; i < end; i += 1) costTo[ties.neighbours[i] ?? 0] = costs[i] ?? 1;
      const rowEnd = offsets[row + 1] ?? 0;
      for (let i = offsets[row] ?? 0; i < rowEnd; i += 1) {
        const other = neighbours[i] ?? 0;
        const cost = costTo[contacts[other] ?? 0] ?? 1;
        within[i] = cost;
        if (other === top) costToTop[row] = cost;
      }
    }
    const topEnd = offsets[top + 1] ?? 0;
    for (let i = offsets[top] ?? 0; i < topEnd; i += 1) within[i] = costToTop[neighbours[i] ?? 0] ?? 1;
    return within;
  };
}
