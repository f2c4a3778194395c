import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disjointPair } from "../../../src/core/paths/disjoint-pair.ts";
import { paretoByHops } from "../../../src/core/paths/pareto-by-hops.ts";
import { PathFinder } from "../../../src/core/paths/path-finder.ts";
import { type PathOptions, pathProblem } from "../../../src/core/paths/path-problem.ts";
import { oddsOfStrongTies } from "../../../src/core/paths/strong-ties.ts";
import { asksByBroker, warmPaths } from "../../../src/core/paths/warm-paths.ts";
import { type Arc, bothWays, everyPath, fromArcs } from "./arcs.ts";

const ego = 0;

interface Sketch {
  readonly size: number;
  readonly arcs: readonly Arc[];
  readonly targets: readonly number[];
  readonly maxHops: number;
}

/** Odds from low to high, so that many paths lie below any floor a search begins with. */
const anyNetwork: fc.Arbitrary<Sketch> = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    arcs: fc
      .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom(0.02, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75)), {
        minLength: size,
        maxLength: 40,
      })
      .map((arcs) => arcs.filter(([from, to]) => from !== to)),
    targets: fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
    maxHops: fc.integer({ min: 1, max: 7 }),
  }),
);

/** Everything there is to say of the ways in a network. */
function allWays(network: ReturnType<typeof fromArcs>, options: PathOptions) {
  const finder = new PathFinder(pathProblem(network.ties, network.odds, ego, options));
  return {
    top: finder.find({ top: 10 }),
    ...asksByBroker(finder, { top: 5, alternatives: 3 }),
    byHops: paretoByHops(finder),
    pair: disjointPair(finder),
  };
}

function bestProbability({ size, arcs, targets, maxHops }: Sketch): number {
  const { ties, odds } = fromArcs(size, arcs);
  return warmPaths(ties, odds, ego, { targets, maxHops, top: 1 })[0]?.probability ?? 0;
}

