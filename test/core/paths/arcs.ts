import { type TieGraph, undated } from "../../../src/core/network/network.ts";

/** From, to, odds. */
export type Arc = readonly [number, number, number];

/** Ties both ways with odds for each way; a way that no arc names has odds 0. A later arc between the same two replaces. */
export function fromArcs(size: number, arcs: readonly Arc[]): { ties: TieGraph; odds: Float64Array } {
  const rows = Array.from({ length: size }, () => new Map<number, number>());
  for (const [from, to, odds] of arcs) {
    rows[from]?.set(to, odds);
    if (rows[to]?.has(from) === false) rows[to].set(from, 0);
  }
  const offsets = new Uint32Array(size + 1);
  const neighbours: number[] = [];
  const odds: number[] = [];
  rows.forEach((row, v) => {
    for (const w of [...row.keys()].sort((a, b) => a - b)) {
      neighbours.push(w);
      odds.push(row.get(w) ?? 0);
    }
    offsets[v + 1] = neighbours.length;
  });
  const ends = neighbours.length;
  return {
    ties: {
      size,
      offsets,
      neighbours: Uint32Array.from(neighbours),
      strength: new Float64Array(ends).fill(0.5),
      logStrength: new Float64Array(ends).fill(0.5),
      lastContactDay: new Int32Array(ends).fill(undated),
      events: new Uint32Array(ends).fill(1),
      derived: new Uint8Array(ends),
    },
    odds: Float64Array.from(odds),
  };
}

/** The same odds both ways. */
export function bothWays(ties: readonly Arc[]): readonly Arc[] {
  return ties.flatMap(([a, b, odds]): Arc[] => [
    [a, b, odds],
    [b, a, odds],
  ]);
}

/** Every path of at most `maxHops` that ends at the first target it meets, by trying them all. */
export function everyPath(
  size: number,
  arcs: readonly Arc[],
  ego: number,
  targets: readonly number[],
  maxHops: number,
): { contacts: readonly number[]; probability: number }[] {
  const { ties, odds } = fromArcs(size, arcs);
  const ends = new Set(targets.filter((target) => target !== ego));
  const found: { contacts: readonly number[]; probability: number }[] = [];
  const walk = (contacts: readonly number[], probability: number) => {
    const last = contacts.at(-1) ?? ego;
    if (ends.has(last)) {
      found.push({ contacts, probability });
      return;
    }
    if (contacts.length > maxHops) return;
    for (let at = ties.offsets[last] ?? 0; at < (ties.offsets[last + 1] ?? 0); at += 1) {
      const next = ties.neighbours[at] ?? 0;
      const step = odds[at] ?? 0;
      if (step > 0 && !contacts.includes(next)) walk([...contacts, next], probability * step);
    }
  };
  walk([ego], 1);
  return found.sort((a, b) => {
    if (Math.abs(a.probability - b.probability) > 1e-11 * a.probability) return b.probability - a.probability;
    if (a.contacts.length !== b.contacts.length) return a.contacts.length - b.contacts.length;
    const at = a.contacts.findIndex((contact, i) => contact !== b.contacts[i]);
    return at === -1 ? 0 : (a.contacts[at] ?? 0) - (b.contacts[at] ?? 0);
  });
}
