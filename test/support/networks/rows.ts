import { type TieGraph, undated } from "../../../src/core/network/network.ts";

export type Pair = readonly [number, number];

/** Undirected ties with d = 1 unless `evidence` says otherwise; repeated pairs and loops are dropped. */
export function tiesOf(size: number, pairs: readonly Pair[], evidence: (pair: Pair) => number = () => 1): TieGraph {
  const distinct = new Map<number, Pair>();
  for (const [a, b] of pairs) if (a !== b) distinct.set(Math.min(a, b) * size + Math.max(a, b), [a, b]);
  const arcs = [...distinct.values()].flatMap((pair): [number, number, number][] => [
    [pair[0], pair[1], evidence(pair)],
    [pair[1], pair[0], evidence(pair)],
  ]);
  return rowsOf(size, arcs);
}

/** One-way rows, an arc `[from, to, d]` each. */
export function rowsOf(size: number, arcs: readonly (readonly [number, number, number])[]): TieGraph {
  const sorted = [...arcs].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const offsets = new Uint32Array(size + 1);
  for (const [from] of sorted) offsets[from + 1] = (offsets[from + 1] ?? 0) + 1;
  for (let v = 0; v < size; v += 1) offsets[v + 1] = (offsets[v + 1] ?? 0) + (offsets[v] ?? 0);
  return {
    size,
    offsets,
    neighbours: Uint32Array.from(sorted, ([, to]) => to),
    strength: Float64Array.from(sorted, ([, , d]) => -Math.expm1(-d)),
    logStrength: Float64Array.from(sorted, ([, , d]) => Math.log1p(d)),
    lastContactDay: new Int32Array(sorted.length).fill(undated),
    events: new Uint32Array(sorted.length).fill(1),
    derived: new Uint8Array(sorted.length),
  };
}

/** Everybody's contacts, ascending. */
export function contactsOf(size: number, pairs: readonly Pair[]): readonly (readonly number[])[] {
  const { neighbours, offsets } = tiesOf(size, pairs);
  return Array.from({ length: size }, (_, v) => [...neighbours.subarray(offsets[v], offsets[v + 1])]);
}

/** A value of each stored tie end, given both its ends. */
export function alongTies(ties: TieGraph, value: (from: number, to: number) => number): Float64Array {
  const result = new Float64Array(ties.neighbours.length);
  for (let from = 0; from < ties.size; from += 1) {
    const end = ties.offsets[from + 1] ?? 0;
    for (let i = ties.offsets[from] ?? 0; i < end; i += 1) result[i] = value(from, ties.neighbours[i] ?? 0);
  }
  return result;
}

/** Ties after contact v has become `newNumbers[v]`. */
export function relabelled(pairs: readonly Pair[], newNumbers: readonly number[]): Pair[] {
  return pairs.map(([a, b]): Pair => [newNumbers[a] ?? 0, newNumbers[b] ?? 0]);
}

export const chain = (size: number): Pair[] => Array.from({ length: size - 1 }, (_, v): Pair => [v, v + 1]);
export const star = (size: number): Pair[] => Array.from({ length: size - 1 }, (_, v): Pair => [0, v + 1]);
export const clique = (size: number): Pair[] =>
  Array.from({ length: size }, (_, a) => Array.from({ length: a }, (_, b): Pair => [b, a])).flat();

/** Contacts 0, 3, 6, ... in a row, each two joined by two ways of two ties; `count * 3 + 1` contacts. */
export const diamonds = (count: number): Pair[] =>
  Array.from({ length: count }, (_, i): Pair[] => [
    [3 * i, 3 * i + 1],
    [3 * i, 3 * i + 2],
    [3 * i + 1, 3 * i + 3],
    [3 * i + 2, 3 * i + 3],
  ]).flat();
