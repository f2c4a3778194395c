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
  const { size } = ties;
  // Pairs as single numbers: typed arrays sort them without looking at two things each time.
  const keys = new Float64Array(blockCount);
  let count = 0;
  for (let block = 0; block < blockCount; block += 1) {
    const start = blockOffsets[block] ?? 0;
    if ((blockOffsets[block + 1] ?? 0) - start !== 2) continue;
    const a = members[start] ?? 0;
    const b = members[start + 1] ?? 0;
    keys[count] = a < b ? a * size + b : b * size + a;
    count += 1;
  }
  const bridges = Array.from(keys.subarray(0, count).sort(), (key): [number, number] => {
    const low = Math.floor(key / size);
    return [low, key - low * size];
  });
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
