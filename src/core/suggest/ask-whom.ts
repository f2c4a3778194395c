import { type TieGraph, undated } from "../network/network.ts";
import { peopleToMeet, safeLog } from "./people-to-meet.ts";

/** Half of what a contact counts is gone after this many silent days. */
const contactHalfLifeDays = 30;

/** Asking this contact of ego's for an introduction to that person. */
export interface AskPair {
  readonly broker: number;
  readonly target: number;
  /** ln tau: comparable within one list only. */
  readonly logTau: number;
}

/**
 * Whom to ask, for whom: every pair of a contact of ego's and a person that contact knows and ego does not.
 *
 * tau = l_uv l_vw sqrt(tRA(u,w) f_uv f_vw) with l = ln(1 + d) and f = 2^(-days since last contact / 30). It ranks by how
 * lively both ties are and never by how much the broker bridges: that says what an introduction could open, not whether it
 * will be made. A tie without a dated event counts as silent for as long as the median dated one.
 *
 * @param ties who knows whom
 * @param ego number of the contact who would ask
 * @param options.asOfDay today, in days since 1970-01-01
 * @returns all pairs by tau, then by target and broker; `[]` when ego's contacts know nobody else
 *
 * Cost: O(ties of ego's contacts), and a sort. Source: measured on witnessed introductions in e-mail histories.
 */
export function askWhom(ties: TieGraph, ego: number, options: { readonly asOfDay: number }): readonly AskPair[] {
  const { offsets, neighbours, logStrength } = ties;
  const allocationOf = new Map(peopleToMeet(ties, ego).map((person) => [person.contact, person.resourceAllocation]));
  const silentDays = daysSilent(ties, options.asOfDay);
  const halvings = (at: number) => silentDays(at) / contactHalfLifeDays;
  const pairs: AskPair[] = [];
  for (let at = offsets[ego] ?? 0; at < (offsets[ego + 1] ?? 0); at += 1) {
    const broker = neighbours[at] ?? 0;
    const toBroker = safeLog(logStrength[at] ?? 0);
    for (let next = offsets[broker] ?? 0; next < (offsets[broker + 1] ?? 0); next += 1) {
      const target = neighbours[next] ?? 0;
      const allocation = allocationOf.get(target);
      if (allocation === undefined) continue;
      const fading = -Math.LN2 * (halvings(at) + halvings(next));
      const logTau = toBroker + safeLog(logStrength[next] ?? 0) + 0.5 * (safeLog(allocation) + fading);
      pairs.push({ broker, target, logTau: Math.round(logTau * 1e9) / 1e9 });
    }
  }
  return pairs.sort((a, b) => b.logTau - a.logTau || a.target - b.target || a.broker - b.broker);
}

/** @returns days from the last contact over a stored tie end to today, at least 0. */
function daysSilent(ties: TieGraph, asOfDay: number): (at: number) => number {
  let medianDays: number | null = null;
  return (at) => {
    const day = ties.lastContactDay[at] ?? undated;
    if (day !== undated) return Math.max(0, asOfDay - day);
    medianDays ??= medianSilence(ties, asOfDay);
    return medianDays;
  };
}

function medianSilence(ties: TieGraph, asOfDay: number): number {
  const dated = ties.lastContactDay.filter((day) => day !== undated).sort();
  const middle = dated.length >> 1;
  if (dated.length === 0) return 0;
  const median = dated.length % 2 === 1 ? (dated[middle] ?? 0) : ((dated[middle - 1] ?? 0) + (dated[middle] ?? 0)) / 2;
  return Math.max(0, asOfDay - median);
}
