import type { TieGraph } from "../network/network.ts";

/** Day of contacts whom nobody reaches. */
export const neverReached = 2_147_483_647;

/**
 * Since when each contact lies within 1, 2, ... ties, where it is known since when each tie is there: the day of the youngest tie
 * on the way of which the youngest tie is oldest.
 *
 * @param ties undirected
 * @param since day of each tie end, along `ties.neighbours`, equal for both ends; smaller is earlier
 * @param from number of the contact to start from
 * @param maxHops at least 1
 * @returns for each number of ties from 1, a day by contact: that of the start is the earliest there is, `neverReached` where no
 *   way is short enough. So many contacts were within k ties on a day as there are entries k - 1 up to that day.
 * @throws RangeError when `from` is no contact of the network
 * Cost: O(contacts * maxHops + ties of those within one tie less). Method: Bellman and Ford, with the greatest in place of the sum.
 */
export function firstReached(
  ties: TieGraph,
  since: Int32Array,
  from: number,
  { maxHops }: { readonly maxHops: number },
): readonly Int32Array[] {
  if (!Number.isInteger(from) || from < 0 || from >= ties.size) throw new RangeError(`no contact number ${from}`);
  const { size, offsets, neighbours } = ties;
  const within: Int32Array[] = [];
  let before = new Int32Array(size).fill(neverReached);
  before[from] = -neverReached;
  /** Whose day became earlier with the last tie: only they can make another's earlier. */
  let changed: readonly number[] = [from];
  for (let hop = 1; hop <= maxHops; hop += 1) {
    const days = before.slice();
    const next = new Set<number>();
    for (const v of changed) {
      const own = before[v] ?? neverReached;
      const rowEnd = offsets[v + 1] ?? 0;
      for (let i = offsets[v] ?? 0; i < rowEnd; i += 1) {
        const w = neighbours[i] ?? 0;
        const day = Math.max(own, since[i] ?? neverReached);
        if (day >= (days[w] ?? neverReached)) continue;
        days[w] = day;
        next.add(w);
      }
    }
    within.push(days);
    changed = [...next];
    before = days;
  }
  return within;
}
