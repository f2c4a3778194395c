import type { TieGraph } from "../network/network.ts";

/**
 * The chance of getting to each contact within two ties, when every tie passes the request on by its own chance, independently:
 * R2(w) = 1 - (1 - p_ew) prod over v of (1 - p_ev p_vw).
 *
 * @param ties rows may be one-way
 * @param odds chance 0 to 1 that a request passes from the row's contact to the entry's; runs along with `ties.neighbours`
 * @param ego number of the contact to start from
 * @param without a contact to go round as if they were not there; nobody unless told
 * @returns one chance 0 to 1 a contact; 0 for ego, for `without` and beyond two ties.
 * Cost: O(contacts + two-hop ties). Exact: no two of the routes share a tie. Source: two-terminal reliability.
 */
export function twoHopReach(ties: TieGraph, odds: Float64Array, ego: number, without: number | null = null): Float64Array {
  const { offsets, neighbours } = ties;
  const missed = new Float64Array(ties.size).fill(1);
  const end = offsets[ego + 1] ?? 0;
  for (let i = offsets[ego] ?? 0; i < end; i += 1) {
    const v = neighbours[i] ?? 0;
    if (v === without) continue;
    const toBroker = odds[i] ?? 0;
    missed[v] = (missed[v] ?? 1) * (1 - toBroker);
    const rowEnd = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
      const w = neighbours[j] ?? 0;
      missed[w] = (missed[w] ?? 1) * (1 - toBroker * (odds[j] ?? 0));
    }
  }
  missed[ego] = 1;
  if (without !== null) missed[without] = 1;
  return missed.map((chance) => 1 - chance);
}

/**
 * @param ties rows may be one-way
 * @param odds as for `twoHopReach`
 * @param ego number of the contact to start from
 * @returns the expected number of people reached within two ties, ego not counted; at least 0.
 * Cost: O(contacts + two-hop ties).
 */
export function warmReach(ties: TieGraph, odds: Float64Array, ego: number): number {
  let people = 0;
  for (const chance of twoHopReach(ties, odds, ego)) people += chance;
  return people;
}

/**
 * The chance of getting to somebody of each company within two ties:
 * R2(C) = 1 - prod over w in C of (1 - p_ew) * prod over v not in C of [1 - p_ev (1 - prod over w in C of (1 - p_vw))].
 * Routes into one company share the tie to their broker, so that the chances of its people may not simply be combined.
 *
 * @param ties rows may be one-way
 * @param odds as for `twoHopReach`
 * @param ego number of the contact to start from; never counts as somebody to get to
 * @param companyOf company number by contact, -1 for none
 * @param companyCount company numbers are below it
 * @returns one chance 0 to 1 a company; 0 where nobody is within two ties.
 * Cost: O(contacts + companies + two-hop ties). Exact.
 */
export function companyReach(
  ties: TieGraph,
  odds: Float64Array,
  ego: number,
  companyOf: Int32Array,
  companyCount: number,
): Float64Array {
  const { offsets, neighbours } = ties;
  const missed = new Float64Array(companyCount).fill(1);
  const missedByBroker = new Float64Array(companyCount).fill(1);
  const met = new Uint32Array(companyCount);
  const end = offsets[ego + 1] ?? 0;
  for (let i = offsets[ego] ?? 0; i < end; i += 1) {
    const v = neighbours[i] ?? 0;
    const toBroker = odds[i] ?? 0;
    const own = companyOf[v] ?? -1;
    if (own >= 0) missed[own] = (missed[own] ?? 1) * (1 - toBroker);
    let metCount = 0;
    const rowEnd = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
      const w = neighbours[j] ?? 0;
      const company = companyOf[w] ?? -1;
      // Whoever gets to a broker inside the company has got to the company.
      if (w === ego || company < 0 || company === own) continue;
      const passes = odds[j] ?? 0;
      // 1 stands for "not met in this row": a tie that never passes anything on must not list its company.
      if (passes === 0) continue;
      const before = missedByBroker[company] ?? 1;
      if (before === 1) {
        met[metCount] = company;
        metCount += 1;
      }
      missedByBroker[company] = before * (1 - passes);
    }
    for (let k = 0; k < metCount; k += 1) {
      const company = met[k] ?? 0;
      missed[company] = (missed[company] ?? 1) * (1 - toBroker * (1 - (missedByBroker[company] ?? 1)));
      missedByBroker[company] = 1;
    }
  }
  return missed.map((chance) => 1 - chance);
}
