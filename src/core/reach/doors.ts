import type { TieGraph } from "../network/network.ts";

export interface Doors {
  /** By contact: each person the contact knows and ego does not, shared among those of ego's contacts who know that person. */
  readonly doors: Float64Array;
  /** By contact: how many people nobody else of ego's contacts knows. */
  readonly onlyThrough: Uint32Array;
}

/**
 * How many new people each of ego's contacts opens: D_v = sum of 1/k_w over the w known to v and not to ego, where k_w of ego's
 * contacts know w. The doors of all contacts add up to the number of people at two ties.
 *
 * @param ties undirected
 * @param ego number of the contact whose doors they are
 * @returns both counts by contact; 0 for everyone whom ego does not know.
 * Cost: O(contacts + two-hop ties). Source: Shapley value of two-hop reach, Michalak et al. 2013.
 */
export function doors(ties: TieGraph, ego: number): Doors {
  const { offsets, neighbours } = ties;
  const start = offsets[ego] ?? 0;
  const end = offsets[ego + 1] ?? 0;
  const known = new Uint8Array(ties.size);
  known[ego] = 1;
  for (let i = start; i < end; i += 1) known[neighbours[i] ?? 0] = 1;

  const knownBy = new Uint32Array(ties.size);
  forEachDoor((_, w) => {
    knownBy[w] = (knownBy[w] ?? 0) + 1;
  });
  const shares = new Float64Array(ties.size);
  const onlyThrough = new Uint32Array(ties.size);
  forEachDoor((v, w) => {
    const brokers = knownBy[w] ?? 1;
    shares[v] = (shares[v] ?? 0) + 1 / brokers;
    if (brokers === 1) onlyThrough[v] = (onlyThrough[v] ?? 0) + 1;
  });
  return { doors: shares, onlyThrough };

  function forEachDoor(visit: (v: number, w: number) => void): void {
    for (let i = start; i < end; i += 1) {
      const v = neighbours[i] ?? 0;
      const rowEnd = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
        const w = neighbours[j] ?? 0;
        if (known[w] === 0) visit(v, w);
      }
    }
  }
}
