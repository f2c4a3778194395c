import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { introductionOdds } from "../../../src/core/network/ask-odds.ts";
import { buildNetwork } from "../../../src/core/network/build-network.ts";
import type { Network } from "../../../src/core/network/network.ts";
import { type SuggestOptions, suggestions } from "../../../src/core/suggest/suggestions.ts";
import { anySketch, sketchesEnd } from "../../support/networks/arbitraries.ts";
import { day, type RecordsSketch, recordsOf } from "../../support/networks/records-of.ts";

const today = 20_000;

/** Contacts are numbered in alphabetical order; `work` gives a number for a company to each letter. */
function suggested(sketch: RecordsSketch, options: Partial<SuggestOptions> = {}, work: Record<string, number> = {}) {
  const network: Network = buildNetwork(recordsOf(sketch), { asOfDay: today });
  const name = (number: number) => network.ids[number] ?? "";
  const companyOf = Int32Array.from(network.ids, (id) => work[id] ?? -1);
  const all = { top: 20, goalOf: () => null, goalStated: false, companyOf, ...options };
  return suggestions(network, introductionOdds(network), all).map((one) => ({
    ...one,
    ask: name(one.ask),
    meet: name(one.meet),
  }));
}

const twoBrokers: RecordsSketch = {
  ego: "me",
  contacts: ["me", "ann", "bob", "x", "y", "z"],
  ties: [
    { a: "me", b: "ann", kind: "met", when: day(today - 5) },
    { a: "me", b: "bob", kind: "met", when: day(today - 60) },
    { a: "ann", b: "x", kind: "met", when: day(today - 5) },
    { a: "ann", b: "y", kind: "met", when: day(today - 6) },
    { a: "bob", b: "z", kind: "met", when: day(today - 300) },
  ],
};

