import type { TieGraph } from "../network/network.ts";
import { type EventHistory, forEachPair, peopleOfEvent } from "./event-history.ts";
import { tiesOfEvents } from "./ties-of-events.ts";

/** Two people who had their first contact after the cut. */
export interface FirstContact {
  readonly other: number;
  /** Everybody in the event, both of them among these. */
  readonly together: Uint32Array;
}

/** What is known at a cut through a history, and what happens next. */
export interface Moment {
  readonly ties: TieGraph;
  /** Day of the last event before the cut. */
  readonly asOfDay: number;
  /** By person, who they first meet in the window, in order of time. */
  readonly meets: ReadonlyMap<number, readonly FirstContact[]>;
}

/**
 * Cuts a history in two.
 *
 * @param history any
 * @param options `cut` and `window` as shares of all events: what is known are the first `cut` of them, the window is the next
 *   `window` of them, as far as there are any
 * @returns the moment; null where no event is before the cut
 *
 * Cost: that of `tiesOfEvents`, and O(k^2 log degree) for each event of the window.
 */
export function momentAt(
  history: EventHistory,
  { cut, window }: { readonly cut: number; readonly window: number },
): Moment | null {
  const count = history.seconds.length;
  const known = eventsIn(count, cut);
  if (known === 0) return null;
  const end = Math.min(count, eventsIn(count, cut + window));
  const { ties, asOfDay } = tiesOfEvents(history, known);
  const size = history.people.length;
  const met = new Set<number>();
  const meets = new Map<number, FirstContact[]>();
  const put = (person: number, contact: FirstContact): void => {
    const list = meets.get(person);
    if (list === undefined) meets.set(person, [contact]);
    else list.push(contact);
  };
  for (let event = known; event < end; event += 1) {
    const together = peopleOfEvent(history, event);
    forEachPair(together, (a, b) => {
      const pair = Math.min(a, b) * size + Math.max(a, b);
      if (met.has(pair) || areTied(ties, a, b)) return;
      met.add(pair);
      put(a, { other: b, together });
      put(b, { other: a, together });
    });
  }
  return { ties, asOfDay, meets };
}

/** Shares such as .7 + .1 come out a little short of what they stand for. */
function eventsIn(count: number, share: number): number {
  return Math.floor(share * count + 1e-6);
}

/** @returns whether two contacts know each other. Cost: O(log degree). */
export function areTied(ties: TieGraph, a: number, b: number): boolean {
  return tieAt(ties, a, b) !== -1;
}

/** @returns the place of b in the row of a among `ties.neighbours`, -1 where they do not know each other. Cost: O(log degree). */
export function tieAt({ offsets, neighbours }: TieGraph, a: number, b: number): number {
  let low = offsets[a] ?? 0;
  const end = offsets[a + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((neighbours[middle] ?? 0) < b) low = middle + 1;
    else high = middle;
  }
  return low < end && neighbours[low] === b ? low : -1;
}
