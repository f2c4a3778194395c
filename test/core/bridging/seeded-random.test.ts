import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";

const draw = (seed: number, count: number): number[] => {
  const next = seededRandom(seed);
  return Array.from({ length: count }, next);
};

describe("seededRandom", () => {
  it("gives the same numbers for the same seed", () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
  });

  it("gives other numbers for another seed", () => {
    expect(draw(7, 5)).not.toEqual(draw(8, 5));
  });

  it("spreads evenly over ten parts", () => {
    const found = new Array<number>(10).fill(0);
    for (const value of draw(1, 10_000)) found[Math.floor(value * 10)] = (found[Math.floor(value * 10)] ?? 0) + 1;
    expect(found.every((count) => count > 850 && count < 1150)).toBe(true);
  });

  it("stays from 0 to just under 1", () => {
    fc.assert(fc.property(fc.integer(), (seed) => draw(seed, 20).every((value) => value >= 0 && value < 1)));
  });
});
