import { blockPassing } from "./block-betweenness.ts";
import type { BlockPassing, PassingKernel } from "./passing-kernel.ts";
import { addByContact, chunk, costOfSource, type PassingPlan } from "./passing-plan.ts";

/**
 * Works through one lot of a plan.
 *
 * @param plan of the whole network
 * @param lot its number, 0 to `plan.lots.length - 1`
 * @param kernel a faster search, used wherever it does not decline; null for none
 * @returns a generator that gives, after every 64 sources, what these cost in the unit of `plan.cost`, and at last the pairs
 *   between which each contact lies by this lot, one number a contact of the network. The same lot and kernel give the same bytes.
 * Cost: that part of `plan.cost`. Memory: 8 bytes a contact beside the search. Source: Brandes 2001.
 */
export function* lotSteps(plan: PassingPlan, lot: number, kernel: PassingKernel | null): Generator<number, Float64Array> {
  const pairs = new Float64Array(plan.size);
  for (const { block, first, end } of plan.lots[lot] ?? []) {
    const rows = plan.blocks[block];
    if (rows === undefined) continue;
    const { contacts, offsets, neighbours, standsFor } = rows;
    const between = new Float64Array(contacts.length);
    let quick = kernel?.(offsets, neighbours, standsFor) ?? null;
    let sure: BlockPassing | null = null;
    for (let source = first; source < end; source += chunk) {
      const count = Math.min(chunk, end - source);
      if (quick?.addFrom(source, count, between) !== true) {
        // A kernel that has declined once would mostly do so again, after as long a try.
        quick = null;
        sure ??= blockPassing(offsets, neighbours, standsFor);
        sure.addFrom(source, count, between);
      }
      yield count * costOfSource(rows);
    }
    addByContact(pairs, contacts, between);
  }
  return pairs;
}

/**
 * Puts the lots of a plan together.
 *
 * @param plan of the whole network
 * @param results of all its lots, in their order
 * @returns one share 0 to 1 a contact, as `betweenness`; null in a network of fewer than three.
 * Cost: O(contacts * lots).
 */
export function betweennessFrom(plan: PassingPlan, results: readonly Float64Array[]): Float64Array | null {
  const { size } = plan;
  if (size < 3) return null;
  const pairs = plan.counted.slice();
  for (const result of results) {
    for (let v = 0; v < size; v += 1) pairs[v] = (pairs[v] ?? 0) + (result[v] ?? 0);
  }
  const allPairs = ((size - 1) * (size - 2)) / 2;
  return pairs.map((count) => count / allPairs);
}
