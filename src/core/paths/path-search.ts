import { type PathBounds, pathBounds } from "./path-bounds.ts";

/** A possible way from ego to a target over known ties. */
export interface WarmPath {
  /** Numbers of the contacts, ego first, the target last. */
  readonly contacts: readonly number[];
  /** Product of the odds along the path, above 0, at most 1. */
  readonly probability: number;
}

/**
 * The best paths in order, found best first: a started path waits under the best it can still become (its bound, then the fewest
 * ties, then the contacts in id order), so the first whole path to come up is the best of all. Only starts that can compete
 * are taken further, whatever the number of ties a hub has.
 *
 * @param bounds from `pathBounds`
 * @param options.top how many paths at most
 * @param options.perBroker how many at most that begin with the same contact
 * @param options.broker where not null, only paths that begin with this contact
 * @param options.detours `left-out`: no path passes through (or ends at) a contact to whom ego's own tie is at least as likely
 * to lead as the path so far. It would ask one person for somebody whom asking directly reaches as well.
 * @returns paths without repeated contacts that end at the first target they meet, most probable first; equal ones (to 12
 * digits) by fewer ties, then by the contacts' numbers from the start
 *
 * Above three ties a bound can lean on a walk that comes back to a contact the path already holds. A start that comes up is
 * checked for that first, and where it does, it goes back under its bound without those contacts. So every start that is taken
 * further leads to a path, and no search wanders through a crowd around its only way.
 *
 * Cost: O(p * log p) for p starts looked at; about `top * maxHops` contacts are expanded, above three ties with new bounds for
 * some of them. Source: best-first branch and bound (Hart, Nilsson, Raphael 1968); bounds without the contacts of the start
 * as in Yen 1971.
 */
export function searchPaths(
  bounds: PathBounds,
  options: {
    readonly top: number;
    readonly perBroker: number;
    readonly broker: number | null;
    readonly detours: "kept" | "left-out";
  },
): readonly WarmPath[] {
  const { ties, odds, from, maxHops, isTarget, best, nearest } = bounds;
  const waiting = new Waiting();
  const takenFrom = new Map<number, number>();
  const withoutPathOf = new Map<Start, PathBounds>();
  const found: WarmPath[] = [];
  const byEgo = options.detours === "left-out" ? oddsFrom(bounds) : new Map<number, number>();
  const first: Start = {
    contact: from,
    before: null,
    hops: 0,
    probability: 1,
    bound: 1,
    hopsAtLeast: 0,
    broker: from,
    holds: true,
  };
  for (let start: Start | null = first; start !== null && found.length < options.top; start = waiting.pop()) {
    const taken = takenFrom.get(start.broker) ?? 0;
    if (taken >= options.perBroker) continue;
    if ((isTarget[start.contact] ?? 0) === 1) {
      found.push({ contacts: contactsOf(start), probability: start.probability });
      takenFrom.set(start.broker, taken + 1);
      continue;
    }
    const left = maxHops - start.hops;
    if (left < 1) continue;
    if (!start.holds && comesBack(bounds, start, left)) {
      const narrower = withNarrowerBound(bounds, withoutPathOf, start, left);
      if (narrower !== null) waiting.push(narrower);
      continue;
    }
    const hops = start.hops + 1;
    const ahead = best[left - 1];
    const stop = ties.offsets[start.contact + 1] ?? 0;
    for (let at = ties.offsets[start.contact] ?? 0; at < stop; at += 1) {
      const contact = ties.neighbours[at] ?? 0;
      const most = ahead?.[contact] ?? 0;
      const step = odds[at] ?? 0;
      if (most === 0 || step === 0 || stands(start, contact)) continue;
      if (hops === 1 && options.broker !== null && contact !== options.broker) continue;
      const probability = start.probability * step;
      if (hops > 1 && (byEgo.get(contact) ?? 0) >= probability) continue;
      waiting.push({
        contact,
        before: start,
        hops,
        probability,
        // Never above the bound it came from: products taken in another order may differ in the last digit.
        bound: Math.min(start.bound, to12Digits(probability * most)),
        hopsAtLeast: Math.max(start.hopsAtLeast, hops + (nearest[contact] ?? 0)),
        broker: hops === 1 ? contact : start.broker,
        // With one contact before it, or one tie left, there is nobody to come back to.
        holds: hops < 2 || left < 3,
      });
    }
  }
  return found;
}

