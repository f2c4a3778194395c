import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disjointPair } from "../../../src/core/paths/disjoint-pair.ts";
import { PathFinder } from "../../../src/core/paths/path-finder.ts";
import { type PathOptions, pathProblem } from "../../../src/core/paths/path-problem.ts";
import type { WarmPath } from "../../../src/core/paths/path-search.ts";
import { type Arc, bothWays, everyPath, fromArcs } from "./arcs.ts";

const ego = 0;

function pairIn(size: number, arcs: readonly Arc[], options: PathOptions): readonly [WarmPath, WarmPath] | null {
  const { ties, odds } = fromArcs(size, arcs);
  return disjointPair(new PathFinder(pathProblem(ties, odds, ego, options)));
}

function contactsOfPair(size: number, arcs: readonly Arc[], options: PathOptions): (readonly number[])[] | null {
  return pairIn(size, arcs, options)?.map(({ contacts }) => contacts) ?? null;
}

type Way = ReturnType<typeof everyPath>[number];

function shareNobody(one: Way, other: Way): boolean {
  const inner = one.contacts.slice(1, -1);
  return one.contacts.join() !== other.contacts.join() && !other.contacts.slice(1, -1).some((v) => inner.includes(v));
}

/** The largest product of two ways that share nobody, by trying all pairs; 0 where there are none. */
function bestProduct(all: readonly Way[]): number {
  let best = 0;
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) {
      if (shareNobody(one, other)) best = Math.max(best, one.probability * other.probability);
    }
  });
  return best;
}

/** From sparse to dense, ego not knowing the targets more often than not. */
const anyArcs = (maxSize: number, maxHops: number) =>
  fc.integer({ min: 1, max: maxSize }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      arcs: fc
        .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom(0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1)), {
          minLength: size,
          maxLength: 2 * size,
        })
        .map((pairs) => bothWays(pairs.filter(([a, b]) => a !== b && (a !== ego || b !== size - 1)))),
      targets: fc.oneof(fc.constant<number[]>([size - 1]), fc.array(fc.nat(size - 1), { maxLength: 3 })),
      maxHops: fc.integer({ min: Math.min(3, maxHops - 1), max: maxHops }),
    }),
  );

function expectBest({
  size,
  arcs,
  targets,
  maxHops,
}: {
  size: number;
  arcs: readonly Arc[];
  targets: number[];
  maxHops: number;
}) {
  const all = everyPath(size, arcs, ego, targets, maxHops);
  const best = bestProduct(all);
  const pair = pairIn(size, arcs, { targets, maxHops });
  if (pair === null) {
    expect(best).toBe(0);
    return;
  }
  const [one, other] = pair;
  expect(one.probability * other.probability).toBeCloseTo(best, 11);
  const found = pair.map(({ contacts }) => all.findIndex((way) => way.contacts.join() === contacts.join()));
  const [first = -1, second = -1] = found;
  expect(first).toBeGreaterThanOrEqual(0);
  expect(second).toBeGreaterThan(first);
  expect(shareNobody(one, other)).toBe(true);
}

