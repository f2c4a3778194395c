import type { TieGraph } from "../network/network.ts";
import { countBelow, countUpTo } from "./ascending.ts";
import { type RedrawnTies, redrawnTies } from "./redrawn-ties.ts";
import { sampledBetweenness } from "./sampled-betweenness.ts";

/** First and last place that somebody may have in a list, from 1. */
export type Places = readonly [first: number, last: number];

export interface Redraws {
  /** Any whole number: the same ties and options give the same places. */
  readonly seed: number;
  /** How many times the ties are drawn again, a whole number from 1; 50 unless given. */
  readonly redraws?: number;
  /** The share of ties left out each time, from 0 to below 1; .2 unless given. */
  readonly dropped?: number;
}

export interface Ranking {
  /** Who is in the list, in any order. */
  readonly among: readonly number[];
  /** A score by contact; higher comes first. `redraw` counts from 1, and is 0 for the ties as they are recorded. */
  readonly score: (redrawn: RedrawnTies, redraw: number) => Float64Array;
}

/** Contacts in list order, and the places that each may have. */
export interface PlacedList {
  readonly contacts: readonly number[];
  readonly places: readonly Places[];
}

/** Left out at each end of the places found, as a share of the drawings. */
const outliers = 0.05;

/** Scores that differ by less, in proportion, differ by rounding. */
const sameWithin = 1e-9;

/**
 * How firm a ranking is: the places that a contact has when ties are missing. Records of who knows whom are never complete, and an
 * order that turns over when a fifth of them is left out was not known in the first place.
 *
 * The places are those of nine drawings in ten, a twentieth left out at either end: the outermost ones would spread ever wider the
 * more is drawn. The place in the network as recorded always belongs to them. Contacts with equal scores share all the places they
 * take together, since nothing orders them.
 *
 * @param ties undirected
 * @param options see `Redraws` and `Ranking`
 * @returns places along with `among`: 1 at least, as many as there are in `among` at most.
 * @throws RangeError when `redraws` is no whole number above 0 or `dropped` not from 0 to below 1
 * Cost: that of `redraws + 1` scores, and O(redraws * k log k) for k contacts; 8 bytes a contact and drawing.
 * Source: resampling by deletion, as in Costenbader and Valente 2003; the range by percentiles as in Efron 1982.
 */
export function placesUnderRedraws(ties: TieGraph, options: Redraws & Ranking): Places[] {
  const { seed, redraws = 50, dropped = 0.2, among, score } = options;
  if (!(Number.isInteger(redraws) && redraws >= 1)) throw new RangeError(`redraws must be a whole number from 1, not ${redraws}`);
  if (!(dropped >= 0 && dropped < 1)) throw new RangeError(`dropped must be from 0 to below 1, not ${dropped}`);
  const count = among.length;
  const firsts = new Uint32Array(count * redraws);
  const lasts = new Uint32Array(count * redraws);
  const rank = (scores: Float64Array, put: (i: number, first: number, last: number) => void): void => {
    const own = Float64Array.from(among, (v) => scores[v] ?? 0);
    const ascending = own.slice().sort();
    own.forEach((value, i) => {
      const slack = sameWithin * Math.abs(value);
      put(i, count - countUpTo(ascending, value + slack) + 1, count - countBelow(ascending, value - slack));
    });
  };
  for (let redraw = 1; redraw <= redraws; redraw += 1) {
    rank(score(redrawnTies(ties, { seed, redraw, dropped }), redraw), (i, first, last) => {
      firsts[i * redraws + redraw - 1] = first;
      lasts[i * redraws + redraw - 1] = last;
    });
  }
  const recorded: Places[] = [];
  rank(score({ keeps: () => true, ties: () => ties }, 0), (_, first, last) => {
    recorded.push([first, last]);
  });
  const skipped = Math.floor(redraws * outliers);
  return recorded.map(([first, last], i) => {
    const foundFirst = firsts.subarray(i * redraws, (i + 1) * redraws).sort()[skipped] ?? first;
    const foundLast = lasts.subarray(i * redraws, (i + 1) * redraws).sort()[redraws - 1 - skipped] ?? last;
    return [Math.min(first, foundFirst), Math.max(last, foundLast)];
  });
}

/**
 * Groups of a list that may be shown in order: whoever stands in an earlier group came before everybody of a later one in all the
 * places found. Within a group no order is known.
 *
 * @param places in list order
 * @returns group numbers along with `places`, from 0, ascending.
 * Cost: O(places).
 */
export function tiers(places: readonly Places[]): number[] {
  const firstFromHere = new Array<number>(places.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let i = places.length - 1; i >= 0; i -= 1) {
    firstFromHere[i] = Math.min(places[i]?.[0] ?? 0, firstFromHere[i + 1] ?? 0);
  }
  let tier = 0;
  let lastSoFar = Number.POSITIVE_INFINITY;
  return places.map(([, last], i) => {
    if (i > 0 && (firstFromHere[i] ?? 0) > lastSoFar) tier += 1;
    lastSoFar = i === 0 ? last : Math.max(lastSoFar, last);
    return tier;
  });
}

