import { describe, expect, test } from "vitest";
import { type CaptionWish, placeCaptions } from "../../../src/app/map/captions.ts";
import type { Dot } from "../../../src/app/map/labels.ts";

const at = { originX: 400, originY: 400, scale: 1, width: 800, height: 800 };
const wish = (ring: number, inner: number, before: number): CaptionWish => ({
  band: { ring, inner, outer: inner, contacts: 3 },
  before,
  width: 120,
  height: 16,
});
/** Dots around the top of a circle, `halfTurn` to either side. */
const roof = (radius: number, halfTurn: number): Dot[] =>
  Array.from({ length: 41 }, (_, i) => {
    const turn = ((i - 20) / 20) * halfTurn;
    return { contact: i, x: 400 + radius * Math.sin(turn), y: 400 - radius * Math.cos(turn), radius: 6 };
  });

describe("captions of the rings", () => {
  test("stand at the top, inside their ring", () => {
    const [caption] = placeCaptions([wish(1, 200, 0)], [], [], at);
    expect(caption?.turn).toBeCloseTo(0);
    expect(caption?.radius).toBeLessThan(200);
    expect(caption?.radius).toBeGreaterThan(150);
  });

  test("turn aside from dots, but never onto their side", () => {
    const [caption] = placeCaptions([wish(2, 300, 100)], roof(282, 0.5), [], at);
    const turn = Math.abs(caption?.turn ?? 0);
    expect(turn).toBeGreaterThan(0.5);
    expect(turn <= Math.PI / 3 || turn >= (2 * Math.PI) / 3).toBe(true);
  });

  test("the shelf's stands at the bottom", () => {
    expect(placeCaptions([wish(-1, 300, 200)], [], [], at)[0]?.turn).toBe(Math.PI);
  });

  test("a ring without room for a line of text goes without", () => {
    expect(placeCaptions([wish(2, 220, 210)], [], [], at)).toEqual([]);
    expect(placeCaptions([wish(1, 40, 0)], [], [], at)).toEqual([]);
  });
});
