import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areTied, momentAt, tieAt } from "../../../src/core/evaluation/moment.ts";
import { tiesOfEvents } from "../../../src/core/evaluation/ties-of-events.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { tiesOf } from "../../support/networks/rows.ts";
import { anyEvents, type EventSketch, historyOf } from "./any-events.ts";

const secondsADay = 86_400;

describe("ties of events", () => {
  test("half of an event is left after 180 days, and an event is shared by those who took part", () => {
    const history = historyOf([
      [0, "ana", "ben"],
      [180 * secondsADay, "ana", "cho", "dia"],
    ]);
    const { ties, asOfDay } = tiesOfEvents(history, 2);
    expect(asOfDay).toBe(180);
    expect(ties.logStrength[tieAt(ties, 0, 1)]).toBeCloseTo(Math.log1p(0.5), 12);
    expect(ties.logStrength[tieAt(ties, 0, 2)]).toBeCloseTo(Math.log1p(0.5), 12);
    expect(ties.strength[tieAt(ties, 2, 3)]).toBeCloseTo(1 - Math.exp(-0.5), 12);
    expect(areTied(ties, 1, 2)).toBe(false);
  });

  test("are those of a network built from records of the same events", () => {
    fc.assert(
      fc.property(anyEvents(20), (events) => {
        const history = historyOf(events);
        const { ties, asOfDay } = tiesOfEvents(history, events.length);
        const names = history.people.map((_, v) => `p${String(v).padStart(2, "0")}`);
        const introductions = events.map(([seconds, ...people]) => ({
          by: null,
          parties: people.map((name) => names[history.people.indexOf(name)] ?? ""),
          when: day(Math.floor(seconds / secondsADay)),
        }));
        const network = buildNetwork(recordsOf({ contacts: names, introductions }), { asOfDay });
        const { derived: _, ...expected } = network.ties;
        expect(ties).toMatchObject(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a moment", () => {
  const events: readonly EventSketch[] = [
    [0, "ana", "ben"],
    [1, "ben", "cho"],
    [2, "ana", "cho", "ben"],
    [3, "cho", "ana"],
    [4, "dia", "ana"],
  ];

  test("knows what was before the cut and tells of first contacts after it, once each and to both", () => {
    const moment = momentAt(historyOf(events), { cut: 0.4, window: 0.4 });
    expect(moment?.asOfDay).toBe(0);
    expect(moment === null ? [] : [...moment.ties.neighbours]).toEqual([1, 0, 2, 1]);
    const together = Uint32Array.of(0, 2, 1);
    expect(moment?.meets).toEqual(
      new Map([
        [0, [{ other: 2, together }]],
        [2, [{ other: 0, together }]],
      ]),
    );
  });

  test("ends where the history ends", () => {
    const moment = momentAt(historyOf(events), { cut: 0.8, window: 0.9 });
    expect([...(moment?.meets.keys() ?? [])].toSorted()).toEqual([0, 3]);
  });

  test("is none before the first event", () => {
    expect(momentAt(historyOf(events), { cut: 0.1, window: 0.1 })).toBeNull();
    expect(momentAt(historyOf([]), { cut: 0.5, window: 0.1 })).toBeNull();
  });

  test("takes shares for what they stand for, not for how they are rounded", () => {
    const ten = historyOf(Array.from({ length: 10 }, (_, i): EventSketch => [i, "hub", `p${i}`]));
    // .7 + .1 is a little less than .8.
    expect(momentAt(ten, { cut: 0.7, window: 0.1 })?.meets.get(0)).toHaveLength(1);
  });
});

test("a tie is found in the row of either end", () => {
  const ties = tiesOf(5, [
    [0, 2],
    [0, 4],
    [2, 3],
  ]);
  expect([areTied(ties, 0, 2), areTied(ties, 4, 0), areTied(ties, 3, 2)]).toEqual([true, true, true]);
  expect([areTied(ties, 0, 3), areTied(ties, 0, 0), areTied(ties, 1, 0), areTied(ties, 4, 3)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
