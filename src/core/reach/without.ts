import type { TieGraph } from "../network/network.ts";
import { onlyThroughEver } from "./only-through.ts";
import { reach } from "./reach.ts";
import { type SecondRoute, secondRoute } from "./second-route.ts";
import { twoHopReach } from "./warm-reach.ts";

/** Further than this nobody is asked for an introduction: two in between. */
export const withinTies = 3;

export interface Employers {
  /** Company number by contact, -1 for none. */
  readonly companyOf: Int32Array;
  /** Company numbers are below it. */
  readonly companyCount: number;
}

export interface Without {
  /** Whom ego reaches within three ties and would not any more, nearest first, then by number; the contact itself left out. */
  readonly lost: readonly number[];
  /** People with no way left at all. */
  readonly cutOff: number;
  /** Companies where ego reaches somebody within three ties, be it the contact itself, and would reach nobody; ascending. */
  readonly lostCompanies: readonly number[];
  /** Expected number of people within two ties, the contact left out of both. */
  readonly warmReach: { readonly before: number; readonly after: number };
  /** Whom to know so as to reach most of the lost again; null where nobody is lost. */
  readonly secondRoute: SecondRoute | null;
}

/**
 * What ego would lose if a contact were not there.
 *
 * @param ties undirected
 * @param odds as for `twoHopReach`
 * @param ego whose reach it is
 * @param contact who is thought away; for ego itself nothing is there to lose, and all is empty and 0
 * @param employers who works where; ego does not count as somebody to get to
 * @returns see `Without`; all but the second route of large losses exact, for which see `secondRoute`.
 * @throws RangeError when ego is no contact of the network
 * Cost: O(contacts + companies + ties), and the second route.
 */
export function without(
  ties: TieGraph,
  odds: Float64Array,
  ego: number,
  contact: number,
  { companyOf, companyCount }: Employers,
): Without {
  if (contact === ego) {
    return { lost: [], cutOff: 0, lostCompanies: [], warmReach: { before: 0, after: 0 }, secondRoute: null };
  }
  const before = reach(ties, ego, { maxHops: withinTies }).hopOf;
  const after = reach(ties, ego, { maxHops: withinTies, without: contact }).hopOf;

  const lostAtHop: number[][] = Array.from({ length: withinTies + 1 }, () => []);
  const reachedBefore = new Uint8Array(companyCount);
  const reachedAfter = new Uint8Array(companyCount);
  for (let v = 0; v < ties.size; v += 1) {
    const hop = before[v] ?? -1;
    if (hop < 1) continue;
    const company = companyOf[v] ?? -1;
    const kept = (after[v] ?? -1) !== -1;
    if (!kept && v !== contact) lostAtHop[hop]?.push(v);
    if (company === -1) continue;
    reachedBefore[company] = 1;
    if (kept) reachedAfter[company] = 1;
  }
  const lost = lostAtHop.flat();
  const lostCompanies: number[] = [];
  for (let company = 0; company < companyCount; company += 1) {
    if (reachedBefore[company] === 1 && reachedAfter[company] === 0) lostCompanies.push(company);
  }

  const chanceBefore = twoHopReach(ties, odds, ego);
  chanceBefore[contact] = 0;
  return {
    lost,
    cutOff: onlyThroughEver(ties, ego)[contact] ?? 0,
    lostCompanies,
    warmReach: { before: sumOf(chanceBefore), after: sumOf(twoHopReach(ties, odds, ego, contact)) },
    secondRoute: secondRoute(ties, contact, lost, before, withinTies),
  };
}

function sumOf(chances: Float64Array): number {
  let sum = 0;
  for (const chance of chances) sum += chance;
  return sum;
}
