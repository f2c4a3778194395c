import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { undated } from "../../../src/core/network/network.ts";
import { askWhom } from "../../../src/core/suggest/ask-whom.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { recordsOf } from "../../support/networks/records-of.ts";
import { tiesOf } from "../../support/networks/rows.ts";

const ego = 0;
const asOfDay = 20_000;

describe("whom to ask, for whom", () => {
  test("tau by hand: l l sqrt(tRA f f)", () => {
    const ties = tiesOf(3, [
      [0, 1],
      [1, 2],
    ]);
    ties.lastContactDay.fill(asOfDay - 30);
    const s = 1 - Math.exp(-1);
    const tau = Math.log(2) ** 2 * Math.sqrt(((s * s) / (2 * s)) * 0.5 * 0.5);
    expect(askWhom(ties, ego, { asOfDay })).toEqual([{ broker: 1, target: 2, logTau: expect.closeTo(Math.log(tau), 8) }]);
  });

  test("of two contacts alike, the one spoken to lately is asked", () => {
    const ties = tiesOf(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
    ties.lastContactDay.fill(asOfDay - 400);
    ties.lastContactDay[1] = asOfDay - 10;
    expect(askWhom(ties, ego, { asOfDay }).map(({ broker }) => broker)).toEqual([2, 1]);
  });

  test("of two contacts alike, the one with the stronger tie is asked", () => {
    const ties = tiesOf(
      4,
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      ([a, b]) => (a === 0 && b === 2 ? 2 : 1),
    );
    expect(askWhom(ties, ego, { asOfDay }).map(({ broker }) => broker)).toEqual([2, 1]);
  });

  test("a tie without a date counts as silent for as long as the median dated one", () => {
    const ties = tiesOf(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    // Ties of ego's: 10, 300 and an unknown number of days; all others 100.
    ties.lastContactDay.fill(asOfDay - 100);
    ties.lastContactDay.set([asOfDay - 300, undated, asOfDay - 10]);
    expect(askWhom(ties, ego, { asOfDay }).map(({ broker }) => broker)).toEqual([3, 2, 1]);
  });

  test("a contact in the future counts as of today", () => {
    const ties = tiesOf(3, [
      [0, 1],
      [1, 2],
    ]);
    ties.lastContactDay.fill(asOfDay);
    const today = askWhom(ties, ego, { asOfDay });
    ties.lastContactDay.fill(asOfDay + 90);
    expect(askWhom(ties, ego, { asOfDay })).toEqual(today);
  });

  test("ego alone, and ego whose contacts know nobody else, have nobody to ask for", () => {
    expect(askWhom(tiesOf(1, []), ego, { asOfDay })).toEqual([]);
    expect(askWhom(tiesOf(2, [[0, 1]]), ego, { asOfDay })).toEqual([]);
  });

  test("a month more of silence on every tie changes no order", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { ties } = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const order = (today: number) => askWhom(ties, ego, { asOfDay: today }).map(({ broker, target }) => [broker, target]);
        expect(order(sketchesEnd + 30)).toEqual(order(sketchesEnd));
      }),
    );
  });

  test("every pair is a contact of ego's and a stranger that contact knows, and no score is anything but a number", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const { ties } = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const row = (v: number) => [...ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1])];
        for (const { broker, target, logTau } of askWhom(ties, ego, { asOfDay: sketchesEnd })) {
          expect(row(ego)).toContain(broker);
          expect(row(broker)).toContain(target);
          expect([ego, ...row(ego)]).not.toContain(target);
          expect(Number.isFinite(logTau)).toBe(true);
        }
      }),
    );
  });
});