describe("two ways that share nobody", () => {
  test("the two best ways where they go through different people", () => {
    const arcs = bothWays([
      [0, 1, 0.6],
      [0, 2, 0.5],
      [0, 3, 0.4],
      [1, 4, 0.5],
      [2, 4, 0.5],
      [3, 4, 0.5],
    ]);
    expect(pairIn(5, arcs, { targets: [4] })).toEqual([
      { contacts: [0, 1, 4], probability: 0.3 },
      { contacts: [0, 2, 4], probability: 0.25 },
    ]);
  });

  test("the best way is given up where it stands in the way of two good ones", () => {
    // 0-1-4-5 is best; without 1 and 4 nothing is left, yet 0-1-3-5 and 0-2-4-5 share nobody.
    const arcs = bothWays([
      [0, 1, 0.75],
      [1, 4, 0.75],
      [4, 5, 0.75],
      [0, 2, 0.5],
      [2, 4, 0.5],
      [1, 3, 0.5],
      [3, 5, 0.5],
    ]);
    expect(contactsOfPair(6, arcs, { targets: [5] })).toEqual([
      [0, 1, 3, 5],
      [0, 2, 4, 5],
    ]);
  });

  test("a target whom ego knows is reached directly and through somebody", () => {
    const arcs = bothWays([
      [0, 1, 0.6],
      [0, 2, 0.5],
      [1, 2, 0.5],
    ]);
    expect(contactsOfPair(3, arcs, { targets: [2] })).toEqual([
      [0, 2],
      [0, 1, 2],
    ]);
  });

  test("two targets whom ego knows are two direct ways", () => {
    const arcs = bothWays([
      [0, 1, 0.6],
      [0, 2, 0.5],
      [1, 2, 0.9],
    ]);
    expect(contactsOfPair(3, arcs, { targets: [1, 2] })).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  test("the ways may end at different targets, or at the same one", () => {
    const arcs = bothWays([
      [0, 1, 0.6],
      [0, 2, 0.5],
      [1, 3, 0.5],
      [2, 3, 0.4],
      [2, 4, 0.5],
    ]);
    expect(contactsOfPair(5, arcs, { targets: [3, 4] })).toEqual([
      [0, 1, 3],
      [0, 2, 4],
    ]);
    expect(contactsOfPair(5, arcs, { targets: [3] })).toEqual([
      [0, 1, 3],
      [0, 2, 3],
    ]);
  });

  test("there are none where everything goes through one contact", () => {
    const arcs = bothWays([
      [0, 1, 0.6],
      [0, 2, 0.6],
      [1, 3, 0.6],
      [2, 3, 0.6],
      [3, 4, 0.6],
    ]);
    expect(pairIn(5, arcs, { targets: [4] })).toBeNull();
    expect(pairIn(5, arcs, { targets: [4], maxHops: 20 })).toBeNull();
  });

  test("there are none where ego knows only the target, or nobody at all", () => {
    expect(pairIn(2, bothWays([[0, 1, 0.6]]), { targets: [1] })).toBeNull();
    expect(pairIn(1, [], { targets: [0] })).toBeNull();
    expect(pairIn(3, [], { targets: [1, 2] })).toBeNull();
  });

  test("a second way that is too long does not count", () => {
    const arcs = bothWays([
      [0, 1, 0.6],
      [1, 5, 0.6],
      [0, 2, 0.6],
      [2, 3, 0.6],
      [3, 4, 0.6],
      [4, 5, 0.6],
    ]);
    expect(pairIn(6, arcs, { targets: [5], maxHops: 3 })).toBeNull();
    expect(contactsOfPair(6, arcs, { targets: [5], maxHops: 4 })).toEqual([
      [0, 1, 5],
      [0, 2, 3, 4, 5],
    ]);
  });

  test("on any small network it is the best pair of at most three ties that trying all finds", () => {
    fc.assert(
      fc.property(anyArcs(9, 3), (network) => expectBest(network)),
      { numRuns: 1000 },
    );
  });

  test("on any small network it is the best pair of at most seven ties that trying all finds", () => {
    fc.assert(
      fc.property(anyArcs(8, 7), (network) => expectBest(network)),
      { numRuns: 1000 },
    );
  });

  test("other numbers for the contacts give a pair as good", () => {
    fc.assert(
      fc.property(anyArcs(9, 4), ({ size, arcs, targets, maxHops }) => {
        const renumber = (v: number) => (v === ego ? ego : size - v);
        const product = (pair: ReturnType<typeof pairIn>) => (pair === null ? 0 : pair[0].probability * pair[1].probability);
        const others = arcs.map(([a, b, p]): Arc => [renumber(a), renumber(b), p]);
        const before = product(pairIn(size, arcs, { targets, maxHops }));
        expect(product(pairIn(size, others, { targets: targets.map(renumber), maxHops }))).toBeCloseTo(before, 11);
      }),
      { numRuns: 1000 },
    );
  });
});
