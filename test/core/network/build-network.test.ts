import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnknownContactError } from "../../../src/core/model/errors.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import { type Network, undated } from "../../../src/core/network/network.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { day, type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

const today = 20_000;

function network(sketch: RecordsSketch, halfLifeDays?: number): Network {
  return buildNetwork(recordsOf(sketch), halfLifeDays === undefined ? { asOfDay: today } : { asOfDay: today, halfLifeDays });
}

/** Where the tie from one contact to another is stored. */
function tieEnd({ ties, ids }: Network, from: string, to: string): number {
  const v = ids.map(String).indexOf(from);
  const row = [...ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1])];
  const position = row.findIndex((w) => ids[w] === to);
  return position === -1 ? -1 : (ties.offsets[v] ?? 0) + position;
}

function evidence(built: Network, from: string, to: string): number | undefined {
  const l = built.ties.logStrength[tieEnd(built, from, to)];
  return l === undefined ? undefined : Math.expm1(l);
}

describe("tie strength", () => {
  it("gives every pair of an introduction of three people today a half", () => {
    const built = network({ contacts: ["a", "b", "c"], introductions: [{ by: "c", parties: ["a", "b"], when: day(today) }] });
    expect(["ab", "bc", "ca"].map(([from = "", to = ""]) => evidence(built, from, to))).toEqual([0.5, 0.5, 0.5].map(near));
  });

  it("counts a vouching one way", () => {
    const built = network({ contacts: ["a", "b"], introductions: [{ by: "a", parties: ["b"], when: day(today) }] });
    expect(evidence(built, "a", "b")).toBeCloseTo(0.5, 12);
  });

  it("adds vouchings in both directions up to a two-way event", () => {
    const built = network({
      contacts: ["a", "b"],
      introductions: [
        { by: "a", parties: ["b"], when: day(today) },
        { by: "b", parties: ["a"], when: day(today) },
      ],
    });
    expect(evidence(built, "b", "a")).toBeCloseTo(1, 12);
  });

  it("ties the parties of an introduction whose introducer is unknown", () => {
    const built = network({ contacts: ["a", "b"], introductions: [{ by: null, parties: ["a", "b"], when: day(today) }] });
    expect(evidence(built, "a", "b")).toBeCloseTo(1, 12);
  });

  it("ties nobody by a lone party without an introducer", () => {
    expect(network({ contacts: ["a"], introductions: [{ by: null, parties: ["a"] }] }).ties.neighbours).toHaveLength(0);
  });

  it.each(["idea", "asked", "agreed", "declined", "noReply"] as const)(
    "takes no tie from an introduction that is only %s",
    (status) => {
      const built = network({ contacts: ["a", "b", "c"], introductions: [{ by: "c", parties: ["a", "b"], status }] });
      expect(built.ties.neighbours).toHaveLength(0);
    },
  );

  it("halves an event every 180 days", () => {
    const built = network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", kind: "met", when: day(today - 360) }] });
    expect(evidence(built, "a", "b")).toBeCloseTo(0.25, 12);
  });

  it("halves an event every half-life that is asked for", () => {
    const built = network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", when: day(today - 90) }] }, 90);
    expect(evidence(built, "a", "b")).toBeCloseTo(0.5, 12);
  });

  it("saturates: s = 1 - e^-d", () => {
    const built = network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", kind: "met", when: day(today) }] });
    expect(built.ties.strength[tieEnd(built, "a", "b")]).toBeCloseTo(1 - Math.exp(-1), 14);
  });

  it("gives a bare 'knows' a quarter, however old the other events are", () => {
    const built = network({
      contacts: ["a", "b", "c"],
      ties: [
        { a: "a", b: "b" },
        { a: "a", b: "c", kind: "met", when: day(today - 1800) },
      ],
    });
    expect(evidence(built, "a", "b")).toBeCloseTo(0.25, 12);
  });

  it("gives an undated event the median age of the dated ones", () => {
    const built = network({
      contacts: ["a", "b", "c"],
      ties: [
        { a: "a", b: "b", kind: "worked" },
        { a: "a", b: "c", kind: "met", when: day(today) },
        { a: "b", b: "c", kind: "met", when: day(today - 180) },
        { a: "b", b: "c", kind: "met", when: day(today - 5000) },
      ],
    });
    expect(evidence(built, "a", "b")).toBeCloseTo(0.5, 12);
  });

  it("takes an introduction of many people once for the median age", () => {
    const built = network({
      contacts: ["a", "b", "c", "d", "e"],
      introductions: [{ by: "a", parties: ["b", "c", "d"], when: day(today - 3600) }],
      ties: [
        { a: "a", b: "b", kind: "met", when: day(today - 180) },
        { a: "a", b: "c", kind: "met", when: day(today - 180) },
        { a: "d", b: "e", kind: "worked" },
      ],
    });
    expect(evidence(built, "d", "e")).toBeCloseTo(0.5, 12);
  });

  it("takes undated events as new where nothing is dated", () => {
    expect(evidence(network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", kind: "worked" }] }), "a", "b")).toBeCloseTo(1, 12);
  });

  it("takes an event that lies ahead as today's", () => {
    const built = network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", kind: "met", when: day(today + 400) }] });
    expect(evidence(built, "a", "b")).toBeCloseTo(1, 12);
  });

  it("rises with the strength that the person states, which does not age", () => {
    const stated = ([1, 2, 3, 4, 5] as const).map((declared) =>
      evidence(network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", declared, when: day(today - 900) }] }), "a", "b"),
    );
    expect(stated).toEqual([0.25, 0.5, 1, 2, 4].map(near));
  });

  it("stays above 0 after a thousand half-lives and more", () => {
    const built = network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", kind: "met", when: day(today - 10_000) }] }, 1);
    expect(built.ties.strength[0]).toBeGreaterThan(0);
  });
});

describe("ties", () => {
  const built = network({
    contacts: ["d", "b", "c", "a"],
    introductions: [{ by: "d", parties: ["a", "b"], when: day(today - 10) }],
    ties: [
      { a: "a", b: "b", kind: "met", when: day(today - 40) },
      { a: "a", b: "c" },
    ],
  });

  it("numbers contacts in id order", () => {
    expect(built.ids).toEqual(["a", "b", "c", "d"]);
  });

  it("puts neighbours in ascending rows, at both ends", () => {
    expect([[...built.ties.offsets], [...built.ties.neighbours]]).toEqual([
      [0, 3, 5, 6, 8],
      [1, 2, 3, 0, 3, 0, 0, 1],
    ]);
  });

  it("counts the records of a tie", () => {
    expect(built.ties.events[tieEnd(built, "b", "a")]).toBe(2);
  });

  it("keeps the latest dated event", () => {
    expect(built.ties.lastContactDay[tieEnd(built, "b", "a")]).toBe(today - 10);
  });

  it("knows no last contact where nothing is dated", () => {
    expect(built.ties.lastContactDay[tieEnd(built, "c", "a")]).toBe(undated);
  });

  it("marks as derived only what an introduction alone implies", () => {
    expect([tieEnd(built, "a", "d"), tieEnd(built, "a", "b"), tieEnd(built, "a", "c")].map((i) => built.ties.derived[i])).toEqual(
      [1, 0, 0],
    );
  });
});

describe("introductions", () => {
  const built = network({
    ego: "me",
    contacts: ["me", "dana", "lee", "kim"],
    introductions: [
      { id: "i3", by: "dana", parties: ["lee", "me"] },
      { id: "i1", by: "dana", parties: ["kim", "lee"], status: "met" },
      { id: "i2", by: "dana", parties: ["kim"], status: "declined" },
      { id: "i4", by: null, parties: ["kim", "me"] },
    ],
  });
  const { referrals, ids } = built;

  it("are those that took place, by id", () => {
    expect(referrals.introductions.map(({ id }) => id)).toEqual(["i1", "i3", "i4"]);
  });

  it("lead from the introducer to each party but ego, by target and introduction", () => {
    const dana = ids.map(String).indexOf("dana");
    const row = [referrals.outOffsets[dana], referrals.outOffsets[dana + 1]] as const;
    expect([
      [...referrals.outTargets.subarray(...row)].map((v) => ids[v]),
      [...referrals.outIntroduction.subarray(...row)],
      referrals.outTargets.length,
    ]).toEqual([["kim", "lee", "lee"], [0, 0, 1], 3]);
  });

  it("are found from the introduced as well", () => {
    const lee = ids.map(String).indexOf("lee");
    const row = [referrals.inOffsets[lee], referrals.inOffsets[lee + 1]] as const;
    expect([
      [...referrals.inSources.subarray(...row)].map((v) => ids[v]),
      [...referrals.inIntroduction.subarray(...row)],
    ]).toEqual([
      ["dana", "dana"],
      [0, 1],
    ]);
  });
});

describe("asks", () => {
  const ask = (askedOn: number, stage: "introduced" | "declined" | "noReply" | "asked") => ({
    broker: "b",
    target: "c",
    askedOn: day(askedOn),
    outcome: stage === "asked" ? { stage, nudgeOn: day(askedOn + 7) } : { stage, on: day(askedOn + 3) },
  });
  const counts = (...asks: ReturnType<typeof ask>[]) => {
    const history = network({ contacts: ["a", "b", "c"], asks }).asks;
    return [history.granted[1], history.resolved[1], history.open[1], history.lastAskDay[1]];
  };

  it("count as granted when they ended in an introduction", () => {
    expect(counts(ask(today - 50, "introduced"), ask(today - 9, "declined"), ask(today - 30, "noReply"))).toEqual([
      1,
      3,
      0,
      today - 9,
    ]);
  });

  it("are open for twenty days of silence", () => {
    expect(counts(ask(today - 20, "asked"))).toEqual([0, 0, 1, today - 20]);
  });

  it("are taken as a no after twenty-one", () => {
    expect(counts(ask(today - 21, "asked"))).toEqual([0, 1, 0, today - 21]);
  });

  it("leave no day where nobody was asked", () => {
    expect(counts()).toEqual([0, 0, 0, undated]);
  });
});

describe("a network", () => {
  it("of no records is empty", () => {
    const empty = buildNetwork(noRecords, { asOfDay: today });
    expect([empty.size, empty.ego, [...empty.ties.offsets], [...empty.referrals.outOffsets]]).toEqual([0, null, [0], [0]]);
  });

  it("refuses a record that names a contact who is not there", () => {
    expect(() => network({ contacts: ["a"], ties: [{ a: "a", b: "b" }] })).toThrow(UnknownContactError);
  });

  it("refuses an ego who is not there", () => {
    expect(() => network({ ego: "b", contacts: ["a"] })).toThrow(UnknownContactError);
  });

  it("refuses a half-life of 0", () => {
    expect(() => network({ contacts: [] }, 0)).toThrow(RangeError);
  });

  it("refuses a day that is no number", () => {
    expect(() => buildNetwork(noRecords, { asOfDay: Number.NaN })).toThrow(RangeError);
  });

  it("counts a year as its first of July", () => {
    const built = network({ contacts: ["a", "b"], ties: [{ a: "a", b: "b", kind: "met", when: parsePartialDate("2020") }] });
    expect(built.ties.lastContactDay[0]).toBe(Date.UTC(2020, 6, 1) / 86_400_000);
  });

  it("is the same, byte for byte, however the records are ordered", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const records = recordsOf(sketch);
        const one = buildNetwork(records, { asOfDay: sketchesEnd });
        const other = buildNetwork(backwards(records), { asOfDay: sketchesEnd });
        expect(bytes(other)).toEqual(bytes(one));
      }),
    );
  });

  it("gives people with other ids the same ties", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const one = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const other = buildNetwork(recordsOf(renamed(sketch)), { asOfDay: sketchesEnd });
        expect(namedTies(other, oldName)).toEqual(namedTies(one, (name) => name));
      }),
    );
  });

  it("holds no strength outside its range and nothing that is not a number", () => {
    fc.assert(
      fc.property(anySketch, fc.integer({ min: 10_000, max: 30_000 }), (sketch, asOfDay) => {
        const { ties } = buildNetwork(recordsOf(sketch), { asOfDay });
        expect([...ties.strength].every((s) => s > 0 && s <= 1) && [...ties.logStrength].every((l) => l >= 0)).toBe(true);
      }),
    );
  });

  it("halves the evidence of every event when the clock advances by a half-life", () => {
    fc.assert(
      fc.property(anySketch, fc.integer({ min: 30, max: 800 }), (sketch, halfLifeDays) => {
        // Ages advance only where something is dated.
        const dated = { a: "ana", b: "ben", when: day(sketchesEnd - 100) };
        const ties = [dated, ...(sketch.ties ?? [])].map((tie) => ({ ...tie, kind: "met" as const, declared: null }));
        const events = recordsOf({ ...sketch, ties });
        const before = buildNetwork(events, { asOfDay: sketchesEnd, halfLifeDays }).ties.logStrength;
        const after = buildNetwork(events, { asOfDay: sketchesEnd + halfLifeDays, halfLifeDays }).ties.logStrength;
        expect([...after].map(Math.expm1)).toEqual([...before].map((l) => relative(Math.expm1(l) / 2)));
      }),
    );
  });
});

