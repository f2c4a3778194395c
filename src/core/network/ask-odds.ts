import { betaInterval } from "./beta-interval.ts";
import type { Network } from "./network.ts";

/** How many asks the expectation from tie strength is worth against a contact's own record. */
const priorAsks = 4;

/** The range shown holds the true chance four times out of five. */
const coverage = 0.8;

/**
 * The chance that somebody passes a request on over a tie, before anything is known of how they answered.
 *
 * @param strength tie strength, 0 to 1
 * @returns .15 + .60 * strength, so .15 to .75. Cost: O(1).
 */
export function passOnOdds(strength: number): number {
  return 0.15 + 0.6 * strength;
}

/**
 * The chance that each contact introduces ego when ego asks: alpha_v = (4 mu + granted) / (4 + resolved), where
 * mu = passOnOdds(strength of the tie between ego and v).
 *
 * @param network without ego, nobody can be asked
 * @returns one chance a contact, above 0 and below 1; 0 for ego and for those ego does not know.
 * Cost: O(size). Source: Beta-binomial shrinkage with a prior worth four asks.
 */
export function askOdds(network: Network): Float64Array {
  const { ties, ego } = network;
  const odds = new Float64Array(network.size);
  if (ego === null) return odds;
  const end = ties.offsets[ego + 1] ?? 0;
  for (let i = ties.offsets[ego] ?? 0; i < end; i += 1) {
    const v = ties.neighbours[i] ?? 0;
    odds[v] = shrunkOdds(network, v, ties.strength[i] ?? 0);
  }
  return odds;
}

export interface OddsInterval {
  readonly likely: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The chance that a contact introduces ego when ego asks, and how sure that is.
 *
 * @param network any
 * @param contact number of the contact
 * @returns `likely` as `askOdds` gives it; `low` and `high`, between 0 and 1, leave a tenth of the Beta distribution with
 * alpha = 4 mu + granted, beta = 4 (1 - mu) + resolved - granted on either side, mu = passOnOdds(strength of the tie to ego); so
 * `likely` is its mean, and low < likely < high. Null for ego, for whom ego does not know, and without ego.
 *
 * Cost: O(ties of ego), and some twenty evaluations of a continued fraction. Source: Beta-binomial shrinkage.
 */
export function askOddsInterval(network: Network, contact: number): OddsInterval | null {
  const { ties, ego, asks } = network;
  if (ego === null) return null;
  const start = ties.offsets[ego] ?? 0;
  const at = ties.neighbours.subarray(start, ties.offsets[ego + 1]).indexOf(contact);
  if (at < 0) return null;
  const strength = ties.strength[start + at] ?? 0;
  const expected = priorAsks * passOnOdds(strength);
  const granted = asks.granted[contact] ?? 0;
  const refused = (asks.resolved[contact] ?? 0) - granted;
  const { low, high } = betaInterval(expected + granted, priorAsks - expected + refused, coverage);
  return { likely: shrunkOdds(network, contact, strength), low, high };
}

/**
 * The chance that a request passes over each tie. In ego's row, from ego to v: that v helps when asked (`askOdds`). In any other
 * row, from v to w: that v introduces to w, from the strength of their tie and v's own record of asks.
 *
 * @param network any
 * @returns one chance a stored tie end, running along with `network.ties.neighbours`; above 0 and below 1.
 * Cost: O(size + tie ends).
 */
export function introductionOdds(network: Network): Float64Array {
  const { ties, ego } = network;
  const odds = new Float64Array(ties.neighbours.length);
  for (let v = 0; v < ties.size; v += 1) {
    const end = ties.offsets[v + 1] ?? 0;
    for (let i = ties.offsets[v] ?? 0; i < end; i += 1) {
      const helper = v === ego ? (ties.neighbours[i] ?? 0) : v;
      odds[i] = shrunkOdds(network, helper, ties.strength[i] ?? 0);
    }
  }
  return odds;
}

function shrunkOdds({ asks }: Network, helper: number, strength: number): number {
  const granted = asks.granted[helper] ?? 0;
  const resolved = asks.resolved[helper] ?? 0;
  return (priorAsks * passOnOdds(strength) + granted) / (priorAsks + resolved);
}
