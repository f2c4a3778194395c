import { describe, expect, it } from "vitest";
import { affordableWorlds } from "../../../src/core/reach/affordable-worlds.ts";
import { chain, clique, star, tiesOf } from "../../support/networks/rows.ts";

describe("affordableWorlds", () => {
  it("is 4,000 in networks of an ordinary size, and for an isolated contact", () => {
    expect(affordableWorlds(tiesOf(2_500, star(2_500)), 0, 3)).toBe(4_000);
    expect(affordableWorlds(tiesOf(3, [[0, 1]]), 2, 3)).toBe(4_000);
  });

  it("is fewer, in whole groups of 32, where half a million tie ends are near", () => {
    const size = 710;
    expect(affordableWorlds(tiesOf(size, clique(size)), 0, 3)).toBe(32 * Math.floor(8_000_000 / (size * (size - 1))));
  });

  it("goes by those within one tie less", () => {
    const size = 710;
    const farClique = [...clique(size), ...chain(3).map(([a, b]) => [size + a, size + b] as const), [0, size + 2] as const];
    const ties = tiesOf(size + 3, farClique);
    expect(affordableWorlds(ties, size, 3)).toBe(4_000);
    expect(affordableWorlds(ties, size, 5)).toBeLessThan(4_000);
  });

  it("refuses a start that is not in the network", () => {
    expect(() => affordableWorlds(tiesOf(1, []), 1, 3)).toThrow(RangeError);
  });
});
