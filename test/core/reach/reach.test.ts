import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reach } from "../../../src/core/reach/reach.ts";
import { anyNetwork, anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, clique, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const anywhere = { maxHops: Number.POSITIVE_INFINITY };

describe("reach", () => {
  it("adds a contact a hop along a chain", () => {
    expect(reach(tiesOf(5, chain(5)), 1, { maxHops: 4 })).toEqual({
      hopOf: Int16Array.of(1, 0, 1, 2, 3),
      contactsAtHop: [2, 1, 1],
    });
  });

  it("has everybody at one hop in a clique", () => {
    expect(reach(tiesOf(6, clique(6)), 2, anywhere).contactsAtHop).toEqual([5]);
  });

  it("has the others of a star at two hops from its tip", () => {
    expect(reach(tiesOf(7, star(7)), 3, anywhere).contactsAtHop).toEqual([1, 5]);
  });

  it("ends after as many hops as are asked for", () => {
    expect([...reach(tiesOf(5, chain(5)), 0, { maxHops: 2 }).hopOf]).toEqual([0, 1, 2, -1, -1]);
  });

  it("reaches nobody but the start with no hops", () => {
    expect(reach(tiesOf(3, chain(3)), 0, { maxHops: 0 })).toEqual({ hopOf: Int16Array.of(0, -1, -1), contactsAtHop: [] });
  });

  it("reaches nobody from an isolated contact", () => {
    expect(reach(tiesOf(3, [[0, 1]]), 2, anywhere)).toEqual({ hopOf: Int16Array.of(-1, -1, 0), contactsAtHop: [] });
  });

  it("stays in its own part of a disconnected network", () => {
    const ties = tiesOf(5, [
      [0, 1],
      [2, 3],
      [3, 4],
    ]);
    expect([...reach(ties, 4, anywhere).hopOf]).toEqual([-1, -1, 2, 1, 0]);
  });

  it("follows a chain of 10,000", () => {
    expect(reach(tiesOf(10_000, chain(10_000)), 0, anywhere).hopOf[9_999]).toBe(9_999);
  });

  it("goes round a contact as if they were not there", () => {
    fc.assert(
      fc.property(anyNetwork(12), fc.nat(), fc.nat({ max: 5 }), ({ size, pairs }, which, maxHops) => {
        const without = size === 1 ? null : 1 + (which % (size - 1));
        const rest = pairs.filter((pair) => without === null || !pair.includes(without));
        expect(reach(tiesOf(size, pairs), 0, { maxHops, without })).toEqual(reach(tiesOf(size, rest), 0, { maxHops }));
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses a start that is not in the network", () => {
    expect(() => reach(tiesOf(2, [[0, 1]]), 2, anywhere)).toThrow(RangeError);
  });

  it("refuses a number of hops below 0", () => {
    expect(() => reach(tiesOf(2, [[0, 1]]), 0, { maxHops: -1 })).toThrow(RangeError);
  });

  it("is not lowered by another tie", () => {
    fc.assert(
      fc.property(anyNetwork(12), fc.nat(), fc.nat(), fc.nat({ max: 4 }), ({ size, pairs }, a, b, maxHops) => {
        const within = (more: typeof pairs) =>
          reach(tiesOf(size, [...pairs, ...more]), 0, { maxHops }).contactsAtHop.reduce((sum, count) => sum + count, 0);
        expect(within([[a % size, b % size]])).toBeGreaterThanOrEqual(within([]));
      }),
    );
  });

  it("does not depend on how contacts are numbered", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const before = reach(tiesOf(size, pairs), 0, anywhere);
        const after = reach(tiesOf(size, relabelled(pairs, newNumbers)), newNumbers[0] ?? 0, anywhere);
        expect([newNumbers.map((v) => after.hopOf[v]), after.contactsAtHop]).toEqual([[...before.hopOf], before.contactsAtHop]);
      }),
    );
  });
});
