import type { TieGraph } from "../network/network.ts";

/**
 * Odds that leave weak ties unused.
 *
 * @param ties who knows whom
 * @param odds running along `ties.neighbours`
 * @param minStrength ties weaker than this are closed, 0 to 1
 * @returns the odds, 0 for closed ties; the same array where nothing is closed by 0
 * @throws RangeError when `minStrength` is not from 0 to 1
 * Cost: O(ties), nothing for 0.
 */
export function oddsOfStrongTies(ties: TieGraph, odds: Float64Array, minStrength: number): Float64Array {
  if (!(minStrength >= 0 && minStrength <= 1)) throw new RangeError(`minStrength must be from 0 to 1, not ${minStrength}`);
  if (minStrength === 0) return odds;
  return odds.map((chance, at) => ((ties.strength[at] ?? 0) < minStrength ? 0 : chance));
}
