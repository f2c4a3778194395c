import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomWay } from "../../../src/core/bridging/random-way.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { type Pair, tiesOf } from "../../support/networks/rows.ts";
import { layersOfTwo } from "./brute-ways.ts";

describe("randomWay", () => {
  it("draws a shortest way between any two, time after time", () => {
    fc.assert(
      fc.property(anyNetwork(20), fc.integer(), ({ size, pairs }, seed) => {
        const ties = tiesOf(size, pairs);
        const way = randomWay(ties.offsets, ties.neighbours, seededRandom(seed));
        for (let from = 0; from < size; from += 1) {
          const stepsFrom = reach(ties, from, { maxHops: size }).hopOf;
          for (let to = 0; to < size; to += 1) {
            const steps = stepsFrom[to] ?? -1;
            if (steps < 1) continue;
            const stepsTo = reach(ties, to, { maxHops: size }).hopOf;
            const between = [...way.between.subarray(0, way.draw(from, to))].sort(
              (a, b) => (stepsFrom[a] ?? 0) - (stepsFrom[b] ?? 0),
            );
            expect(between.map((v) => [stepsFrom[v], stepsTo[v]])).toEqual(between.map((_, i) => [i + 1, steps - i - 1]));
            expect(between).toHaveLength(steps - 1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("takes each of several ways as often as another", () => {
    // 0 to 7: over 1 and 3, over 1 and 4, over 2 and 4, over 5 and 6.
    const pairs: Pair[] = [
      [0, 1],
      [0, 2],
      [0, 5],
      [1, 3],
      [1, 4],
      [2, 4],
      [5, 6],
      [3, 7],
      [4, 7],
      [6, 7],
    ];
    const ties = tiesOf(8, pairs);
    const way = randomWay(ties.offsets, ties.neighbours, seededRandom(1));
    const drawn = new Map<string, number>();
    for (let draw = 0; draw < 8_000; draw += 1) {
      const between = [...way.between.subarray(0, way.draw(0, 7))].sort((a, b) => a - b).join(" ");
      drawn.set(between, (drawn.get(between) ?? 0) + 1);
    }
    expect([...drawn.keys()].sort()).toEqual(["1 3", "1 4", "2 4", "5 6"]);
    // Four standard deviations.
    expect([...drawn.values()].every((count) => Math.abs(count - 2_000) < 155)).toBe(true);
  });

  it("takes each way as often where a number cannot hold how many there are", () => {
    const layers = 1400;
    const ties = tiesOf(2 * layers, layersOfTwo(layers));
    const way = randomWay(ties.offsets, ties.neighbours, seededRandom(1));
    const passed = new Uint32Array(2 * layers);
    const draws = 200;
    for (let draw = 0; draw < draws; draw += 1) {
      const between = way.between.subarray(0, way.draw(0, 2 * layers - 1));
      expect(between).toHaveLength(layers - 2);
      for (const v of between) passed[v] = (passed[v] ?? 0) + 1;
    }
    // Of each two of a layer every way passes one, by even chance; five standard deviations.
    expect([0, 1, 2 * layers - 2, 2 * layers - 1].map((v) => passed[v])).toEqual([0, 0, 0, 0]);
    const inner = [...passed.subarray(2, -2)];
    expect(inner.every((count, i) => Math.abs(count - draws / 2) < 36 && count + (inner[i ^ 1] ?? 0) === draws)).toBe(true);
  });
});
