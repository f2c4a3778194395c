import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { tieCost, weightedBetweenness } from "../../../src/core/bridging/weighted-betweenness.ts";
import { bucketsFor, weightedPassing } from "../../../src/core/bridging/weighted-passing.ts";
import type { TieGraph } from "../../../src/core/network/network.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { alongTies, chain, diamonds, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";
import { listedBetweenness } from "./brute-ways.ts";

/** Values of networkx 3.6, `betweenness_centrality(graph, weight=cost)`; the costs are made up. */
const published = v.parse(
  v.array(
    v.object({
      name: v.string(),
      size: v.number(),
      costs: v.array(v.tuple([v.number(), v.number(), v.number()])),
      betweenness: v.array(v.number()),
    }),
  ),
  JSON.parse(readFileSync(new URL("./weighted-betweenness.json", import.meta.url), "utf8")),
);

/** Ties whose strength says in ten-millionths what they cost. */
function costing(size: number, pairs: readonly Pair[], cost: (a: number, b: number) => number): TieGraph {
  const ties = tiesOf(size, pairs);
  return { ...ties, strength: alongTies(ties, (a, b) => cost(Math.min(a, b), Math.max(a, b)) / 1e7) };
}
const costOf = (strength: number): number => Math.round(strength * 1e7);

/** A cost of 1 to `most` for every two contacts. */
const someCost =
  (salt: number, most: number) =>
  (a: number, b: number): number =>
    1 + (((Math.imul(a + 1, 7919) ^ Math.imul(b + 1, 104_729) ^ salt) >>> 3) % most);

const values = (shares: Float64Array | null): number[] => [...(shares ?? [])];

describe("tieCost", () => {
  it("is 1 for the strongest tie", () => {
    expect(tieCost(1)).toBe(1);
  });

  it("adds the thousandths of the logarithm", () => {
    expect(tieCost(0.5)).toBe(694);
  });

  it("is finite for the weakest tie there is", () => {
    expect(tieCost(Number.MIN_VALUE)).toBe(744_441);
  });
});

