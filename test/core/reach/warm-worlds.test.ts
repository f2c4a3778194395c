import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactKeys } from "../../../src/core/reach/contact-keys.ts";
import { twoHopReach, warmReach } from "../../../src/core/reach/warm-reach.ts";
import { warmReachWithin } from "../../../src/core/reach/warm-worlds.ts";
import { reliabilityCases } from "../../oracles/oracles.ts";
import { anyRelabelling } from "../../support/networks/arbitraries.ts";
import { alongTies, chain, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";
import { type Arc, anyArcs, directed, hundredths, overOutcomes, within } from "./arcs.ts";

const anywhere = Number.POSITIVE_INFINITY;
const names = (size: number): readonly string[] => Array.from({ length: size }, (_, v) => `contact ${v}`);

interface Draw {
  readonly maxHops?: number;
  readonly worlds?: number;
  readonly seed?: number;
}

const worldsOf = (size: number, arcs: readonly Arc[], { maxHops = anywhere, worlds = 4_000, seed = 1 }: Draw = {}) => {
  const { ties, odds } = directed(size, arcs);
  return warmReachWithin(ties, odds, 0, { maxHops, worlds, seed, keys: contactKeys(names(size)) });
};

const bothWays = (pairs: readonly Pair[], chance: number): Arc[] =>
  pairs.flatMap(([a, b]): Arc[] => [
    [a, b, chance],
    [b, a, chance],
  ]);

/** Distance of a share from a chance in standard errors; 0 where both are certain. */
const deviation = (share: number, chance: number, worlds: number): number => {
  const error = Math.sqrt((chance * (1 - chance)) / worlds);
  return error < 1e-9 ? (Math.abs(share - chance) < 1e-9 ? 0 : anywhere) : (share - chance) / error;
};

describe("warmReachWithin", () => {
  it("is the odds of a single tie", () => {
    const { share, expected, standardError } = worldsOf(2, [[0, 1, 0.3]], { worlds: 100_000 });
    expect(Math.abs(deviation(share[1] ?? 0, 0.3, 100_000))).toBeLessThan(4);
    expect(expected).toBe(share[1]);
    expect(standardError).toBeCloseTo(Math.sqrt(0.21 / 100_000), 4);
  });

  it("is 2p^2 + 2p^3 - 5p^4 + 2p^5 across the bridge network", () => {
    const bridge: Pair[] = [
      [0, 1],
      [0, 2],
      [1, 2],
      [1, 3],
      [2, 3],
    ];
    const worlds = 200_000;
    for (const maxHops of [3, anywhere]) {
      const { share } = worldsOf(4, bothWays(bridge, 0.9), { worlds, maxHops });
      expect(Math.abs(deviation(share[3] ?? 0, 0.97848, worlds))).toBeLessThan(4);
    }
  });

  it("follows no more ties than told, in each world by itself", () => {
    const certain = bothWays(chain(5), 1);
    expect([...worldsOf(5, certain, { maxHops: 3 }).share]).toEqual([0, 1, 1, 1, 0]);
    expect([...worldsOf(5, certain, { maxHops: 0 }).share]).toEqual([0, 0, 0, 0, 0]);
    expect([...worldsOf(5, certain).share]).toEqual([0, 1, 1, 1, 1]);
  });

  it("never passes a tie of no odds and always one that is certain", () => {
    expect([
      ...worldsOf(3, [
        [0, 1, 0],
        [0, 2, 1],
      ]).share,
    ]).toEqual([0, 0, 1]);
  });

  it("is 0 from an isolated contact and in a network of one", () => {
    expect(worldsOf(3, [[1, 2, 0.5]]).expected).toBe(0);
    expect(worldsOf(1, [])).toEqual({ share: new Float64Array(1), expected: 0, standardError: 0, worlds: 4_000 });
  });

  it("has no standard error from fewer than two groups of 32 worlds", () => {
    expect(worldsOf(2, [[0, 1, 0.5]], { worlds: 63 }).standardError).toBeNull();
    expect(worldsOf(2, [[0, 1, 0.5]], { worlds: 64 }).standardError).not.toBeNull();
  });

  it("gives shares of just the worlds asked for", () => {
    for (const worlds of [1, 31, 32, 33, 100]) {
      const count = (worldsOf(2, [[0, 1, 0.5]], { worlds }).share[1] ?? 0) * worlds;
      expect(count).toBeCloseTo(Math.round(count), 9);
      expect(worldsOf(2, [[0, 1, 1]], { worlds }).share[1]).toBe(1);
    }
  });

  it("follows a chain of 10,000", () => {
    const size = 10_000;
    const ties = tiesOf(size, chain(size));
    const certain = alongTies(ties, () => 1);
    const { expected } = warmReachWithin(ties, certain, 0, {
      maxHops: anywhere,
      worlds: 32,
      seed: 1,
      keys: contactKeys(names(size)),
    });
    expect(expected).toBe(size - 1);
  });

  it("lies within four standard errors of all 2^m outcomes, and squared deviations average 1", () => {
    const squares: number[] = [];
    const worlds = 2_000;
    fc.assert(
      fc.property(anyArcs, fc.constantFrom(1, 2, 3, anywhere), fc.nat(), ({ size, arcs }, maxHops, seed) => {
        const chances = overOutcomes(arcs, size, (open, target) => within(open, Math.min(maxHops, size)).has(target));
        const { share } = worldsOf(size, arcs, { maxHops, worlds, seed });
        chances.forEach((chance, target) => {
          const z = deviation(share[target] ?? 0, chance, worlds);
          // Where next to no world counts, the deviation is not normal.
          if (Math.min(chance, 1 - chance) * worlds < 20) return;
          expect(Math.abs(z)).toBeLessThan(4);
          squares.push(z * z);
        });
      }),
      { numRuns: 1000, seed: 20 },
    );
    expect(squares.length).toBeGreaterThan(1_000);
    expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeGreaterThan(0.85);
    expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeLessThan(1.15);
  });

  it.each(reliabilityCases.map((network, i) => [i, network] as const))(
    "agrees with the two-tie reach of random network %i",
    (_, { n, edges, p, R }) => {
      const arcs = edges.map(([from, to], i): Arc => [from, to, p[i] ?? 0]);
      const worlds = 20_000;
      const { share } = worldsOf(n, arcs, { maxHops: 2, worlds });
      const chances = R["2"] ?? [];
      for (let v = 1; v < n; v += 1) {
        expect(Math.abs((share[v] ?? 0) - (chances[v] ?? 0))).toBeLessThan(4 * Math.sqrt(0.25 / worlds));
      }
    },
  );

  it("agrees with the exact reach within two ties", () => {
    const worlds = 2_000;
    fc.assert(
      fc.property(anyArcs, fc.nat(), ({ size, arcs }, seed) => {
        const { ties, odds } = directed(size, arcs);
        const exact = twoHopReach(ties, odds, 0);
        const { share, expected, standardError } = worldsOf(size, arcs, { maxHops: 2, worlds, seed });
        for (let v = 0; v < size; v += 1) {
          expect(Math.abs((share[v] ?? 0) - (exact[v] ?? 0))).toBeLessThan(4.5 * Math.sqrt(0.25 / worlds));
        }
        expect(Math.abs(expected - warmReach(ties, odds, 0))).toBeLessThanOrEqual(5 * (standardError ?? 0) + 0.01);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it("never falls for anybody when odds rise: the same worlds are drawn", () => {
    fc.assert(
      fc.property(anyArcs, fc.nat(), hundredths, fc.constantFrom(2, 3, anywhere), ({ size, arcs }, which, raise, maxHops) => {
        const raised = arcs.map(([from, to, p], i): Arc => [from, to, i === which % arcs.length ? p + (1 - p) * raise : p]);
        const before = worldsOf(size, arcs, { worlds: 200, maxHops });
        const after = worldsOf(size, raised, { worlds: 200, maxHops });
        expect(after.share.every((share, v) => share >= (before.share[v] ?? 0))).toBe(true);
        expect(after.expected).toBeGreaterThanOrEqual(before.expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("never falls for anybody with another tie: the other ties stay as they were", () => {
    fc.assert(
      fc.property(anyArcs, fc.nat(), fc.nat(), fc.constantFrom(2, 3, anywhere), ({ size, arcs }, a, b, maxHops) => {
        const [from, to] = [a % size, b % size];
        const known = from === to || arcs.some((arc) => arc[0] === from && arc[1] === to);
        const before = worldsOf(size, arcs, { worlds: 200, maxHops });
        const after = worldsOf(size, known ? arcs : [...arcs, [from, to, 0.5]], { worlds: 200, maxHops });
        expect(after.share.every((share, v) => share >= (before.share[v] ?? 0))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("depends on ids and not on how contacts are numbered, to the last world", () => {
    fc.assert(
      fc.property(anyRelabelling(10), fc.nat(), ({ size, pairs, newNumbers }, seed) => {
        const drawn = (numbered: readonly Pair[], from: number, ids: readonly string[]) => {
          const ties = tiesOf(size, numbered);
          const options = { maxHops: 3, worlds: 150, seed, keys: contactKeys(ids) };
          return warmReachWithin(
            ties,
            alongTies(ties, () => 0.4),
            from,
            options,
          ).share;
        };
        const ids = names(size);
        const newIds = newNumbers.reduce<string[]>((order, number, v) => {
          order[number] = ids[v] ?? "";
          return order;
        }, []);
        const before = drawn(pairs, 0, ids);
        const after = drawn(relabelled(pairs, newNumbers), newNumbers[0] ?? 0, newIds);
        expect(newNumbers.map((v) => after[v])).toEqual([...before]);
      }),
      { numRuns: 1000 },
    );
  });

  it("draws other worlds from another seed, and the same from the same", () => {
    const arcs = bothWays(star(40), 0.5);
    expect(worldsOf(40, arcs, { worlds: 96, seed: 3 })).toEqual(worldsOf(40, arcs, { worlds: 96, seed: 3 }));
    expect(worldsOf(40, arcs, { worlds: 96, seed: 3 }).share).not.toEqual(worldsOf(40, arcs, { worlds: 96, seed: 4 }).share);
  });

  it("draws ties independently of one another: as many contacts of a star at once as a binomial count", () => {
    const size = 201;
    const worlds = 8_000;
    const { expected, standardError } = worldsOf(size, bothWays(star(size), 0.3), { worlds });
    const error = Math.sqrt((200 * 0.21) / worlds);
    expect(Math.abs(expected - 60)).toBeLessThan(4 * error);
    expect((standardError ?? 0) / error).toBeGreaterThan(0.8);
    expect((standardError ?? 0) / error).toBeLessThan(1.2);
  });

  it("refuses hops below 0 and a number of worlds that is none", () => {
    expect(() => worldsOf(2, [[0, 1, 0.5]], { maxHops: -1 })).toThrow(RangeError);
    expect(() => worldsOf(2, [[0, 1, 0.5]], { worlds: 0 })).toThrow(RangeError);
    expect(() => worldsOf(2, [[0, 1, 0.5]], { worlds: 2.5 })).toThrow(RangeError);
  });
});
