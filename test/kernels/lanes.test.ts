import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/core/model/seeded-random.ts";
import type { LaneKernel } from "../../src/core/reach/lane-kernel.ts";
import { laneSearch } from "../../src/core/reach/lane-search.ts";
import { lanesKernel } from "../../src/kernels/lanes.ts";
import { anyNetwork } from "../support/networks/arbitraries.ts";
import { chain, type Pair, tiesOf } from "../support/networks/rows.ts";

const kernel = lanesKernel();

function bothWays(size: number, pairs: readonly Pair[], maxHops: number) {
  const { offsets, neighbours } = tiesOf(size, pairs);
  const plain = (search: LaneKernel | null) => {
    const found = search?.(offsets, neighbours, maxHops);
    return { reached: [...(found?.reached ?? [])], distances: [...(found?.distances ?? [])] };
  };
  return [plain(kernel), plain(laneSearch)] as const;
}

describe("lanesKernel", () => {
  it("is there on a machine with vectors", () => {
    expect(kernel).not.toBeNull();
  });

  it("agrees with TypeScript on any network", () => {
    fc.assert(
      fc.property(
        anyNetwork(40),
        fc.oneof(fc.nat({ max: 5 }), fc.constant(Number.POSITIVE_INFINITY)),
        ({ size, pairs }, maxHops) => {
          const [withKernel, without] = bothWays(size, pairs, maxHops);
          expect(withKernel).toEqual(without);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    [511, 2],
    [512, 2],
    [513, 2],
    [2_000, 0.7],
    [2_000, 6],
  ])("agrees with TypeScript on %i contacts with %f ties each", (size, tiesPerContact) => {
    const random = seededRandom(size);
    const pairs = Array.from(
      { length: size * tiesPerContact },
      (): Pair => [Math.floor(random() * size), Math.floor(random() * random() * size)],
    );
    for (const maxHops of [2, 3, Number.POSITIVE_INFINITY]) {
      const [withKernel, without] = bothWays(size, pairs, maxHops);
      expect(withKernel).toEqual(without);
    }
  });

  it("gives nothing for nobody, and 0 for one person", () => {
    expect(bothWays(0, [], 3)[0]).toEqual({ reached: [], distances: [] });
    expect(bothWays(1, [], 3)[0]).toEqual({ reached: [0], distances: [0] });
  });

  it("follows a chain of 10,000", () => {
    const [{ reached, distances }] = bothWays(10_000, chain(10_000), 200);
    expect([reached[0], distances[0], reached[5_000], distances[5_000]]).toEqual([200, 20_100, 400, 40_200]);
  });

  it("starts from nothing at every call", () => {
    const first = bothWays(40, chain(40), 7)[0];
    bothWays(900, chain(900), 7);
    expect(bothWays(40, chain(40), 7)[0]).toEqual(first);
  });
});
