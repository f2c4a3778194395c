import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshTieStrength, meeting } from "../../../src/core/reach/meeting.ts";
import { reach } from "../../../src/core/reach/reach.ts";
import { warmReach } from "../../../src/core/reach/warm-reach.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { alongTies, chain, type Pair, star, tiesOf } from "../../support/networks/rows.ts";

const freshOdds = 0.5;
const oddsOf = (from: number, to: number): number => ((from * 7 + to * 13) % 10) / 10;

function met(size: number, pairs: readonly Pair[], ego: number, contact: number, companies: readonly number[] = []) {
  const ties = tiesOf(size, pairs);
  const employers = { companyOf: Int32Array.from({ length: size }, (_, v) => companies[v] ?? -1), companyCount: 4 };
  return meeting(ties, alongTies(ties, oddsOf), ego, contact, { freshOdds, employers });
}

/** The same from a network that has the tie. */
function added(size: number, pairs: readonly Pair[], ego: number, contact: number, companies: readonly number[]) {
  const more: readonly Pair[] = ego === contact ? pairs : [...pairs, [ego, contact]];
  const known = pairs.some((pair) => pair.includes(ego) && pair.includes(contact));
  const within = (ties: readonly Pair[]): readonly number[] => {
    const { hopOf } = reach(tiesOf(size, ties), ego, { maxHops: 2 });
    return [...hopOf.keys()].filter((v) => (hopOf[v] ?? -1) > 0);
  };
  const [before, after] = [within(pairs), within(more)];
  const opens = after.filter((v) => !before.includes(v));
  const opensCompanies = [0, 1, 2, 3].filter(
    (company) => opens.some((v) => companies[v] === company) && !before.some((v) => companies[v] === company),
  );
  const people = (ties: readonly Pair[]): number => {
    const rows = tiesOf(size, ties);
    const odds = alongTies(rows, (from, to) => (from === ego && to === contact && !known ? freshOdds : oddsOf(from, to)));
    return warmReach(rows, odds, ego);
  };
  return { opens, opensCompanies, warmReach: { before: near(people(pairs)), after: near(people(more)) } };
}

const near = (value: number): unknown => expect.closeTo(value, 10);

describe("meeting", () => {
  it("opens the contact, if further away than two ties, and the contact's contacts", () => {
    expect(met(6, chain(6), 0, 4).opens).toEqual([3, 4, 5]);
    expect(met(6, chain(6), 0, 2).opens).toEqual([3]);
  });

  it("opens companies of which nobody was within two ties", () => {
    expect(met(6, chain(6), 0, 4, [-1, 0, 1, 1, 2, 3]).opensCompanies).toEqual([2, 3]);
  });

  it("multiplies the chance that a request misses by one more route", () => {
    const ties = tiesOf(4, star(4));
    const odds = alongTies(ties, () => 0.5);
    const { warmReach: found } = meeting(ties, odds, 1, 2, {
      freshOdds,
      employers: { companyOf: new Int32Array(4).fill(-1), companyCount: 0 },
    });
    // Before: 0 by the tie (.5), 2 and 3 through 0 (.25 each). After: 2 also directly, 0 also through 2.
    expect(found).toEqual({ before: near(1), after: near(1 - 0.5 * 0.75 + (1 - 0.75 * 0.5) + 0.25) });
  });

  it("opens nothing with a contact of ego's or with ego", () => {
    for (const contact of [0, 1]) {
      const found = met(4, star(4), 0, contact);
      expect([found.opens, found.opensCompanies]).toEqual([[], []]);
      expect(found.warmReach.after).toBe(found.warmReach.before);
    }
  });

  it("opens just an isolated contact, and the circle of the contact to an isolated ego", () => {
    expect(met(3, [[0, 1]], 0, 2)).toEqual({
      opens: [2],
      opensCompanies: [],
      warmReach: { before: near(0.3), after: near(0.8) },
    });
    expect(met(3, [[0, 1]], 2, 0).opens).toEqual([0, 1]);
    expect(met(1, [], 0, 0)).toEqual({ opens: [], opensCompanies: [], warmReach: { before: 0, after: 0 } });
  });

  it("takes a meeting today for a tie of d = 1", () => {
    expect(freshTieStrength).toBeCloseTo(1 - 1 / Math.E, 15);
  });

  it("agrees with a network that has the tie, and never lowers reach", () => {
    const anyCompanies = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(anyNetwork(14), fc.nat(), fc.nat(), anyCompanies, ({ size, pairs }, one, other, companies) => {
        const [ego, contact] = [one % size, other % size];
        const found = met(size, pairs, ego, contact, companies);
        expect(found).toEqual(added(size, pairs, ego, contact, companies));
        expect(found.warmReach.after).toBeGreaterThanOrEqual(found.warmReach.before);
      }),
      { numRuns: 1000 },
    );
  });
});
