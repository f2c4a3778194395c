import type { TieGraph } from "../network/network.ts";

/**
 * How evenly each contact's ties spread over communities: 1 - sum over communities c of (d_vc / d_v)^2.
 *
 * @param ties undirected
 * @param communityOf community number by contact, from 0
 * @returns by contact 0 (all ties in one community) up to just under 1; null for a contact without ties.
 * Cost: O(contacts + ties). Source: Guimera and Amaral 2005.
 */
export function participation(ties: TieGraph, communityOf: Int32Array): (number | null)[] {
  const { offsets, neighbours } = ties;
  let communityCount = 0;
  for (const community of communityOf) communityCount = Math.max(communityCount, community + 1);
  const tiesInto = new Uint32Array(communityCount);
  const result: (number | null)[] = [];
  for (let v = 0; v < ties.size; v += 1) {
    const row = neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0);
    if (row.length === 0) {
      result.push(null);
      continue;
    }
    for (const w of row) {
      const community = communityOf[w] ?? 0;
      tiesInto[community] = (tiesInto[community] ?? 0) + 1;
    }
    let squares = 0;
    for (const w of row) {
      const community = communityOf[w] ?? 0;
      squares += (tiesInto[community] ?? 0) ** 2;
      tiesInto[community] = 0;
    }
    result.push(1 - squares / row.length ** 2);
  }
  return result;
}
