import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packDiscs } from "../../../src/core/layout/pack-discs.ts";
import { spreadDots } from "../../../src/core/layout/spread-dots.ts";
import { nearestPair } from "./nearest-pair.ts";

describe("packing discs", () => {
  test("the first of four stands in the middle where nothing else does", () => {
    const { x, y, outer } = packDiscs(Float64Array.of(30, 10, 10, 10), 0, { gap: 5, around: true });
    expect([x[0], y[0]]).toEqual([0, 0]);
    expect(outer).toBe(30 + 5 + 20);
  });

  test("around a middle, the first stands at the bottom and the next one clockwise of it, on the left", () => {
    const { x, y } = packDiscs(Float64Array.of(10, 10, 10, 10), 100, { gap: 5, around: true });
    expect([...x].map((value) => Math.round(value) + 0)).toEqual([0, -115, 0, 115]);
    expect([...y].map((value) => Math.round(value) + 0)).toEqual([-115, 0, 115, 0]);
  });

  test("few stand together below the middle", () => {
    const { y } = packDiscs(Float64Array.of(8, 8, 8), 500, { gap: 5, around: false });
    expect(Math.max(...y)).toBeLessThan(-500);
  });

  test("of no discs there are no places", () => {
    expect(packDiscs(new Float64Array(0), 0, { gap: 5, around: false })).toEqual({
      x: new Float64Array(0),
      y: new Float64Array(0),
      outer: 0,
    });
  });

  test("no disc comes nearer to another or to the middle than the gap, nor leaves the outer circle", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 300 }),
        fc.boolean(),
        (sizes, inner, around) => {
          const radii = Float64Array.from(sizes).sort().reverse();
          const { x, y, outer } = packDiscs(radii, inner, { gap: 5, around });
          for (let a = 0; a < radii.length; a += 1) {
            const fromMiddle = Math.hypot(x[a] ?? 0, y[a] ?? 0);
            expect(fromMiddle + (radii[a] ?? 0)).toBeLessThan(outer + 1e-6);
            if (inner > 0) expect(fromMiddle - (radii[a] ?? 0)).toBeGreaterThan(inner + 5 - 1e-6);
            for (let b = 0; b < a; b += 1) {
              const apart = Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
              expect(apart - (radii[a] ?? 0) - (radii[b] ?? 0)).toBeGreaterThan(5 - 1e-6);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("spreading dots", () => {
  const spread = (x: readonly number[], y: readonly number[], keepClear = 0): { x: Float32Array; y: Float32Array } => {
    const placesX = Float64Array.from(x);
    const placesY = Float64Array.from(y);
    spreadDots(placesX, placesY, keepClear);
    return { x: Float32Array.from(placesX), y: Float32Array.from(placesY) };
  };

  test("dots that do not touch stay", () => {
    expect(spread([0, 20, 100], [0, 5, -3])).toEqual({ x: Float32Array.of(0, 20, 100), y: Float32Array.of(0, 5, -3) });
  });

  test("two that touch give way alike", () => {
    const { x, y } = spread([-3, 3], [0, 0]);
    expect(x[0]).toBeCloseTo(-(x[1] ?? 0), 1);
    expect([...y]).toEqual([0, 0]);
  });

  test("three hundred in one place fill a disc", () => {
    const places = spread(new Array<number>(300).fill(7), new Array<number>(300).fill(-7));
    expect(nearestPair(places)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...places.x)).toBeLessThan(300);
  });

  test("nobody stands in the cleared middle", () => {
    const { x, y } = spread([0, 1, -20, 5], [0, 1, 0, 200], 28.8);
    expect([...x].filter((value, v) => Math.hypot(value, y[v] ?? 0) < 16)).toEqual([]);
  });

  test("no dot covers another, however they stood", () => {
    const place = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), (places) => {
        const x = places.map(([at]) => at);
        const y = places.map(([, at]) => at);
        expect(nearestPair(spread(x, y))).toBeGreaterThanOrEqual(16);
      }),
      { numRuns: 1000 },
    );
  });
});
