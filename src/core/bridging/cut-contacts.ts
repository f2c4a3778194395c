import type { TieGraph } from "../network/network.ts";
import { biconnectedBlocks } from "./biconnected-blocks.ts";

export interface CutsAndBridges {
  /** By contact: 1 where taking it away leaves others disconnected. */
  readonly cut: Uint8Array;
  /** Ties whose removal disconnects their ends, lower number first; ascending. */
  readonly bridges: [number, number][];
}

/**
 * Contacts and ties that hold parts of the network together alone.
 *
 * @param ties undirected
 * @returns cut contacts and bridges; neither where there are no ties.
 * Cost: O(contacts + ties), on the heap however deep the network. Source: Tarjan 1972.
 */
export function cutsAndBridges(ties: TieGraph): CutsAndBridges {
  const { cut, blockCount, blockOffsets, members } = biconnectedBlocks(ties);
  const bridges: [number, number][] = [];
  for (let block = 0; block < blockCount; block += 1) {
    const [a, b, ...others] = members.subarray(
      blockOffsets[block] ?? 0,
      Math.min((blockOffsets[block] ?? 0) + 3, blockOffsets[block + 1] ?? 0),
    );
    if (a === undefined || b === undefined || others.length > 0) continue;
    bridges.push(a < b ? [a, b] : [b, a]);
  }
  bridges.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  return { cut, bridges };
}

/**
 * Ties whose ends share no contact; every bridge is one.
 *
 * @param ties undirected
 * @returns the ties, lower number first; ascending.
 * Cost: O(sum over ties of the smaller degree). Source: Granovetter 1973.
 */
export function localBridges(ties: TieGraph): [number, number][] {
  const { size, offsets, neighbours } = ties;
  const degree = (v: number): number => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
  const known = new Uint8Array(size);
  const found: [number, number][] = [];
  for (let u = 0; u < size; u += 1) {
    const row = neighbours.subarray(offsets[u] ?? 0, offsets[u + 1] ?? 0);
    for (const v of row) known[v] = 1;
    for (const v of row) {
      // Each tie once, from its busier end, so that the shorter row is the one that is read.
      const isBusierEnd = row.length > degree(v) || (row.length === degree(v) && u > v);
      if (!isBusierEnd) continue;
      const others = neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0);
      if (!others.some((w) => known[w] === 1)) found.push(u < v ? [u, v] : [v, u]);
    }
    for (const v of row) known[v] = 0;
  }
  return found.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}
