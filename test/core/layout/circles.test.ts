import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MapAnswer } from "../../../src/core/answers/question.ts";
import { communities } from "../../../src/core/bridging/communities.ts";
import { type CirclesOptions, circlesLayout } from "../../../src/core/layout/circles.ts";
import { ringsLayout } from "../../../src/core/layout/rings.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { forceKernel } from "../../../src/kernels/forces.ts";
import { anyNetwork, anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { clouds } from "../../support/networks/clouds.ts";
import { recordsOf } from "../../support/networks/records-of.ts";
import { chain, type Pair, star } from "../../support/networks/rows.ts";
import { nearestPair } from "./nearest-pair.ts";
import { networkOf } from "./people.ts";

const name = (v: number): string => `p${String(v).padStart(5, "0")}`;

/** Contacts p00000, p00001, ... */
function numbered(size: number, pairs: readonly Pair[], ego?: number): Network {
  const distinct = pairs.filter(([a, b]) => a !== b);
  return networkOf({
    names: Array.from({ length: size }, (_, v) => name(v)),
    ties: distinct.map(([a, b]) => [name(a), name(b), 3] as const),
    ...(ego === undefined ? {} : { ego: name(ego) }),
  });
}

function circles(network: Network, options: Partial<CirclesOptions> = {}): MapAnswer {
  return circlesLayout(network, communities(network.ties, { seed: 1 }).communityOf, { seed: 1, ...options });
}

const radiusOf = (map: MapAnswer, v: number): number => Math.hypot(map.x[v] ?? 0, map.y[v] ?? 0);
const finite = (map: MapAnswer): boolean => [...map.x, ...map.y].every(Number.isFinite);

/** Contact 120 knows everybody; three clouds of 40. */
const egoOf: readonly Pair[] = Array.from({ length: 120 }, (_, v): Pair => [120, v]);
const threeClouds = clouds(3, 40, { inside: 8, between: 0.4, seed: 2 });
const known = numbered(121, [...threeClouds, ...egoOf], 120);

/** Mean distance of two contacts in one cloud of 40, and in different ones. */
function meanDistances(map: MapAnswer): { readonly inside: number; readonly between: number } {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let v = 0; v < 120; v += 1) {
    for (let w = 0; w < v; w += 1) {
      const same = Math.floor(v / 40) === Math.floor(w / 40) ? 0 : 1;
      sums[same] = (sums[same] ?? 0) + Math.hypot((map.x[v] ?? 0) - (map.x[w] ?? 0), (map.y[v] ?? 0) - (map.y[w] ?? 0));
      counts[same] = (counts[same] ?? 0) + 1;
    }
  }
  return { inside: (sums[0] ?? 0) / (counts[0] ?? 1), between: (sums[1] ?? 0) / (counts[1] ?? 1) };
}

describe("communities as clouds", () => {
  test("two of one community stand less than half as far apart as two of different ones, though ego knows all", () => {
    const communityOf = Int32Array.from({ length: 121 }, (_, v) => Math.floor(v / 40));
    const { inside, between } = meanDistances(circlesLayout(known, communityOf, { seed: 1 }));
    expect(inside).toBeLessThan(between / 2);
  });

  test("communities that ties join stand nearer to one another", () => {
    // Eight clouds of 20 in a ring, each with ten ties to the next.
    const next = Array.from({ length: 160 }, (_, v): Pair => [v, (v + 20) % 160]).filter(([v]) => v % 2 === 0);
    const network = numbered(160, [...clouds(8, 20, { inside: 8, between: 0, seed: 3 }), ...next]);
    const map = circlesLayout(
      network,
      Int32Array.from({ length: 160 }, (_, v) => Math.floor(v / 20)),
      { seed: 1 },
    );
    const middle = (cloud: number, along: Float32Array): number =>
      along.subarray(cloud * 20, cloud * 20 + 20).reduce((sum, value) => sum + value / 20, 0);
    const meanApart = (step: number): number =>
      Array.from({ length: 8 }, (_, cloud) => {
        const other = (cloud + step) % 8;
        return Math.hypot(middle(cloud, map.x) - middle(other, map.x), middle(cloud, map.y) - middle(other, map.y)) / 8;
      }).reduce((sum, value) => sum + value);
    expect(meanApart(1)).toBeLessThan(0.8 * meanApart(4));
  });

  test("ego stands in the middle, with room around", () => {
    const map = circles(known);
    expect([map.x[120], map.y[120]]).toEqual([0, 0]);
    expect(Math.min(...Array.from({ length: 120 }, (_, v) => radiusOf(map, v)))).toBeGreaterThan(28);
  });

  test("distances, ways and lines are those of the map of rings, yet no ring is to be drawn", () => {
    const unreached = numbered(125, [...threeClouds.slice(40), [120, 1], [122, 123]], 120);
    for (const network of [known, unreached, numbered(30, chain(20))]) {
      const { x, y, ...map } = circles(network);
      const { x: ringX, y: ringY, ...rings } = ringsLayout(network);
      expect([x.length, y.length]).toEqual([ringX.length, ringY.length]);
      expect(map).toEqual({ ...rings, ringRadius: [] });
    }
  });

  test("the same seed gives the same bytes, another one another picture", () => {
    expect(circles(known)).toEqual(circles(known));
    expect(circles(known, { seed: 2 }).x).not.toEqual(circles(known).x);
  });

  test("either kernel gives the same bytes", () => {
    const network = numbered(1200, clouds(20, 60, { inside: 6, between: 1, seed: 4 }));
    expect(circles(network, { kernel: forceKernel() })).toEqual(circles(network, { kernel: null }));
  });

  test("positions are in hundredths of a unit", () => {
    const map = circles(known);
    expect([...map.x, ...map.y].filter((value) => Math.abs(value * 100 - Math.round(value * 100)) > 0.01)).toEqual([]);
  });

  test("progress rises to its total", () => {
    const calls: (readonly [number, number])[] = [];
    circles(known, { onProgress: (done, total) => calls.push([done, total]) });
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.map(([done]) => done)).toEqual(calls.map(([done]) => done).toSorted((a, b) => a - b));
    expect(calls.at(-1)?.[0]).toBe(calls.at(-1)?.[1]);
    expect(new Set(calls.map(([, total]) => total)).size).toBe(1);
  });
});

