import type { TieGraph } from "./network.ts";

/**
 * The rows of some contacts and of everyone they know; all other rows are empty. A measure that looks no further than the ties of
 * a contact and of those the contact knows gives the same for these contacts as in the whole network.
 *
 * @param ties undirected
 * @param contacts numbers, each once
 * @returns rows under the same numbers, arrays of their own. No longer undirected: a row that is empty may stand in others.
 * Cost: O(size + ties of the contacts and of those they know).
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
  for (let v = 0; v < size; v += 1) {
    const length = taken[v] === 1 ? (ties.offsets[v + 1] ?? 0) - (ties.offsets[v] ?? 0) : 0;
    offsets[v + 1] = (offsets[v] ?? 0) + length;
  }
  const ends = offsets[size] ?? 0;
  const rows = {
    size,
    offsets,
    neighbours: new Uint32Array(ends),
    strength: new Float64Array(ends),
    logStrength: new Float64Array(ends),
    lastContactDay: new Int32Array(ends),
    events: new Uint32Array(ends),
    derived: new Uint8Array(ends),
  };
  for (let v = 0; v < size; v += 1) {
    if (taken[v] === 0) continue;
    const start = ties.offsets[v] ?? 0;
    const end = ties.offsets[v + 1] ?? 0;
    const to = offsets[v] ?? 0;
    rows.neighbours.set(ties.neighbours.subarray(start, end), to);
    rows.strength.set(ties.strength.subarray(start, end), to);
    rows.logStrength.set(ties.logStrength.subarray(start, end), to);
    rows.lastContactDay.set(ties.lastContactDay.subarray(start, end), to);
    rows.events.set(ties.events.subarray(start, end), to);
    rows.derived.set(ties.derived.subarray(start, end), to);
  }
  return rows;
}
