import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PlanCandidate, weeklyPlan } from "../../../src/core/suggest/weekly-plan.ts";

const candidate = (ask: number, meet: number, likely: number, value = 1, newCompany = -1): PlanCandidate => ({
  ask,
  meet,
  likely,
  value,
  newCompany,
});

const anyCandidates = (most: number) =>
  fc.array(
    fc.record({
      ask: fc.nat({ max: 5 }),
      meet: fc.integer({ min: 10, max: 15 }),
      likely: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      value: fc.constantFrom(0, 0.3, 0.5, 0.8, 1),
      newCompany: fc.integer({ min: -1, max: 2 }),
    }),
    { maxLength: most },
  );

/** The worth of a plan as it is defined, from scratch. */
function worth(plan: readonly PlanCandidate[], companyWorth: number): number {
  const worthOf = new Map(plan.map(({ meet, value }) => [meet, value]));
  const missed = (fits: (ask: PlanCandidate) => boolean) =>
    plan.filter(fits).reduce((product, { likely }) => product * (1 - likely), 1);
  const people = [...worthOf].reduce((sum, [meet, value]) => sum + value * (1 - missed((ask) => ask.meet === meet)), 0);
  const companies = new Set(plan.map(({ newCompany }) => newCompany).filter((company) => company !== -1));
  return [...companies].reduce((sum, company) => sum + companyWorth * (1 - missed((ask) => ask.newCompany === company)), people);
}

function bestByEnumeration(candidates: readonly PlanCandidate[], asks: number, companyWorth: number): number {
  let best = 0;
  for (let set = 0; set < 1 << candidates.length; set += 1) {
    const plan = candidates.filter((_, i) => (set & (1 << i)) !== 0);
    if (plan.length > asks || new Set(plan.map(({ ask }) => ask)).size < plan.length) continue;
    best = Math.max(best, worth(plan, companyWorth));
  }
  return best;
}

/** The same person is worth the same whoever is asked. */
function consistent(candidates: readonly PlanCandidate[]): readonly PlanCandidate[] {
  const first = new Map<number, PlanCandidate>();
  return candidates.map((one) => {
    const known = first.get(one.meet) ?? one;
    first.set(one.meet, known);
    return { ...one, value: known.value, newCompany: known.newCompany };
  });
}

describe("weekly plan", () => {
  test("nobody is asked twice, and a second ask for the same person adds only what the first may miss", () => {
    const plan = weeklyPlan([candidate(1, 10, 0.6), candidate(1, 11, 0.5), candidate(2, 10, 0.5), candidate(3, 12, 0.1)], {
      asks: 3,
    });
    expect(plan.map(({ ask, meet, gain }) => [ask, meet, gain])).toEqual([
      [1, 10, 0.6],
      [2, 10, expect.closeTo(0.2, 12)],
      [3, 12, 0.1],
    ]);
  });

  test("of equal asks the one that opens a new company comes first, and a second one there adds less", () => {
    const plan = weeklyPlan([candidate(1, 10, 0.5), candidate(2, 11, 0.5, 1, 7), candidate(3, 12, 0.5, 1, 7)], {
      asks: 3,
      companyWorth: 0.2,
    });
    expect(plan.map(({ meet }) => meet)).toEqual([11, 12, 10]);
    expect(plan.map(({ gain }) => gain)).toEqual([0.6, expect.closeTo(0.55, 12), 0.5]);
  });

  test("equal asks stand by whom they are for, then by who is asked", () => {
    const plan = weeklyPlan([candidate(3, 11, 0.5), candidate(2, 10, 0.5), candidate(1, 11, 0.5)], { asks: 2 });
    expect(plan.map(({ ask, meet }) => [ask, meet])).toEqual([
      [2, 10],
      [1, 11],
    ]);
  });

  test("what adds nothing is left out, and nothing to choose from is an empty plan", () => {
    expect(weeklyPlan([candidate(1, 10, 0), candidate(2, 11, 0.5, 0)], { asks: 3 })).toEqual([]);
    expect(weeklyPlan([], { asks: 3 })).toEqual([]);
    expect(weeklyPlan([candidate(1, 10, 0.5)], { asks: 0 })).toEqual([]);
  });

  test("is never worth less than half of the best plan, found by trying all", () => {
    fc.assert(
      fc.property(anyCandidates(10).map(consistent), fc.integer({ min: 1, max: 4 }), (candidates, asks) => {
        const plan = weeklyPlan(candidates, { asks, companyWorth: 0.1 });
        const best = bestByEnumeration(candidates, asks, 0.1);
        expect(worth(plan, 0.1)).toBeGreaterThanOrEqual(best / 2 - 1e-12);
        expect(worth(plan, 0.1)).toBeLessThanOrEqual(best + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  test("takes in every round what adds most, though it looks at few again", () => {
    fc.assert(
      fc.property(anyCandidates(12).map(consistent), (candidates) => {
        const plan = weeklyPlan(candidates, { asks: 4, companyWorth: 0.1 });
        plan.forEach((taken, round) => {
          const before = plan.slice(0, round);
          const busy = new Set(before.map(({ ask }) => ask));
          const gains = candidates
            .filter(({ ask }) => !busy.has(ask))
            .map((one) => worth([...before, one], 0.1) - worth(before, 0.1));
          expect(taken.gain).toBeCloseTo(Math.max(...gains), 10);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("the order of the candidates leaves no trace", () => {
    fc.assert(
      fc.property(anyCandidates(10).map(consistent), (candidates) => {
        const once = [...new Map(candidates.map((one) => [`${one.ask} ${one.meet}`, one])).values()];
        expect(weeklyPlan([...once].reverse(), { asks: 4 })).toEqual(weeklyPlan(once, { asks: 4 }));
      }),
    );
  });
});
