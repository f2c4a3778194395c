import type { TieGraph } from "../network/network.ts";
import { blockBetweenness } from "./block-betweenness.ts";
import type { BlockRows } from "./block-rows.ts";
import { passingAcrossBlocks } from "./passing-across-blocks.ts";

/** A block to be searched, in its own numbering. */
export interface PassingBlock extends BlockRows {
  /** By local number, how many contacts of the network each stands for. */
  readonly standsFor: Float64Array;
}

/** Some contacts of one block as sources: `first` to `end - 1`. */
export interface PassingPiece {
  readonly block: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Exact betweenness as work that several can share, all of it plain data. The lots are what they are however many work on them, so
 * that the sums come out the same to the last bit.
 */
export interface PassingPlan {
  readonly size: number;
  /** By contact, the pairs that it lies between and that were counted in making the plan. */
  readonly counted: Float64Array;
  readonly blocks: readonly PassingBlock[];
  /** Of like cost; each a list of pieces. */
  readonly lots: readonly (readonly PassingPiece[])[];
  /**
   * What is left to do, in contacts and tie ends passed: the sum over blocks of contacts * (contacts + tie ends). One thread does
   * about 0.3 (in thin networks) to 1.7 thousand million a second with a kernel, and a fifth of that without.
   */
  readonly cost: number;
}

/** Contacts searched from in a row before the next look up: what a kernel takes in one call. */
export const chunk = 64;

/** Blocks of fewer contacts are searched in making the plan: handing them on costs more than searching them. */
const smallBelow = 32;

const mostLots = 32;

/** Below this cost, some milliseconds, a lot is not worth handing on. */
const leastCost = 4_000_000;

/**
 * Takes a network apart for `betweenness`: at its cut contacts into blocks, in which each contact stands for itself and for all
 * that hang on it. Between blocks all ways run through the cut contact, so that pairs are counted without a search.
 *
 * @param ties undirected
 * @returns the work, in at most 32 lots; none where all blocks are small.
 * Cost: O(contacts + ties), small blocks included as each contact of theirs has fewer than 32 ties there. Source: Puzis et al. 2012.
 */
export function passingPlan(ties: TieGraph): PassingPlan {
  const { pairs: counted, blocks: parts } = passingAcrossBlocks(ties);
  const blocks: PassingBlock[] = [];
  for (const { contacts, offsets, neighbours, standsFor } of parts()) {
    if (contacts.length >= smallBelow) blocks.push({ contacts, offsets, neighbours, standsFor });
    else addByContact(counted, contacts, blockBetweenness(offsets, neighbours, standsFor));
  }
  const cost = blocks.reduce((sum, block) => sum + block.contacts.length * costOfSource(block), 0);
  return { size: ties.size, counted, blocks, lots: lotsOf(blocks, cost), cost };
}

/** @returns what searching from one contact of the block costs, in the unit of `PassingPlan.cost`. */
export function costOfSource({ contacts, neighbours }: PassingBlock): number {
  return contacts.length + neighbours.length;
}

/** Adds each value to that of the contact at the same place of the list. */
export function addByContact(sums: Float64Array, contacts: Uint32Array, values: Float64Array): void {
  for (let local = 0; local < contacts.length; local += 1) {
    const v = contacts[local] ?? 0;
    sums[v] = (sums[v] ?? 0) + (values[local] ?? 0);
  }
}

function lotsOf(blocks: readonly PassingBlock[], cost: number): PassingPiece[][] {
  const count = Math.min(mostLots, Math.ceil(cost / leastCost));
  const lots: PassingPiece[][] = [];
  let lot: PassingPiece[] = [];
  let planned = 0;
  blocks.forEach((rows, block) => {
    const size = rows.contacts.length;
    let first = 0;
    for (let end = 0; end < size; ) {
      const next = Math.min(end + chunk, size);
      planned += (next - end) * costOfSource(rows);
      end = next;
      const isFull = planned >= ((lots.length + 1) * cost) / count;
      if (!isFull && end < size) continue;
      lot.push({ block, first, end });
      first = end;
      if (!isFull) continue;
      lots.push(lot);
      lot = [];
    }
  });
  if (lot.length > 0) lots.push(lot);
  return lots;
}
