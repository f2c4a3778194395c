import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reach } from "../../../src/core/reach/reach.ts";
import { warmReach } from "../../../src/core/reach/warm-reach.ts";
import { type Employers, without } from "../../../src/core/reach/without.ts";
import { anyNetwork } from "../../support/networks/arbitraries.ts";
import { alongTies, chain, clique, type Pair, star, tiesOf } from "../../support/networks/rows.ts";

const nobodyEmployed = (size: number): Employers => ({ companyOf: new Int32Array(size).fill(-1), companyCount: 0 });

/** Odds that differ from tie to tie and do not depend on which other ties there are. */
const oddsOf = (from: number, to: number): number => ((from * 7 + to * 13) % 10) / 10;

function thoughtAway(size: number, pairs: readonly Pair[], ego: number, gone: number, employers = nobodyEmployed(size)) {
  const ties = tiesOf(size, pairs);
  return without(ties, alongTies(ties, oddsOf), ego, gone, employers);
}

function reachedFrom(size: number, pairs: readonly Pair[], ego: number, maxHops: number): ReadonlySet<number> {
  const { hopOf } = reach(tiesOf(size, pairs), ego, { maxHops });
  return new Set([...hopOf.keys()].filter((v) => (hopOf[v] ?? -1) > 0));
}

/** By taking the contact's ties away and searching again, from scratch, for every figure. */
function takenAway(size: number, pairs: readonly Pair[], ego: number, gone: number, { companyOf, companyCount }: Employers) {
  const rest = pairs.filter((pair) => !pair.includes(gone));
  const before = reachedFrom(size, pairs, ego, 3);
  const after = reachedFrom(size, rest, ego, 3);
  const lost = [...before].filter((v) => v !== gone && !after.has(v));
  const hops = reach(tiesOf(size, pairs), ego, { maxHops: 3 }).hopOf;
  lost.sort((a, b) => (hops[a] ?? 0) - (hops[b] ?? 0) || a - b);

  const anywhere = reachedFrom(size, rest, ego, size);
  const cutOff = [...reachedFrom(size, pairs, ego, size)].filter((v) => v !== gone && !anywhere.has(v)).length;
  const companies = Array.from({ length: companyCount }, (_, company) => company);
  const atWork = (people: ReadonlySet<number>, company: number) => [...people].some((v) => companyOf[v] === company);
  const lostCompanies = companies.filter((company) => atWork(before, company) && !atWork(after, company));

  const regains = (x: number): number => {
    const known = reachedFrom(size, [...rest, [ego, x]], ego, 3);
    return lost.filter((v) => known.has(v)).length;
  };
  const candidates = [...before].filter((v) => v !== gone && (hops[v] ?? 0) >= 2);
  const most = Math.max(0, ...candidates.map(regains));
  const best = candidates
    .filter((x) => regains(x) === most)
    .sort((a, b) => (hops[a] ?? 0) - (hops[b] ?? 0) || a - b)
    .at(0);
  const secondRoute = most === 0 || best === undefined ? null : { contact: best, regains: most };

  const restTies = tiesOf(size, rest);
  return {
    lost,
    cutOff,
    lostCompanies,
    secondRoute,
    warmReach: {
      before: warmReachOfOthers(size, pairs, ego, gone),
      after: warmReach(restTies, alongTies(restTies, oddsOf), ego),
    },
  };
}

/** The chances of all but one contact, added up route by route; that contact's own ties pass requests on. */
function warmReachOfOthers(size: number, pairs: readonly Pair[], ego: number, left: number): number {
  const ties = tiesOf(size, pairs);
  const knows = (v: number): readonly number[] => [...ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1])];
  let people = 0;
  for (let w = 0; w < size; w += 1) {
    if (w === ego || w === left) continue;
    let missed = knows(ego).includes(w) ? 1 - oddsOf(ego, w) : 1;
    for (const v of knows(ego)) if (knows(v).includes(w)) missed *= 1 - oddsOf(ego, v) * oddsOf(v, w);
    people += 1 - missed;
  }
  return people;
}

