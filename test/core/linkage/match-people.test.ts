import { describe, expect, it } from "vitest";
import { matchingQuality } from "../../../src/core/evaluation/matching-quality.ts";
import { compareFully } from "../../../src/core/linkage/compare-people.ts";
import { foldName, generationOf } from "../../../src/core/linkage/fold-name.ts";
import { matchContext, matchPeople } from "../../../src/core/linkage/match-people.ts";
import { matchPerson } from "../../../src/core/linkage/match-person.ts";
import { census } from "../../support/matching/census.ts";
import { committers } from "../../support/matching/committers.ts";
import { households } from "../../support/matching/households.ts";
import { keyOwners } from "../../support/matching/key-owners.ts";
import type { LabelledRow } from "../../support/matching/labelled.ts";
import { scrambledPeople } from "../../support/matching/scrambled-people.ts";
import { twoLists } from "../../support/matching/two-lists.ts";

/** Figures a little under those measured over these seeds and twenty more. */
const sets: readonly {
  readonly of: string;
  readonly make: (seed: number) => readonly LabelledRow[];
  readonly joinedF1: number;
  readonly suggestedF1: number;
}[] = [
  { of: "committers with several addresses and handles", make: committers, joinedF1: 0.45, suggestedF1: 0.86 },
  { of: "owners of keys", make: keyOwners, joinedF1: 0.5, suggestedF1: 0.9 },
  { of: "a table with scrambled cells", make: scrambledPeople, joinedF1: 0.87, suggestedF1: 0.93 },
  { of: "names and addresses with slips", make: census, joinedF1: 0.92, suggestedF1: 0.94 },
  { of: "the same with birthdays and numbers", make: (seed) => census(seed, 400, true), joinedF1: 0.97, suggestedF1: 0.97 },
  { of: "two lists of one person's contacts", make: twoLists, joinedF1: 0.25, suggestedF1: 0.82 },
  { of: "families", make: households, joinedF1: 0.88, suggestedF1: 0.93 },
];
const seeds = [1, 2, 3];
const cases = sets.flatMap((set) => seeds.map((seed) => ({ ...set, seed })));

describe("people are matched", () => {
  it.each(cases)("$of, seed $seed", ({ make, seed, joinedF1, suggestedF1 }) => {
    const rows = make(seed);
    const { joined, suggested, suggestedAlone } = matchingQuality(
      rows.map(({ facts }) => facts),
      rows.map(({ person }) => person),
    );
    expect(joined.precision).toBeGreaterThanOrEqual(0.98);
    expect(joined.f1).toBeGreaterThanOrEqual(joinedF1);
    expect(suggested.f1).toBeGreaterThanOrEqual(suggestedF1);
    if (suggestedAlone.pairs > 30) expect(suggestedAlone.precision).toBeGreaterThan(0.3);
  });

  it.each(cases)("with no conflict in any group: $of, seed $seed", ({ make, seed }) => {
    const facts = make(seed).map((row) => row.facts);
    const context = matchContext(facts);
    const { groupOf } = matchPeople(facts);
    const groups = inGroups(groupOf);
    for (const group of groups.values()) {
      const people = group.map((row) => matchPerson(facts[row] ?? {}));
      const conflicts = people.flatMap((a, at) => people.slice(at + 1).filter((b) => compareFully(a, b, context).isConflict));
      const generations = new Set(group.map((row) => generationOf(foldName(facts[row]?.name ?? ""))));
      generations.delete(null);
      expect(conflicts).toEqual([]);
      expect(generations.size).toBeLessThanOrEqual(1);
    }
  });

  it("into the same groups whatever the order of the rows", () => {
    const facts = census(5, 150).map((row) => row.facts);
    const turned = facts.toReversed();
    const inPairs = (rows: typeof facts) => {
      const { groupOf } = matchPeople(rows);
      const indexOf = new Map(facts.map((each, index) => [each, index]));
      const of = rows.map((row) => indexOf.get(row) ?? -1);
      const pairs: string[] = [];
      groupOf.forEach((group, row) => {
        if (group !== row) pairs.push([of[group] ?? -1, of[row] ?? -1].sort((x, y) => x - y).join(" "));
      });
      return new Set(pairs).size;
    };
    expect(inPairs(turned)).toBe(inPairs(facts));
  });

  it("where there is nobody, and where nothing is known of anybody", () => {
    expect(matchPeople([])).toEqual({ groupOf: new Int32Array(), pairs: [] });
    expect(matchPeople([{}, {}, { name: "" }]).pairs).toEqual([]);
  });
});

function inGroups(groupOf: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  groupOf.forEach((group, row) => {
    groups.set(group, [...(groups.get(group) ?? []), row]);
  });
  return groups;
}
