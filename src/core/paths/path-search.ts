import { OddsSoFar } from "./odds-so-far.ts";
import { type PathBounds, pathBounds } from "./path-bounds.ts";
import type { PathProblem } from "./path-problem.ts";
import { contactsOf, type StartedPath, stands, WaitingPaths } from "./started-path.ts";

/** A possible way from ego to a target over known ties. */
export interface WarmPath {
  /** Numbers of the contacts, ego first, the target last. */
  readonly contacts: readonly number[];
  /** Product of the odds along the path, above 0, at most 1. */
  readonly probability: number;
}

export interface SearchOptions {
  /** How many paths at most. */
  readonly top: number;
  /** Longest path in ties, at most that of the problem. */
  readonly maxHops: number;
  /** How many at most that begin with the same contact. */
  readonly perBroker: number;
  /** Where not null, only paths that begin with this contact. */
  readonly broker: number | null;
  /**
   * Odds of each contact whom the start of all paths knows, where detours are left out: no path passes through (or ends at) a
   * contact to whom ego's own tie is at least as likely to lead as the path so far. It would ask one person for somebody whom
   * asking directly reaches as well.
   */
  readonly byEgo: ReadonlyMap<number, number> | null;
  /** As the bounds have it, which are made anew without the contacts of a start. */
  readonly onlyAsked: Uint8Array | null;
  /** Numbers of contacts that no path may touch, besides those of the problem. */
  readonly without: readonly number[];
  /** Numbers of targets that no path of one tie may end at. */
  readonly withoutDirect: readonly number[];
  /** Paths less probable than this are of no use, 0 to 1. */
  readonly floor: number;
}

/**
 * The best paths in order, found best first: a started path waits under the best it can still become (its bound, then the fewest
 * ties, then the contacts in id order), so the first whole path to come up is the best of all. Only starts that can compete
 * are taken further, whatever the number of ties a hub has.
 *
 * @param bounds from `pathBounds`, for the same contacts left out, a floor no higher, and paths at least as long
 * @returns paths without repeated contacts that end at the first target they meet, none below the floor, most probable first;
 * equal ones (to 12 digits) by fewer ties, then by the contacts' numbers from the start
 *
 * Above three ties a bound can lean on a walk that comes back to a contact the path already holds. A start that comes up is
 * checked for that first, and where it does, it goes back under its bound without those contacts. So every start that is taken
 * further leads to a path, and no search wanders through a crowd around its only way.
 *
 * Cost: O(p * log p) for p starts looked at; about `top * maxHops` contacts are expanded, above three ties with new bounds for
 * some of them. Source: best-first branch and bound (Hart, Nilsson, Raphael 1968); bounds without the contacts of the start
 * as in Yen 1971.
 */
export function searchPaths(problem: PathProblem, bounds: PathBounds, options: SearchOptions): readonly WarmPath[] {
  const { ties, odds, from, isTarget } = problem;
  const { top, maxHops, perBroker, broker: onlyBroker, byEgo, floor } = options;
  const closed = new Set(options.without);
  const waiting = new WaitingPaths();
  const takenFrom = new Map<number, number>();
  const withoutPathOf = new Map<StartedPath, PathBounds>();
  const found: WarmPath[] = [];
  const first: StartedPath = {
    contact: from,
    before: null,
    hops: 0,
    probability: 1,
    bound: 1,
    hopsAtLeast: 0,
    broker: from,
    holds: true,
  };
  for (let start: StartedPath | null = first; start !== null && found.length < top; start = waiting.pop()) {
    const taken = takenFrom.get(start.broker) ?? 0;
    if (taken >= perBroker) continue;
    if ((isTarget[start.contact] ?? 0) === 1) {
      found.push({ contacts: contactsOf(start), probability: start.probability });
      takenFrom.set(start.broker, taken + 1);
      continue;
    }
    const left = maxHops - start.hops;
    if (left < 1) continue;
    if (!start.holds && comesBack(problem, bounds, start, left, options.onlyAsked)) {
      const narrower = withNarrowerBound(problem, withoutPathOf, start, left, options);
      if (narrower !== null) waiting.push(narrower);
      continue;
    }
    const hops = start.hops + 1;
    const stop = ties.offsets[start.contact + 1] ?? 0;
    for (let at = ties.offsets[start.contact] ?? 0; at < stop; at += 1) {
      const contact = ties.neighbours[at] ?? 0;
      if (hops === 1 && onlyBroker !== null && contact !== onlyBroker) continue;
      const most = bounds.most(contact, left - 1);
      const step = odds[at] ?? 0;
      if (most === 0 || step === 0 || closed.has(contact) || stands(start, contact)) continue;
      if (hops === 1 && isTarget[contact] === 1 && options.withoutDirect.includes(contact)) continue;
      const probability = start.probability * step;
      if (hops > 1 && byEgo !== null && (byEgo.get(contact) ?? 0) >= probability) continue;
      // Never above the bound it came from: products taken in another order may differ in the last digit.
      const bound = Math.min(start.bound, to12Digits(probability * most));
      if (bound < floor) continue;
      waiting.push({
        contact,
        before: start,
        hops,
        probability,
        bound,
        hopsAtLeast: Math.max(start.hopsAtLeast, hops + bounds.fewestTies(contact)),
        broker: hops === 1 ? contact : start.broker,
        // With one contact before it, or one tie left, there is nobody to come back to.
        holds: hops < 2 || left < 3,
      });
    }
  }
  return found;
}

