import { describe, expect, it } from "vitest";
import { closeness } from "../../../src/core/reach/closeness.ts";
import { classicNetworks } from "../../oracles/oracles.ts";
import { chain, clique, star, tiesOf } from "../../support/networks/rows.ts";

/** networkx 3.6, `closeness_centrality`, in the order of the contacts. */
const published = {
  karate: [
    0.568966, 0.485294, 0.559322, 0.464789, 0.37931, 0.383721, 0.383721, 0.44, 0.515625, 0.434211, 0.37931, 0.366667, 0.370787,
    0.515625, 0.370787, 0.370787, 0.284483, 0.375, 0.370787, 0.5, 0.370787, 0.375, 0.370787, 0.392857, 0.375, 0.375, 0.362637,
    0.458333, 0.452055, 0.383721, 0.458333, 0.540984, 0.515625, 0.55,
  ],
  florentine: [
    0.368421, 0.56, 0.388889, 0.368421, 0.4375, 0.4375, 0.5, 0.482759, 0.482759, 0.388889, 0.285714, 0.4, 0.466667, 0.333333,
    0.325581,
  ],
  kite: [0.529412, 0.529412, 0.5, 0.6, 0.5, 0.642857, 0.642857, 0.6, 0.428571, 0.310345],
} as const;

const near = (value: number): unknown => expect.closeTo(value, 6);
const closenessOf = (...network: Parameters<typeof tiesOf>): readonly number[] => [...(closeness(tiesOf(...network)) ?? [])];

describe("closeness", () => {
  it.each(["karate", "florentine", "kite"] as const)("agrees with networkx on %s", (name) => {
    const { nodes, edges } = classicNetworks[name];
    expect(
      closenessOf(
        nodes.length,
        edges.map(([a, b]) => [a, b]),
      ),
    ).toEqual(published[name].map(near));
  });

  it("agrees with networkx where the network is in parts", () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 1],
      [4, 5],
      [5, 6],
    ] as const;
    expect(closenessOf(8, pairs)).toEqual([0.257143, 0.428571, 0.321429, 0.321429, 0.190476, 0.285714, 0.190476, 0].map(near));
  });

  it("is 1 where everybody knows everybody, and in the middle of a star", () => {
    expect(closenessOf(5, clique(5))).toEqual([1, 1, 1, 1, 1]);
    expect(closenessOf(4, star(4))).toEqual([1, 0.6, 0.6, 0.6].map(near));
  });

  it("is 0 without ties", () => {
    expect(closenessOf(3, [])).toEqual([0, 0, 0]);
  });

  it("is undefined for nobody and for one person", () => {
    expect([closeness(tiesOf(0, [])), closeness(tiesOf(1, []))]).toEqual([null, null]);
  });

  it("is defined along a chain of 3,000", () => {
    const size = 3_000;
    expect(closenessOf(size, chain(size))[0]).toBeCloseTo(2 / size, 12);
  });
});
