import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyReach, twoHopReach, warmReach } from "../../../src/core/reach/warm-reach.ts";
import { reliabilityCases } from "../../oracles/oracles.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { alongTies, chain, relabelled, tiesOf } from "../../support/networks/rows.ts";
import { type Arc, anyArcs, directed, hundredths, overOutcomes, withinTwo } from "./arcs.ts";

describe("twoHopReach", () => {
  it("is p + p^2 - p^3 over a direct tie beside one way of two ties", () => {
    const { ties, odds } = directed(3, [
      [0, 1, 0.5],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ]);
    expect([...twoHopReach(ties, odds, 0)]).toEqual([0, 0.5, 0.625]);
  });

  it("is 0 beyond two ties", () => {
    const ties = tiesOf(4, chain(4));
    expect([
      ...twoHopReach(
        ties,
        alongTies(ties, () => 0.5),
        0,
      ),
    ]).toEqual([0, 0.5, 0.25, 0]);
  });

  it("is 0 for all from an isolated contact", () => {
    const ties = tiesOf(3, [[0, 1]]);
    expect([
      ...twoHopReach(
        ties,
        alongTies(ties, () => 0.5),
        2,
      ),
    ]).toEqual([0, 0, 0]);
  });

  it.each(reliabilityCases.map((network, i) => [i, network] as const))(
    "agrees with all outcomes of random network %i",
    (_, { n, edges, p, R }) => {
      const { ties, odds } = directed(
        n,
        edges.map(([from, to], i): Arc => [from, to, p[i] ?? 0]),
      );
      expect([...twoHopReach(ties, odds, 0)].slice(1)).toEqual((R["2"] ?? []).slice(1).map(near));
    },
  );

  it("agrees with going through all outcomes", () => {
    fc.assert(
      fc.property(anyArcs, ({ size, arcs }) => {
        const { ties, odds } = directed(size, arcs);
        expect([...twoHopReach(ties, odds, 0)]).toEqual(overOutcomes(arcs, size, withinTwo).map(near));
      }),
      { numRuns: 1000 },
    );
  });

  it("goes round a contact as if they were not there", () => {
    fc.assert(
      fc.property(anyArcs, fc.integer({ min: 1, max: 5 }), ({ size, arcs }, gone) => {
        const without = gone % size === 0 ? 1 : gone % size;
        const whole = directed(size, arcs);
        const rest = directed(
          size,
          arcs.filter(([from, to]) => from !== without && to !== without),
        );
        expect([...twoHopReach(whole.ties, whole.odds, 0, without)]).toEqual([...twoHopReach(rest.ties, rest.odds, 0)]);
      }),
    );
  });
});

describe("warmReach", () => {
  it("is the expected number of people, ego not counted", () => {
    const ties = tiesOf(3, chain(3));
    expect(
      warmReach(
        ties,
        alongTies(ties, () => 0.5),
        0,
      ),
    ).toBe(0.75);
  });

  it("is 0 in a network of one", () => {
    expect(warmReach(tiesOf(1, []), new Float64Array(0), 0)).toBe(0);
  });

  it("does not fall when the odds of a tie rise", () => {
    fc.assert(
      fc.property(anyArcs, fc.nat(), hundredths, ({ size, arcs }, which, raise) => {
        const raised = arcs.map(([from, to, p], i): Arc => [from, to, i === which % arcs.length ? p + (1 - p) * raise : p]);
        const before = directed(size, arcs);
        const after = directed(size, raised);
        expect(warmReach(after.ties, after.odds, 0)).toBeGreaterThanOrEqual(warmReach(before.ties, before.odds, 0) - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not fall with another tie", () => {
    fc.assert(
      fc.property(anyNetwork(10), fc.nat(), fc.nat(), ({ size, pairs }, a, b) => {
        const before = tiesOf(size, pairs);
        const after = tiesOf(size, [...pairs, [a % size, b % size]]);
        const [less, more] = [before, after].map((ties) =>
          warmReach(
            ties,
            alongTies(ties, () => 0.3),
            0,
          ),
        );
        expect(more).toBeGreaterThanOrEqual((less ?? 0) - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = tiesOf(size, pairs);
        const after = tiesOf(size, relabelled(pairs, newNumbers));
        expect(
          warmReach(
            after,
            alongTies(after, () => 0.4),
            newNumbers[0] ?? 0,
          ),
        ).toBeCloseTo(
          warmReach(
            before,
            alongTies(before, () => 0.4),
            0,
          ),
          10,
        );
      }),
    );
  });
});

describe("companyReach", () => {
  it("counts the tie to a shared broker once", () => {
    const { ties, odds } = directed(4, [
      [0, 1, 0.5],
      [1, 2, 0.5],
      [1, 3, 0.5],
    ]);
    expect([...companyReach(ties, odds, 0, Int32Array.of(-1, -1, 0, 0), 1)]).toEqual([0.5 * 0.75]);
  });

  it("is the chance of the one contact who works there", () => {
    const { ties, odds } = directed(2, [[0, 1, 0.3]]);
    expect([...companyReach(ties, odds, 0, Int32Array.of(-1, 1), 3)]).toEqual([0, 0.3, 0].map(near));
  });

  it("does not take ego for somebody to get to", () => {
    const ties = tiesOf(2, [[0, 1]]);
    expect([...companyReach(ties, Float64Array.of(1, 1), 0, Int32Array.of(0, -1), 1)]).toEqual([0]);
  });

  it("does not count a broker inside the company twice", () => {
    const { ties, odds } = directed(3, [
      [0, 1, 0.5],
      [1, 2, 0.5],
    ]);
    expect([...companyReach(ties, odds, 0, Int32Array.of(-1, 0, 0), 1)]).toEqual([0.5]);
  });

  it("is empty without companies", () => {
    expect(companyReach(tiesOf(1, []), new Float64Array(0), 0, Int32Array.of(-1), 0)).toHaveLength(0);
  });

  it("agrees with going through all outcomes", () => {
    const anyEmployers = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyArcs, anyEmployers, ({ size, arcs }, employers) => {
        const { ties, odds } = directed(size, arcs);
        const companyOf = Int32Array.from(employers).subarray(0, size);
        const reached = overOutcomes(arcs, 3, (open, company) =>
          companyOf.some((employer, w) => employer === company && withinTwo(open, w)),
        );
        expect([...companyReach(ties, odds, 0, companyOf, 3)]).toEqual(reached.map(near));
      }),
      { numRuns: 1000 },
    );
  });
});

const near = (value: number): unknown => expect.closeTo(value, 10);
