import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askOdds, askOddsInterval, introductionOdds, passOnOdds } from "../../../src/core/network/ask-odds.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { type AskSketch, day, recordsOf } from "../../support/networks/records-of.ts";

const today = 20_000;
const metToday = { kind: "met", when: day(today) } as const;
const saturated = 1 - Math.exp(-1);
const expected = 0.15 + 0.6 * saturated;

function asked(stage: "introduced" | "declined"): AskSketch {
  return { broker: "broker", target: "target", askedOn: day(today - 60), outcome: { stage, on: day(today - 50) } };
}

/** ego - broker - target, and a stranger; contacts 0 broker, 1 ego, 2 stranger, 3 target. */
function small(asks: readonly AskSketch[], ego: string | null = "ego") {
  return buildNetwork(
    recordsOf({
      ego,
      contacts: ["ego", "broker", "target", "stranger"],
      ties: [
        { a: "ego", b: "broker", ...metToday },
        { a: "broker", b: "target", ...metToday },
      ],
      asks,
    }),
    { asOfDay: today },
  );
}

describe("passOnOdds", () => {
  it("is .15 over no tie", () => {
    expect(passOnOdds(0)).toBe(0.15);
  });

  it("is .75 over the strongest tie", () => {
    expect(passOnOdds(1)).toBe(0.75);
  });
});

describe("askOdds", () => {
  it("is what the tie leads to expect where nobody was asked", () => {
    expect([...askOdds(small([]))]).toEqual([expected, 0, 0, 0].map(near));
  });

  it("moves by one in five with the first answer", () => {
    expect(askOdds(small([asked("introduced")]))[0]).toBeCloseTo((4 * expected + 1) / 5, 12);
  });

  it("falls with refusals", () => {
    expect(askOdds(small([asked("declined"), asked("declined")]))[0]).toBeCloseTo((4 * expected) / 6, 12);
  });

  it("is 0 for all while there is no ego", () => {
    expect([...askOdds(small([], null))]).toEqual([0, 0, 0, 0]);
  });
});

describe("askOddsInterval", () => {
  const many = (count: number, stage: "introduced" | "declined") => Array.from({ length: count }, () => asked(stage));

  it("is wide while nobody was asked, as mpmath has it for Beta(2.11709, 1.88291)", () => {
    expect(askOddsInterval(small([]), 0)).toEqual({
      likely: near(expected),
      low: near(0.221481478439184),
      high: near(0.82852123452802),
    });
  });

  it("closes in and moves with the answers", () => {
    const [none, some, more] = [0, 3, 30].map((count) => askOddsInterval(small(many(count, "declined")), 0));
    const widths = [none, some, more].map((range) => (range?.high ?? 0) - (range?.low ?? 0));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(more?.high).toBeLessThan(none?.low ?? 0);
    expect(askOddsInterval(small(many(30, "introduced")), 0)?.low).toBeGreaterThan(0.85);
  });

  it("is null for ego, for whom ego does not know, and without ego", () => {
    const network = small([]);
    expect([1, 2, 3].map((contact) => askOddsInterval(network, contact))).toEqual([null, null, null]);
    expect(askOddsInterval(small([], null), 0)).toBeNull();
  });

  it("holds askOdds, strictly, within 0 and 1", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const network = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        askOdds(network).forEach((odds, contact) => {
          const range = askOddsInterval(network, contact);
          if (odds === 0) {
            expect(range).toBeNull();
            return;
          }
          expect(range?.likely).toBe(odds);
          expect(range?.low).toBeGreaterThan(0);
          expect(range?.low).toBeLessThan(odds);
          expect(range?.high).toBeGreaterThan(odds);
          expect(range?.high).toBeLessThan(1);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("introductionOdds", () => {
  it("gives in ego's row the odds of asking, and beyond it the helper's own", () => {
    const alpha = (4 * expected + 1) / 5;
    // Rows: broker -> ego, target; ego -> broker; target -> broker.
    expect([...introductionOdds(small([asked("introduced")]))]).toEqual([alpha, alpha, alpha, expected].map(near));
  });

  it("is the same as askOdds in ego's row, and between 0 and 1 everywhere", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const network = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const odds = introductionOdds(network);
        const alpha = askOdds(network);
        const ego = network.ego ?? 0;
        const start = network.ties.offsets[ego] ?? 0;
        const row = network.ties.neighbours.subarray(start, network.ties.offsets[ego + 1]);
        if (network.ego !== null) {
          expect([...odds.subarray(start, start + row.length)]).toEqual([...row].map((v) => alpha[v]));
        }
        expect([...odds].every((p) => p > 0 && p < 1)).toBe(true);
      }),
    );
  });

  it("is empty without ties", () => {
    expect(introductionOdds(buildNetwork(recordsOf({ contacts: ["a"] }), { asOfDay: today }))).toHaveLength(0);
  });
});

const near = (value: number): unknown => expect.closeTo(value, 12);
