import type { Change } from "../model/change.ts";
import { UnknownContactError } from "../model/errors.ts";
import type { ContactId } from "../model/ids.ts";
import { tookPlace } from "../model/introduction.ts";
import type { Records } from "../model/records.ts";
import { agedFurther, fading } from "./ageing.ts";
import { askHistory } from "./ask-history.ts";
import {
  buildNetwork,
  companyDecisionsOf,
  defaultHalfLifeDays,
  type NetworkOptions,
  numbersOf,
  rememberedDays,
} from "./build-network.ts";
import { extendAsks } from "./extend-asks.ts";
import { extendReferrals } from "./extend-referrals.ts";
import { extendEvidence, extendTies } from "./extend-ties.ts";
import { listAfter } from "./list-after.ts";
import { type NetChanges, netChanges } from "./net-changes.ts";
import type { Network } from "./network.ts";
import type { Renumbering } from "./renumbering.ts";
import { dayChanges, touchedTies } from "./touched-ties.ts";

/** Changes up to which extending is worth it; imports come with more. */
export const mostChanges = 1000;

/** Why a network was built anew. */
export type RebuildReason =
  | "many-changes"
  /** As of another day, or with another half-life: every strength differs. */
  | "another-day"
  | "another-ego"
  /** The age that undated events are given is another one. */
  | "another-median-age"
  /** The network is not that of the records before these changes, or somebody is gone whom a record still names. */
  | "changes-do-not-fit";

export interface ExtendedNetwork {
  readonly network: Network;
  /** Null where the network was extended. */
  readonly rebuilt: RebuildReason | null;
}

/**
 * The network after a few changes, as a person makes them by hand, without reading all records anew.
 *
 * @param network of the records before
 * @param records after the changes, in which every contact that a record names is among `records.contacts`
 * @param changes what was done in between, in order
 * @param options as for `buildNetwork`
 * @returns what `buildNetwork` returns for these records, byte for byte; parts that do not change are the objects that they
 * were (`ids`, `indexOf`, `ties` or arrays of it, `referrals`, `asks`, `ageing`). Where extending is not worth it or not
 * possible, the network is built anew and `rebuilt` says why.
 * @throws UnknownContactError, RangeError as `buildNetwork` does
 * Cost: O(contacts + tie ends) copied, where ties or their strengths change; that of `buildNetwork` where it is built
 * anew.
 */
export function extendNetwork(
  network: Network,
  records: Records,
  changes: readonly Change[],
  options: NetworkOptions,
): ExtendedNetwork {
  const { asOfDay, halfLifeDays = defaultHalfLifeDays } = options;
  const rebuilt = (reason: RebuildReason): ExtendedNetwork => ({ network: buildNetwork(records, options), rebuilt: reason });
  if (changes.length > mostChanges) return rebuilt("many-changes");
  if (asOfDay !== network.asOfDay || halfLifeDays !== network.ageing.halfLifeDays) return rebuilt("another-day");
  if (records.settings.ego !== (network.ego === null ? null : network.ids[network.ego])) return rebuilt("another-ego");

  const net = netChanges(changes);
  if (!contactsFit(network, net)) return rebuilt("changes-do-not-fit");
  const ageing = agedFurther(network.ageing, asOfDay, dayChanges(net));
  const sameAge = ageing.undatedAge === network.ageing.undatedAge;
  if (!sameAge && ageing.undatedEvents > 0) return rebuilt("another-median-age");

  const { list: contacts, places } = listAfter(network.contacts, [...net.contacts.values()]);
  const moved: Renumbering = { size: contacts.length, numbers: places };
  const ids = places === null ? network.ids : contacts.map(({ id }) => id);
  const indexOf = places === null ? network.indexOf : numbersOf(ids);
  const numberOf = (id: ContactId): number => {
    const number = indexOf.get(id);
    if (number === undefined) throw new UnknownContactError(id);
    return number;
  };
  refuseUnknown(net, numberOf);
  const touched = touchedTies(network, net);
  const left = fading(ageing, asOfDay);
  const ties = touched === null ? null : extendTies(network, touched, left, (id) => indexOf.get(id), moved);
  if (touched === null || ties === null || namesSomebodyGone(records, net)) return rebuilt("changes-do-not-fit");

  const ego = records.settings.ego === null ? null : numberOf(records.settings.ego);
  const referrals = extendReferrals(network, net.introductions, ego, numberOf, moved);
  const evidence = extendEvidence(network, touched, (id) => indexOf.get(id), moved);
  const asks =
    extendAsks(network, records, net, moved) ??
    askHistory(records.asks, ids.length, asOfDay, numberOf, rememberedDays(), {
      introductions: records.introductions.values(),
      ego: records.settings.ego,
    });
  const companyDecisions = changes.some(({ of }) => of === "decision") ? companyDecisionsOf(records) : network.companyDecisions;
  return {
    network: {
      size: ids.length,
      ids,
      indexOf,
      contacts,
      companyDecisions,
      ego,
      asOfDay,
      ageing,
      ties,
      evidence,
      referrals,
      asks,
    },
    rebuilt: null,
  };
}

function contactsFit({ indexOf }: Network, { contacts }: NetChanges): boolean {
  for (const { before, after } of contacts.values()) {
    const id = before?.id ?? after?.id;
    if (id !== undefined && indexOf.has(id) !== (before !== null)) return false;
  }
  return true;
}

/** @throws UnknownContactError where a tie that came names a contact that is not there */
function refuseUnknown({ ties }: NetChanges, numberOf: (id: ContactId) => number): void {
  for (const { after } of ties.values()) {
    if (after === null) continue;
    numberOf(after.a);
    numberOf(after.b);
  }
}

/** Whether a record still names somebody who is gone, be it in a way that makes no tie. */
function namesSomebodyGone(records: Records, { contacts }: NetChanges): boolean {
  const left = new Set<ContactId>();
  for (const { before, after } of contacts.values()) if (before !== null && after === null) left.add(before.id);
  if (left.size === 0) return false;
  for (const { a, b } of records.ties.values()) if (left.has(a) || left.has(b)) return true;
  for (const introduction of records.introductions.values()) {
    if (!tookPlace(introduction)) continue;
    const { introducer, parties } = introduction;
    if ((introducer !== null && left.has(introducer)) || parties.some((party) => left.has(party))) return true;
  }
  return false;
}
