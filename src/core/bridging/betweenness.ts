import type { TieGraph } from "../network/network.ts";
import type { PassingKernel } from "./passing-kernel.ts";
import { betweennessFrom, lotSteps } from "./passing-lots.ts";
import { passingPlan } from "./passing-plan.ts";

/**
 * How often each contact lies between two others: the share of the pairs of other contacts whose shortest ways run through it, a
 * pair with several shortest ways counting in parts. Every tie counts as one step. Exact.
 *
 * @param ties undirected
 * @param options `kernel` a faster search, null for none; `onProgress` is called after every 64 sources of a block, with what is
 *   done and what there is to do in the unit of `PassingPlan.cost`
 * @returns one share 0 to 1 a contact (pairs without a way count as not passing); null in a network of fewer than three.
 * Cost: O(contacts + ties + sum over blocks of contacts * ties). Source: Freeman 1977; Brandes 2001; for the blocks Puzis et al. 2012.
 */
export function betweenness(
  ties: TieGraph,
  {
    kernel = null,
    onProgress,
  }: { readonly kernel?: PassingKernel | null; readonly onProgress?: (done: number, total: number) => void } = {},
): Float64Array | null {
  if (ties.size < 3) return null;
  const plan = passingPlan(ties);
  let done = 0;
  const results = plan.lots.map((_, lot) => {
    const steps = lotSteps(plan, lot, kernel);
    let step = steps.next();
    while (step.done !== true) {
      done += step.value;
      onProgress?.(done, plan.cost);
      step = steps.next();
    }
    return step.value;
  });
  return betweennessFrom(plan, results);
}
