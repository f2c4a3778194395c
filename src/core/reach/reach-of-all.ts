import type { TieGraph } from "../network/network.ts";
import type { LaneKernel } from "./lane-kernel.ts";
import { laneSearch } from "./lane-search.ts";
import { oneSearch, searchOneByOne } from "./one-by-one.ts";
import { type RelabelledRows, relabelledRows } from "./relabelled-rows.ts";

export interface ReachOfAll {
  /** By contact: how many others it gets to within `maxHops` ties. */
  readonly reached: Uint32Array;
  /** By contact: the ties to each of those, fewest of each, added up. */
  readonly distances: Float64Array;
}

const sampledSearches = 24;

/**
 * How far everybody reaches: for each contact the number of people within so many ties, and the sum of the distances to them.
 *
 * @param ties undirected
 * @param options `maxHops`: at least 0, all that is connected unless told; `kernel`: searches from many contacts at once faster than
 *   TypeScript does, where the machine has it
 * @returns exact, by contact; 0 for those without ties.
 * @throws RangeError when `maxHops` is negative or no number
 *
 * Cost: searches share their steps, 256 (TypeScript) or 512 (kernel) in one pass over the ties: O(contacts * ties * steps / 256) at
 * most. Where two dozen sampled searches meet so few ties that sharing does not pay, as in trees within few ties: one search after
 * the other, O(contacts + ties followed). Source: multi-source breadth-first search, Then et al. 2014.
 */
export function reachOfAll(
  ties: TieGraph,
  { maxHops = Number.POSITIVE_INFINITY, kernel = null }: { readonly maxHops?: number; readonly kernel?: LaneKernel | null } = {},
): ReachOfAll {
  if (!(maxHops >= 0)) throw new RangeError(`maxHops must be at least 0, not ${maxHops}`);
  const rows = relabelledRows(ties);
  const search = sharingPays(rows, maxHops, kernel !== null) ? (kernel ?? laneSearch) : searchOneByOne;
  const found = search(rows.offsets, rows.neighbours, maxHops);
  const reached = new Uint32Array(ties.size);
  const distances = new Float64Array(ties.size);
  for (let v = 0; v < ties.size; v += 1) {
    const old = rows.oldNumber[v] ?? 0;
    reached[old] = found.reached[v] ?? 0;
    distances[old] = found.distances[v] ?? 0;
  }
  return { reached, distances };
}

/**
 * Whether joining rows is less work than following ties. What a search follows alone is measured on some of them; of what a batch
 * does, each step is at most one pass over all ties.
 */
function sharingPays({ offsets, neighbours }: RelabelledRows, maxHops: number, withKernel: boolean): boolean {
  const size = offsets.length - 1;
  const batch = withKernel ? 512 : 256;
  /** Measured: what joining two rows takes, in visits of one tie by a search of its own, most of which wait for memory. */
  const rowCost = withKernel ? 0.3 : 1;
  const search = oneSearch(offsets, neighbours, maxHops);
  let ends = 0;
  let steps = 0;
  for (let i = 0; i < sampledSearches; i += 1) {
    const found = search(Math.floor(((i + 0.5) * size) / sampledSearches));
    ends += found.ends;
    if (found.reached > 0) steps += found.distances / found.reached;
    const alone = (ends / sampledSearches) * batch;
    const shared = (steps / (i + 1)) * (neighbours.length + size) * rowCost;
    // Searches to come can only add to it.
    if (alone > shared) return true;
  }
  return false;
}
