import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { betweennessFrom, lotSteps } from "../../../src/core/bridging/passing-lots.ts";
import { type PassingPlan, passingPlan } from "../../../src/core/bridging/passing-plan.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import { passingKernel } from "../../../src/kernels/passing.ts";
import { chain, clique, diamonds, type Pair, tiesOf } from "../../support/networks/rows.ts";

/** Ties to random others, `tiesAContact` each, and a clique hung on by one tie, as another block. */
function randomPairs(size: number, tiesAContact: number, seed: number): Pair[] {
  const random = seededRandom(seed);
  const pairs = Array.from({ length: size * tiesAContact }, (_, i): Pair => [i % size, Math.floor(random() * size)]);
  return [...pairs, [0, size], ...clique(40).map(([a, b]): Pair => [a + size, b + size])];
}

function worked(plan: PassingPlan, lot: number): { readonly result: Float64Array; readonly cost: number } {
  const steps = lotSteps(plan, lot, passingKernel());
  let cost = 0;
  let step = steps.next();
  while (step.done !== true) {
    cost += step.value;
    step = steps.next();
  }
  return { result: step.value, cost };
}

const large = tiesOf(2040, randomPairs(2000, 6, 1));

describe("betweenness in lots", () => {
  it("is the same to the last bit whoever works on which lot, in whatever order", () => {
    const plan = passingPlan(large);
    const alone = betweenness(large, { kernel: passingKernel() });
    const backwards = plan.lots.map((_, i) => worked(structuredClone(plan), plan.lots.length - 1 - i).result).reverse();
    expect(plan.lots.length).toBeGreaterThan(4);
    expect(betweennessFrom(plan, backwards)).toEqual(alone);
  });

  it("takes every contact of every block as source once", () => {
    const plan = passingPlan(large);
    const sources = plan.blocks.map(({ contacts }) => new Uint8Array(contacts.length));
    for (const lot of plan.lots) {
      for (const { block, first, end } of lot) {
        for (let v = first; v < end; v += 1) sources[block]?.set([(sources[block]?.[v] ?? 0) + 1], v);
      }
    }
    expect(plan.blocks.map(({ contacts }) => contacts.length)).toEqual([2000, 40]);
    expect(sources.every((counts) => counts.every((count) => count === 1))).toBe(true);
  });

  it("makes lots of like cost that add up to the plan's", () => {
    const plan = passingPlan(large);
    const costs = plan.lots.map((_, lot) => worked(plan, lot).cost);
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(plan.cost);
    expect(Math.max(...costs)).toBeLessThan((1.5 * plan.cost) / plan.lots.length);
  });

  it("makes at most 32 lots", () => {
    expect(passingPlan(tiesOf(12_040, randomPairs(12_000, 10, 2))).lots).toHaveLength(32);
  });

  it.each([
    ["no contacts", tiesOf(0, [])],
    ["no ties", tiesOf(4, [])],
    ["small blocks only", tiesOf(3001, diamonds(1000))],
  ])("leaves no lots of a network of %s", (_, ties) => {
    const plan = passingPlan(ties);
    expect([plan.lots, plan.cost]).toEqual([[], 0]);
    expect(betweennessFrom(plan, [])).toEqual(betweenness(ties));
  });

  it("gives a lot that is not there as nobody's pairs", () => {
    expect(worked(passingPlan(tiesOf(3, chain(3))), 0)).toEqual({ result: new Float64Array(3), cost: 0 });
  });

  it("goes another way from wherever the kernel declines", () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), (accepted) => {
        const ties = tiesOf(340, randomPairs(300, 3, 3));
        let calls = 0;
        const kernel = passingKernel();
        const refusing = betweenness(ties, {
          kernel: (...rows) => ({
            addFrom: (...call) => {
              calls += 1;
              return calls <= accepted && kernel?.(...rows).addFrom(...call) === true;
            },
          }),
        });
        const expected = betweenness(ties) ?? [];
        expect([...(refusing ?? [])]).toEqual([...expected].map((share) => expect.closeTo(share, 12)));
      }),
      { numRuns: 7 },
    );
  });
});