/**
 * The places of ego's contacts in a list by doors: each person a contact knows and ego does not, shared among those of ego's
 * contacts who know that person. Ego's own ties stay in every drawing: whom ego knows is what the list is about, and known.
 *
 * @param ties undirected
 * @param ego number of the contact whose doors they are
 * @param options see `Redraws`
 * @returns ego's contacts by doors as recorded, most first, then by number; places among them.
 * Cost: O(contacts + redraws * two-hop ties). Source: as for `placesUnderRedraws`; doors: Michalak et al. 2013.
 */
export function doorPlaces(ties: TieGraph, ego: number, options: Redraws): PlacedList {
  const { size, offsets, neighbours } = ties;
  const brokers = [...neighbours.subarray(offsets[ego] ?? 0, offsets[ego + 1] ?? 0)];
  const known = new Uint8Array(size);
  known[ego] = 1;
  for (const v of brokers) known[v] = 1;
  const { from, to } = tiesBeyond(ties, brokers, known);
  const knownBy = new Uint32Array(size);
  const shares = new Float64Array(size);
  const kept = new Uint8Array(from.length);

  const doors = ({ keeps }: RedrawnTies): Float64Array => {
    for (let tie = 0; tie < from.length; tie += 1) knownBy[to[tie] ?? 0] = 0;
    for (const v of brokers) shares[v] = 0;
    for (let tie = 0; tie < from.length; tie += 1) {
      const w = to[tie] ?? 0;
      const isKept = keeps(from[tie] ?? 0, w) ? 1 : 0;
      kept[tie] = isKept;
      knownBy[w] = (knownBy[w] ?? 0) + isKept;
    }
    for (let tie = 0; tie < from.length; tie += 1) {
      if (kept[tie] === 0) continue;
      const v = from[tie] ?? 0;
      shares[v] = (shares[v] ?? 0) + 1 / (knownBy[to[tie] ?? 0] ?? 1);
    }
    return shares;
  };
  const places = placesUnderRedraws(ties, { ...options, among: brokers, score: doors });
  return listed(brokers, places, doors({ keeps: () => true, ties: () => ties }));
}

/**
 * The places of contacts in a list by betweenness, estimated by `sampledBetweenness` in every drawing; what the estimate is off by
 * widens the places, as it should.
 *
 * @param ties undirected
 * @param options see `Redraws`; `among` who is in the list, everybody unless given; `samples` how many ways are drawn from each of
 *   the networks, 4,000 unless given; `recorded` betweenness by contact in the network as recorded, where it is known better than
 *   by such an estimate
 * @returns contacts by betweenness as recorded, most first, then by number; nobody in a network of fewer than three.
 * Cost: that of `redraws` estimates, and as many copies of the ties. Source: as for `placesUnderRedraws`.
 */
export function betweennessPlaces(
  ties: TieGraph,
  options: Redraws & { readonly among?: readonly number[]; readonly samples?: number; readonly recorded?: Float64Array },
): PlacedList {
  const { seed, samples = 4_000, among = Array.from({ length: ties.size }, (_, v) => v) } = options;
  const estimate = (left: TieGraph, redraw: number): Float64Array | null =>
    sampledBetweenness(left, { seed: seed + redraw, samples })?.shares ?? null;
  const recorded = options.recorded ?? estimate(ties, 0);
  if (recorded === null) return { contacts: [], places: [] };
  const places = placesUnderRedraws(ties, {
    ...options,
    among,
    score: (redrawn, redraw) => (redraw === 0 ? recorded : (estimate(redrawn.ties(), redraw) ?? recorded)),
  });
  return listed(among, places, recorded);
}

function listed(among: readonly number[], places: readonly Places[], scores: Float64Array): PlacedList {
  const order = Array.from(among, (v, i) => ({ v, place: places[i] ?? ([1, among.length] as const) }));
  order.sort((one, other) => (scores[other.v] ?? 0) - (scores[one.v] ?? 0) || one.v - other.v);
  return { contacts: order.map(({ v }) => v), places: order.map(({ place }) => place) };
}

/** Ties from ego's contacts to people whom ego does not know. */
function tiesBeyond(
  { offsets, neighbours }: TieGraph,
  brokers: readonly number[],
  known: Uint8Array,
): { readonly from: Uint32Array; readonly to: Uint32Array } {
  const most = brokers.reduce((sum, v) => sum + (offsets[v + 1] ?? 0) - (offsets[v] ?? 0), 0);
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  let count = 0;
  for (const v of brokers) {
    for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) {
      if (known[w] === 1) continue;
      from[count] = v;
      to[count] = w;
      count += 1;
    }
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count) };
}
