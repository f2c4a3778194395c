import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paretoByHops } from "../../../src/core/paths/pareto-by-hops.ts";
import { PathFinder } from "../../../src/core/paths/path-finder.ts";
import { type PathOptions, pathProblem } from "../../../src/core/paths/path-problem.ts";
import { asksByBroker, warmPaths } from "../../../src/core/paths/warm-paths.ts";
import { type Arc, bothWays, everyPath, fromArcs } from "./arcs.ts";

const ego = 0;

function finderIn({ ties, odds }: ReturnType<typeof fromArcs>, options: PathOptions): PathFinder {
  return new PathFinder(pathProblem(ties, odds, ego, options));
}

function brokersIn(
  network: ReturnType<typeof fromArcs>,
  { top, alternatives, ...options }: PathOptions & { readonly top: number; readonly alternatives: number },
): ReturnType<typeof asksByBroker> {
  return asksByBroker(finderIn(network, options), { top, alternatives });
}

function contactsOf(paths: readonly { contacts: readonly number[] }[]): (readonly number[])[] {
  return paths.map((path) => path.contacts);
}

/** Directed networks with odds, and their five best paths of at most three ties to every contact, found by trying all. */
const enumerated: readonly {
  n: number;
  edges: readonly [number, number][];
  p: readonly number[];
  top5paths_hop3: Readonly<Record<string, readonly [number, readonly number[]][]>>;
}[] = JSON.parse(readFileSync(new URL("../../oracles/oracles.json", import.meta.url), "utf8")).reliability;

/** Odds from a short list, so that equal paths are common. */
const smallNetwork = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      arcs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom(0.02, 0.15, 0.3, 0.5, 0.2, 0.6, 1)), {
        maxLength: 30,
      }),
      targets: fc.array(fc.nat(size - 1), { maxLength: 3 }),
      maxHops: fc.integer({ min: 1, max: 7 }),
      top: fc.integer({ min: 1, max: 8 }),
    }),
  )
  .map((network) => ({
    ...network,
    arcs: network.arcs.filter(([from, to]) => from !== to),
  }));

