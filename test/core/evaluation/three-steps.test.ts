import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { threeSteps } from "../../../src/core/evaluation/three-steps.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { chain, contactsOf, tiesOf } from "../../support/networks/rows.ts";

const ego = 0;

describe("ways of three ties", () => {
  test("count less through people who know many", () => {
    const scores = threeSteps(tiesOf(4, chain(4)), ego);
    expect(scores[3]).toBeCloseTo(1 / Math.sqrt(2 * 2), 12);
    expect(scores[2]).toBe(0);
  });

  test("are those found by trying all, for whom ego does not know", () => {
    fc.assert(
      fc.property(anyNetwork(9), ({ size, pairs }) => {
        const row = contactsOf(size, pairs);
        const of = (v: number) => row[v] ?? [];
        const expected = new Float64Array(size);
        for (const v of of(ego)) {
          for (const x of of(v)) {
            for (const w of of(x)) {
              if (new Set([ego, v, x, w]).size < 4) continue;
              expected[w] = (expected[w] ?? 0) + 1 / Math.sqrt(of(v).length * of(x).length);
            }
          }
        }
        const scores = threeSteps(tiesOf(size, pairs), ego);
        for (let w = 0; w < size; w += 1) {
          if (w !== ego && !of(ego).includes(w)) expect(scores[w]).toBeCloseTo(expected[w] ?? 0, 12);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("lead nowhere from somebody alone", () => {
    expect([...threeSteps(tiesOf(3, [[1, 2]]), ego)]).toEqual([0, 0, 0]);
  });
});
