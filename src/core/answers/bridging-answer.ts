import type { ContactId } from "../model/ids.ts";
import type { BridgingAnswer, BridgingContact } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question } from "./question.ts";

/**
 * Who holds the network together: what each contact could open, and which ties stand alone. Not an order for asking.
 *
 * @param question.betweenness `quick` takes an estimate where exact figures would take longer than about a second
 * @param question.top how many contacts, bridges and local bridges at most; all unless given
 * @param question.places whether to tell how sure the order is
 * @returns everybody but ego, by doors, then betweenness, largest first, then id; ties as pairs in id order
 *
 * Cost: that of exact betweenness, O(contacts * ties) at worst, or of its estimate; places take 50 times the doors of ego, or 50
 * estimates where nobody is ego. Sources: Freeman 1977; Burt 1992; Guimera 2005; Michalak 2013; Gould and Fernandez 1989.
 */
export function bridgingAnswer(measures: NetworkMeasures, question: Extract<Question, { ask: "bridging" }>): BridgingAnswer {
  const { ego, size } = measures.network;
  const { betweenness: how = "exact", top = Number.POSITIVE_INFINITY, places: wantsPlaces = false } = question;
  const { shares, is } = measures.bridging.betweenness(how);
  const { cut, bridges } = measures.bridging.cuts;
  const { doors } = measures.doors;
  const others = Array.from({ length: size }, (_, v) => v).filter((v) => v !== ego);
  // Figures that differ by rounding alone are equal, whichever way they were found.
  const share = Float64Array.from({ length: size }, (_, v) => Math.round((shares?.[v] ?? 0) * 1e12));
  others.sort((a, b) => (doors[b] ?? 0) - (doors[a] ?? 0) || (share[b] ?? 0) - (share[a] ?? 0) || a - b);
  const standing = wantsPlaces ? measures.bridging.standing : null;

  const isLast = (v: number): boolean => ego !== null && (doors[v] ?? 0) === 0;
  const pairs = (numbers: readonly (readonly [number, number])[]): readonly (readonly [ContactId, ContactId])[] =>
    (top < numbers.length ? numbers.slice(0, top) : numbers).map(([a, b]) => [measures.idOf(a), measures.idOf(b)]);
  const { localBridges } = measures.bridging;
  let cutCount = 0;
  for (const isCut of cut) cutCount += isCut;
  return {
    contacts: (top < others.length ? others.slice(0, top) : others).map((v) => ({
      ...figuresOf(measures, v),
      betweenness: shares?.[v] ?? null,
      cut: cut[v] === 1,
      // Whoever opens no door stands with all others who open none, whatever ties are missing.
      places: standing === null || isLast(v) ? null : (standing.placesOf.get(v) ?? null),
      tier: standing === null ? null : isLast(v) ? standing.tiers + 1 : (standing.tierOf.get(v) ?? standing.tiers + 1),
    })),
    contactCount: others.length,
    betweennessIs: is,
    cutCount,
    bridges: pairs(bridges),
    bridgeCount: bridges.length,
    localBridges: pairs(localBridges),
    localBridgeCount: localBridges.length,
  };
}

function figuresOf(measures: NetworkMeasures, v: number): Omit<BridgingContact, "betweenness" | "cut" | "places" | "tier"> {
  const { bridging, doors, network } = measures;
  const { coordinator, consultant, gatekeeper, liaison } = bridging.roles;
  return {
    id: measures.idOf(v),
    name: network.contacts[v]?.name ?? "",
    doors: doors.doors[v] ?? 0,
    onlyThrough: doors.onlyThrough[v] ?? 0,
    constraint: bridging.constraint[v] ?? null,
    effectiveSize: bridging.effectiveSize[v] ?? null,
    participation: bridging.participation[v] ?? null,
    roles: {
      coordinator: coordinator[v] ?? 0,
      consultant: consultant[v] ?? 0,
      gatekeeper: gatekeeper[v] ?? 0,
      liaison: liaison[v] ?? 0,
    },
  };
}
