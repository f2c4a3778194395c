import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokerageRoles } from "../../../src/core/bridging/brokerage-roles.ts";
import type { TieGraph } from "../../../src/core/network/network.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

/** By contact: coordinator, consultant, gatekeeper, liaison. */
const roles = (ties: TieGraph, groupOf: readonly number[]): number[][] => {
  const { coordinator, consultant, gatekeeper, liaison } = brokerageRoles(ties, Int32Array.from(groupOf));
  return Array.from({ length: ties.size }, (_, v) =>
    [coordinator, consultant, gatekeeper, liaison].map((role) => role[v] ?? Number.NaN),
  );
};

const rowOf = (ties: TieGraph, v: number): number[] => [...ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1])];

/** The same by going through all pairs. */
function listedRoles(ties: TieGraph, groupOf: readonly number[]): number[][] {
  return Array.from({ length: ties.size }, (_, v) => {
    const counts = [0, 0, 0, 0];
    const row = rowOf(ties, v);
    for (const a of row) {
      for (const c of row) {
        if (a >= c || rowOf(ties, a).includes(c)) continue;
        const own = groupOf[v];
        const matches = Number(groupOf[a] === own) + Number(groupOf[c] === own);
        const role = matches === 2 ? 0 : matches === 1 ? 2 : groupOf[a] === groupOf[c] ? 1 : 3;
        counts[role] = (counts[role] ?? 0) + 1;
      }
    }
    return counts;
  });
}

const nothing = [0, 0, 0, 0];

describe("brokerageRoles", () => {
  it.each([
    ["a coordinator among its own", [0, 0, 0], [1, 0, 0, 0]],
    ["a consultant to another group", [1, 0, 1], [0, 1, 0, 0]],
    ["a gatekeeper between its own and another group", [0, 0, 1], [0, 0, 1, 0]],
    ["a liaison between two other groups", [1, 0, 2], [0, 0, 0, 1]],
  ])("finds %s", (_, groupOf, middle) => {
    expect(roles(tiesOf(3, chain(3)), groupOf)).toEqual([nothing, middle, nothing]);
  });

  it("counts every pair around the middle of a star", () => {
    expect(roles(tiesOf(7, star(7)), [0, 0, 0, 1, 1, 2, 3])[0]).toEqual([1, 1, 8, 5]);
  });

  it("finds nobody between contacts who know each other", () => {
    expect(roles(tiesOf(4, clique(4)), [0, 0, 1, 2])).toEqual([nothing, nothing, nothing, nothing]);
  });

  it("finds nobody without ties", () => {
    expect(roles(tiesOf(2, []), [0, 1])).toEqual([nothing, nothing]);
  });

  it("of nobody is nothing", () => {
    expect(roles(tiesOf(0, []), [])).toEqual([]);
  });

  it("counts more pairs than 32 bits hold around one hub", () => {
    const { gatekeeper } = brokerageRoles(
      tiesOf(200_001, star(200_001)),
      Int32Array.from({ length: 200_001 }, (_, v) => v % 2),
    );
    expect(gatekeeper[0]).toBe(100_000 * 100_000);
  });

  it("agrees with going through all pairs", () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.integer({ min: 1, max: 5 }), fc.integer(), ({ size, pairs }, groups, salt) => {
        const ties = tiesOf(size, pairs);
        const groupOf = Array.from({ length: size }, (_, v) => (Math.imul(v + 1, 7919 ^ salt) >>> 8) % groups);
        expect(roles(ties, groupOf)).toEqual(listedRoles(ties, groupOf));
      }),
      { numRuns: 1000 },
    );
  });

  it("adds up to the pairs who do not know each other, however they are grouped", () => {
    fc.assert(
      fc.property(anyNetwork(14), fc.array(fc.nat({ max: 4 }), { minLength: 14, maxLength: 14 }), ({ size, pairs }, groupOf) => {
        const ties = tiesOf(size, pairs);
        const sums = (all: number[][]): number[] => all.map((counts) => counts.reduce((sum, count) => sum + count, 0));
        const oneGroup = new Array<number>(size).fill(0);
        expect(sums(roles(ties, groupOf.slice(0, size)))).toEqual(roles(ties, oneGroup).map(([coordinator]) => coordinator));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on how contacts or groups are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = roles(
          tiesOf(size, pairs),
          Array.from({ length: size }, (_, v) => v % 3),
        );
        const groupOf = new Array<number>(size).fill(0);
        newNumbers.forEach((v, old) => {
          groupOf[v] = 7 - (old % 3);
        });
        const moved: Pair[] = relabelled(pairs, newNumbers);
        const after = roles(tiesOf(size, moved), groupOf);
        expect(newNumbers.map((v) => after[v])).toEqual(before);
      }),
    );
  });
});
