import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { betweennessWithNewcomers } from "../../../src/core/bridging/betweenness-newcomers.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { chain, diamonds, type Pair, tiesOf } from "../../support/networks/rows.ts";

/** Those of a contact's ties, or the contact and the ties among them, that make a clique. */
function cliqueAround(size: number, pairs: readonly Pair[], from: number, wanted: number): number[] {
  const knows = (a: number, b: number) => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const clique = [from];
  for (let v = 0; v < size && clique.length < wanted; v += 1) {
    if (v !== from && clique.every((w) => knows(v, w))) clique.push(v);
  }
  return clique.slice(0, wanted);
}

function expectSame(found: Float64Array | null, expected: Float64Array | null): void {
  expect(found).not.toBeNull();
  expected?.forEach((share, v) => {
    expect(found?.[v]).toBeCloseTo(share, 12);
  });
}

describe("betweenness after somebody came", () => {
  test("is that of the whole network, for newcomers among people who know one another", () => {
    const cases = anyNetwork(10).filter(({ size }) => size >= 3);
    fc.assert(
      fc.property(
        cases,
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        ({ size, pairs }, from, one, other) => {
          const first = cliqueAround(size, pairs, from % size, one).map((v): Pair => [size, v]);
          const withFirst = [...pairs, ...first];
          const second = cliqueAround(size + 1, withFirst, size, other).map((v): Pair => [size + 1, v]);
          const earlier = Float64Array.of(...(betweenness(tiesOf(size, pairs)) ?? []), 0, 0);
          const ties = tiesOf(size + 2, [...withFirst, ...second]);
          expectSame(betweennessWithNewcomers(earlier, ties, [size, size + 1]), betweenness(ties));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("must be computed anew where the newcomer brings people together", () => {
    const earlier = Float64Array.of(...(betweenness(tiesOf(4, chain(4))) ?? []), 0);
    const ties = tiesOf(5, [...chain(4), [4, 0], [4, 3]]);
    expect(betweennessWithNewcomers(earlier, ties, [4])).toBeNull();
  });

  test("of the third who comes is computed anew", () => {
    expect(betweennessWithNewcomers(new Float64Array(3), tiesOf(3, [[0, 1]]), [2])).toBeNull();
  });

  test("is finite for a newcomer at the end of 33 diamonds, and declined where ways run over", () => {
    const add = (count: number) => {
      const size = count * 3 + 1;
      const earlier = Float64Array.of(...(betweenness(tiesOf(size, diamonds(count))) ?? []), 0);
      const ties = tiesOf(size + 1, [...diamonds(count), [size, 0]]);
      return { found: betweennessWithNewcomers(earlier, ties, [size]), ties };
    };
    const few = add(33);
    expectSame(few.found, betweenness(few.ties));
    expect(add(1_100).found).toBeNull();
  });

  test("walks a chain of 10,000", () => {
    const size = 10_000;
    const earlier = Float64Array.of(...(betweenness(tiesOf(size, chain(size))) ?? []), 0);
    const ties = tiesOf(size + 1, [...chain(size), [size - 1, size]]);
    expectSame(betweennessWithNewcomers(earlier, ties, [size]), betweenness(ties));
  });
});