describe("parts that only ego joins", () => {
  test("small ones stand around the largest, and those alone outermost", () => {
    // A cloud of 40, a pair, a pair, and three who know only ego.
    const pairs: Pair[] = [...clouds(1, 40, { inside: 8, between: 0, seed: 5 }), [40, 41], [42, 43]];
    const map = circles(numbered(48, [...pairs, ...Array.from({ length: 47 }, (_, v): Pair => [47, v])], 47));
    const reach = (from: number, to: number): number =>
      Math.max(...Array.from({ length: to - from }, (_, i) => radiusOf(map, from + i)));
    const least = (from: number, to: number): number =>
      Math.min(...Array.from({ length: to - from }, (_, i) => radiusOf(map, from + i)));
    expect(least(40, 44)).toBeGreaterThan(reach(0, 40));
    expect(least(44, 47)).toBeGreaterThan(reach(40, 44));
    expect(reach(44, 47)).toBeLessThan(reach(0, 40) + 200);
  });

  test("two of like size stand on either side of ego", () => {
    const pairs = clouds(2, 30, { inside: 8, between: 0, seed: 6 }).filter(([a, b]) => a < 30 === b < 30);
    const map = circles(numbered(61, [...pairs, ...Array.from({ length: 60 }, (_, v): Pair => [60, v])], 60));
    const low = Array.from({ length: 30 }, (_, v) => map.y[v] ?? 0);
    const high = Array.from({ length: 30 }, (_, v) => map.y[30 + v] ?? 0);
    const [one, other] = [low, high].toSorted((a, b) => Math.max(...a) - Math.max(...b));
    expect(Math.max(...(one ?? []))).toBeLessThan(-16);
    expect(Math.min(...(other ?? []))).toBeGreaterThan(16);
  });

  test("those alone stand by company", () => {
    const names = Array.from({ length: 13 }, (_, v) => name(v));
    const network = networkOf({
      names,
      ego: name(12),
      ties: names.slice(0, 12).map((other) => [name(12), other] as const),
      companies: Object.fromEntries(names.slice(0, 12).map((one, v) => [one, v % 2 === 0 ? "Acme" : "Globex"])),
    });
    const map = circles(network);
    const inOrder = [0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11].map((v) => Math.round(radiusOf(map, v)));
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
  });
});

describe("no dot covers another, and everybody stands somewhere", () => {
  const cases: readonly (readonly [string, Network])[] = [
    ["a chain of 10,000", numbered(10_000, chain(10_000))],
    ["a star of 10,000", numbered(10_000, star(10_000))],
    ["10,000 who know only ego", numbered(10_000, star(10_000), 0)],
    ["2,000 who know nobody", numbered(2000, [])],
    [
      "2,000 people in pairs",
      numbered(
        2000,
        Array.from({ length: 1000 }, (_, i): Pair => [2 * i, 2 * i + 1]),
      ),
    ],
    [
      "two communities nobody joins",
      numbered(200, [...clouds(1, 100, { inside: 9, between: 0, seed: 7 }), ...chain(200).slice(100)]),
    ],
    [
      "a thousand in clouds around ego",
      numbered(1001, [...clouds(20, 50, { inside: 6, between: 1, seed: 8 }), ...star(1001)], 0),
    ],
  ];
  test.each(cases)("%s", (_, network) => {
    const map = circles(network, { kernel: forceKernel() });
    expect(finite(map)).toBe(true);
    expect(nearestPair(map)).toBeGreaterThanOrEqual(16);
  });

  test("the map of nobody is empty", () => {
    expect(circles(networkOf({ names: [] }))).toMatchObject({ ids: [], x: new Float32Array(0), y: new Float32Array(0) });
  });

  test.each([undefined, 0])("one alone stands in the middle (ego: %s)", (ego) => {
    const map = circles(numbered(1, [], ego));
    expect([map.x[0], map.y[0]]).toEqual([0, 0]);
  });

  test("in a thousand networks, with and without ego", () => {
    fc.assert(
      fc.property(anyNetwork(40), fc.boolean(), ({ size, pairs }, withEgo) => {
        const map = circles(numbered(size, pairs, withEgo ? 0 : undefined));
        return finite(map) && nearestPair(map) >= 16;
      }),
      { numRuns: 1000 },
    );
  });

  test("in a thousand histories of introductions, twice alike", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const network = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const map = circles(network);
        expect(circles(network)).toEqual(map);
        if (sketch.ego !== null) expect(map.ids.indexOf(contactId(sketch.ego ?? ""))).toBe(map.ring.indexOf(0));
        expect(nearestPair(map)).toBeGreaterThanOrEqual(16);
      }),
      { numRuns: 1000 },
    );
  });
});