describe("weightedBetweenness", () => {
  it("takes two strong ties rather than a weak one", () => {
    const triangle = tiesOf(
      3,
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      ([a, b]) => (a === 0 && b === 2 ? 0.05 : 3),
    );
    expect(values(weightedBetweenness(triangle))).toEqual([0, 1, 0]);
  });

  it("halves a pair with two ways of equal strength, the ties in another order", () => {
    const ring: Pair[] = [
      [0, 1],
      [1, 3],
      [0, 2],
      [2, 3],
    ];
    const ties = tiesOf(4, ring, ([a, b]) => (a + b === 1 || a + b === 5 ? 0.3 : 1.1));
    expect(values(weightedBetweenness(ties)).slice(1, 3)).toEqual([1 / 6, 1 / 6].map(near));
  });

  it("is undefined in a network of two", () => {
    expect(weightedBetweenness(tiesOf(2, [[0, 1]]))).toBeNull();
  });

  it("is undefined in an empty network", () => {
    expect(weightedBetweenness(tiesOf(0, []))).toBeNull();
  });

  it("is 0 without ties", () => {
    expect(values(weightedBetweenness(tiesOf(3, [])))).toEqual([0, 0, 0]);
  });

  it("does not count pairs without a way, but divides by all", () => {
    const twoChains = tiesOf(6, [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ]);
    expect(values(weightedBetweenness(twoChains))).toEqual([0, 0.1, 0, 0, 0.1, 0]);
  });

  it.each([0, -1, 1.5, Number.NaN, 1_000_001])("refuses a cost of %d", (cost) => {
    expect(() => weightedBetweenness(tiesOf(3, chain(3)), { costOf: () => cost })).toThrow(RangeError);
  });

  it.each(published.map((network) => [network.name, network] as const))(
    "agrees with the values of networkx: %s",
    (_, network) => {
      const cost = new Map(network.costs.map(([a, b, c]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, c]));
      const ties = costing(
        network.size,
        network.costs.map(([a, b]): Pair => [a, b]),
        (a, b) => cost.get(`${a} ${b}`) ?? 0,
      );
      expect(values(weightedBetweenness(ties, { costOf }))).toEqual(network.betweenness.map(near));
    },
  );

  it.each([
    ["equal ways are common", 3],
    ["equal ways are rare", 9_000],
    ["buckets are far apart", 1_000_000],
  ])("agrees with a list of all ways where %s", (_, most) => {
    fc.assert(
      fc.property(anyNetwork(7), fc.integer(), ({ size, pairs }, salt) => {
        fc.pre(size >= 3);
        const cost = someCost(salt, most);
        const ties = costing(size, pairs, cost);
        const listed = listedBetweenness(size, pairs, (a, b) => cost(Math.min(a, b), Math.max(a, b)));
        expect(values(weightedBetweenness(ties, { costOf }))).toEqual(listed.map(near));
      }),
      { numRuns: 300 },
    );
  });

  it("is plain betweenness where all ties are equally strong", () => {
    fc.assert(
      fc.property(anyNetwork(25), fc.double({ min: 1e-9, max: 20, noNaN: true }), ({ size, pairs }, evidence) => {
        const ties = tiesOf(size, pairs, () => evidence);
        expect(values(weightedBetweenness(ties))).toEqual(values(betweenness(ties)).map(near));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not change when every tie costs as many times more", () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.integer(), fc.integer({ min: 2, max: 500 }), ({ size, pairs }, salt, times) => {
        const ties = costing(size, pairs, someCost(salt, 50));
        const dearer = weightedBetweenness(ties, { costOf: (strength) => costOf(strength) * times });
        expect(values(dearer)).toEqual(values(weightedBetweenness(ties, { costOf })));
      }),
    );
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(16), fc.integer(), ({ size, pairs, newNumbers }, salt) => {
        fc.pre(size >= 3);
        const cost = someCost(salt, 5);
        const oldNumbers = newNumbers.map((_, number) => newNumbers.indexOf(number));
        const moved = (a: number, b: number): number => {
          const [one = 0, other = 0] = [oldNumbers[a], oldNumbers[b]];
          return cost(Math.min(one, other), Math.max(one, other));
        };
        const before = weightedBetweenness(costing(size, pairs, cost), { costOf });
        const after = weightedBetweenness(costing(size, relabelled(pairs, newNumbers), moved), { costOf });
        expect(newNumbers.map((number) => after?.[number])).toEqual(values(before).map(near));
      }),
    );
  });

  it.each([40, 1100])("is exact over a row of %i diamonds closed to a ring", (count) => {
    // A dear tie from end to end makes one block of all; nobody's cheapest way takes it.
    const size = 3 * count + 1;
    const ring: Pair[] = [...diamonds(count), [0, size - 1]];
    const ties = costing(size, ring, (a, b) => (a === 0 && b === size - 1 ? 1_000_000 : 1));
    expect(values(weightedBetweenness(ties, { costOf }))).toEqual(values(betweenness(tiesOf(size, diamonds(count)))).map(near));
  });

  it("takes a chain of 10,000 of the weakest ties", () => {
    const ties = tiesOf(10_000, chain(10_000), () => Number.MIN_VALUE);
    expect(weightedBetweenness(ties)?.[5000]).toBeCloseTo((5000 * 4999) / ((9999 * 9998) / 2), 12);
  });

  it("takes thousands of blocks around one contact", () => {
    const circles = 20_000;
    const pairs = Array.from({ length: circles }, (_, i): Pair[] => [
      [0, 2 * i + 1],
      [0, 2 * i + 2],
      [2 * i + 1, 2 * i + 2],
    ]).flat();
    const size = 2 * circles + 1;
    const ties = tiesOf(size, pairs, ([a]) => (a === 0 ? 1e-6 : 1));
    const others = size - 1;
    const [hub, tip] = values(weightedBetweenness(ties));
    const allPairs = (others * (others - 1)) / 2;
    expect([hub, tip]).toEqual([near((allPairs - circles) / allPairs), 0]);
  });

  it("takes a ring of dear ties, whose ways cost more than 32 bits hold", () => {
    const size = 5001;
    const { offsets, neighbours } = tiesOf(size, [...chain(size), [0, size - 1]]);
    const contacts = Uint32Array.from({ length: size }, (_, v) => v);
    const block = { contacts, offsets, neighbours, standsFor: new Float64Array(size).fill(1), top: 0 };
    const passed = new Float64Array(size);
    weightedPassing(block, new Int32Array(neighbours.length).fill(1_000_000), bucketsFor(1_000_000))(0, 1, passed);
    // From contact 0, whoever is k ties away lies before all that are farther on the same side; each pair counts from both ends.
    const expected = Array.from({ length: size }, (_, v) => (v === 0 ? 0 : (2500 - Math.min(v, size - v)) / 2));
    expect([...passed]).toEqual(expected);
  });

  it("is all of the middle of a star", () => {
    expect(values(weightedBetweenness(tiesOf(5, star(5), ([, b]) => b)))).toEqual([1, 0, 0, 0, 0]);
  });
});

const near = (value: number): unknown => expect.closeTo(value, value === 0 ? 14 : Math.ceil(9 - Math.log10(value)));
