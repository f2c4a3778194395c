import { epochDay } from "../model/partial-date.ts";
import type { Network } from "../network/network.ts";

/** How everybody is reached from one contact; arrays run along with the network's contacts. */
export interface SpanningTree {
  readonly centre: number;
  /** Ties away from the centre; -1 for contacts nobody recorded a way to. */
  readonly hop: Int32Array;
  /** The contact one hop nearer through whom this one is reached, or -1. */
  readonly parent: Int32Array;
  /** The reached contacts, nearest first. */
  readonly order: Uint32Array;
}

/**
 * The contact at the centre of the map: ego, or, while nobody has said whose network this is, the contact with most ties.
 *
 * @returns the contact's number, the smallest id among equals; null for an empty network. Cost: O(contacts).
 */
export function centreOf(network: Network): number | null {
  if (network.ego !== null) return network.ego;
  const { offsets } = network.ties;
  let best: number | null = null;
  let bestTies = -1;
  for (let v = 0; v < network.size; v += 1) {
    const ties = (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
    if (ties > bestTies) {
      best = v;
      bestTies = ties;
    }
  }
  return best;
}

/**
 * One way from the centre to each contact that ties reach: a breadth-first tree of the tie graph, so that the hop agrees with
 * what reach reports. Of the neighbours one hop nearer, the parent is whoever introduced this contact (earliest first, undated
 * last), else the one with the strongest tie; equal ones by id.
 *
 * @param centre number of the contact to start from.
 * Cost: O(contacts + ties + introductions).
 */
export function spanningTree(network: Network, centre: number): SpanningTree {
  const { size, ties } = network;
  const hop = new Int32Array(size).fill(-1);
  const order = new Uint32Array(size);
  hop[centre] = 0;
  order[0] = centre;
  let found = 1;
  for (let next = 0; next < found; next += 1) {
    const v = order[next] ?? 0;
    const end = ties.offsets[v + 1] ?? 0;
    for (let at = ties.offsets[v] ?? 0; at < end; at += 1) {
      const u = ties.neighbours[at] ?? 0;
      if ((hop[u] ?? -1) !== -1) continue;
      hop[u] = (hop[v] ?? 0) + 1;
      order[found] = u;
      found += 1;
    }
  }
  const reached = order.subarray(0, found);
  return { centre, hop, parent: chooseParents(network, hop, reached), order: reached };
}

function chooseParents(network: Network, hop: Int32Array, reached: Uint32Array): Int32Array {
  const { size, ties, referrals } = network;
  const parent = new Int32Array(size).fill(-1);
  const days = introductionDays(network);
  // The earliest day on which a contact introduced the one in hand, a contact at a time; cleared by going over the row again.
  const introducedOn = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const isIntroducer = new Uint8Array(size);
  for (const v of reached) {
    const nearer = (hop[v] ?? 0) - 1;
    if (nearer < 0) continue;
    const firstArc = referrals.inOffsets[v] ?? 0;
    const endArc = referrals.inOffsets[v + 1] ?? 0;
    for (let arc = firstArc; arc < endArc; arc += 1) {
      const introducer = referrals.inSources[arc] ?? 0;
      isIntroducer[introducer] = 1;
      const day = days[referrals.inIntroduction[arc] ?? 0] ?? Number.POSITIVE_INFINITY;
      introducedOn[introducer] = Math.min(introducedOn[introducer] ?? Number.POSITIVE_INFINITY, day);
    }
    let best = -1;
    let bestStrength = 0;
    const end = ties.offsets[v + 1] ?? 0;
    for (let at = ties.offsets[v] ?? 0; at < end; at += 1) {
      const u = ties.neighbours[at] ?? 0;
      if (hop[u] !== nearer) continue;
      // Log strength rather than strength, which rounds to 1 for every well-kept tie.
      const strength = ties.logStrength[at] ?? 0;
      if (best === -1 || comesBefore(u, strength, best, bestStrength, isIntroducer, introducedOn)) {
        best = u;
        bestStrength = strength;
      }
    }
    parent[v] = best;
    for (let arc = firstArc; arc < endArc; arc += 1) {
      const introducer = referrals.inSources[arc] ?? 0;
      isIntroducer[introducer] = 0;
      introducedOn[introducer] = Number.POSITIVE_INFINITY;
    }
  }
  return parent;
}

/** Neighbours come in id order, so that an equal one that comes later never takes the place. */
function comesBefore(
  u: number,
  strength: number,
  best: number,
  bestStrength: number,
  isIntroducer: Uint8Array,
  introducedOn: Float64Array,
): boolean {
  if (isIntroducer[u] !== isIntroducer[best]) return isIntroducer[u] === 1;
  const day = introducedOn[u] ?? Number.POSITIVE_INFINITY;
  const bestDay = introducedOn[best] ?? Number.POSITIVE_INFINITY;
  if (day !== bestDay) return day < bestDay;
  return strength > bestStrength;
}

function introductionDays(network: Network): Float64Array {
  const { introductions } = network.referrals;
  const days = new Float64Array(introductions.length);
  introductions.forEach((introduction, at) => {
    days[at] = introduction.when === null ? Number.POSITIVE_INFINITY : epochDay(introduction.when);
  });
  return days;
}
