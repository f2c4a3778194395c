import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import type { TieGraph } from "../../../src/core/network/network.ts";
import { laneSearch } from "../../../src/core/reach/lane-search.ts";
import { searchOneByOne } from "../../../src/core/reach/one-by-one.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { type ReachOfAll, reachOfAll } from "../../../src/core/reach/reach-of-all.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const plain = ({ reached, distances }: ReachOfAll) => ({ reached: [...reached], distances: [...distances] });

/** One search after the other, by the function for a single contact. */
function searched(ties: TieGraph, maxHops: number) {
  const perContact = Array.from({ length: ties.size }, (_, v) => reach(ties, v, { maxHops }).contactsAtHop);
  return {
    reached: perContact.map((hops) => hops.reduce((sum, count) => sum + count, 0)),
    distances: perContact.map((hops) => hops.reduce((sum, count, i) => sum + count * (i + 1), 0)),
  };
}

/** Parts of all sizes, more contacts than one batch has lanes. */
function largeNetwork(size: number, tiesPerContact: number): TieGraph {
  const random = seededRandom(size);
  const pairs: Pair[] = [];
  for (let i = 0; i < size * tiesPerContact; i += 1) {
    const a = Math.floor(random() * size);
    pairs.push([a, random() < 0.5 ? (a + 1 + Math.floor(random() * 5)) % size : Math.floor(random() * random() * size)]);
  }
  return tiesOf(size, pairs);
}

const anyHops = fc.oneof(fc.nat({ max: 5 }), fc.constant(Number.POSITIVE_INFINITY));

describe.each([
  ["laneSearch", laneSearch],
  ["searchOneByOne", searchOneByOne],
])("%s", (_, search) => {
  it("agrees with a search from each contact", () => {
    fc.assert(
      fc.property(anyNetwork(40), anyHops, ({ size, pairs }, maxHops) => {
        const ties = tiesOf(size, pairs);
        expect(plain(search(ties.offsets, ties.neighbours, maxHops))).toEqual(searched(ties, maxHops));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [700, 0.6, Number.POSITIVE_INFINITY],
    [700, 3, Number.POSITIVE_INFINITY],
    [513, 8, 2],
    [257, 2, 3],
  ])("agrees with a search from each of %i contacts with %f ties each, within %f", (size, tiesPerContact, maxHops) => {
    const ties = largeNetwork(size, tiesPerContact);
    expect(plain(search(ties.offsets, ties.neighbours, maxHops))).toEqual(searched(ties, maxHops));
  });

  it("gives nothing for nobody", () => {
    expect(plain(search(Uint32Array.of(0), new Uint32Array(0), 3))).toEqual({ reached: [], distances: [] });
  });

  it("adds up the distances along a chain of 10,000", () => {
    const size = 10_000;
    const { offsets, neighbours } = tiesOf(size, chain(size));
    const { reached, distances } = search(offsets, neighbours, 50);
    expect([reached[0], distances[0], reached[5_000], distances[5_000]]).toEqual([50, 1_275, 100, 2_550]);
  });
});

describe("reachOfAll", () => {
  it("adds up the distances of a star and of a clique", () => {
    expect(plain(reachOfAll(tiesOf(4, star(4))))).toEqual({ reached: [3, 3, 3, 3], distances: [3, 5, 5, 5] });
    expect(plain(reachOfAll(tiesOf(4, clique(4))))).toEqual({ reached: [3, 3, 3, 3], distances: [3, 3, 3, 3] });
  });

  it("ends at the number of ties given", () => {
    expect(plain(reachOfAll(tiesOf(5, chain(5)), { maxHops: 2 }))).toEqual({
      reached: [2, 3, 4, 3, 2],
      distances: [3, 4, 6, 4, 3],
    });
    expect(plain(reachOfAll(tiesOf(2, chain(2)), { maxHops: 0 }))).toEqual({ reached: [0, 0], distances: [0, 0] });
  });

  it("stays inside each part, and is 0 without ties", () => {
    expect(plain(reachOfAll(tiesOf(4, [[0, 1]])))).toEqual({ reached: [1, 1, 0, 0], distances: [1, 1, 0, 0] });
    expect(plain(reachOfAll(tiesOf(0, [])))).toEqual({ reached: [], distances: [] });
  });

  it("agrees with a search from each contact whichever way it goes", () => {
    fc.assert(
      fc.property(anyNetwork(30), anyHops, ({ size, pairs }, maxHops) => {
        const ties = tiesOf(size, pairs);
        expect(plain(reachOfAll(ties, { maxHops }))).toEqual(searched(ties, maxHops));
      }),
      { numRuns: 1000 },
    );
  });

  it("uses the kernel where searches meet most of the network", () => {
    const ties = largeNetwork(600, 4);
    const calls: number[] = [];
    const found = reachOfAll(ties, {
      kernel: (offsets, neighbours, maxHops) => {
        calls.push(maxHops);
        return laneSearch(offsets, neighbours, maxHops);
      },
    });
    expect(calls).toEqual([Number.POSITIVE_INFINITY]);
    expect(plain(found)).toEqual(searched(ties, 600));
  });

  it("searches one by one where searches meet next to nobody", () => {
    const size = 2_000;
    const pairsOfTwo = Array.from({ length: size / 2 }, (_, i): Pair => [2 * i, 2 * i + 1]);
    const found = reachOfAll(tiesOf(size, pairsOfTwo), {
      kernel: () => {
        throw new RangeError("not for networks like this");
      },
    });
    expect(new Set(found.reached)).toEqual(new Set([1]));
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = reachOfAll(tiesOf(size, pairs));
        const after = reachOfAll(tiesOf(size, relabelled(pairs, newNumbers)));
        expect(newNumbers.map((v) => [after.reached[v], after.distances[v]])).toEqual(
          Array.from({ length: size }, (_, v) => [before.reached[v], before.distances[v]]),
        );
      }),
    );
  });

  it("refuses a number of hops below 0", () => {
    expect(() => reachOfAll(tiesOf(2, chain(2)), { maxHops: -1 })).toThrow(RangeError);
    expect(() => reachOfAll(tiesOf(2, chain(2)), { maxHops: Number.NaN })).toThrow(RangeError);
  });
});
