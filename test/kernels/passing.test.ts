import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness } from "../../src/core/bridging/betweenness.ts";
import { biconnectedBlocks } from "../../src/core/bridging/biconnected-blocks.ts";
import { blockPassing } from "../../src/core/bridging/block-betweenness.ts";
import type { PassingKernel } from "../../src/core/bridging/passing-kernel.ts";
import { seededRandom } from "../../src/core/model/seeded-random.ts";
import type { TieGraph } from "../../src/core/network/network.ts";
import { passingKernel } from "../../src/kernels/passing.ts";
import { classicNetworks } from "../oracles/oracles.ts";
import { chain, clique, diamonds, type Pair, star, tiesOf } from "../support/networks/rows.ts";

/** Two independent ways to the shares of all pairs, by going over every pair; `standsFor` counts each contact so often. */
function byPairs({ size, offsets, neighbours }: TieGraph, standsFor: Float64Array): Float64Array {
  const steps = Array.from({ length: size }, () => new Float64Array(size).fill(Number.POSITIVE_INFINITY));
  const ways = Array.from({ length: size }, () => new Float64Array(size));
  for (let s = 0; s < size; s += 1) {
    const [from, count] = [steps[s] ?? new Float64Array(), ways[s] ?? new Float64Array()];
    from[s] = 0;
    count[s] = 1;
    const queue = [s];
    for (const v of queue) {
      for (const w of neighbours.subarray(offsets[v], offsets[v + 1])) {
        if (from[w] === Number.POSITIVE_INFINITY) {
          from[w] = (from[v] ?? 0) + 1;
          queue.push(w);
        }
        if (from[w] === (from[v] ?? 0) + 1) count[w] = (count[w] ?? 0) + (count[v] ?? 0);
      }
    }
  }
  const at = (rows: readonly Float64Array[], a: number, b: number): number => rows[a]?.[b] ?? 0;
  return Float64Array.from({ length: size }, (_, v) => {
    let sum = 0;
    for (let s = 0; s < size; s += 1) {
      for (let t = 0; t < s; t += 1) {
        if (s === v || t === v || at(steps, s, v) + at(steps, v, t) !== at(steps, s, t)) continue;
        sum += ((standsFor[s] ?? 0) * (standsFor[t] ?? 0) * at(ways, s, v) * at(ways, v, t)) / at(ways, s, t);
      }
    }
    return sum;
  });
}

/** A connected network: a tree with further ties. */
const anyBlock = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    parents: fc.array(fc.nat(), { minLength: size - 1, maxLength: size - 1 }),
    more: fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), { maxLength: 3 * size }),
    standsFor: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
  }),
);

const available = (): PassingKernel => {
  const kernel = passingKernel();
  if (kernel === null) throw new Error("this machine has no WebAssembly with vectors");
  return kernel;
};

function allFrom(kernel: PassingKernel, { size, offsets, neighbours }: TieGraph, standsFor: Float64Array): Float64Array | null {
  const result = new Float64Array(size);
  const block = kernel(offsets, neighbours, standsFor);
  for (let first = 0; first < size; first += 64) {
    if (!block.addFrom(first, Math.min(64, size - first), result)) return null;
  }
  return result;
}

const ones = (size: number): Float64Array => new Float64Array(size).fill(1);

/** Equal to 1e-12 of itself. */
function expectNear(values: Iterable<number> | null, expected: Iterable<number>): void {
  const wanted = [...expected];
  const off =
    values === null
      ? [["declined"]]
      : [...values].flatMap((value, v) => {
          const right = wanted[v] ?? Number.NaN;
          return Math.abs(value - right) <= 1e-12 * Math.max(Math.abs(right), 1e-3) ? [] : [[v, value, right]];
        });
  expect(off).toEqual([]);
}

/** Layers of `width`, everybody tied to everybody of the layers beside: width^(layers - 2) ways from end to end. */
function layered(layers: number, width: number): TieGraph {
  const pairs = Array.from({ length: (layers - 1) * width * width }, (_, i): Pair => {
    const layer = Math.floor(i / width / width);
    return [layer * width + (Math.floor(i / width) % width), (layer + 1) * width + (i % width)];
  });
  return tiesOf(layers * width, pairs);
}