const near = (value: number): unknown => expect.closeTo(value, 10);

describe("without", () => {
  it("loses all that hangs on the contact within three ties, and cuts off the rest too", () => {
    const found = thoughtAway(6, chain(6), 0, 1);
    expect(found.lost).toEqual([2, 3]);
    expect(found.cutOff).toBe(4);
  });

  it("names whom to know instead: the nearest of those who bring back most", () => {
    expect(thoughtAway(6, chain(6), 0, 1).secondRoute).toEqual({ contact: 2, regains: 2 });
  });

  it("loses those who come to lie too far, though a way is left", () => {
    const ring: Pair[] = [...chain(6), [5, 0]];
    const found = thoughtAway(6, ring, 0, 1);
    expect([found.lost, found.cutOff]).toEqual([[2], 0]);
  });

  it("orders the lost by how near they were, then by number", () => {
    const pairs: Pair[] = [
      [5, 0],
      [0, 4],
      [0, 2],
      [4, 1],
      [2, 3],
    ];
    expect(thoughtAway(6, pairs, 5, 0).lost).toEqual([2, 4, 1, 3]);
  });

  it("loses nobody where everybody knows everybody", () => {
    const found = thoughtAway(5, clique(5), 0, 3);
    expect([found.lost, found.cutOff, found.secondRoute]).toEqual([[], 0, null]);
  });

  it("loses the contact's own company when nobody else there is near, and no company that is", () => {
    const employers = { companyOf: Int32Array.of(1, 0, -1, 2, 2, 3), companyCount: 4 };
    const pairs: Pair[] = [
      [0, 1],
      [1, 2],
      [1, 3],
      [0, 4],
      [2, 5],
    ];
    expect(thoughtAway(6, pairs, 0, 1, employers).lostCompanies).toEqual([0, 3]);
  });

  it("leaves the contact out of both warm reaches", () => {
    const ties = tiesOf(4, star(4));
    const odds = alongTies(ties, () => 0.5);
    expect(without(ties, odds, 1, 0, nobodyEmployed(4)).warmReach).toEqual({ before: 0.5, after: 0 });
    expect(without(ties, odds, 1, 3, nobodyEmployed(4)).warmReach).toEqual({ before: 0.75, after: 0.75 });
  });

  it("loses nothing with somebody ego does not reach, and from an isolated ego", () => {
    const nothing = { lost: [], cutOff: 0, lostCompanies: [], secondRoute: null };
    expect(thoughtAway(4, [[0, 1]], 0, 3)).toMatchObject(nothing);
    expect(thoughtAway(4, [[0, 1]], 2, 0)).toMatchObject(nothing);
  });

  it("is empty for ego itself, the one person there is too", () => {
    const nothing = { lost: [], cutOff: 0, lostCompanies: [], warmReach: { before: 0, after: 0 }, secondRoute: null };
    expect(thoughtAway(4, star(4), 0, 0)).toEqual(nothing);
    expect(thoughtAway(1, [], 0, 0)).toEqual(nothing);
  });

  it("cuts off a chain of 10,000", () => {
    expect(thoughtAway(10_000, chain(10_000), 0, 1).cutOff).toBe(9_998);
  });

  it("agrees with taking the contact away and searching again", () => {
    const anyEmployers = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 14, maxLength: 14 });
    fc.assert(
      fc.property(anyNetwork(14), fc.nat(), fc.nat(), anyEmployers, ({ size, pairs }, one, other, companies) => {
        const ego = one % size;
        const gone = other % size;
        if (ego === gone) return;
        const employers = { companyOf: Int32Array.from(companies).subarray(0, size), companyCount: 4 };
        const { warmReach: expected, ...rest } = takenAway(size, pairs, ego, gone, employers);
        const found = thoughtAway(size, pairs, ego, gone, employers);
        expect(found).toEqual({ ...rest, warmReach: { before: near(expected.before), after: near(expected.after) } });
        expect(found.warmReach.after).toBeLessThanOrEqual(found.warmReach.before + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});
