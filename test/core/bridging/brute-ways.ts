import type { Pair } from "../../support/networks/rows.ts";

/**
 * Betweenness by listing every way between every two contacts that passes nobody twice, and keeping the cheapest.
 *
 * @param costOf a whole number a tie
 */
export function listedBetweenness(size: number, pairs: readonly Pair[], costOf: (a: number, b: number) => number): number[] {
  const knows = Array.from({ length: size }, () => new Set<number>());
  for (const [a, b] of pairs) {
    if (a === b) continue;
    knows[a]?.add(b);
    knows[b]?.add(a);
  }
  const passed = new Array<number>(size).fill(0);
  for (let from = 0; from < size; from += 1) {
    for (let to = 0; to < from; to += 1) {
      let least = Number.POSITIVE_INFINITY;
      let ways: number[][] = [];
      const go = (way: readonly number[], cost: number): void => {
        const v = way.at(-1) ?? from;
        if (v === to) {
          if (cost < least) ways = [];
          if (cost <= least) ways.push(way.slice(1, -1));
          least = Math.min(least, cost);
          return;
        }
        for (const w of knows[v] ?? []) if (!way.includes(w)) go([...way, w], cost + costOf(v, w));
      };
      go([from], 0);
      for (const way of ways) for (const v of way) passed[v] = (passed[v] ?? 0) + 1 / ways.length;
    }
  }
  return passed.map((count) => count / (((size - 1) * (size - 2)) / 2));
}

/** Layers of two contacts, each tied to both of the layer after: one block, and 2^(count - 2) ways or more from end to end. */
export const layersOfTwo = (count: number): Pair[] =>
  Array.from({ length: 2 * count - 2 }, (_, v): Pair[] => {
    const next = 2 * (Math.floor(v / 2) + 1);
    return [
      [v, next],
      [v, next + 1],
    ];
  }).flat();
