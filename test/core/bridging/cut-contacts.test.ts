import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutsAndBridges, localBridges } from "../../../src/core/bridging/cut-contacts.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { classicNetworks } from "../../oracles/oracles.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const classics = Object.entries(classicNetworks);
const pairsOf = (edges: readonly (readonly [number, number, number])[]): Pair[] => edges.map(([a, b]) => [a, b]);
const ones = (flags: Uint8Array): number[] => [...flags.keys()].filter((v) => flags[v] === 1);
const ordered = (pairs: readonly Pair[]): Pair[] =>
  pairs.map(([a, b]): Pair => (a < b ? [a, b] : [b, a])).sort((one, other) => one[0] - other[0] || one[1] - other[1]);

/** How many parts the network has. */
function parts(size: number, pairs: readonly Pair[]): number {
  const ties = tiesOf(size, pairs);
  const seen = new Set<number>();
  let count = 0;
  for (let v = 0; v < size; v += 1) {
    if (seen.has(v)) continue;
    count += 1;
    reach(ties, v, { maxHops: size }).hopOf.forEach((hop, w) => {
      if (hop >= 0) seen.add(w);
    });
  }
  return count;
}

describe("cutsAndBridges", () => {
  it("takes the inner contacts and all ties of a chain", () => {
    expect(cutsAndBridges(tiesOf(4, chain(4)))).toEqual({ cut: Uint8Array.of(0, 1, 1, 0), bridges: chain(4) });
  });

  it("takes the middle of a star", () => {
    expect(ones(cutsAndBridges(tiesOf(5, star(5))).cut)).toEqual([0]);
  });

  it("finds neither in a clique", () => {
    expect(cutsAndBridges(tiesOf(4, clique(4)))).toEqual({ cut: new Uint8Array(4), bridges: [] });
  });

  it("finds the contact that two circles share, and no bridge", () => {
    const bowTie: Pair[] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ];
    expect(cutsAndBridges(tiesOf(5, bowTie))).toEqual({ cut: Uint8Array.of(0, 0, 1, 0, 0), bridges: [] });
  });

  it("finds neither without ties", () => {
    expect(cutsAndBridges(tiesOf(3, []))).toEqual({ cut: new Uint8Array(3), bridges: [] });
  });

  it("finds those of every part of a disconnected network", () => {
    const ties = tiesOf(6, [
      [0, 1],
      [3, 4],
      [4, 5],
    ]);
    expect(cutsAndBridges(ties)).toEqual({
      cut: Uint8Array.of(0, 0, 0, 0, 1, 0),
      bridges: [
        [0, 1],
        [3, 4],
        [4, 5],
      ],
    });
  });

  it("takes a chain of 10,000", () => {
    const { cut, bridges } = cutsAndBridges(tiesOf(10_000, chain(10_000)));
    expect([ones(cut).length, bridges.length]).toEqual([9_998, 9_999]);
  });

  it.each(classics)("agrees with the published values of %s", (_, { nodes, edges, articulation, bridges }) => {
    const found = cutsAndBridges(tiesOf(nodes.length, pairsOf(edges)));
    expect([ones(found.cut), found.bridges]).toEqual([articulation.toSorted((a, b) => a - b), ordered(bridges)]);
  });

  it("finds just those contacts and ties whose loss makes more parts", () => {
    fc.assert(
      fc.property(anyNetwork(10), ({ size, pairs }) => {
        const before = parts(size, pairs);
        const cuts = [...new Array(size).keys()].filter((v) => {
          // The contact itself stays behind as a part of its own.
          const alone = pairs.every(([a, b]) => (a !== v && b !== v) || a === b);
          return (
            !alone &&
            parts(
              size,
              pairs.filter((pair) => !pair.includes(v)),
            ) -
              1 >
              before
          );
        });
        const distinct = ordered([
          ...new Map(ordered(pairs.filter(([a, b]) => a !== b)).map((pair) => [String(pair), pair])).values(),
        ]);
        const bridges = distinct.filter(
          (tie) =>
            parts(
              size,
              distinct.filter((other) => other !== tie),
            ) > before,
        );
        const found = cutsAndBridges(tiesOf(size, pairs));
        expect([ones(found.cut), found.bridges]).toEqual([cuts, bridges]);
      }),
    );
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = cutsAndBridges(tiesOf(size, pairs));
        const after = cutsAndBridges(tiesOf(size, relabelled(pairs, newNumbers)));
        expect([newNumbers.map((v) => after.cut[v]), after.bridges]).toEqual([
          [...before.cut],
          ordered(relabelled(before.bridges, newNumbers)),
        ]);
      }),
    );
  });
});

describe("localBridges", () => {
  it.each(classics)("agrees with the published values of %s", (_, { nodes, edges, local_bridges }) => {
    expect(localBridges(tiesOf(nodes.length, pairsOf(edges)))).toEqual(ordered(local_bridges));
  });

  it("are eleven in the karate club", () => {
    const { nodes, edges } = classicNetworks.karate;
    expect(localBridges(tiesOf(nodes.length, pairsOf(edges)))).toHaveLength(11);
  });

  it("are all ties of a circle of four", () => {
    expect(localBridges(tiesOf(4, [...chain(4), [3, 0]]))).toHaveLength(4);
  });

  it("are none without ties", () => {
    expect(localBridges(tiesOf(2, []))).toEqual([]);
  });

  it("hold every bridge", () => {
    fc.assert(
      fc.property(anyNetwork(14), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        expect(localBridges(ties)).toEqual(expect.arrayContaining(cutsAndBridges(ties).bridges));
      }),
    );
  });

  it("are just the ties whose ends share no contact", () => {
    fc.assert(
      fc.property(anyNetwork(10), ({ size, pairs }) => {
        const ties = tiesOf(size, pairs);
        const row = (v: number): Set<number> => new Set(ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1]));
        const expected = [...new Array(size).keys()].flatMap((a) =>
          [...row(a)].filter((b) => a < b && [...row(a)].every((w) => !row(b).has(w))).map((b) => [a, b]),
        );
        expect(localBridges(ties)).toEqual(expected);
      }),
    );
  });
});
