import type { TieGraph } from "../network/network.ts";

/** The same ties under other numbers. */
export interface RelabelledRows {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** By new number: the old one. */
  readonly oldNumber: Uint32Array;
}

/**
 * Numbers contacts in the order in which breadth-first searches come upon them, so that those who know each other have rows close
 * together in memory, and so that those of one part stand in a row.
 *
 * @param ties undirected
 * @returns rows under the new numbers; parts are in order of their lowest old number, entries in no particular order.
 * Cost: O(contacts + ties).
 */
export function relabelledRows({ size, offsets, neighbours }: TieGraph): RelabelledRows {
  const oldNumber = new Uint32Array(size);
  /** By old number: one more than the new one, 0 while it has none. */
  const place = new Uint32Array(size);
  let filled = 0;
  for (let root = 0; root < size; root += 1) {
    if (place[root] !== 0) continue;
    let next = filled;
    oldNumber[filled] = root;
    filled += 1;
    place[root] = filled;
    for (; next < filled; next += 1) {
      const v = oldNumber[next] ?? 0;
      const rowEnd = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
        const w = neighbours[j] ?? 0;
        if (place[w] !== 0) continue;
        oldNumber[filled] = w;
        filled += 1;
        place[w] = filled;
      }
    }
  }
  const newOffsets = new Uint32Array(size + 1);
  const newNeighbours = new Uint32Array(neighbours.length);
  let end = 0;
  for (let v = 0; v < size; v += 1) {
    const old = oldNumber[v] ?? 0;
    const rowEnd = offsets[old + 1] ?? 0;
    for (let j = offsets[old] ?? 0; j < rowEnd; j += 1) {
      newNeighbours[end] = (place[neighbours[j] ?? 0] ?? 1) - 1;
      end += 1;
    }
    newOffsets[v + 1] = end;
  }
  return { offsets: newOffsets, neighbours: newNeighbours, oldNumber };
}
