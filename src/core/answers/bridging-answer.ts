import { betweenness } from "../bridging/betweenness.ts";
import { constraint, effectiveSize } from "../bridging/constraint.ts";
import { cutsAndBridges, localBridges } from "../bridging/cut-contacts.ts";
import { participation } from "../bridging/participation.ts";
import type { ContactId } from "../model/ids.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { BridgingAnswer } from "./question.ts";

/**
 * Who holds the network together: what each contact could open, and which ties stand alone. Not an order for asking.
 *
 * @returns everybody but ego, by doors, then betweenness, largest first, then id; ties as pairs in id order
 *
 * Cost: that of exact betweenness, O(contacts * ties) at worst. Sources: Freeman 1977; Burt 1992; Guimera 2005; Michalak 2013.
 */
export function bridgingAnswer(measures: NetworkMeasures): BridgingAnswer {
  const { ties, contacts, ego, size } = measures.network;
  const between = betweenness(ties);
  const limits = constraint(ties);
  const sizes = effectiveSize(ties);
  const shares = participation(ties, measures.communities.communityOf);
  const { cut, bridges } = cutsAndBridges(ties);
  const { doors, onlyThrough } = measures.doors;

  const others = Array.from({ length: size }, (_, v) => v).filter((v) => v !== ego);
  others.sort((a, b) => (doors[b] ?? 0) - (doors[a] ?? 0) || (between?.[b] ?? 0) - (between?.[a] ?? 0) || a - b);
  const pairs = (numbers: readonly (readonly [number, number])[]): readonly (readonly [ContactId, ContactId])[] =>
    numbers.map(([a, b]) => [measures.idOf(Math.min(a, b)), measures.idOf(Math.max(a, b))]);
  return {
    contacts: others.map((v) => ({
      id: measures.idOf(v),
      name: contacts[v]?.name ?? "",
      doors: doors[v] ?? 0,
      onlyThrough: onlyThrough[v] ?? 0,
      betweenness: between?.[v] ?? null,
      constraint: limits[v] ?? null,
      effectiveSize: sizes[v] ?? null,
      participation: shares[v] ?? null,
      cut: cut[v] === 1,
      roles: { coordinator: 0, consultant: 0, gatekeeper: 0, liaison: 0 },
      places: null,
      tier: null,
    })),
    contactCount: others.length,
    betweennessIs: { exact: true },
    cutCount: cut.reduce((count, is) => count + is, 0),
    bridges: pairs(bridges),
    bridgeCount: bridges.length,
    localBridges: pairs(localBridges(ties)),
    localBridgeCount: 0,
  };
}
