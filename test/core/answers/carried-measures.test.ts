import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeptMeasure, refreshedAround } from "../../../src/core/answers/carried-measures.ts";
import { NetworkMeasures } from "../../../src/core/answers/network-measures.ts";
import { constraint, effectiveSize } from "../../../src/core/bridging/constraint.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { extendNetwork } from "../../../src/core/network/extend-network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { type NetworkPart, networkDifference } from "../../../src/core/network/network-difference.ts";
import { anchored, anyEdits, type Edit, edited } from "../../support/networks/any-changes.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";

const asOfDay = sketchesEnd;

const circle = recordsOf({
  ego: "me",
  contacts: ["me", "dana", "lee", "kim", "lone"],
  introductions: [{ id: "i1", by: "dana", parties: ["lee", "me"], when: day(asOfDay - 50) }],
  ties: [{ a: "lee", b: "kim", kind: "met", when: day(asOfDay - 50) }],
});

function asked(): NetworkMeasures {
  const measures = new NetworkMeasures(buildNetwork(circle, { asOfDay }));
  ask(measures);
  return measures;
}

function changed(earlier: NetworkMeasures, ...edits: readonly Edit[]): NetworkMeasures {
  const { records, changes } = edited(circle, edits);
  return new NetworkMeasures(extendNetwork(earlier.network, records, changes, { asOfDay }).network, undefined, { earlier });
}

function ask(measures: NetworkMeasures) {
  const { odds, companies, doors, communities, network } = measures;
  return { odds, companies, doors, communities, introductions: network.ids.map((_, v) => measures.introductionsBy(v)) };
}

function carried(one: NetworkMeasures, other: NetworkMeasures): readonly string[] {
  const pairs = [
    ["odds", one.odds, other.odds],
    ["companies", one.companies, other.companies],
    ["doors", one.doors, other.doors],
    ["communities", one.communities, other.communities],
    ["introductions", one.introductionsBy(0), other.introductionsBy(0)],
  ] as const;
  return pairs.filter(([, a, b]) => a === b).map(([name]) => name);
}

