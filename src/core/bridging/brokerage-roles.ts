import type { TieGraph } from "../network/network.ts";
import { triangles } from "./triangles.ts";

/** By contact: between how many pairs of its contacts, who do not know each other, it stands in which role. */
export interface BrokerageCounts {
  /** All three in one group. */
  readonly coordinator: Float64Array;
  /** Both ends in one group, the broker in another. */
  readonly consultant: Float64Array;
  /** The broker in the group of just one end. Ties have no direction, so that representatives count here as well. */
  readonly gatekeeper: Float64Array;
  /** Three groups. */
  readonly liaison: Float64Array;
}

/**
 * All pairs of a contact's contacts are counted by how many it has in each group; then, for every three who all know one another,
 * one pair is taken away again from each of them.
 *
 * @param ties undirected
 * @param groupOf group number by contact, from 0
 * @returns whole numbers, at least 0; a contact's four add up to its pairs of contacts who do not know each other.
 * Cost: O(contacts + groups + ties^1.5) at worst. Source: Gould and Fernandez 1989, for ties without direction.
 */
export function brokerageRoles(ties: TieGraph, groupOf: Int32Array): BrokerageCounts {
  const { size } = ties;
  const roles = {
    coordinator: new Float64Array(size),
    consultant: new Float64Array(size),
    gatekeeper: new Float64Array(size),
    liaison: new Float64Array(size),
  };
  addAllPairs(ties, groupOf, roles);
  const { coordinator, consultant, gatekeeper, liaison } = roles;
  triangles(ties).forEach((a, b, c) => {
    const groupA = groupOf[a] ?? 0;
    const groupB = groupOf[b] ?? 0;
    const groupC = groupOf[c] ?? 0;
    if (groupA === groupB && groupB === groupC) {
      takeOne(coordinator, a);
      takeOne(coordinator, b);
      takeOne(coordinator, c);
    } else if (groupA === groupB || groupB === groupC || groupA === groupC) {
      const outsider = groupA === groupB ? c : groupB === groupC ? a : b;
      takeOne(outsider === a ? consultant : gatekeeper, a);
      takeOne(outsider === b ? consultant : gatekeeper, b);
      takeOne(outsider === c ? consultant : gatekeeper, c);
    } else {
      takeOne(liaison, a);
      takeOne(liaison, b);
      takeOne(liaison, c);
    }
  });
  return roles;
}

function takeOne(role: Float64Array, v: number): void {
  role[v] = (role[v] ?? 0) - 1;
}

function addAllPairs({ size, offsets, neighbours }: TieGraph, groupOf: Int32Array, roles: BrokerageCounts): void {
  const inGroup = new Uint32Array(groupOf.reduce((most, group) => Math.max(most, group), -1) + 1);
  for (let v = 0; v < size; v += 1) {
    const start = offsets[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let i = start; i < end; i += 1) {
      const group = groupOf[neighbours[i] ?? 0] ?? 0;
      inGroup[group] = (inGroup[group] ?? 0) + 1;
    }
    const own = inGroup[groupOf[v] ?? 0] ?? 0;
    const others = end - start - own;
    let alike = 0;
    for (let i = start; i < end; i += 1) {
      const group = groupOf[neighbours[i] ?? 0] ?? 0;
      alike += pairsAmong(inGroup[group] ?? 0);
      inGroup[group] = 0;
    }
    alike -= pairsAmong(own);
    roles.coordinator[v] = pairsAmong(own);
    roles.consultant[v] = alike;
    roles.gatekeeper[v] = own * others;
    roles.liaison[v] = pairsAmong(others) - alike;
  }
}

function pairsAmong(count: number): number {
  // Not count * (count - 1), which is -0 for none.
  return (count * count - count) / 2;
}