/** The odds of each contact whom the start of all paths knows. Cost: O(ties of the start). */
export function oddsFrom({ ties, odds, from }: PathProblem): ReadonlyMap<number, number> {
  const known = new Map<number, number>();
  const stop = ties.offsets[from + 1] ?? 0;
  for (let at = ties.offsets[from] ?? 0; at < stop; at += 1) known.set(ties.neighbours[at] ?? 0, odds[at] ?? 0);
  return known;
}

/** Whether the walk behind a start's bound meets a contact that the start holds. */
function comesBack(
  { ties, odds, isTarget }: PathProblem,
  bounds: PathBounds,
  start: StartedPath,
  left: number,
  onlyAsked: Uint8Array | null,
): boolean {
  let contact = start.contact;
  for (let hops = left; (isTarget[contact] ?? 0) === 0 && hops > 0; hops -= 1) {
    // By the fewest ties that give as much: with more it could go back and forth on the way.
    hops = bounds.tiesOfMost(contact, hops);
    let largest = 0;
    let next = contact;
    const stop = ties.offsets[contact + 1] ?? 0;
    for (let at = ties.offsets[contact] ?? 0; at < stop; at += 1) {
      const w = ties.neighbours[at] ?? 0;
      const product = (odds[at] ?? 0) * bounds.most(w, hops - 1);
      if (product > largest && onlyAsked?.[w] !== 1) {
        largest = product;
        next = w;
      }
    }
    if (stands(start, next)) return true;
    contact = next;
  }
  return false;
}

/** The start under the bound it has without the contacts before it, or null where nothing of use is left. */
function withNarrowerBound(
  problem: PathProblem,
  withoutPathOf: Map<StartedPath, PathBounds>,
  start: StartedPath,
  left: number,
  options: SearchOptions,
): StartedPath | null {
  const { before } = start;
  if (before === null) return null;
  let narrow = withoutPathOf.get(before);
  if (narrow === undefined) {
    narrow = boundsWithout(problem, before, left + 1, options);
    withoutPathOf.set(before, narrow);
  }
  const most = narrow.most(start.contact, left);
  if (most === 0) return null;
  const bound = Math.min(start.bound, to12Digits(start.probability * most));
  if (bound < options.floor) return null;
  return {
    ...start,
    bound,
    hopsAtLeast: Math.max(start.hopsAtLeast, start.hops + narrow.fewestTies(start.contact)),
    holds: true,
  };
}

/** Bounds for going on from the end of a start, to nobody who is on it. */
function boundsWithout(problem: PathProblem, start: StartedPath, maxHops: number, options: SearchOptions): PathBounds {
  const barred = Uint8Array.from(problem.barred);
  for (const contact of options.without) barred[contact] = 1;
  for (const contact of contactsOf(start)) barred[contact] = 1;
  const onward: PathProblem = { ...problem, from: start.contact, barred };
  const floor = Math.min(1, options.floor / start.probability);
  const oddsSoFar = floor > 0 ? new OddsSoFar(onward) : null;
  oddsSoFar?.lookTo(Math.sqrt(floor));
  return pathBounds(onward, { maxHops, floor, oddsSoFar, without: [], onlyAsked: options.onlyAsked });
}

/** Veltkamp's split keeps 41 of 53 bits, so that .3 * .5 * .2 and .5 * .3 * .2 count as equal. */
export function to12Digits(value: number): number {
  const shifted = value * 4097;
  return shifted - (shifted - value);
}
