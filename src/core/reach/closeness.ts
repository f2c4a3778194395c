import type { TieGraph } from "../network/network.ts";
import type { LaneKernel } from "./lane-kernel.ts";
import { reachOfAll } from "./reach-of-all.ts";

/**
 * How near each contact is to everybody: with r others reached, their distances adding up to d, in a network of n,
 * (r / (n - 1)) * (r / d). The first factor keeps a small part of the network from looking central.
 *
 * @param ties undirected
 * @param options `kernel` as for `reachOfAll`
 * @returns 0 to 1 by contact; 0 for those without ties, of whom the formula's limit is 0; null in a network of fewer than two, where
 *   nothing is near or far.
 * Cost: that of `reachOfAll` without a limit. Source: Wasserman and Faust 1994, eq. 5.22.
 */
export function closeness(ties: TieGraph, options: { readonly kernel?: LaneKernel | null } = {}): Float64Array | null {
  if (ties.size < 2) return null;
  const { reached, distances } = reachOfAll(ties, options);
  return distances.map((sum, v) => {
    const others = reached[v] ?? 0;
    return others === 0 ? 0 : ((others / (ties.size - 1)) * others) / sum;
  });
}
