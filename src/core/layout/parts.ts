import type { TieGraph } from "../network/network.ts";

/**
 * The parts that the network falls into once a contact is taken out, everybody in one part being joined by ties.
 *
 * @param without number of the contact, or null to take nobody out.
 * @returns parts in order of size, largest first, equal ones by their first member; members breadth-first from the lowest number.
 * Cost: O(contacts + ties).
 */
export function partsWithout({ size, offsets, neighbours }: TieGraph, without: number | null): Uint32Array[] {
  const found = new Uint8Array(size);
  const queue = new Uint32Array(size);
  const parts: Uint32Array[] = [];
  if (without !== null) found[without] = 1;
  let filled = 0;
  for (let first = 0; first < size; first += 1) {
    if (found[first] === 1) continue;
    const start = filled;
    found[first] = 1;
    queue[filled] = first;
    filled += 1;
    for (let done = start; done < filled; done += 1) {
      const v = queue[done] ?? 0;
      const end = offsets[v + 1] ?? 0;
      for (let at = offsets[v] ?? 0; at < end; at += 1) {
        const w = neighbours[at] ?? 0;
        if (found[w] === 1) continue;
        found[w] = 1;
        queue[filled] = w;
        filled += 1;
      }
    }
    parts.push(queue.subarray(start, filled));
  }
  return parts.sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0));
}

/** Ties among some of the contacts, who are numbered anew in the order given. */
export interface PartTies {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Tie strength along with `neighbours`. */
  readonly strength: Float64Array;
}

/**
 * @param members distinct
 * @param placeOf room for a number a contact of the whole network, -1 everywhere; left as it was.
 * @returns the ties between members; rows keep the order of the whole network.
 * Cost: O(ties of the members).
 */
export function tiesAmong(ties: TieGraph, members: Uint32Array, placeOf: Int32Array): PartTies {
  let ends = 0;
  members.forEach((v, place) => {
    placeOf[v] = place;
    ends += (ties.offsets[v + 1] ?? 0) - (ties.offsets[v] ?? 0);
  });
  const offsets = new Uint32Array(members.length + 1);
  const neighbours = new Uint32Array(ends);
  const strength = new Float64Array(ends);
  let next = 0;
  for (let place = 0; place < members.length; place += 1) {
    const v = members[place] ?? 0;
    const end = ties.offsets[v + 1] ?? 0;
    for (let at = ties.offsets[v] ?? 0; at < end; at += 1) {
      const other = placeOf[ties.neighbours[at] ?? 0] ?? -1;
      if (other === -1) continue;
      neighbours[next] = other;
      strength[next] = ties.strength[at] ?? 0;
      next += 1;
    }
    offsets[place + 1] = next;
  }
  for (const v of members) placeOf[v] = -1;
  return { offsets, neighbours: neighbours.subarray(0, next), strength: strength.subarray(0, next) };
}
