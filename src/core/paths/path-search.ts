import type { PathBounds } from "./path-bounds.ts";

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
 * @returns paths without repeated contacts that end at the first target they meet, most probable first; equal ones (to 12
 * digits) by fewer ties, then by the contacts' numbers from the start
 *
 * Cost: O(p * log p) for p starts looked at; about `top * maxHops` contacts are expanded where bounds are exact.
 * Source: best-first branch and bound (Hart, Nilsson, Raphael 1968).
 */
export function searchPaths(
  bounds: PathBounds,
  options: {
    readonly top: number;
    readonly perBroker: number;
    readonly broker: number | null;
  },
): readonly WarmPath[] {
  const { ties, odds, from, maxHops, isTarget, best, nearest } = bounds;
  const waiting = new Waiting();
  const takenFrom = new Map<number, number>();
  const found: WarmPath[] = [];
  let current: Start | null = {
    contact: from,
    before: null,
    hops: 0,
    probability: 1,
    bound: 1,
    hopsAtLeast: 0,
    broker: from,
  };
  while (current !== null && found.length < options.top) {
    const start: Start = current;
    const taken = takenFrom.get(start.broker) ?? 0;
    if (taken < options.perBroker) {
      if ((isTarget[start.contact] ?? 0) === 1) {
        found.push({
          contacts: contactsOf(start),
          probability: start.probability,
        });
        takenFrom.set(start.broker, taken + 1);
      } else if (start.hops < maxHops) {
        const hops = start.hops + 1;
        const ahead = best[maxHops - hops];
        const stop = ties.offsets[start.contact + 1] ?? 0;
        for (let at = ties.offsets[start.contact] ?? 0; at < stop; at += 1) {
          const contact = ties.neighbours[at] ?? 0;
          const most = ahead?.[contact] ?? 0;
          const step = odds[at] ?? 0;
          if (most === 0 || step === 0 || stands(start, contact)) continue;
          if (hops === 1 && options.broker !== null && contact !== options.broker) continue;
          const probability = start.probability * step;
          waiting.push({
            contact,
            before: start,
            hops,
            probability,
            // Never above the bound it came from: products taken in another order may differ in the last digit.
            bound: Math.min(start.bound, to12Digits(probability * most)),
            hopsAtLeast: Math.max(start.hopsAtLeast, hops + (nearest[contact] ?? 0)),
            broker: hops === 1 ? contact : start.broker,
          });
        }
      }
    }
    current = waiting.pop();
  }
  return found;
}

interface Start {
  readonly contact: number;
  readonly before: Start | null;
  readonly hops: number;
  readonly probability: number;
  readonly bound: number;
  readonly hopsAtLeast: number;
  readonly broker: number;
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