/** The odds of each contact whom the start of all paths knows. */
function oddsFrom({ ties, odds, from }: PathBounds): Map<number, number> {
  const known = new Map<number, number>();
  const stop = ties.offsets[from + 1] ?? 0;
  for (let at = ties.offsets[from] ?? 0; at < stop; at += 1) known.set(ties.neighbours[at] ?? 0, odds[at] ?? 0);
  return known;
}

/** Whether the walk behind a start's bound meets a contact that the start holds. */
function comesBack({ ties, odds, isTarget, best }: PathBounds, start: Start, left: number): boolean {
  let contact = start.contact;
  for (let hops = left; (isTarget[contact] ?? 0) === 0 && hops > 0; hops -= 1) {
    const ahead = best[hops - 1];
    let largest = 0;
    let next = contact;
    const stop = ties.offsets[contact + 1] ?? 0;
    for (let at = ties.offsets[contact] ?? 0; at < stop; at += 1) {
      const w = ties.neighbours[at] ?? 0;
      const product = (odds[at] ?? 0) * (ahead?.[w] ?? 0);
      if (product > largest) {
        largest = product;
        next = w;
      }
    }
    if (stands(start, next)) return true;
    contact = next;
  }
  return false;
}

/** The start under the bound it has without the contacts before it, or null where nothing is left. */
function withNarrowerBound(
  { ties, odds, targets, notVia }: PathBounds,
  withoutPathOf: Map<Start, PathBounds>,
  start: Start,
  left: number,
): Start | null {
  const { before } = start;
  if (before === null) return null;
  let narrow = withoutPathOf.get(before);
  if (narrow === undefined) {
    narrow = pathBounds(ties, odds, before.contact, {
      targets,
      maxHops: left + 1,
      notVia: [...notVia, ...contactsOf(before)],
    });
    withoutPathOf.set(before, narrow);
  }
  const most = narrow.best[left]?.[start.contact] ?? 0;
  if (most === 0) return null;
  return {
    ...start,
    bound: Math.min(start.bound, to12Digits(start.probability * most)),
    hopsAtLeast: Math.max(start.hopsAtLeast, start.hops + (narrow.nearest[start.contact] ?? 0)),
    holds: true,
  };
}

interface Start {
  readonly contact: number;
  readonly before: Start | null;
  readonly hops: number;
  readonly probability: number;
  readonly bound: number;
  readonly hopsAtLeast: number;
  readonly broker: number;
  /** Whether some path is known to reach the bound. */
  readonly holds: boolean;
}

/** Veltkamp's split keeps 41 of 53 bits, so that .3 * .5 * .2 and .5 * .3 * .2 count as equal. */
function to12Digits(value: number): number {
  const shifted = value * 4097;
  return shifted - (shifted - value);
}

function contactsOf(start: Start): readonly number[] {
  const contacts: number[] = [];
  for (let at: Start | null = start; at !== null; at = at.before) contacts.push(at.contact);
  return contacts.reverse();
}

function stands(start: Start, contact: number): boolean {
  for (let at: Start | null = start; at !== null; at = at.before) if (at.contact === contact) return true;
  return false;
}

function isBefore(a: Start, b: Start): boolean {
  if (a.bound !== b.bound) return a.bound > b.bound;
  if (a.hopsAtLeast !== b.hopsAtLeast) return a.hopsAtLeast < b.hopsAtLeast;
  return compareContacts(a, b) < 0;
}

function compareContacts(a: Start, b: Start): number {
  if (a.hops > b.hops) return a.before === null ? 0 : compareContacts(a.before, b) || 1;
  if (b.hops > a.hops) return b.before === null ? 0 : compareContacts(a, b.before) || -1;
  if (a === b) return 0;
  const earlier = a.before === null || b.before === null ? 0 : compareContacts(a.before, b.before);
  return earlier === 0 ? a.contact - b.contact : earlier;
}

/** A binary heap of started paths, the most promising on top. */
class Waiting {
  readonly #heap: Start[] = [];

  push(start: Start): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(start);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above];
      if (other === undefined || !isBefore(start, other)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = start;
  }

  pop(): Start | null {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return null;
    if (heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = heap[below];
      if (child === undefined) break;
      const right = heap[below + 1];
      if (right !== undefined && isBefore(right, child)) {
        child = right;
        below += 1;
      }
      if (!isBefore(child, last)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
    return top;
  }
}