describe("the passing kernel", () => {
  const kernel = available();

  it("agrees with going over every pair, and with the TypeScript, on 1,000 random blocks", () => {
    fc.assert(
      fc.property(anyBlock, ({ size, parents, more, standsFor }) => {
        const tree = parents.map((choice, i): Pair => [i + 1, choice % (i + 1)]);
        const ties = tiesOf(size, [...tree, ...more]);
        const counts = Float64Array.from(standsFor);
        const expected = byPairs(ties, counts);
        const got = allFrom(kernel, ties, counts);
        // It may decline long thin ones, which the TypeScript then does.
        if (got !== null) expectNear(got, expected);
        expectNear(allFrom(blockPassing, ties, counts), expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes any sources, adding to what is there", () => {
    const ties = tiesOf(60, [...clique(20), ...star(60)]);
    const result = ones(60);
    const block = kernel(ties.offsets, ties.neighbours, ones(60));
    for (const [first, count] of [
      [40, 20],
      [0, 1],
      [1, 39],
    ] as const) {
      expect(block.addFrom(first, count, result)).toBe(true);
    }
    expectNear(
      result.map((value) => value - 1),
      byPairs(ties, ones(60)),
    );
  });

  it("serves several blocks in turns", () => {
    const [small, large] = [tiesOf(40, clique(40)), tiesOf(130, [...star(130), ...chain(130)])];
    const [first, second] = [small, large].map(({ size, offsets, neighbours }) => kernel(offsets, neighbours, ones(size)));
    const [ofSmall, ofLarge] = [new Float64Array(40), new Float64Array(130)];
    const done = [
      second?.addFrom(0, 64, ofLarge),
      first?.addFrom(0, 16, ofSmall),
      second?.addFrom(64, 66, ofLarge),
      first?.addFrom(16, 24, ofSmall),
    ];
    expect(done).toEqual([true, true, true, true]);
    expectNear(ofSmall, byPairs(small, ones(40)));
    expectNear(ofLarge, byPairs(large, ones(130)));
  });

  it.each(Object.entries(classicNetworks))(
    "agrees with the published values of %s in one block",
    (_, { nodes, edges, betweenness_norm }) => {
      const size = nodes.length;
      const ties = tiesOf(
        size,
        edges.map(([a, b]): Pair => [a, b]),
      );
      const isOnePart = biconnectedBlocks(ties).componentSize.every((component) => component === size);
      const pairs = ((size - 1) * (size - 2)) / 2;
      const got = isOnePart ? allFrom(kernel, ties, ones(size))?.map((count) => count / pairs) : betweenness(ties, { kernel });
      expect([...(got ?? [])]).toEqual(betweenness_norm.map((share) => expect.closeTo(share, 9)));
    },
  );

  // 2^24 is where 32 bits end, 2^53 where whole numbers do, and 2^960 where the kernel declines.
  it.each([3, 10, 25, 26, 60, 400])(
    "counts exactly in %i layers of two, a block with as many ways as doubled layers",
    (layers) => {
      const ties = layered(layers, 2);
      expectNear(allFrom(kernel, ties, ones(ties.size)), allFrom(blockPassing, ties, ones(ties.size)) ?? []);
    },
  );

  it.each([12, 40, 200])("counts in %i layers of five what everybody can tell", (layers) => {
    const ties = layered(layers, 5);
    const got = allFrom(kernel, ties, ones(ties.size));
    expectNear(
      got,
      Array.from({ length: ties.size }, (_, v) => {
        const layer = Math.floor(v / 5);
        const beside = [layer - 1, layer + 1].filter((other) => other >= 0 && other < layers);
        // The ten pairs of a layer meet over all of the layers beside it.
        const meeting = beside.map((other) => 10 / (other === 0 || other === layers - 1 ? 5 : 10));
        return (5 * layer * 5 * (layers - layer - 1)) / 5 + meeting.reduce((sum, share) => sum + share, 0);
      }),
    );
  });

  it.each([1000, 1100])("declines, leaving the result alone, where ways run over in %i layers of two", (layers) => {
    const ties = layered(layers, 2);
    const result = ones(ties.size);
    expect(kernel(ties.offsets, ties.neighbours, ones(ties.size)).addFrom(0, 64, result)).toBe(false);
    expect(result).toEqual(ones(ties.size));
  });

  it("declines where searches hardly meet, leaving it to one at a time", () => {
    const ring = tiesOf(1000, [...chain(1000), [999, 0]]);
    const result = ones(1000);
    expect(kernel(ring.offsets, ring.neighbours, ones(1000)).addFrom(0, 64, result)).toBe(false);
    expect(result).toEqual(ones(1000));
  });

  it("works after declining", () => {
    const fresh = available();
    const ring = tiesOf(1000, [...chain(1000), [999, 0]]);
    fresh(ring.offsets, ring.neighbours, ones(1000)).addFrom(0, 64, ones(1000));
    const ties = tiesOf(40, [...clique(20), ...star(40)]);
    expectNear(allFrom(fresh, ties, ones(40)), byPairs(ties, ones(40)));
  });
});

describe("betweenness with the kernel", () => {
  const kernel = available();

  it.each([32, 33, 64, 1100])("is that of the TypeScript over %i diamonds in a row, tied into a ring", (count) => {
    // A ring, so that all are one block and the kernel is asked; halfway round, ways meet.
    const ties = tiesOf(
      3 * count,
      diamonds(count).map(([a, b]): Pair => [a, b % (3 * count)]),
    );
    expectNear(betweenness(ties, { kernel }), betweenness(ties) ?? []);
  });

  it.each([32, 33, 64, 1100])("is finite and exact over %i diamonds in a row", (count) => {
    const ties = tiesOf(3 * count + 1, diamonds(count));
    expectNear(betweenness(ties, { kernel }), betweenness(ties) ?? []);
  });

  it("takes a chain and a ring of 10,000", () => {
    const size = 10_000;
    const pairs = ((size - 1) * (size - 2)) / 2;
    expect(betweenness(tiesOf(size, chain(size)), { kernel })?.[5000]).toBeCloseTo((5000 * 4999) / pairs, 12);
    expect(betweenness(tiesOf(size, [...chain(size), [size - 1, 0]]), { kernel })?.[17]).toBeCloseTo(
      (size / 2 - 1) ** 2 / 2 / pairs,
      12,
    );
  });

  it("agrees with the TypeScript on networks of several blocks, some large", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 3, max: 30 }), fc.integer(), (size, tiesInTen, seed) => {
        const random = seededRandom(seed);
        const count = Math.ceil((size * tiesInTen) / 10);
        const contact = (): number => Math.floor(random() * size);
        const ties = tiesOf(
          size,
          Array.from({ length: count }, (): Pair => [contact(), contact()]),
        );
        const expected = betweenness(ties);
        const got = betweenness(ties, { kernel });
        if (expected === null) expect(got).toBeNull();
        else expectNear(got, expected);
      }),
      { numRuns: 200 },
    );
  });
});
