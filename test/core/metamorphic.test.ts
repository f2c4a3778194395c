import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweenness } from "../../src/core/bridging/betweenness.ts";
import { brokerageRoles } from "../../src/core/bridging/brokerage-roles.ts";
import { communities } from "../../src/core/bridging/communities.ts";
import { constraint, effectiveSize } from "../../src/core/bridging/constraint.ts";
import { cutsAndBridges, localBridges } from "../../src/core/bridging/cut-contacts.ts";
import { participation } from "../../src/core/bridging/participation.ts";
import { weightedBetweenness } from "../../src/core/bridging/weighted-betweenness.ts";
import type { TieGraph } from "../../src/core/network/network.ts";
import { closeness } from "../../src/core/reach/closeness.ts";
import { doors } from "../../src/core/reach/doors.ts";
import { onlyThroughEver } from "../../src/core/reach/only-through.ts";
import { reach } from "../../src/core/reach/reach.ts";
import { companyReach, twoHopReach } from "../../src/core/reach/warm-reach.ts";
import { peopleToMeet } from "../../src/core/suggest/people-to-meet.ts";
import { anyNetwork, anyRelabelling } from "../support/networks/arbitraries.ts";
import { alongTies, type Pair, relabelled, tiesOf } from "../support/networks/rows.ts";

const runs = { numRuns: 1000 };

/** Something about a tie that does not depend on how its ends are numbered. */
const evidenceOf =
  (names: readonly number[]) =>
  ([a, b]: Pair): number => {
    const [low, high] = [names[a] ?? 0, names[b] ?? 0].sort((one, other) => one - other);
    return 0.1 + (((low ?? 0) * 7 + (high ?? 0) * 13) % 10) / 5;
  };

type ByContact = (ties: TieGraph, ego: number, nameOf: (v: number) => number) => ArrayLike<number | null>;

const scores = (ties: TieGraph, ego: number): readonly (number | null)[] => {
  const byContact = new Map(peopleToMeet(ties, ego).map(({ contact, score }) => [contact, score]));
  return Array.from({ length: ties.size }, (_, v) => byContact.get(v) ?? null);
};

/** Groups that a contact's name decides, so that they stay what they are under other numbers. */
const groups = (ties: TieGraph, nameOf: (v: number) => number) => Int32Array.from({ length: ties.size }, (_, v) => nameOf(v) % 3);

const measures: Readonly<Record<string, ByContact>> = {
  betweenness: (ties) => betweenness(ties) ?? [],
  "weighted betweenness": (ties) => weightedBetweenness(ties) ?? [],
  constraint: (ties) => constraint(ties),
  "constraint by strength": (ties) => constraint(ties, ties.strength),
  "effective size": (ties) => effectiveSize(ties),
  "effective size by strength": (ties) => effectiveSize(ties, ties.strength),
  participation: (ties, _, nameOf) => participation(ties, groups(ties, nameOf)),
  liaison: (ties, _, nameOf) => brokerageRoles(ties, groups(ties, nameOf)).liaison,
  gatekeeper: (ties, _, nameOf) => brokerageRoles(ties, groups(ties, nameOf)).gatekeeper,
  "cut contacts": (ties) => cutsAndBridges(ties).cut,
  closeness: (ties) => closeness(ties) ?? [],
  doors: (ties, ego) => doors(ties, ego).doors,
  "only through": (ties, ego) => doors(ties, ego).onlyThrough,
  "only through, however far": (ties, ego) => onlyThroughEver(ties, ego),
  hops: (ties, ego) => reach(ties, ego, { maxHops: 4 }).hopOf,
  "warm reach": (ties, ego) => twoHopReach(ties, ties.strength, ego),
  "people to meet": scores,
};

describe("other numbers for the contacts change nothing", () => {
  test.each(Object.entries(measures))("of %s", (_, measure) => {
    fc.assert(
      fc.property(anyRelabelling(10), ({ size, pairs, newNumbers }) => {
        const names = Array.from({ length: size }, (_, v) => v);
        const oldNumber = new Map(newNumbers.map((number, v) => [number, v]));
        const nameAfter = (v: number) => oldNumber.get(v) ?? 0;
        const before = measure(tiesOf(size, pairs, evidenceOf(names)), 0, (v) => v);
        const ties = tiesOf(size, relabelled(pairs, newNumbers), evidenceOf(names.map(nameAfter)));
        const after = measure(ties, newNumbers[0] ?? 0, nameAfter);
        for (let v = 0; v < before.length; v += 1) {
          const value = before[v] ?? null;
          const other = after[newNumbers[v] ?? 0] ?? null;
          if (value === null || other === null) expect(other).toBe(value);
          else expect(other).toBeCloseTo(value, 8);
        }
      }),
      runs,
    );
  });

  test.each([
    ["bridges", (ties: TieGraph) => cutsAndBridges(ties).bridges],
    ["local bridges", localBridges],
  ] as const)("of %s", (_, found) => {
    fc.assert(
      fc.property(anyRelabelling(10), ({ size, pairs, newNumbers }) => {
        const named = (ties: readonly Pair[]) => ties.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)).sort();
        const moved = found(tiesOf(size, pairs)).map(([a, b]): Pair => [newNumbers[a] ?? 0, newNumbers[b] ?? 0]);
        expect(named(found(tiesOf(size, relabelled(pairs, newNumbers))))).toEqual(named(moved));
      }),
      runs,
    );
  });
});