describe("the most probable warm paths", () => {
  test("the best of two brokers comes first, with the product of the odds", () => {
    const { ties, odds } = fromArcs(
      4,
      bothWays([
        [0, 1, 0.5],
        [0, 2, 0.6],
        [1, 3, 0.8],
        [2, 3, 0.5],
      ]),
    );
    const paths = warmPaths(ties, odds, ego, { targets: [3], top: 5 });
    expect(paths).toEqual([
      { contacts: [0, 1, 3], probability: 0.4 },
      { contacts: [0, 2, 3], probability: 0.3 },
    ]);
  });

  test("equally probable paths come shorter first, then in order of the contacts", () => {
    const { ties, odds } = fromArcs(
      7,
      bothWays([
        [0, 5, 0.5],
        [0, 2, 0.5],
        [5, 4, 0.5],
        [2, 4, 0.5],
        [0, 6, 0.5],
        [6, 1, 1],
        [1, 4, 0.5],
      ]),
    );
    expect(contactsOf(warmPaths(ties, odds, ego, { targets: [4], top: 5 }))).toEqual([
      [0, 2, 4],
      [0, 5, 4],
      [0, 6, 1, 4],
    ]);
  });

  test("odds multiplied in another order still count as equal", () => {
    const { ties, odds } = fromArcs(
      6,
      bothWays([
        [0, 1, 0.2],
        [1, 2, 0.3],
        [2, 5, 0.5],
        [0, 3, 0.5],
        [3, 4, 0.3],
        [4, 5, 0.2],
      ]),
    );
    expect(contactsOf(warmPaths(ties, odds, ego, { targets: [5], top: 2 }))).toEqual([
      [0, 1, 2, 5],
      [0, 3, 4, 5],
    ]);
  });

  test("a path ends at the first target it meets", () => {
    const { ties, odds } = fromArcs(
      3,
      bothWays([
        [0, 1, 0.5],
        [1, 2, 0.5],
      ]),
    );
    expect(contactsOf(warmPaths(ties, odds, ego, { targets: [1, 2], top: 5 }))).toEqual([[0, 1]]);
  });

  test("a path is never longer than asked for", () => {
    const { ties, odds } = fromArcs(
      5,
      bothWays([
        [0, 1, 1],
        [1, 2, 1],
        [2, 3, 1],
        [3, 4, 1],
      ]),
    );
    expect(warmPaths(ties, odds, ego, { targets: [4], maxHops: 3, top: 5 })).toEqual([]);
    expect(contactsOf(warmPaths(ties, odds, ego, { targets: [4], maxHops: 4, top: 5 }))).toEqual([[0, 1, 2, 3, 4]]);
  });

  test("a contact to be left out is on no path", () => {
    const { ties, odds } = fromArcs(
      4,
      bothWays([
        [0, 1, 0.9],
        [1, 3, 0.9],
        [0, 2, 0.2],
        [2, 3, 0.2],
      ]),
    );
    expect(contactsOf(warmPaths(ties, odds, ego, { targets: [3], notVia: [1], top: 5 }))).toEqual([[0, 2, 3]]);
  });

  test("ego alone, ego as the target, an isolated target and another component have no path", () => {
    const alone = fromArcs(1, []);
    expect(warmPaths(alone.ties, alone.odds, ego, { targets: [0], top: 5 })).toEqual([]);
    const apart = fromArcs(
      5,
      bothWays([
        [0, 1, 0.9],
        [2, 3, 0.9],
      ]),
    );
    expect(warmPaths(apart.ties, apart.odds, ego, { targets: [0], top: 5 })).toEqual([]);
    expect(warmPaths(apart.ties, apart.odds, ego, { targets: [4], top: 5 })).toEqual([]);
    expect(
      warmPaths(apart.ties, apart.odds, ego, {
        targets: [2, 3],
        maxHops: 6,
        top: 5,
      }),
    ).toEqual([]);
    expect(warmPaths(apart.ties, apart.odds, ego, { targets: [], top: 5 })).toEqual([]);
  });

  test("thirty-two diamonds in a row, four thousand million equal paths, give the first few by number", () => {
    const ties: Arc[] = [];
    for (let diamond = 0; diamond < 32; diamond += 1) {
      const top = diamond * 3;
      ties.push([top, top + 1, 1], [top, top + 2, 1], [top + 1, top + 3, 1], [top + 2, top + 3, 1]);
    }
    const chain = fromArcs(97, bothWays(ties));
    const paths = warmPaths(chain.ties, chain.odds, ego, {
      targets: [96],
      maxHops: 64,
      top: 2,
    });
    expect(paths.map((path) => path.contacts.slice(-4))).toEqual([
      [91, 93, 94, 96],
      [91, 93, 95, 96],
    ]);
  });

  test("a crowd around the only way is not wandered through", () => {
    // Contact 1 knows ego, the target and twenty people who all know each other: 20! walks lead round and none to the target.
    const size = 23;
    const crowd: Arc[] = [];
    for (let a = 3; a < size; a += 1) {
      crowd.push([1, a, 0.9]);
      for (let b = a + 1; b < size; b += 1) crowd.push([a, b, 0.9]);
    }
    const { ties, odds } = fromArcs(size, bothWays([[0, 1, 0.5], [1, 2, 0.5], ...crowd]));
    expect(warmPaths(ties, odds, ego, { targets: [2], maxHops: 20, top: 10 })).toEqual([
      { contacts: [0, 1, 2], probability: 0.25 },
    ]);
  });

  test("a search for no hops or with odds of another network is refused", () => {
    const { ties, odds } = fromArcs(2, bothWays([[0, 1, 0.5]]));
    expect(() => warmPaths(ties, odds, ego, { targets: [1], maxHops: 0, top: 1 })).toThrow(RangeError);
    expect(() => warmPaths(ties, new Float64Array(1), ego, { targets: [1], top: 1 })).toThrow(RangeError);
    expect(() => warmPaths(ties, odds, 2, { targets: [1], top: 1 })).toThrow(RangeError);
  });

  test.each(enumerated.map((network, number) => ({ number, network })))(
    "enumerated network $number: the five best paths to every contact",
    ({ network }) => {
      const arcs = network.edges.map(([from, to], i): Arc => [from, to, network.p[i] ?? 0]);
      const { ties, odds } = fromArcs(network.n, arcs);
      for (let target = 1; target < network.n; target += 1) {
        const expected = network.top5paths_hop3[String(target)] ?? [];
        const paths = warmPaths(ties, odds, ego, { targets: [target], top: 5 });
        expect(contactsOf(paths)).toEqual(expected.map(([, contacts]) => contacts));
        paths.forEach((path, i) => {
          expect(path.probability).toBeCloseTo(expected[i]?.[0] ?? Number.NaN, 12);
        });
      }
    },
  );

  test("on any small network the paths are those found by trying them all, in the same order", () => {
    fc.assert(
      fc.property(smallNetwork, ({ size, arcs, targets, maxHops, top }) => {
        const { ties, odds } = fromArcs(size, arcs);
        const paths = warmPaths(ties, odds, ego, { targets, maxHops, top });
        const expected = everyPath(size, arcs, ego, targets, maxHops).slice(0, top);
        expect(contactsOf(paths)).toEqual(contactsOf(expected));
      }),
      { numRuns: 1000 },
    );
  });

  test("a further tie never lowers the best probability", () => {
    fc.assert(
      fc.property(smallNetwork, fc.nat(7), fc.nat(7), ({ size, arcs, targets, maxHops }, a, b) => {
        fc.pre(a < size && b < size && a !== b && !arcs.some(([from, to]) => from === a && to === b));
        const before = fromArcs(size, arcs);
        const after = fromArcs(size, [...arcs, [a, b, 0.4]]);
        const [old] = warmPaths(before.ties, before.odds, ego, {
          targets,
          maxHops,
          top: 1,
        });
        const [now] = warmPaths(after.ties, after.odds, ego, {
          targets,
          maxHops,
          top: 1,
        });
        expect(now?.probability ?? 0).toBeGreaterThanOrEqual((old?.probability ?? 0) * (1 - 1e-12));
      }),
    );
  });

  test("other numbers for the contacts give paths of the same probabilities", () => {
    fc.assert(
      fc.property(smallNetwork, ({ size, arcs, targets, maxHops, top }) => {
        const renumber = (v: number) => (v === ego ? ego : size - v);
        const { ties, odds } = fromArcs(size, arcs);
        const other = fromArcs(
          size,
          arcs.map(([a, b, p]): Arc => [renumber(a), renumber(b), p]),
        );
        const paths = warmPaths(ties, odds, ego, { targets, maxHops, top });
        const others = warmPaths(other.ties, other.odds, ego, {
          targets: targets.map(renumber),
          maxHops,
          top,
        });
        expect(others.length).toBe(paths.length);
        others.forEach((path, i) => {
          expect(path.probability).toBeCloseTo(paths[i]?.probability ?? Number.NaN, 11);
        });
      }),
    );
  });
});

