import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanOfZScores, peopleToMeet } from "../../../src/core/suggest/people-to-meet.ts";
import { anyRelabelling } from "../../support/networks/arbitraries.ts";
import { chain, clique, type Pair, relabelled, star, tiesOf } from "../../support/networks/rows.ts";

const ego = 0;

const published: Readonly<
  Record<
    string,
    {
      readonly nodes: readonly string[];
      readonly edges: readonly (readonly [number, number, number])[];
      readonly aa_from_0: Readonly<Record<string, number>>;
      readonly ra_from_0: Readonly<Record<string, number>>;
    }
  >
> = JSON.parse(readFileSync(new URL("../../oracles/oracles.json", import.meta.url), "utf8")).graphs;

describe("people to meet", () => {
  test("somebody two contacts know well comes before somebody one contact knows a little", () => {
    const ties = tiesOf(
      5,
      [
        [0, 1],
        [0, 2],
        [1, 4],
        [2, 4],
        [2, 3],
      ],
      ([a, b]) => (a === 2 && b === 3 ? 0.1 : 1),
    );
    const people = peopleToMeet(ties, ego);
    expect(people.map(({ contact, sharedContacts }) => [contact, sharedContacts])).toEqual([
      [4, 2],
      [3, 1],
    ]);
    // Two people: each index puts one a deviation above the mean and the other a deviation below.
    expect(people.map(({ score }) => score)).toEqual([1, -1]);
  });

  test("the strengths of both ties count, and how many others share the contact's attention", () => {
    const ties = tiesOf(4, [
      [0, 1],
      [1, 2],
      [1, 3],
    ]);
    const s = 1 - Math.exp(-1);
    expect(peopleToMeet(ties, ego).map((person) => person.resourceAllocation)).toEqual([
      expect.closeTo((s * s) / (3 * s), 12),
      expect.closeTo((s * s) / (3 * s), 12),
    ]);
  });

  test("people alike are in order of their numbers and score 0", () => {
    const people = peopleToMeet(
      tiesOf(4, [
        [0, 2],
        [2, 3],
        [2, 1],
      ]),
      ego,
    );
    expect(people.map(({ contact, score }) => [contact, score])).toEqual([
      [1, 0],
      [3, 0],
    ]);
  });

  test("ties a lifetime old leave every score a finite number", () => {
    const people = peopleToMeet(
      tiesOf(
        4,
        [
          [0, 1],
          [1, 2],
          [1, 3],
        ],
        ([, b]) => (b === 3 ? 1e-300 : 1e-200),
      ),
      ego,
    );
    expect(people.map(({ contact }) => contact)).toEqual([2, 3]);
    expect(people.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  test.each([
    ["ego alone", 1, []],
    ["nobody knows anybody", 3, []],
    ["everybody knows ego", 5, star(5)],
    ["everybody knows everybody", 5, clique(5)],
    ["the others are another component", 4, [[2, 3]]],
  ] satisfies [string, number, Pair[]][])("%s: nobody to meet", (_, size, pairs) => {
    expect(peopleToMeet(tiesOf(size, pairs), ego)).toEqual([]);
  });

  test("in a chain it is the one person at two ties", () => {
    expect(peopleToMeet(tiesOf(5, chain(5)), ego).map(({ contact }) => contact)).toEqual([2]);
  });

  test.each(Object.entries(published))("Adamic-Adar and resource allocation of %s as published", (_, graph) => {
    const ties = tiesOf(
      graph.nodes.length,
      graph.edges.map(([a, b]): Pair => [a, b]),
      () => Math.LN2,
    );
    const people = peopleToMeet(ties, ego);
    const expected = Object.entries(graph.aa_from_0).filter(([, value]) => value > 0);
    expect(people.map(({ contact }) => String(contact)).sort()).toEqual(expected.map(([contact]) => contact).sort());
    for (const { contact, adamicAdar, resourceAllocation } of people) {
      expect(adamicAdar).toBeCloseTo(graph.aa_from_0[String(contact)] ?? Number.NaN, 12);
      // All strengths are one half, of which one stays: s s / (s degree).
      expect(resourceAllocation).toBeCloseTo((graph.ra_from_0[String(contact)] ?? Number.NaN) / 2, 12);
    }
  });

  test("other numbers for the contacts change no score", () => {
    fc.assert(
      fc.property(anyRelabelling(12), ({ size, pairs, newNumbers }) => {
        const scores = (people: ReturnType<typeof peopleToMeet>) => people.map(({ score }) => score);
        const before = peopleToMeet(tiesOf(size, pairs), ego);
        const after = peopleToMeet(tiesOf(size, relabelled(pairs, newNumbers)), newNumbers[ego] ?? 0);
        expect(scores(after)).toEqual(scores(before).map((score) => expect.closeTo(score, 6)));
      }),
    );
  });
});

describe("mean of z-scores", () => {
  test("a list whose values are all alike adds nothing", () => {
    expect(
      meanOfZScores([
        [1, 3],
        [7, 7],
      ]),
    ).toEqual([-0.5, 0.5]);
  });

  test("no items give none", () => {
    expect(meanOfZScores([[], []])).toEqual([]);
  });
});