describe("a further tie", () => {
  const withFurther = anyNetwork(10).chain(({ size, pairs }) =>
    fc.tuple(fc.constant(size), fc.constant(pairs), fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })),
  );

  test("never takes anybody further away", () => {
    fc.assert(
      fc.property(withFurther, ([size, pairs, a, b]) => {
        const before = reach(tiesOf(size, pairs), 0, { maxHops: 20 }).hopOf;
        const after = reach(tiesOf(size, [...pairs, [a, b]]), 0, { maxHops: 20 }).hopOf;
        before.forEach((hop, v) => {
          if (hop !== -1) expect(after[v]).toBeLessThanOrEqual(hop);
        });
      }),
      runs,
    );
  });

  test("never lowers the warm reach of anybody, nor of a company", () => {
    fc.assert(
      fc.property(withFurther, ([size, pairs, a, b]) => {
        const companies = Int32Array.from({ length: size }, (_, v) => (v % 4) - 1);
        const of = (some: readonly Pair[]) => {
          const ties = tiesOf(size, some);
          const odds = alongTies(ties, (from, to) => ((from * 5 + to * 3) % 10) / 10);
          return [...twoHopReach(ties, odds, 0), ...companyReach(ties, odds, 0, companies, 3)];
        };
        const after = of([...pairs, [a, b]]);
        of(pairs).forEach((chance, i) => {
          expect(after[i]).toBeGreaterThanOrEqual(chance - 1e-12);
        });
      }),
      runs,
    );
  });

  test("never makes a bridge of a tie that was none", () => {
    fc.assert(
      fc.property(withFurther, ([size, pairs, a, b]) => {
        const before = new Set(cutsAndBridges(tiesOf(size, pairs)).bridges.map(String));
        const added = String(a < b ? [a, b] : [b, a]);
        for (const bridge of cutsAndBridges(tiesOf(size, [...pairs, [a, b]])).bridges.map(String)) {
          expect(bridge === added || before.has(bridge)).toBe(true);
        }
      }),
      runs,
    );
  });
});

test("better odds never lower the reach of anybody, nor of a company", () => {
  fc.assert(
    fc.property(anyNetwork(10), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), ({ size, pairs }, which, share) => {
      const ties = tiesOf(size, pairs);
      const companies = Int32Array.from({ length: size }, (_, v) => (v % 4) - 1);
      const odds = alongTies(ties, (from, to) => ((from * 5 + to * 3) % 10) / 10);
      const better = odds.slice();
      if (better.length > 0) {
        const at = which % better.length;
        better[at] = (odds[at] ?? 0) + share * (1 - (odds[at] ?? 0));
      }
      const of = (some: Float64Array) => [...twoHopReach(ties, some, 0), ...companyReach(ties, some, 0, companies, 3)];
      const after = of(better);
      of(odds).forEach((chance, i) => {
        expect(after[i]).toBeGreaterThanOrEqual(chance - 1e-12);
      });
    }),
    runs,
  );
});

test("communities are connected, hold everybody once, and are the same again", () => {
  fc.assert(
    fc.property(anyNetwork(12), fc.nat(), ({ size, pairs }, seed) => {
      const ties = tiesOf(size, pairs);
      const { communityOf, count } = communities(ties, { seed });
      expect(communities(ties, { seed }).communityOf).toEqual(communityOf);
      expect(new Set(communityOf).size).toBe(count);
      const inside = pairs.filter(([a, b]) => communityOf[a] === communityOf[b]);
      const within = tiesOf(size, inside);
      for (let community = 0; community < count; community += 1) {
        const first = communityOf.indexOf(community);
        const reached = reach(within, first, { maxHops: size }).hopOf;
        communityOf.forEach((of, v) => {
          if (of === community) expect(reached[v]).not.toBe(-1);
        });
      }
    }),
    runs,
  );
});