describe("what a change to the network does to the ways in it", () => {
  test("improbable paths are found like probable ones, in the order that trying all gives", () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 1, max: 30 }), ({ size, arcs, targets, maxHops }, top) => {
        const { ties, odds } = fromArcs(size, arcs);
        const expected = everyPath(size, arcs, ego, targets, maxHops).slice(0, top);
        const paths = warmPaths(ties, odds, ego, { targets, maxHops, top });
        expect(paths.map(({ contacts }) => contacts)).toEqual(expected.map(({ contacts }) => contacts));
      }),
      { numRuns: 1000 },
    );
  });

  test("better odds on any tie never lower the best probability", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(39), fc.constantFrom(0.2, 0.5, 1), (network, chosen, by) => {
        const better = network.arcs.map(([a, b, p], i): Arc => [a, b, i === chosen ? p + (1 - p) * by : p]);
        // A later arc between the same two would replace the better one.
        const [a, b] = network.arcs[chosen] ?? [-1, -1];
        fc.pre(network.arcs.findLastIndex(([from, to]) => from === a && to === b) <= chosen);
        expect(bestProbability({ ...network, arcs: better })).toBeGreaterThanOrEqual(bestProbability(network) * (1 - 1e-12));
      }),
      { numRuns: 1000 },
    );
  });

  test("a further tie or a further hop never lowers the best probability", () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(8), fc.nat(8), (network, a, b) => {
        fc.pre(a < network.size && b < network.size && a !== b);
        fc.pre(!network.arcs.some(([from, to]) => from === a && to === b));
        const before = bestProbability(network) * (1 - 1e-12);
        expect(bestProbability({ ...network, arcs: [...network.arcs, [a, b, 0.4]] })).toBeGreaterThanOrEqual(before);
        expect(bestProbability({ ...network, maxHops: network.maxHops + 1 })).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test("leaving people out is the same as a network without their ties, with them as targets or not", () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }), (network, leftOut) => {
        const { size, arcs, targets, maxHops } = network;
        const notVia = leftOut.filter((contact) => contact < size);
        const without = arcs.filter(([a, b]) => !notVia.includes(a) && !notVia.includes(b));
        expect(allWays(fromArcs(size, arcs), { targets, maxHops, notVia })).toEqual(
          allWays(fromArcs(size, without), { targets, maxHops }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test("the order and the repetition of targets leave no trace", () => {
    fc.assert(
      fc.property(anyNetwork, ({ size, arcs, targets, maxHops }) => {
        const network = fromArcs(size, arcs);
        const other = [...targets, ...targets].reverse();
        expect(allWays(network, { targets: other, maxHops })).toEqual(allWays(network, { targets, maxHops }));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a least tie strength", () => {
  const strengths = (ties: ReturnType<typeof fromArcs>["ties"], of: (a: number, b: number) => number) => {
    const strength = new Float64Array(ties.neighbours.length);
    for (let v = 0; v < ties.size; v += 1) {
      for (let at = ties.offsets[v] ?? 0; at < (ties.offsets[v + 1] ?? 0); at += 1)
        strength[at] = of(v, ties.neighbours[at] ?? 0);
    }
    return { ...ties, strength };
  };

  test("of 0 closes nothing and gives the same odds back", () => {
    const { ties, odds } = fromArcs(2, bothWays([[0, 1, 0.5]]));
    expect(oddsOfStrongTies(ties, odds, 0)).toBe(odds);
  });

  test("leaves weaker ties unused and keeps those that are just as strong", () => {
    const network = fromArcs(
      4,
      bothWays([
        [0, 1, 0.5],
        [1, 3, 0.5],
        [0, 2, 0.4],
        [2, 3, 0.4],
      ]),
    );
    const ties = strengths(network.ties, (a, b) => (a + b === 1 ? 0.3 : 0.6));
    const ways = (least: number) => {
      const odds = oddsOfStrongTies(ties, network.odds, least);
      return warmPaths(ties, odds, ego, { targets: [3], top: 5 }).map(({ contacts }) => contacts);
    };
    expect(ways(0.3)).toHaveLength(2);
    expect(ways(0.31)).toEqual([[0, 2, 3]]);
    expect(ways(0.61)).toEqual([]);
  });

  test("gives the ways of a network without the weaker ties", () => {
    fc.assert(
      fc.property(anyNetwork, fc.constantFrom(0, 0.2, 0.5, 0.9), ({ size, arcs, targets, maxHops }, least) => {
        const strengthOf = (a: number, b: number) => ((a + b) % 10) / 10;
        const whole = fromArcs(size, arcs);
        const ties = strengths(whole.ties, strengthOf);
        const odds = oddsOfStrongTies(ties, whole.odds, least);
        const strong = arcs.filter(([a, b]) => strengthOf(a, b) >= least);
        expect(allWays({ ties, odds }, { targets, maxHops })).toEqual(allWays(fromArcs(size, strong), { targets, maxHops }));
      }),
      { numRuns: 500 },
    );
  });

  test("outside 0 to 1 is a wrong call", () => {
    const { ties, odds } = fromArcs(2, bothWays([[0, 1, 0.5]]));
    expect(() => oddsOfStrongTies(ties, odds, -0.1)).toThrow(RangeError);
    expect(() => oddsOfStrongTies(ties, odds, 1.1)).toThrow(RangeError);
    expect(() => oddsOfStrongTies(ties, odds, Number.NaN)).toThrow(RangeError);
  });
});

describe("networks of unusual shape", () => {
  test("on a chain of ten thousand, two hundred ties lead to the two-hundredth contact and no further", () => {
    const size = 10_000;
    const chain = fromArcs(size, bothWays(Array.from({ length: size - 1 }, (_, v): Arc => [v, v + 1, 1])));
    const reached = allWays(chain, { targets: [200], maxHops: 200 });
    expect(reached.top).toEqual([{ contacts: Array.from({ length: 201 }, (_, v) => v), probability: 1 }]);
    expect(reached.asks).toEqual(reached.top);
    expect(reached.byHops).toEqual(reached.top);
    expect(reached.pair).toBeNull();
    expect(allWays(chain, { targets: [201, 9999], maxHops: 200 })).toEqual({
      top: [],
      asks: [],
      alternatives: [],
      byHops: [],
      pair: null,
    });
  });

  test("round a ring of three hundred there are two ways that share nobody", () => {
    const size = 300;
    const ring = fromArcs(size, bothWays(Array.from({ length: size }, (_, v): Arc => [v, (v + 1) % size, 0.99])));
    const { byHops, pair } = allWays(ring, { targets: [120], maxHops: 200 });
    expect(byHops.map(({ contacts }) => contacts.length)).toEqual([121]);
    expect(pair?.map(({ contacts }) => contacts.length)).toEqual([121, 181]);
  });

  test("a hub of three thousand contacts, each a way of its own", () => {
    const size = 3002;
    const target = size - 1;
    const ties = Array.from({ length: size - 2 }, (_, i): Arc[] => [
      [ego, i + 1, 0.5],
      [i + 1, target, i === 1500 ? 0.6 : 0.5],
    ]).flat();
    const { top, pair } = allWays(fromArcs(size, bothWays(ties)), { targets: [target] });
    expect(top.map(({ contacts }) => contacts[1])).toEqual([1501, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(pair?.map(({ contacts }) => contacts[1])).toEqual([1501, 1]);
  });
});
