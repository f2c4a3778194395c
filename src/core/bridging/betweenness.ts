import type { TieGraph } from "../network/network.ts";
import { biconnectedBlocks } from "./biconnected-blocks.ts";
import { blockBetweenness } from "./block-betweenness.ts";
import { blockRowsOf } from "./block-rows.ts";

/**
 * How often each contact lies between two others: the share of the pairs of other contacts whose shortest ways run through it, a
 * pair with several shortest ways counting in parts. Every tie counts as one step. Exact.
 *
 * The network is taken apart at its cut contacts. Within a block, each contact stands for itself and for all that hang on it;
 * between blocks, all ways run through the cut contact, so that pairs are counted without a search.
 *
 * @param ties undirected
 * @returns one share 0 to 1 a contact (pairs without a way count as not passing); null in a network of fewer than three.
 * Cost: O(contacts + ties + sum over blocks of contacts * ties). Source: Freeman 1977; Brandes 2001; for the blocks Puzis et al. 2012.
 */
export function betweenness(ties: TieGraph): Float64Array | null {
  const { size } = ties;
  if (size < 3) return null;
  const blocks = biconnectedBlocks(ties);
  const blockRows = blockRowsOf(ties);
  const pairs = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    const hanging = blocks.hanging[v] ?? 0;
    const others = (blocks.componentSize[v] ?? 1) - 1;
    const upward = others - hanging;
    pairs[v] = (others * others - upward * upward) / 2;
  }
  for (let block = 0; block < blocks.blockCount; block += 1) {
    const members = blocks.members.subarray(blocks.blockOffsets[block] ?? 0, blocks.blockOffsets[block + 1] ?? 0);
    const top = members[0] ?? 0;
    const below = blocks.below[block] ?? 0;
    pairs[top] = (pairs[top] ?? 0) - (below * below) / 2;
    if (members.length < 3) continue;
    const { contacts, offsets, neighbours } = blockRows(members);
    const standsFor = Float64Array.from(contacts, (v) =>
      v === top ? (blocks.componentSize[v] ?? 1) - below : 1 + (blocks.hanging[v] ?? 0),
    );
    const between = blockBetweenness(offsets, neighbours, standsFor);
    contacts.forEach((v, local) => {
      pairs[v] = (pairs[v] ?? 0) + (between[local] ?? 0);
    });
  }
  const allPairs = ((size - 1) * (size - 2)) / 2;
  return pairs.map((count) => count / allPairs);
}
