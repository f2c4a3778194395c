import type { TieGraph } from "./network.ts";
import type { Column } from "./row-splices.ts";

/**
 * The ties that some contacts and everyone they know have; further away there are none. A measure that looks no further than the
 * ties of a contact and of those the contact knows gives the same for these contacts as in the whole network.
 *
 * @param ties undirected
 * @param contacts numbers, each once
 * @returns undirected ties under the same numbers, in arrays of their own.
 * Cost: O(size + tie ends).
 */
export function rowsAround(ties: TieGraph, contacts: Uint32Array): TieGraph {
  const { size } = ties;
  const taken = new Uint8Array(size);
  for (const v of contacts) {
    taken[v] = 1;
    const end = ties.offsets[v + 1] ?? 0;
    for (let i = ties.offsets[v] ?? 0; i < end; i += 1) taken[ties.neighbours[i] ?? 0] = 1;
  }
  const offsets = new Uint32Array(size + 1);
  const kept = new Uint32Array(ties.neighbours.length);
  let ends = 0;
  for (let v = 0; v < size; v += 1) {
    const end = ties.offsets[v + 1] ?? 0;
    for (let i = ties.offsets[v] ?? 0; i < end; i += 1) {
      if (taken[v] === 0 && taken[ties.neighbours[i] ?? 0] === 0) continue;
      kept[ends] = i;
      ends += 1;
    }
    offsets[v + 1] = ends;
  }
  const from = kept.subarray(0, ends);
  return {
    size,
    offsets,
    neighbours: picked(ties.neighbours, new Uint32Array(ends), from),
    strength: picked(ties.strength, new Float64Array(ends), from),
    logStrength: picked(ties.logStrength, new Float64Array(ends), from),
    lastContactDay: picked(ties.lastContactDay, new Int32Array(ends), from),
    events: picked(ties.events, new Uint32Array(ends), from),
    derived: picked(ties.derived, new Uint8Array(ends), from),
  };
}

function picked<C extends Column>(column: Column, into: C, from: Uint32Array): C {
  for (let i = 0; i < from.length; i += 1) into[i] = column[from[i] ?? 0] ?? 0;
  return into;
}