describe("measures carried over", () => {
  it("are those of a network looked at for the first time, whatever was done", () => {
    fc.assert(
      fc.property(anySketch, fc.array(anyEdits, { maxLength: 3 }), fc.nat({ max: 2 }), (sketch, rounds, daysLater) => {
        let records = anchored(recordsOf(sketch));
        let measures = new NetworkMeasures(buildNetwork(records, { asOfDay }));
        ask(measures);
        for (const [round, edits] of rounds.entries()) {
          const { records: next, changes } = edited(records, edits);
          const options = { asOfDay: asOfDay + (round === 1 ? daysLater : 0) };
          const { network } = extendNetwork(measures.network, next, changes, options);
          measures = new NetworkMeasures(network, undefined, { earlier: measures });
          if (round !== 1) expect(ask(measures)).toEqual(ask(new NetworkMeasures(buildNetwork(next, options))));
          records = next;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("are all of them when only a phone number changed", () => {
    const earlier = asked();
    const later = changed(earlier, { of: "facts", person: "kim", phone: "1", company: null });
    expect(carried(earlier, later)).toEqual(["odds", "companies", "doors", "communities", "introductions"]);
  });

  it("are all but companies when somebody changed jobs", () => {
    const earlier = asked();
    const later = changed(earlier, { of: "facts", person: "kim", phone: "1", company: "Acme" });
    expect(carried(earlier, later)).toEqual(["odds", "doors", "communities", "introductions"]);
  });

  it("are all but the odds after an ask", () => {
    const earlier = asked();
    const sketch = {
      broker: "lee",
      target: "kim",
      askedOn: day(asOfDay - 30),
      outcome: { stage: "declined", on: day(asOfDay) },
    } as const;
    expect(carried(earlier, changed(earlier, { of: "ask", number: 1, sketch }))).toEqual([
      "companies",
      "doors",
      "communities",
      "introductions",
    ]);
  });

  it("are those of who knows whom after people who know each other met again", () => {
    const earlier = asked();
    const sketch = { a: "dana", b: "lee", kind: "met", when: day(asOfDay) } as const;
    expect(carried(earlier, changed(earlier, { of: "tie", number: 7, sketch }))).toEqual([
      "companies",
      "doors",
      "communities",
      "introductions",
    ]);
  });

  it("hold for who knows whom on another day as well", () => {
    const earlier = asked();
    const later = new NetworkMeasures(buildNetwork(circle, { asOfDay: asOfDay + 1 }), undefined, { earlier });
    expect(carried(earlier, later)).toEqual(["companies", "doors", "communities", "introductions"]);
  });

  it("draw communities anew from another seed", () => {
    const earlier = asked();
    const later = new NetworkMeasures(earlier.network, undefined, { earlier, seed: 2 });
    expect(carried(earlier, later)).toEqual(["odds", "companies", "doors", "introductions"]);
  });
});

describe("a kept measure", () => {
  const network = buildNetwork(circle, { asOfDay });
  const { records, changes } = edited(circle, [{ of: "tie", number: 7, sketch: { a: "kim", b: "lone" } }]);
  const grown = extendNetwork(network, records, changes, { asOfDay }).network;
  const difference = networkDifference(network, grown);
  const counted = (value: string, from: readonly NetworkPart[] = ["ties"]) => {
    const told: string[] = [];
    const recipe = {
      from,
      compute: () => {
        told.push(`computed ${value}`);
        return value;
      },
      refresh: (earlier: string) => {
        told.push(`refreshed ${earlier}`);
        return `${earlier}+`;
      },
    };
    return { told, recipe };
  };

  it("is computed when first asked for, and once", () => {
    const { told, recipe } = counted("a");
    const measure = new KeptMeasure(recipe);
    const untouched = [...told];
    expect([untouched, measure.get(), measure.get(), told]).toEqual([[], "a", "a", ["computed a"]]);
  });

  it("is refreshed when asked for, and once", () => {
    const measure = new KeptMeasure(counted("a").recipe);
    measure.get();
    const { told, recipe } = counted("b");
    const later = new KeptMeasure(recipe, { measure, difference });
    const untouched = [...told];
    expect([untouched, later.get(), later.get(), told]).toEqual([[], "a+", "a+", ["refreshed a"]]);
  });

  it("is refreshed over two networks when nobody asked in between", () => {
    const first = new KeptMeasure(counted("a").recipe);
    first.get();
    const second = new KeptMeasure(counted("b").recipe, { measure: first, difference });
    const third = new KeptMeasure(counted("c").recipe, { measure: second, difference });
    expect(third.get()).toBe("a++");
  });

  it("is taken over where all that it depends on is the same", () => {
    const measure = new KeptMeasure(counted("a", ["companies"]).recipe);
    measure.get();
    const { told, recipe } = counted("b", ["companies", "ego", "day", "asks", "introductions", "ids", "facts"]);
    expect([new KeptMeasure(recipe, { measure, difference }).get(), told]).toEqual(["a", []]);
  });

  it("is computed where nothing was known", () => {
    const later = new KeptMeasure(counted("b").recipe, { measure: new KeptMeasure(counted("a").recipe), difference });
    expect(later.get()).toBe("b");
  });

  it("is computed where it cannot be refreshed", () => {
    const measure = new KeptMeasure(counted("a").recipe);
    measure.get();
    const later = new KeptMeasure({ from: ["ties"], compute: () => "b", refresh: () => null }, { measure, difference });
    expect(later.get()).toBe("b");
  });
});

describe("a difference of networks", () => {
  const parts: readonly NetworkPart[] = [
    "ids",
    "facts",
    "companies",
    "ties",
    "strengths",
    "tie-records",
    "introductions",
    "asks",
    "ego",
    "day",
  ];

  function differing(network: Network, other: Network): readonly NetworkPart[] {
    const difference = networkDifference(network, other);
    return parts.filter((part) => !difference.same(part));
  }

  it("is none between networks built twice", () => {
    expect(differing(buildNetwork(circle, { asOfDay }), buildNetwork(circle, { asOfDay }))).toEqual([]);
  });

  it.each<[string, Edit, readonly NetworkPart[]]>([
    ["a fact", { of: "facts", person: "kim", phone: "1", company: null }, ["facts"]],
    ["a job", { of: "facts", person: "kim", phone: "1", company: "Acme" }, ["facts", "companies"]],
    [
      "somebody behind all others",
      { of: "facts", person: "zed", phone: "1", company: null },
      ["ids", "facts", "companies", "ties", "introductions", "asks"],
    ],
    ["a tie", { of: "tie", number: 7, sketch: { a: "kim", b: "lone" } }, ["ties", "strengths", "tie-records"]],
    [
      "a stated strength",
      { of: "tie", number: 0, sketch: { a: "lee", b: "kim", kind: "met", when: day(asOfDay - 50), declared: 5 } },
      ["strengths"],
    ],
    [
      "an introduction without ties",
      { of: "introduction", number: 7, sketch: { by: null, parties: ["kim"] } },
      ["introductions"],
    ],
  ])("tells %s", (_, edit, expected) => {
    const network = buildNetwork(circle, { asOfDay });
    const { records, changes } = edited(circle, [edit]);
    const { network: other } = extendNetwork(network, records, changes, { asOfDay });
    expect(differing(network, other)).toEqual(expected);
    expect(differing(network, buildNetwork(records, { asOfDay }))).toEqual(expected);
  });

  it("finds the ends of a new tie and those around them", () => {
    const network = buildNetwork(circle, { asOfDay });
    const { records } = edited(circle, [{ of: "tie", number: 7, sketch: { a: "kim", b: "zed" } }]);
    const other = buildNetwork(records, { asOfDay });
    const { ends, around } = networkDifference(network, other).tieChanges();
    expect([[...ends].map((v) => other.ids[v]), [...around].map((v) => other.ids[v])]).toEqual([
      ["kim", "zed"],
      ["kim", "lee", "zed"],
    ]);
  });
});

describe("a refresh around changed ties", () => {
  it("gives constraint and effective size of the whole network, bit for bit", () => {
    fc.assert(
      fc.property(anySketch, anySketch, anyEdits, (sketch, crowd, edits) => {
        const records = anchored(withCrowd(recordsOf(sketch), crowd.introductions?.length ?? 0));
        const network = buildNetwork(records, { asOfDay });
        const { records: next } = edited(records, edits);
        const difference = networkDifference(network, buildNetwork(next, { asOfDay }));
        for (const measure of [constraint, effectiveSize]) {
          const refreshed = refreshedAround([...measure(network.ties)], difference, (ties) => [...measure(ties)]);
          if (refreshed !== null) expect(refreshed).toEqual([...measure(difference.after.ties)]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is worth it where two of seventy come to know each other", () => {
    const records = withCrowd(circle, 0);
    const { records: next } = edited(records, [{ of: "tie", number: 7, sketch: { a: "kim", b: "lone" } }]);
    const network = buildNetwork(records, { asOfDay });
    const difference = networkDifference(network, buildNetwork(next, { asOfDay }));
    expect(refreshedAround([...constraint(network.ties)], difference, (ties) => [...constraint(ties)])).toEqual([
      ...constraint(difference.after.ties),
    ]);
  });

  it("is left when everybody is touched", () => {
    const network = buildNetwork(circle, { asOfDay });
    const difference = networkDifference(buildNetwork(recordsOf({ contacts: [] }), { asOfDay }), network);
    expect(refreshedAround([], difference, (ties) => [...constraint(ties)])).toBeNull();
  });
});

/** Many who have nothing to do with the rest, so that what is done touches few. */
function withCrowd(records: ReturnType<typeof recordsOf>, seed: number): ReturnType<typeof recordsOf> {
  const names = Array.from({ length: 60 }, (_, i) => `m${String(i).padStart(2, "0")}`);
  const ties = names.map((a, i) => ({ a, b: names[(i + 7 + seed) % 60] ?? "m00" }));
  const crowd = recordsOf({ contacts: names, introductions: [], ties });
  return {
    ...records,
    contacts: new Map([...records.contacts, ...crowd.contacts]),
    ties: new Map([
      ...records.ties,
      ...[...crowd.ties.values()].map(
        (tie) => [`crowd-${tie.id}` as typeof tie.id, { ...tie, id: `crowd-${tie.id}` as typeof tie.id }] as const,
      ),
    ]),
  };
}
