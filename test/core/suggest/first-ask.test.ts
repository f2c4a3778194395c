import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstAsks } from "../../../src/core/suggest/first-ask.ts";
import { anyRelabelling } from "../../support/networks/arbitraries.ts";
import { relabelled, tiesOf } from "../../support/networks/rows.ts";

const asOfDay = 20_000;

describe("first ask at a company", () => {
  test("the score by hand: l sqrt(f) on both ties, the best target a contact", () => {
    const ties = tiesOf(
      5,
      [
        [0, 1],
        [1, 2],
        [1, 3],
        [0, 4],
      ],
      ([, b]) => (b === 3 ? 3 : 1),
    );
    ties.lastContactDay.fill(asOfDay - 30);
    expect(firstAsks(ties, 0, [2, 3], { asOfDay })).toEqual([
      { broker: 1, target: 3, score: expect.closeTo(Math.log(2) * Math.log(4) * 0.5, 12) },
    ]);
  });

  test("of two contacts alike, the one spoken to lately comes first", () => {
    const ties = tiesOf(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
    ties.lastContactDay.fill(asOfDay - 100);
    ties.lastContactDay[1] = asOfDay - 1;
    expect(firstAsks(ties, 0, [3], { asOfDay }).map(({ broker }) => broker)).toEqual([2, 1]);
  });

  test("nobody wanted, nobody known, and ego as the target give nobody", () => {
    const ties = tiesOf(4, [[0, 1]]);
    expect(firstAsks(ties, 0, [], { asOfDay })).toEqual([]);
    expect(firstAsks(ties, 3, [1], { asOfDay })).toEqual([]);
    expect(firstAsks(ties, 0, [0, 2], { asOfDay })).toEqual([]);
  });

  test("new numbers for the contacts change no score", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const scores = (of: readonly (readonly [number, number])[], from: number, to: number) =>
          firstAsks(tiesOf(size, of), from, [to], { asOfDay }).map(({ score }) => score);
        const to = size - 1;
        expect(scores(relabelled(pairs, newNumbers), newNumbers[0] ?? 0, newNumbers[to] ?? 0)).toEqual(scores(pairs, 0, to));
      }),
      { numRuns: 1000 },
    );
  });
});