const near = (value: number): unknown => expect.closeTo(value, 12);
const relative = (value: number): unknown => expect.closeTo(value, Math.max(0, Math.floor(9 - Math.log10(value))));

function bytes({ ids, ties, referrals, asks, ego }: Network): unknown {
  return [ids, ego, ties, { ...referrals, introductions: referrals.introductions.map(({ id }) => id) }, asks];
}

function backwards(records: Records): Records {
  const turn = <K, V>(map: ReadonlyMap<K, V>): Map<K, V> => new Map([...map].reverse());
  return {
    ...records,
    contacts: turn(records.contacts),
    introductions: turn(records.introductions),
    ties: turn(records.ties),
    asks: turn(records.asks),
  };
}

/** Another name for each, in another order. */
const newName = (name: string): string => [...name].reverse().join("");
const oldName = newName;

function renamed(sketch: RecordsSketch): RecordsSketch {
  return {
    ego: sketch.ego === null || sketch.ego === undefined ? null : newName(sketch.ego),
    contacts: sketch.contacts.map(newName),
    introductions: (sketch.introductions ?? []).map((introduction) => ({
      ...introduction,
      by: introduction.by === null ? null : newName(introduction.by),
      parties: introduction.parties.map(newName),
    })),
    ties: (sketch.ties ?? []).map((tie) => ({ ...tie, a: newName(tie.a), b: newName(tie.b) })),
  };
}

function namedTies({ ties, ids }: Network, name: (id: string) => string): string[] {
  return ids
    .flatMap((id, v) => {
      const start = ties.offsets[v] ?? 0;
      return [...ties.neighbours.subarray(start, ties.offsets[v + 1])].map((w, i) =>
        [name(id), name(ids[w] ?? ""), ties.strength[start + i], ties.lastContactDay[start + i], ties.derived[start + i]].join(
          " ",
        ),
      );
    })
    .sort();
}