describe("asks, one a broker", () => {
  const { ties, odds } = fromArcs(
    8,
    bothWays([
      [0, 1, 0.6],
      [0, 2, 0.5],
      [1, 5, 0.5],
      [1, 6, 0.4],
      [2, 6, 0.5],
      [0, 3, 0.15],
      [1, 4, 0.5],
      [4, 6, 0.5],
      [0, 7, 0.9],
    ]),
  );

  test("each broker is asked for the target that is likeliest through them", () => {
    const { asks } = brokersIn(
      { ties, odds },
      {
        targets: [5, 6],
        top: 5,
        alternatives: 3,
      },
    );
    expect(contactsOf(asks)).toEqual([
      [0, 1, 5],
      [0, 2, 6],
    ]);
  });

  test("alternatives are the same brokers' other targets and other ways, a broker at a time", () => {
    const { alternatives } = brokersIn(
      { ties, odds },
      {
        targets: [5, 6],
        top: 5,
        alternatives: 3,
      },
    );
    expect(contactsOf(alternatives)).toEqual([
      [0, 1, 6],
      [0, 1, 4, 6],
    ]);
  });

  test("a target whom ego knows is their own broker", () => {
    const { asks } = brokersIn(
      { ties, odds },
      {
        targets: [3],
        top: 5,
        alternatives: 0,
      },
    );
    expect(asks).toEqual([{ contacts: [0, 3], probability: 0.15 }]);
  });

  test("nobody to ask gives no asks and no alternatives", () => {
    const alone = fromArcs(2, []);
    expect(
      brokersIn(alone, {
        targets: [1],
        top: 5,
        alternatives: 3,
      }),
    ).toEqual({
      asks: [],
      alternatives: [],
    });
  });

  test("on any small network they are the best path through each broker, and the alternatives the next ones through them", () => {
    fc.assert(
      fc.property(smallNetwork, ({ size, arcs, targets, maxHops, top }) => {
        const network = fromArcs(size, arcs);
        const direct = new Map(
          everyPath(size, arcs, ego, everybody(size), 1).map((path) => [path.contacts[1], path.probability]),
        );
        const ways = everyPath(size, arcs, ego, targets, maxHops).filter(({ contacts }) => !isDetour(contacts, network, direct));
        const through = [...new Set(ways.map(({ contacts }) => contacts[1]))].map((broker) => {
          return ways.filter(({ contacts }) => contacts[1] === broker);
        });
        const { asks, alternatives } = brokersIn(network, { targets, maxHops, top, alternatives: 2 });
        const brokers = through.slice(0, top);
        expect(contactsOf(asks)).toEqual(contactsOf(brokers.flatMap((paths) => paths.slice(0, 1))));
        expect(contactsOf(alternatives)).toEqual(contactsOf(brokers.flatMap((paths) => paths.slice(1, 3))));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether ego's own tie to somebody on the path is at least as likely to lead there as the path is. */
function isDetour(
  contacts: readonly number[],
  { ties, odds }: ReturnType<typeof fromArcs>,
  direct: ReadonlyMap<number | undefined, number>,
): boolean {
  let soFar = 1;
  return contacts.slice(1).some((contact, before) => {
    const from = contacts[before] ?? ego;
    const row = ties.neighbours.subarray(ties.offsets[from], ties.offsets[from + 1]);
    soFar *= odds[(ties.offsets[from] ?? 0) + row.indexOf(contact)] ?? 0;
    return before > 0 && (direct.get(contact) ?? 0) >= soFar;
  });
}

function everybody(size: number): number[] {
  return [...Array(size).keys()];
}

describe("detours", () => {
  test("nobody is asked for somebody whom ego knows as well", () => {
    const { ties, odds } = fromArcs(
      4,
      bothWays([
        [0, 1, 0.6],
        [0, 2, 0.5],
        [1, 2, 0.7],
        [2, 3, 0.5],
      ]),
    );
    expect(contactsOf(brokersIn({ ties, odds }, { targets: [3], top: 5, alternatives: 3 }).asks)).toEqual([[0, 2, 3]]);
    expect(contactsOf(brokersIn({ ties, odds }, { targets: [2], top: 5, alternatives: 3 }).asks)).toEqual([[0, 2]]);
  });

  test("the longer way stays where it is the likelier one", () => {
    const { ties, odds } = fromArcs(
      4,
      bothWays([
        [0, 1, 0.9],
        [0, 2, 0.15],
        [1, 2, 0.9],
        [2, 3, 0.5],
      ]),
    );
    expect(contactsOf(brokersIn({ ties, odds }, { targets: [3], top: 5, alternatives: 0 }).asks)).toEqual([
      [0, 1, 2, 3],
      [0, 2, 3],
    ]);
  });
});

describe("the best path of each length", () => {
  test("a longer path stands only where it is likelier than every shorter", () => {
    const { ties, odds } = fromArcs(
      5,
      bothWays([
        [0, 4, 0.1],
        [0, 1, 0.5],
        [1, 4, 0.5],
        [1, 2, 1],
        [2, 4, 0.4],
      ]),
    );
    expect(contactsOf(paretoByHops(finderIn({ ties, odds }, { targets: [4] })))).toEqual([
      [0, 4],
      [0, 1, 4],
    ]);
  });

  test("a path of five ties stands after a less likely one of two", () => {
    const { ties, odds } = fromArcs(
      7,
      bothWays([
        [0, 1, 0.15],
        [1, 6, 0.15],
        [0, 2, 0.9],
        [2, 3, 0.9],
        [3, 4, 0.9],
        [4, 5, 0.9],
        [5, 6, 0.9],
      ]),
    );
    expect(contactsOf(paretoByHops(finderIn({ ties, odds }, { targets: [6], maxHops: 4 })))).toEqual([[0, 1, 6]]);
    expect(contactsOf(paretoByHops(finderIn({ ties, odds }, { targets: [6], maxHops: 5 })))).toEqual([
      [0, 1, 6],
      [0, 2, 3, 4, 5, 6],
    ]);
    expect(contactsOf(paretoByHops(finderIn({ ties, odds }, { targets: [6], maxHops: 200, notVia: [1] })))).toEqual([
      [0, 2, 3, 4, 5, 6],
    ]);
  });

  test("on any small network they are those of all paths that no shorter or equally long one matches", () => {
    fc.assert(
      fc.property(smallNetwork, ({ size, arcs, targets, maxHops }) => {
        const all = everyPath(size, arcs, ego, targets, maxHops);
        const expected: (readonly number[])[] = [];
        for (let ties = 1; ties <= maxHops; ties += 1) {
          const best = all.find(({ contacts }) => contacts.length - 1 <= ties);
          if (best !== undefined && best.contacts.length - 1 === ties) expected.push(best.contacts);
        }
        const kept = paretoByHops(finderIn(fromArcs(size, arcs), { targets, maxHops }));
        expect(contactsOf(kept)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("no path gives none", () => {
    const { ties, odds } = fromArcs(2, []);
    expect(paretoByHops(finderIn({ ties, odds }, { targets: [1] }))).toEqual([]);
  });
});
