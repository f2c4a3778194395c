import { compareIds } from "../model/ids.ts";
import type { NetChange } from "./net-changes.ts";
import { gone, placeOf } from "./renumbering.ts";

export interface ListAfter<T> {
  readonly list: readonly T[];
  /** New place by old place, ascending but for `gone`; null where nothing came or left. */
  readonly places: Uint32Array | null;
}

/**
 * A list in id order after a few changes.
 *
 * @param before in id order
 * @param changes what came is not in the list, all else is
 * @returns the list in id order; the same object when there are no changes.
 * Cost: O(list + changes log list).
 */
export function listAfter<T extends { readonly id: string }>(
  before: readonly T[],
  changes: readonly NetChange<T>[],
): ListAfter<T> {
  if (changes.length === 0) return { list: before, places: null };
  const placeIn = (id: string): number => placeOf(id, 0, before.length, (place) => before[place]?.id);
  const kept = before.slice();
  const left = new Set<number>();
  const arrivals: { readonly thing: T; readonly at: number }[] = [];
  for (const change of changes) {
    if (change.before !== null) {
      const at = placeIn(change.before.id);
      if (change.after === null) left.add(at);
      else kept[at] = change.after;
    } else if (change.after !== null) arrivals.push({ thing: change.after, at: placeIn(change.after.id) });
  }
  if (arrivals.length === 0 && left.size === 0) return { list: kept, places: null };
  arrivals.sort((a, b) => compareIds(a.thing.id, b.thing.id));
  const list: T[] = [];
  const places = new Uint32Array(kept.length);
  let arrived = 0;
  for (let old = 0; old <= kept.length; old += 1) {
    for (let next = arrivals[arrived]; next?.at === old; next = arrivals[arrived]) {
      list.push(next.thing);
      arrived += 1;
    }
    const thing = kept[old];
    if (thing === undefined) continue;
    places[old] = left.has(old) ? gone : list.length;
    if (!left.has(old)) list.push(thing);
  }
  return { list, places };
}
