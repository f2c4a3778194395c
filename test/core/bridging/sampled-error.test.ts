import { describe, expect, it } from "vitest";
import { samplingError, type WaySample } from "../../../src/core/bridging/sampling-error.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";

const sample: WaySample = { draws: 10_000, contacts: 1_000, largestShare: 0.1, meanBetween: 3, mostBetween: 9 };

describe("samplingError", () => {
  it("covers all of many coins at once, as often as promised and not much more", () => {
    const random = seededRandom(1);
    const shares = Array.from({ length: 60 }, (_, v) => 0.4 / (v + 1));
    const mean = shares.reduce((sum, share) => sum + share, 0);
    const draws = 200;
    let kept = 0;
    let keptByHalf = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const found = shares.map((share) => {
        let hits = 0;
        for (let draw = 0; draw < draws; draw += 1) if (random() < share) hits += 1;
        return hits / draws;
      });
      const error = samplingError(
        { draws, contacts: 60, largestShare: Math.max(...found), meanBetween: mean, mostBetween: 6 },
        0.9,
      );
      const off = Math.max(...found.map((share, v) => Math.abs(share - (shares[v] ?? 0))));
      if (off <= error) kept += 1;
      if (off <= error / 2) keptByHalf += 1;
    }
    expect(kept / 400).toBeGreaterThanOrEqual(0.9);
    expect(keptByHalf / 400).toBeLessThan(0.9);
  });

  it.each<[string, Partial<WaySample>]>([
    ["fewer draws", { draws: 5_000 }],
    ["a larger share", { largestShare: 0.2 }],
    ["more contacts", { contacts: 100_000 }],
    ["longer ways", { meanBetween: 6 }],
  ])("grows with %s", (_, change) => {
    expect(samplingError({ ...sample, ...change }, 0.9)).toBeGreaterThan(samplingError(sample, 0.9));
  });

  it("falls with the square root of the draws, about", () => {
    const ratio = samplingError(sample, 0.9) / samplingError({ ...sample, draws: 40_000 }, 0.9);
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.2);
  });

  it("is small but not nothing where nobody was passed", () => {
    const error = samplingError({ ...sample, largestShare: 0, meanBetween: 0 }, 0.9);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.002);
  });

  it("promises nothing from one draw", () => {
    expect(samplingError({ ...sample, draws: 1, largestShare: 1 }, 0.9)).toBeGreaterThan(0.9);
  });
});
