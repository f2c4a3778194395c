import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TieGraph } from "../../../src/core/network/network.ts";
import { doors } from "../../../src/core/reach/doors.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const contactsOf = ({ offsets, neighbours }: TieGraph, v: number): number[] => [
  ...neighbours.subarray(offsets[v], offsets[v + 1]),
];

/** The mean, over all orders in which ego could come to know them, of how many people each contact adds. */
function shapley(ties: TieGraph, ego: number): number[] {
  const brokers = contactsOf(ties, ego);
  const known = new Set([ego, ...brokers]);
  const orders = permutations(brokers);
  const added = new Array<number>(ties.size).fill(0);
  for (const order of orders) {
    const opened = new Set<number>();
    for (const v of order) {
      const before = opened.size;
      for (const w of contactsOf(ties, v)) if (!known.has(w)) opened.add(w);
      added[v] = (added[v] ?? 0) + (opened.size - before) / orders.length;
    }
  }
  return added;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe("doors", () => {
  it("shares a person among the contacts who know them", () => {
    // Ego 0 knows 1 and 2; both know 3; only 1 knows 4; 1 and 2 know each other.
    const ties = tiesOf(5, [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
      [1, 4],
    ]);
    expect(doors(ties, 0)).toEqual({ doors: Float64Array.of(0, 1.5, 0.5, 0, 0), onlyThrough: Uint32Array.of(0, 1, 0, 0, 0) });
  });

  it("are all through the middle of a star, seen from a tip", () => {
    expect(doors(tiesOf(6, star(6)), 5)).toEqual({
      doors: Float64Array.of(4, 0, 0, 0, 0, 0),
      onlyThrough: Uint32Array.of(4, 0, 0, 0, 0, 0),
    });
  });

  it("are none for a contact of the contact's contact", () => {
    expect([...doors(tiesOf(4, chain(4)), 0).doors]).toEqual([0, 1, 0, 0]);
  });

  it("are none from an isolated contact", () => {
    expect([...doors(tiesOf(3, [[0, 1]]), 2).doors]).toEqual([0, 0, 0]);
  });

  it("add up to the people at two ties", () => {
    fc.assert(
      fc.property(anyNetwork(14), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        const total = doors(ties, 0).doors.reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(reach(ties, 0, { maxHops: 2 }).contactsAtHop[1] ?? 0, 10);
      }),
    );
  });

  it("are the Shapley value of reach within two ties", () => {
    fc.assert(
      fc.property(anyNetwork(7), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        expect([...doors(ties, 0).doors]).toEqual(shapley(ties, 0).map(near));
      }),
      { numRuns: 60 },
    );
  });

  it("open to one contact only whom two-tie reach loses without that contact's further ties", () => {
    fc.assert(
      fc.property(anyNetwork(10), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        const people = (within: TieGraph) => reach(within, 0, { maxHops: 2 }).contactsAtHop[1] ?? 0;
        const lost = contactsOf(ties, 0).map((v) => {
          const without = pairs.filter(([a, b]) => (a !== v && b !== v) || a === 0 || b === 0);
          return people(ties) - people(tiesOf(size, without));
        });
        const { onlyThrough } = doors(ties, 0);
        expect(contactsOf(ties, 0).map((v) => onlyThrough[v])).toEqual(lost);
      }),
    );
  });

  it("do not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = doors(tiesOf(size, pairs), 0).doors;
        const after = doors(tiesOf(size, relabelled(pairs, newNumbers)), newNumbers[0] ?? 0).doors;
        expect(newNumbers.map((v) => after[v])).toEqual([...before].map(near));
      }),
    );
  });
});

const near = (value: number): unknown => expect.closeTo(value, 10);
