import type { TieGraph } from "../network/network.ts";

/**
 * @param ties rows ascending
 * @param odds along with `ties.neighbours`
 * @returns the odds of the tie from one contact to another; 0 where there is none. Cost: O(log ties of `from`).
 */
export function oddsOf(ties: TieGraph, odds: Float64Array, from: number, to: number): number {
  let low = ties.offsets[from] ?? 0;
  let high = ties.offsets[from + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ties.neighbours[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low < (ties.offsets[from + 1] ?? 0) && ties.neighbours[low] === to ? (odds[low] ?? 0) : 0;
}
