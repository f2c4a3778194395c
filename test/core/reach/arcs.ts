import fc from "fast-check";
import type { TieGraph } from "../../../src/core/network/network.ts";
import { alongTies, rowsOf } from "../../support/networks/rows.ts";

/** One direction of a tie, and the chance that a request passes that way. */
export type Arc = readonly [from: number, to: number, chance: number];

export function directed(size: number, arcs: readonly Arc[]): { readonly ties: TieGraph; readonly odds: Float64Array } {
  const ties = rowsOf(
    size,
    arcs.map(([from, to]) => [from, to, 1]),
  );
  return { ties, odds: alongTies(ties, (from, to) => arcs.find(([a, b]) => a === from && b === to)?.[2] ?? 0) };
}

/** Doubles drawn by fast-check are mostly so small that no difference shows. */
export const hundredths = fc.integer({ min: 0, max: 100 }).map((count) => count / 100);

/** Networks of few enough arcs to go through all outcomes; arcs in both directions, no loops. */
export const anyArcs = fc.integer({ min: 2, max: 6 }).chain((size) => {
  const contact = fc.nat({ max: size - 1 });
  return fc.record({
    size: fc.constant(size),
    arcs: fc
      .uniqueArray(fc.tuple(contact, contact, hundredths), {
        minLength: Math.min(3, size),
        maxLength: 9,
        selector: ([from, to]) => `${from} ${to}`,
      })
      .map((arcs) => arcs.filter(([from, to]) => from !== to)),
  });
});

/** The chance of each event, summed over all 2^m outcomes of the arcs. */
export function overOutcomes(
  arcs: readonly Arc[],
  events: number,
  holds: (outcome: readonly Arc[], event: number) => boolean,
): number[] {
  const chances = new Array<number>(events).fill(0);
  for (let outcome = 0; outcome < 2 ** arcs.length; outcome += 1) {
    const open = arcs.filter((_, i) => (outcome >> i) % 2 === 1);
    const chance = arcs.reduce((product, [, , p], i) => product * ((outcome >> i) % 2 === 1 ? p : 1 - p), 1);
    for (let event = 0; event < events; event += 1) if (holds(open, event)) chances[event] = (chances[event] ?? 0) + chance;
  }
  return chances;
}

export function withinTwo(open: readonly Arc[], target: number): boolean {
  const first = open.filter(([from]) => from === 0).map(([, to]) => to);
  return target !== 0 && (first.includes(target) || open.some(([from, to]) => to === target && first.includes(from)));
}

/** Whom contact 0 gets to over so many open arcs. */
export function within(open: readonly Arc[], maxHops: number): ReadonlySet<number> {
  const found = new Set([0]);
  for (let hop = 1; hop <= maxHops; hop += 1) {
    for (const to of open.filter(([from]) => found.has(from)).map(([, to]) => to)) found.add(to);
  }
  found.delete(0);
  return found;
}
