import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochDay, partialDate } from "../../../src/core/model/partial-date.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import {
  type IntroductionForest,
  introductionChain,
  introductionForest,
  namesPerIntroduction,
  peopleOfCircle,
} from "../../../src/core/network/introduction-forest.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { anyHistory, historyPeople as people } from "../../support/networks/any-history.ts";
import { day, type IntroductionSketch, type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

const asOfDay = 20_000;

function planted(sketch: RecordsSketch) {
  const network = buildNetwork(recordsOf(sketch), { asOfDay });
  return { network, forest: introductionForest(network) };
}

/** Contacts a, b, c, ... and who introduced whom on which day. */
function claimed(contacts: string, ...claims: readonly (readonly [string, string, number?])[]) {
  const introductions = claims.map(
    ([by, party, at]): IntroductionSketch => ({ by, parties: [party], when: at === undefined ? null : day(at) }),
  );
  return planted({ contacts: [...contacts], introductions });
}

function parentsOf({ network, forest }: ReturnType<typeof planted>): string {
  return [...forest.parent].map((u) => network.ids[u] ?? ".").join("");
}

function circlesOf({ network, forest }: ReturnType<typeof planted>): readonly string[] {
  return forest.circles.map((circle) => named(network, peopleOfCircle(forest, circle)));
}

function named({ ids }: Network, numbers: readonly number[]): string {
  return numbers.map((v) => ids[v] ?? "?").join("");
}

describe("introductionForest", () => {
  it("hangs everybody below their introducer and counts generations and those downstream", () => {
    const { network, forest } = claimed("abcdefg", ["a", "b"], ["a", "c"], ["b", "d"], ["d", "e"], ["f", "g"]);
    expect(parentsOf({ network, forest })).toBe(".aabd.f");
    expect([...forest.generation]).toEqual([0, 1, 1, 2, 3, 0, 1]);
    expect([...forest.downstream]).toEqual([4, 2, 0, 1, 0, 1, 0]);
    expect(forest.circles).toEqual([]);
  });

  it("takes the earliest introducer, and leaves an equal share of the credit to all", () => {
    const { network, forest } = claimed("abcx", ["a", "x"], ["b", "x", 300], ["c", "x", 200], ["b", "x", 250]);
    expect(parentsOf({ network, forest })).toBe("...c");
    expect(named(network, introducersOf(forest, 3))).toBe("cba");
  });

  it("takes an introducer with a date before one without, and the first by id among equals", () => {
    expect(parentsOf(claimed("abx", ["a", "x"], ["b", "x", 9_000]))).toBe("..b");
    expect(parentsOf(claimed("abx", ["b", "x", 5], ["a", "x", 5]))).toBe("..a");
    expect(parentsOf(claimed("abx", ["b", "x"], ["a", "x"]))).toBe("..a");
  });

  it("knows days before 1970", () => {
    expect(parentsOf(claimed("abx", ["a", "x", 0], ["b", "x", -4_000]))).toBe("..b");
  });

  it("takes a month for its 15th", () => {
    const sketch = {
      contacts: [..."abcx"],
      introductions: [
        { by: "a", parties: ["x"], when: partialDate(2022, 1, 16) },
        { by: "b", parties: ["x"], when: partialDate(2022, 1, 14) },
        { by: "c", parties: ["x"], when: partialDate(2022, 1) },
      ],
    };
    const { network, forest } = planted(sketch);
    expect(named(network, introducersOf(forest, 3))).toBe("bca");
  });

  it("knows nobody as ego's introducer: Dana introduced me to Lee", () => {
    const result = planted({
      ego: "me",
      contacts: ["dana", "lee", "me", "pat"],
      introductions: [
        { by: "dana", parties: ["lee", "me"] },
        { by: "me", parties: ["pat", "lee"], when: day(5) },
      ],
    });
    expect([...result.forest.parent]).toEqual([-1, 2, -1, 2]);
    expect([...result.forest.generation]).toEqual([0, 1, 0, 1]);
    expect(named(result.network, introducersOf(result.forest, 1))).toBe("medana");
  });

  it("passes over introductions that did not take place, and those that nobody is known to have made", () => {
    const statuses = ["idea", "asked", "agreed", "declined", "noReply"] as const;
    const introductions = [
      ...statuses.map((status): IntroductionSketch => ({ by: "a", parties: ["b", "c"], status })),
      { by: null, parties: ["b", "c"] },
    ];
    const { forest } = planted({ contacts: [..."abc"], introductions });
    expect([...forest.parent]).toEqual([-1, -1, -1]);
    expect([...forest.names, ...forest.introductionsMade, ...forest.downstream]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("has nobody introduce themselves, and counts an introduction told twice once", () => {
    const introductions = [
      { by: "a", parties: ["a", "b"] },
      { by: "a", parties: ["b"] },
    ];
    const { forest } = planted({ contacts: [..."ab"], introductions });
    expect([...forest.parent]).toEqual([-1, 0]);
    expect([...forest.downstream]).toEqual([1, 0]);
    expect(introducersOf(forest, 1)).toEqual([0]);
  });

  it("is nothing of nobody, and a root of one person", () => {
    expect(planted({ contacts: [] }).forest).toMatchObject({ size: 0, circles: [] });
    expect(planted({ contacts: ["a"] }).forest).toMatchObject({ parent: Int32Array.of(-1), downstream: Uint32Array.of(0) });
  });

  it("follows 10,000 introductions in a row", () => {
    const { forest } = longChain([]);
    expect([forest.generation[9_999], forest.downstream[0], forest.downstream[5_000]]).toEqual([9_999, 9_999, 4_999]);
  });
});

describe("circles", () => {
  it("set the latest claim aside, whoever made it", () => {
    const result = claimed("abc", ["a", "b", 30], ["b", "c", 10], ["c", "a", 20]);
    expect(parentsOf(result)).toBe("c.b");
    expect(circlesOf(result)).toEqual(["bca"]);
  });

  it("set a claim without a date aside before any that has one", () => {
    const result = claimed("abc", ["a", "b"], ["b", "c", 10], ["c", "a", 20]);
    expect(parentsOf(result)).toBe("c.b");
  });

  it("without dates set the last claim by id aside", () => {
    const result = claimed("abc", ["c", "a"], ["a", "b"], ["b", "c"]);
    expect(parentsOf(result)).toBe(".ab");
    expect(circlesOf(result)).toEqual(["abc"]);
  });

  it("leave the next introducer as parent, and all of them their credit", () => {
    const result = claimed("abx", ["a", "b", 10], ["b", "a", 20], ["x", "a", 30]);
    expect(parentsOf(result)).toBe("xa.");
    expect(circlesOf(result)).toEqual(["ab"]);
    expect(named(result.network, introducersOf(result.forest, 0))).toBe("bx");
  });

  it("are none where the later introducer only adds to an earlier one", () => {
    expect(circlesOf(claimed("abx", ["x", "a", 5], ["a", "b", 10], ["b", "a", 20]))).toEqual([]);
  });

  it("may hold 10,000 people", () => {
    const { forest } = longChain([{ by: nameOf(9_999), parties: [nameOf(0)] }]);
    const [circle] = forest.circles;
    expect(forest.circles).toHaveLength(1);
    expect(circle === undefined ? [] : peopleOfCircle(forest, circle)).toEqual(Array.from({ length: 10_000 }, (_, v) => v));
    expect(forest.downstream[0]).toBe(9_999);
  });
});

describe("namesPerIntroduction", () => {
  it("is people over introductions, and null where there were none", () => {
    const { forest } = planted({
      contacts: [..."abcd"],
      introductions: [
        { by: "a", parties: ["b", "c", "d"] },
        { by: "a", parties: ["b", "c"], status: "met" },
        { by: "b", parties: ["c"], status: "declined" },
        { by: "c", parties: ["d"] },
        { by: "c", parties: ["d"], when: day(3) },
      ],
    });
    expect([0, 1, 2, 3].map((v) => namesPerIntroduction(forest, v))).toEqual([1.5, null, 0.5, null]);
  });
});

describe("introductionChain", () => {
  it("leads from the root to the contact, and is the contact alone where nobody introduced it", () => {
    const { network, forest } = claimed("abcx", ["a", "b"], ["b", "c"]);
    expect([0, 2, 3].map((v) => named(network, introductionChain(forest, v)))).toEqual(["a", "abc", "x"]);
  });
});

describe("in 1,000 random histories", () => {
  it("the forest is the one that comes of setting aside the last claim of every circle, one after the other", () => {
    fc.assert(
      fc.property(anyHistory, (sketch) => {
        const { network, forest } = planted(sketch);
        expect([...forest.parent]).toEqual(parentsByRepair(network));
      }),
      { numRuns: 1000 },
    );
  });

  it("those downstream are those who have the contact above them", () => {
    fc.assert(
      fc.property(anyHistory, (sketch) => {
        const { network, forest } = planted(sketch);
        const above = network.ids.map((_, v) => introductionChain(forest, v).slice(0, -1));
        expect([...forest.generation]).toEqual(above.map(({ length }) => length));
        expect([...forest.downstream]).toEqual(network.ids.map((_, u) => above.filter((chain) => chain.includes(u)).length));
      }),
      { numRuns: 1000 },
    );
  });

  it("the trees hold everybody once, without ego below anybody", () => {
    fc.assert(
      fc.property(anyHistory, (sketch) => {
        const { network, forest } = planted(sketch);
        const roots = network.ids.flatMap((_, v) => (forest.parent[v] === -1 ? [v] : []));
        expect(roots.reduce((sum, v) => sum + (forest.downstream[v] ?? 0) + 1, 0)).toBe(network.size);
        if (network.ego !== null) expect(roots).toContain(network.ego);
      }),
      { numRuns: 1000 },
    );
  });

  it("the order of the records leaves no trace", () => {
    fc.assert(
      fc.property(anyHistory, (sketch) => {
        const introductions = sketch.introductions?.map((one, i) => ({ ...one, id: `i${i}` })) ?? [];
        const there = planted({ ...sketch, introductions });
        const back = planted({ ...sketch, contacts: sketch.contacts.toReversed(), introductions: introductions.toReversed() });
        expect(back.forest).toEqual(there.forest);
      }),
      { numRuns: 1000 },
    );
  });

  it("other names give the same forest, where dates tell the claims apart", () => {
    const anybody = fc.constantFrom(...people);
    const anyClaims = fc.uniqueArray(fc.tuple(anybody, anybody), { selector: (pair) => pair.join(), maxLength: 14 });
    const otherNames = fc.shuffledSubarray([...people], { minLength: people.length, maxLength: people.length });
    fc.assert(
      fc.property(anyClaims, otherNames, (claims, names) => {
        const renamed = (name: string) => names[people.indexOf(name)] ?? "";
        const one = claimed(people.join(""), ...claims.map(([by, party], at) => [by, party, at] as const));
        const other = claimed(people.join(""), ...claims.map(([by, party], at) => [renamed(by), renamed(party), at] as const));
        const parents = parentsOf(one);
        const others = parentsOf(other);
        for (const [v, name] of people.entries()) {
          const parent = parents[v] ?? ".";
          expect(others[people.indexOf(renamed(name))]).toBe(parent === "." ? "." : renamed(parent));
        }
        expect(circlesOf(other)).toEqual(circlesOf(one).map((circle) => [...circle].map(renamed).join("")));
      }),
      { numRuns: 1000 },
    );
  });

  it("every circle is a circle, and its last claim is on record", () => {
    fc.assert(
      fc.property(anyHistory, (sketch) => {
        const { forest } = planted(sketch);
        for (const circle of forest.circles) {
          const around = peopleOfCircle(forest, circle);
          expect(around[0]).toBe(circle.introduced);
          expect(around.at(-1)).toBe(circle.introducer);
          expect(introducersOf(forest, circle.introduced)).toContain(circle.introducer);
          expect(around.slice(1).map((v) => forest.parent[v])).toEqual(around.slice(0, -1));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function introducersOf(forest: IntroductionForest, v: number): readonly number[] {
  return [...forest.introducers.subarray(forest.introducerOffsets[v], forest.introducerOffsets[v + 1])];
}

const nameOf = (v: number) => `c${String(v).padStart(5, "0")}`;

function longChain(more: readonly IntroductionSketch[]) {
  const contacts = Array.from({ length: 10_000 }, (_, v) => nameOf(v));
  const introductions = contacts.slice(1).map((party, v): IntroductionSketch => ({ by: nameOf(v), parties: [party] }));
  return planted({ contacts, introductions: [...introductions, ...more] });
}

interface Claim {
  readonly by: number;
  readonly of: number;
  readonly day: number;
}

/**
 * The same by another way: everybody takes their earliest claim; while that makes a circle, its last claim is struck out and its
 * contact takes the next one.
 */
function parentsByRepair({ ids, ego, referrals, indexOf }: Network): readonly number[] {
  let left = referrals.introductions
    .flatMap(({ introducer, parties, when }): readonly Claim[] => {
      const by = introducer === null ? undefined : indexOf.get(introducer);
      const at = when === null ? Number.POSITIVE_INFINITY : epochDay(when);
      return by === undefined ? [] : parties.map((party) => ({ by, of: indexOf.get(party) ?? -1, day: at }));
    })
    .filter(({ by, of }) => by !== of && of !== ego)
    .sort((one, other) => (one.day === other.day ? one.by - other.by || one.of - other.of : one.day - other.day));
  for (;;) {
    const taken = ids.map((_, v) => left.find(({ of }) => of === v));
    const circle = ids.map((_, v) => circleFrom(taken, v)).find(({ length }) => length > 0);
    if (circle === undefined) return taken.map((claim) => claim?.by ?? -1);
    const last = left.findLast((claim) => circle.includes(claim));
    left = left.filter((claim) => claim.by !== last?.by || claim.of !== last.of);
  }
}

function circleFrom(taken: readonly (Claim | undefined)[], start: number): readonly Claim[] {
  const walk: Claim[] = [];
  for (let claim = taken[start]; claim !== undefined && walk.length < taken.length; claim = taken[claim.by]) {
    walk.push(claim);
    if (claim.by === start) return walk;
  }
  return [];
}
