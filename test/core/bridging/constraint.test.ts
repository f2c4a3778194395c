import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constraint, effectiveSize } from "../../../src/core/bridging/constraint.ts";
import { classicNetworks } from "../../oracles/oracles.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { alongTies, clique, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const measures = { constraint, effectiveSize };
const classics = Object.entries(classicNetworks);
const weighted = classics.flatMap(([name, network]) => {
  const { constraint_w, effective_size_w } = network;
  return constraint_w === undefined || effective_size_w === undefined
    ? []
    : [[name, { ...network, constraint_w, effective_size_w }] as const];
});

const tiesIn = ({ nodes, edges }: (typeof classicNetworks)["karate"]) => {
  const ties = tiesOf(
    nodes.length,
    edges.map(([a, b]): Pair => [a, b]),
  );
  const weightOf = new Map(edges.flatMap(([a, b, weight]) => [[`${a} ${b}`, weight] as const, [`${b} ${a}`, weight] as const]));
  return { ties, weights: alongTies(ties, (from, to) => weightOf.get(`${from} ${to}`) ?? 0) };
};

describe("constraint", () => {
  it.each([3, 4, 7])("is (2n-3)^2/(n-1)^3 in a clique of %i", (n) => {
    expect(constraint(tiesOf(n, clique(n)))).toEqual(Array.from({ length: n }, () => near((2 * n - 3) ** 2 / (n - 1) ** 3)));
  });

  it("is 1 / the number of ties in the middle of a star, and 1 at its tips", () => {
    expect(constraint(tiesOf(5, star(5)))).toEqual([0.25, 1, 1, 1, 1]);
  });

  it("is undefined without ties", () => {
    expect(constraint(tiesOf(3, [[0, 1]]))).toEqual([1, 1, null]);
  });

  it("of nobody is nothing", () => {
    expect(constraint(tiesOf(0, []))).toEqual([]);
  });

  it.each(classics)("agrees with the published values of %s", (_, network) => {
    expect(constraint(tiesIn(network).ties)).toEqual(network.constraint.map(near));
  });

  it.each(weighted)("agrees with the published values of %s with weights", (_, network) => {
    const { ties, weights } = tiesIn(network);
    expect(constraint(ties, weights)).toEqual(network.constraint_w.map(near));
  });
});

describe("effectiveSize", () => {
  it("is 1 in a clique", () => {
    expect(effectiveSize(tiesOf(5, clique(5)))).toEqual([1, 1, 1, 1, 1].map(near));
  });

  it("is the number of ties in the middle of a star", () => {
    expect(effectiveSize(tiesOf(5, star(5)))).toEqual([4, 1, 1, 1, 1]);
  });

  it("is undefined without ties", () => {
    expect(effectiveSize(tiesOf(2, []))).toEqual([null, null]);
  });

  it.each(classics)("agrees with the published values of %s", (_, network) => {
    expect(effectiveSize(tiesIn(network).ties)).toEqual(network.effective_size.map(near));
  });

  it.each(weighted)("agrees with the published values of %s with weights", (_, network) => {
    const { ties, weights } = tiesIn(network);
    expect(effectiveSize(ties, weights)).toEqual(network.effective_size_w.map(near));
  });

  it("lies between 1 and the number of ties", () => {
    fc.assert(
      fc.property(anyNetwork(12), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        effectiveSize(ties).forEach((contacts, v) => {
          const degree = (ties.offsets[v + 1] ?? 0) - (ties.offsets[v] ?? 0);
          expect(contacts === null ? degree === 0 : contacts >= 1 - 1e-12 && contacts <= degree).toBe(true);
        });
      }),
    );
  });
});

describe.each(Object.entries(measures))("%s", (_, measure) => {
  it("is the same with equal weights as without", () => {
    fc.assert(
      fc.property(anyNetwork(12), fc.double({ min: 0.1, max: 10, noNaN: true }), ({ size, pairs }, weight) => {
        const ties = tiesOf(size, pairs);
        expect(
          measure(
            ties,
            alongTies(ties, () => weight),
          ),
        ).toEqual(measure(ties).map(nearOrNull));
      }),
    );
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = measure(tiesOf(size, pairs));
        const after = measure(tiesOf(size, relabelled(pairs, newNumbers)));
        expect(newNumbers.map((v) => after[v])).toEqual(before.map(nearOrNull));
      }),
    );
  });
});

const near = (value: number): unknown => expect.closeTo(value, 10);
const nearOrNull = (value: number | null): unknown => (value === null ? null : near(value));
