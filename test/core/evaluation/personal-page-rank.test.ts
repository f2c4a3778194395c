import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personalPageRank } from "../../../src/core/evaluation/personal-page-rank.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { contactsOf, star, tiesOf } from "../../support/networks/rows.ts";

const ego = 0;

describe("the walk that starts again", () => {
  test("of two people is with ego 1 / 1.85 of the time", () => {
    const [first, second] = personalPageRank(tiesOf(2, [[0, 1]]), ego);
    expect(first).toBeCloseTo(1 / 1.85, 5);
    expect(second).toBeCloseTo(0.85 / 1.85, 5);
  });

  test("finds the leaves of a star alike", () => {
    const shares = personalPageRank(tiesOf(5, star(5)), ego);
    expect(new Set(shares.subarray(1)).size).toBe(1);
  });

  test("stays with somebody alone and never comes to another part", () => {
    expect([...personalPageRank(tiesOf(3, [[1, 2]]), ego)]).toEqual([1, 0, 0]);
  });

  test("is everywhere as often as it comes there, in any network", () => {
    fc.assert(
      fc.property(anyNetwork(10), ({ size, pairs }) => {
        const row = contactsOf(size, pairs);
        fc.pre((row[ego]?.length ?? 0) > 0);
        const shares = personalPageRank(tiesOf(size, pairs), ego);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        row.forEach((contacts, w) => {
          const comes = contacts.reduce((sum, v) => sum + (0.85 * (shares[v] ?? 0)) / (row[v]?.length ?? 1), 0);
          expect(shares[w]).toBeCloseTo(comes + (w === ego ? 0.15 : 0), 5);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
