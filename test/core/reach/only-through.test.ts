import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyThroughEver } from "../../../src/core/reach/only-through.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const reachedFrom = (size: number, pairs: readonly Pair[], ego: number): readonly number[] => {
  const { hopOf } = reach(tiesOf(size, pairs), ego, { maxHops: size });
  return [...hopOf.keys()].filter((v) => (hopOf[v] ?? -1) > 0);
};

describe("onlyThroughEver", () => {
  it("counts all that hangs on a contact, a chain's end least", () => {
    expect([...onlyThroughEver(tiesOf(5, chain(5)), 0)]).toEqual([0, 3, 2, 1, 0]);
  });

  it("counts away from ego, to both sides", () => {
    expect([...onlyThroughEver(tiesOf(5, chain(5)), 2)]).toEqual([0, 1, 0, 1, 0]);
  });

  it("is 0 where there is another way round", () => {
    expect([...onlyThroughEver(tiesOf(5, clique(5)), 0)]).toEqual([0, 0, 0, 0, 0]);
    expect([
      ...onlyThroughEver(
        tiesOf(4, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 0],
        ]),
        0,
      ),
    ]).toEqual([0, 0, 0, 0]);
  });

  it("counts the others of a star as hanging on its middle", () => {
    expect([...onlyThroughEver(tiesOf(4, star(4)), 3)]).toEqual([2, 0, 0, 0]);
  });

  it("counts two parts that hang on one contact", () => {
    const pairs: Pair[] = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 1],
      [1, 4],
      [0, 5],
    ];
    expect([...onlyThroughEver(tiesOf(6, pairs), 0)]).toEqual([0, 3, 0, 0, 0, 0]);
  });

  it("is 0 for people ego does not reach, for an isolated ego and for one person", () => {
    expect([...onlyThroughEver(tiesOf(5, [...chain(3), [3, 4]]), 0)]).toEqual([0, 1, 0, 0, 0]);
    expect([...onlyThroughEver(tiesOf(3, [[0, 1]]), 2)]).toEqual([0, 0, 0]);
    expect([...onlyThroughEver(tiesOf(1, []), 0)]).toEqual([0]);
  });

  it("follows a chain of 10,000", () => {
    const counts = onlyThroughEver(tiesOf(10_000, chain(10_000)), 0);
    expect([counts[1], counts[5_000], counts[9_999]]).toEqual([9_998, 4_999, 0]);
  });

  it("agrees with taking each contact away and searching again", () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.nat(), ({ size, pairs }, which) => {
        const ego = which % size;
        const before = reachedFrom(size, pairs, ego);
        const lost = Array.from({ length: size }, (_, v) => {
          if (v === ego || !before.includes(v)) return 0;
          const rest = pairs.filter((pair) => !pair.includes(v));
          return before.length - 1 - reachedFrom(size, rest, ego).length;
        });
        expect([...onlyThroughEver(tiesOf(size, pairs), ego)]).toEqual(lost);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = onlyThroughEver(tiesOf(size, pairs), 0);
        const after = onlyThroughEver(tiesOf(size, relabelled(pairs, newNumbers)), newNumbers[0] ?? 0);
        expect(newNumbers.map((v) => after[v])).toEqual([...before]);
      }),
    );
  });
});
