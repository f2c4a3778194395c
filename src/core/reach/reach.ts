import type { TieGraph } from "../network/network.ts";

export interface Reach {
  /** By contact: fewest ties from the start (0 for the start itself), or -1 where it lies further than `maxHops`. */
  readonly hopOf: Int16Array;
  /** How many contacts are first reached with 1, 2, ... ties; `maxHops` entries, unless reach ends sooner. */
  readonly contactsAtHop: readonly number[];
}

/** Beyond this a hop count does not fit its array; searches end there. */
const furthestHop = 32_767;

/**
 * Whom one gets to, and with how few ties.
 *
 * @param ties rows may be one-way; the rows are followed as they stand
 * @param from number of the contact to start from
 * @param options `maxHops` at least 0; more than 32,767 counts as 32,767. `without`: a contact to go round as if they were not
 *   there; not the start itself
 * @returns hops by contact, and how many contacts each hop adds. Distinct contacts within k hops: the sum of the first k.
 * @throws RangeError when `from` is no contact of the network, or `maxHops` is negative or no number
 * Cost: O(contacts + ties reached). Method: breadth-first search. Source: Borgatti 2006.
 */
export function reach(
  ties: TieGraph,
  from: number,
  { maxHops, without = null }: { readonly maxHops: number; readonly without?: number | null },
): Reach {
  if (!Number.isInteger(from) || from < 0 || from >= ties.size) throw new RangeError(`no contact number ${from}`);
  if (!(maxHops >= 0)) throw new RangeError(`maxHops must be at least 0, not ${maxHops}`);
  const { offsets, neighbours } = ties;
  const limit = Math.min(Math.floor(maxHops), furthestHop);
  const hopOf = new Int16Array(ties.size).fill(-1);
  const queue = new Uint32Array(ties.size);
  const contactsAtHop: number[] = [];
  hopOf[from] = 0;
  queue[0] = from;
  let start = 0;
  let end = 1;
  for (let hop = 1; hop <= limit && start < end; hop += 1) {
    let filled = end;
    for (let i = start; i < end; i += 1) {
      const v = queue[i] ?? 0;
      const rowEnd = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
        const w = neighbours[j] ?? 0;
        if (hopOf[w] !== -1 || w === without) continue;
        hopOf[w] = hop;
        queue[filled] = w;
        filled += 1;
      }
    }
    start = end;
    end = filled;
    if (end > start) contactsAtHop.push(end - start);
  }
  return { hopOf, contactsAtHop };
}