describe("suggestions", () => {
  test("no broker comes twice before the others came once", () => {
    expect(suggested(twoBrokers).map(({ ask, meet }) => [ask, meet])).toEqual([
      ["ann", "x"],
      ["bob", "z"],
      ["ann", "y"],
    ]);
  });

  test("a person is suggested once, through the contact with the livelier ties", () => {
    const sketch = {
      ...twoBrokers,
      ties: [...(twoBrokers.ties ?? []), { a: "bob", b: "x", kind: "met" as const, when: day(today - 5) }],
    };
    expect(
      suggested(sketch)
        .filter(({ meet }) => meet === "x")
        .map(({ ask }) => ask),
    ).toEqual(["ann"]);
  });

  test("likely is the product of the odds of both ties", () => {
    const [first] = suggested(twoBrokers);
    const odds = (age: number) => 0.15 + 0.6 * (1 - Math.exp(-(2 ** (-age / 180))));
    expect(first?.likely).toBeCloseTo(odds(5) * odds(5), 12);
  });

  test("a broker asked twelve days ago rests: below all others, until day thirty", () => {
    const asked = (daysAgo: number): RecordsSketch => ({
      ...twoBrokers,
      asks: [{ broker: "ann", target: "x", askedOn: day(today - daysAgo), outcome: { stage: "introduced", on: day(today - 1) } }],
    });
    expect(suggested(asked(12)).map(({ ask, rests }) => [ask, rests])).toEqual([
      ["bob", false],
      ["ann", true],
      ["ann", true],
    ]);
    expect(suggested(asked(30)).map(({ ask, rests }) => [ask, rests])).toEqual([
      ["ann", false],
      ["bob", false],
      ["ann", false],
    ]);
  });

  test("a broker whose asks came to nothing comes after one alike who was never asked", () => {
    const alike = (twoBrokers.ties ?? []).map((tie) => ({ ...tie, when: day(today - 50) })).filter(({ b }) => b !== "y");
    const declined = { stage: "declined", on: day(today - 90) } as const;
    const asks = [{ broker: "ann", target: "y", askedOn: day(today - 100), outcome: declined }];
    const brokers = (sketch: RecordsSketch) => suggested(sketch).map(({ ask }) => ask);
    expect(brokers({ ...twoBrokers, ties: alike })).toEqual(["ann", "bob"]);
    expect(brokers({ ...twoBrokers, ties: alike, asks })).toEqual(["bob", "ann"]);
  });

  test("somebody whom a resting broker and another know is asked for through the other", () => {
    const sketch: RecordsSketch = {
      ...twoBrokers,
      ties: [...(twoBrokers.ties ?? []), { a: "bob", b: "x", kind: "met", when: day(today - 600) }],
      asks: [{ broker: "ann", target: "y", askedOn: day(today - 3), outcome: { stage: "asked", nudgeOn: day(today + 4) } }],
    };
    expect(suggested(sketch).find(({ meet }) => meet === "x")).toMatchObject({ ask: "bob", rests: false });
  });

  test("a stated goal puts its company first, then its role, and values the rest least", () => {
    const goalOf = (contact: number) =>
      contact === 5
        ? ({ kind: "company", goal: "Acme" } as const)
        : contact === 4
          ? ({ kind: "role", goal: "design" } as const)
          : null;
    const lively = (twoBrokers.ties ?? []).map((tie) => ({ ...tie, when: day(today - 5) }));
    const found = suggested({ ...twoBrokers, ties: lively }, { goalOf, goalStated: true });
    expect(found.map(({ meet, value, goal }) => [meet, value, goal])).toEqual([
      ["z", 1, "Acme"],
      ["y", 0.8, "design"],
      ["x", 0.3, null],
    ]);
  });

  test("what a person opens is counted beyond two ties, and a company where nobody you know works is new", () => {
    const sketch: RecordsSketch = {
      ego: "me",
      contacts: ["me", "ann", "x", "far", "further", "y"],
      ties: [
        { a: "me", b: "ann" },
        { a: "ann", b: "x" },
        { a: "ann", b: "y" },
        { a: "x", b: "y" },
        { a: "x", b: "far" },
        { a: "x", b: "further" },
      ],
    };
    const found = suggested(sketch, {}, { ann: 0, x: 1, y: 0 });
    expect(found.map(({ meet, opens, opensCompany }) => [meet, opens, opensCompany]).sort()).toEqual([
      ["x", 2, true],
      ["y", 0, false],
    ]);
  });

  test("only as many as asked for", () => {
    expect(suggested(twoBrokers, { top: 1 })).toHaveLength(1);
    expect(suggested(twoBrokers, { top: 0 })).toEqual([]);
  });

  test("without ego, with ego alone, and with contacts who know nobody else there is nothing to suggest", () => {
    expect(suggested({ ...twoBrokers, ego: null })).toEqual([]);
    expect(suggested({ ego: "me", contacts: ["me", "ann"] })).toEqual([]);
    expect(suggested({ ego: "me", contacts: ["me", "ann"], ties: [{ a: "me", b: "ann" }] })).toEqual([]);
  });

  test("on any network: strangers at two ties, each once, through a contact who knows them, in the same order every time", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const network = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const options = { top: 20, goalOf: () => null, goalStated: false, companyOf: new Int32Array(network.size).fill(-1) };
        const found = suggestions(network, introductionOdds(network), options);
        const row = (v: number) => [...network.ties.neighbours.subarray(network.ties.offsets[v], network.ties.offsets[v + 1])];
        expect(new Set(found.map(({ meet }) => meet)).size).toBe(found.length);
        for (const { ask, meet, likely, utility } of found) {
          expect(row(network.ego ?? 0)).toContain(ask);
          expect(row(ask)).toContain(meet);
          expect([network.ego, ...row(network.ego ?? 0)]).not.toContain(meet);
          expect(likely > 0 && likely < 1 && utility >= -1 && utility <= 1).toBe(true);
        }
        expect(suggestions(network, introductionOdds(network), options)).toEqual(found);
      }),
    );
  });

  test("no broker has two suggestions with positive utility before another has its first", () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const network = buildNetwork(recordsOf(sketch), { asOfDay: sketchesEnd });
        const options = { top: 20, goalOf: () => null, goalStated: false, companyOf: new Int32Array(network.size).fill(-1) };
        const found = suggestions(network, introductionOdds(network), options).filter(
          ({ rests, utility }) => !rests && utility > 0,
        );
        const brokers = new Set(found.map(({ ask }) => ask));
        expect(new Set(found.slice(0, brokers.size).map(({ ask }) => ask)).size).toBe(brokers.size);
      }),
    );
  });
});
