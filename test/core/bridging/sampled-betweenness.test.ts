import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { type SampledBetweenness, sampledBetweenness } from "../../../src/core/bridging/sampled-betweenness.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import type { TieGraph } from "../../../src/core/network/network.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, star, tiesOf } from "../../support/networks/rows.ts";
import { layersOfTwo } from "./brute-ways.ts";

/** Draws even where a full search would be faster. */
const drawn = { searchedUpTo: 0 } as const;

const shares = (sampled: SampledBetweenness | null): number[] => [...(sampled?.shares ?? [])];

const farthest = (ties: TieGraph, sampled: SampledBetweenness): number => {
  const exact = betweenness(ties) ?? new Float64Array(ties.size);
  return exact.reduce((most, share, v) => Math.max(most, Math.abs(share - (sampled.shares[v] ?? 0))), 0);
};

const someNetwork = (seed: number): TieGraph => {
  const random = seededRandom(seed);
  const size = 5 + Math.floor(random() * 60);
  const contact = (): number => Math.floor(random() ** 1.5 * size);
  return tiesOf(
    size,
    Array.from({ length: Math.floor(size * (1 + 2 * random())) }, (): Pair => [contact(), contact()]),
  );
};

describe("sampledBetweenness", () => {
  it("is undefined in a network of two", () => {
    expect(sampledBetweenness(tiesOf(2, [[0, 1]]), { seed: 1 })).toBeNull();
  });

  it("is undefined in an empty network", () => {
    expect(sampledBetweenness(tiesOf(0, []), { seed: 1 })).toBeNull();
  });

  it("counts where all ways run through cut contacts, without drawing", () => {
    expect(sampledBetweenness(tiesOf(5, star(5)), { seed: 1, ...drawn })).toEqual({
      shares: Float64Array.of(1, 0, 0, 0, 0),
      error: 0,
      chance: 0.9,
      samples: 0,
    });
  });

  it("is 0 without ties", () => {
    expect(shares(sampledBetweenness(tiesOf(3, []), { seed: 1, ...drawn }))).toEqual([0, 0, 0]);
  });

  it("finds nobody between in a clique", () => {
    expect(shares(sampledBetweenness(tiesOf(6, clique(6)), { seed: 1, samples: 500, ...drawn }))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each([0, 1.5, -3, Number.NaN])("refuses %d samples", (samples) => {
    expect(() => sampledBetweenness(tiesOf(3, chain(3)), { seed: 1, samples })).toThrow(RangeError);
  });

  it.each([0, 1, -0.5, Number.NaN])("refuses a chance of %d", (chance) => {
    expect(() => sampledBetweenness(tiesOf(3, chain(3)), { seed: 1, chance })).toThrow(RangeError);
  });

  it("is exact where all blocks are small", () => {
    fc.assert(
      fc.property(anyNetwork(30), fc.integer(), ({ size, pairs }, seed) => {
        fc.pre(size >= 3);
        const ties = tiesOf(size, pairs);
        const sampled = sampledBetweenness(ties, { seed });
        expect([sampled?.error, sampled?.samples, ...shares(sampled)]).toEqual([
          0,
          0,
          ...[...(betweenness(ties) ?? [])].map(near),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [0.9, 300],
    [0.5, 300],
    [0.9, 40],
  ])("stays within its error with a chance of at least %d, from %i samples, in 300 networks", (chance, samples) => {
    let kept = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const ties = someNetwork(seed);
      const sampled = sampledBetweenness(ties, { seed, samples, chance, ...drawn });
      if (sampled !== null && farthest(ties, sampled) <= sampled.error + 1e-12) kept += 1;
    }
    expect(kept / 300).toBeGreaterThanOrEqual(chance);
  });

  it("is right on average", () => {
    for (const seed of [3, 4, 5, 6]) {
      const ties = someNetwork(seed);
      const sampled = sampledBetweenness(ties, { seed, samples: 200_000, ...drawn });
      expect(sampled === null ? Number.NaN : farthest(ties, sampled)).toBeLessThan(0.005);
    }
  });

  it("promises less error from more samples", () => {
    const ties = someNetwork(8);
    const errors = [100, 1_000, 10_000].map((samples) => sampledBetweenness(ties, { seed: 1, samples, ...drawn })?.error ?? 0);
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
  });

  it("promises more error with a higher chance", () => {
    const ties = someNetwork(8);
    const errors = [0.5, 0.9, 0.999].map((chance) => sampledBetweenness(ties, { seed: 1, chance, ...drawn })?.error ?? 0);
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
  });

  it("gives the same bytes for the same seed", () => {
    fc.assert(
      fc.property(anyNetwork(25), fc.integer(), ({ size, pairs }, seed) => {
        const ties = tiesOf(size, pairs);
        const options = { seed, samples: 50, ...drawn };
        expect(sampledBetweenness(ties, options)).toEqual(sampledBetweenness(ties, options));
      }),
    );
  });

  it("gives another estimate for another seed", () => {
    const ties = someNetwork(8);
    const [one, other] = [1, 2].map((seed) => shares(sampledBetweenness(ties, { seed, samples: 100, ...drawn })));
    expect(one).not.toEqual(other);
  });

  it("is within its error where a number cannot hold how many ways there are", () => {
    const ties = tiesOf(3000, layersOfTwo(1500));
    const sampled = sampledBetweenness(ties, { seed: 1, samples: 400 });
    expect(sampled === null ? Number.NaN : farthest(ties, sampled)).toBeLessThanOrEqual(sampled?.error ?? 0);
  });

  it("draws fewer ways where each takes long to find", () => {
    const ring = tiesOf(40_000, [...chain(40_000), [0, 39_999]]);
    const near = tiesOf(
      400,
      Array.from({ length: 400 }, (_, v): Pair[] => [
        [v, (v + 1) % 400],
        [v, (v * 7) % 400],
      ]).flat(),
    );
    const [few, many] = [ring, near].map((ties) => sampledBetweenness(ties, { seed: 1, ...drawn })?.samples ?? 0);
    expect(few).toBeGreaterThanOrEqual(1_000);
    expect(few).toBeLessThan(20_000);
    expect(many).toBe(60_000);
  });

  it("takes a chain of 10,000 closed to a ring", () => {
    const ties = tiesOf(10_000, [...chain(10_000), [0, 9_999]]);
    const sampled = sampledBetweenness(ties, { seed: 1, samples: 50 });
    expect(sampled?.shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

const near = (value: number): unknown => expect.closeTo(value, 10);
