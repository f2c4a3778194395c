import { describe, expect, test } from "vitest";
import { nearestDot } from "../../../src/app/map/projection.ts";

describe("which dot the pointer is on", () => {
  const x = Float32Array.from([100, 130, 400]);
  const y = Float32Array.from([100, 100, 400]);
  const radius = Float32Array.from([5, 12, 4]);
  const shown = new Uint8Array(3);
  const at = (pointX: number, pointY: number, hidden = shown): number => nearestDot(x, y, radius, hidden, pointX, pointY, 7);

  test("the one nearest to its rim, a few pixels beyond it included", () => {
    expect([at(100, 100), at(110, 100), at(119, 100), at(408, 404)]).toEqual([0, 0, 1, 2]);
  });

  test("none where all are too far away", () => {
    expect([at(250, 250), at(400, 380)]).toEqual([-1, -1]);
  });

  test("never a hidden one", () => {
    expect(at(100, 100, Uint8Array.from([1, 0, 0]))).toBe(-1);
  });
});
