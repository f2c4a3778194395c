import type { TieGraph } from "../network/network.ts";

/** What the ties ahead can give at best, from every contact that a path of `maxHops` ties from `from` can stand on. */
export interface PathBounds {
  readonly ties: TieGraph;
  readonly odds: Float64Array;
  readonly from: number;
  readonly maxHops: number;
  readonly targets: readonly number[];
  readonly notVia: readonly number[];
  readonly isTarget: Uint8Array;
  /** `best[h][v]`: the largest product of odds from `v` to any target over at most `h` ties; 0 where there is none. */
  readonly best: readonly Float64Array[];
  /** Ties from `v` to the nearest target, or `maxHops + 1` where none is near enough. */
  readonly nearest: Uint8Array;
}

/** @throws RangeError when `maxHops` is not a whole number from 1 to 200, or the odds do not run along the ties. */
export function assertSearchable(ties: TieGraph, odds: Float64Array, from: number, maxHops: number): void {
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > 200) {
    throw new RangeError(`maxHops must be a whole number from 1 to 200, not ${maxHops}`);
  }
  if (odds.length !== ties.neighbours.length) throw new RangeError("the odds must run along the ties' neighbours");
  if (!Number.isInteger(from) || from < 0 || from >= ties.size) throw new RangeError(`no contact has the number ${from}`);
}

/**
 * Upper bounds for a search of warm paths, computed backwards from all targets at once. A walk may visit a contact twice where
 * a path may not, so a bound is never too low; up to three ties it is exact.
 *
 * @param ties who knows whom
 * @param odds running along `ties.neighbours`, 0 to 1; 0 closes that direction
 * @param from number of the contact the paths start at; no path returns to it
 * @param options.targets numbers of the contacts to be reached; `from` and those in `notVia` are left out
 * @param options.maxHops longest path in ties, 1 to 200
 * @param options.notVia numbers of contacts that no path may touch
 * @returns the bounds, one array a number of remaining ties, index 0 being none
 * @throws RangeError when `maxHops`, `from` or the odds do not fit the ties
 *
 * Cost: O(maxHops * ties within maxHops - 1 of `from`). Method: value iteration over the max-product semiring (Bellman 1958).
 */
export function pathBounds(
  ties: TieGraph,
  odds: Float64Array,
  from: number,
  options: {
    readonly targets: readonly number[];
    readonly maxHops: number;
    readonly notVia: readonly number[];
  },
): PathBounds {
  const { maxHops } = options;
  assertSearchable(ties, odds, from, maxHops);
  const { size, offsets, neighbours } = ties;
  const barred = new Uint8Array(size);
  barred[from] = 1;
  for (const contact of options.notVia) barred[contact] = 1;
  const isTarget = new Uint8Array(size);
  for (const target of options.targets) if ((barred[target] ?? 1) === 0) isTarget[target] = 1;

  const nearest = new Uint8Array(size).fill(maxHops + 1);
  const none = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    if ((isTarget[v] ?? 0) === 1) {
      none[v] = 1;
      nearest[v] = 0;
    }
  }
  const best: Float64Array[] = [none];
  const { order, within } = standableContacts(ties, from, maxHops - 1, barred, isTarget);
  for (let hops = 1; hops < maxHops; hops += 1) {
    const before = best[hops - 1] ?? none;
    const now = new Float64Array(none);
    // A contact that lies d ties away has maxHops - d left, so the far ones need the short bounds only.
    const end = within[maxHops - hops] ?? order.length;
    for (let i = 0; i < end; i += 1) {
      const v = order[i] ?? 0;
      if (v === from || (isTarget[v] ?? 0) === 1) continue;
      let largest = 0;
      const stop = offsets[v + 1] ?? 0;
      for (let at = offsets[v] ?? 0; at < stop; at += 1) {
        const ahead = before[neighbours[at] ?? 0] ?? 0;
        if (ahead === 0) continue;
        const product = (odds[at] ?? 0) * ahead;
        if (product > largest) largest = product;
      }
      if (largest === 0) continue;
      now[v] = largest;
      if ((nearest[v] ?? 0) > hops) nearest[v] = hops;
    }
    best.push(now);
  }
  return { ties, odds, from, maxHops, targets: options.targets, notVia: options.notVia, isTarget, best, nearest };
}

/** Contacts a path can stand on before its end, nearest first; `within[d]` of them lie at most `d` ties away. */
function standableContacts(
  ties: TieGraph,
  from: number,
  depth: number,
  barred: Uint8Array,
  isTarget: Uint8Array,
): { readonly order: readonly number[]; readonly within: readonly number[] } {
  const seen = Uint8Array.from(barred);
  const order = [from];
  const within = [1];
  let begin = 0;
  for (let hop = 1; hop <= depth; hop += 1) {
    const end = order.length;
    for (let i = begin; i < end; i += 1) {
      const v = order[i] ?? 0;
      if ((isTarget[v] ?? 0) === 1) continue;
      const stop = ties.offsets[v + 1] ?? 0;
      for (let at = ties.offsets[v] ?? 0; at < stop; at += 1) {
        const w = ties.neighbours[at] ?? 0;
        if ((seen[w] ?? 1) === 1) continue;
        seen[w] = 1;
        order.push(w);
      }
    }
    begin = end;
    within.push(order.length);
  }
  return { order, within };
}
