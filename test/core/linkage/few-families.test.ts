import { describe, expect, it } from "vitest";
import { matchPeople } from "../../../src/core/linkage/match-people.ts";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import { census } from "../../support/matching/census.ts";
import { households } from "../../support/matching/households.ts";
import type { LabelledRow } from "../../support/matching/labelled.ts";

/** Rows of people of whom no two live at one address; of some, the last copy has another given name. */
function withOtherGivenNames(seed: number): { readonly rows: readonly LabelledRow[]; readonly others: ReadonlySet<number> } {
  const everybody = census(seed, 1400);
  const residents = new Map<string, string>();
  const notFirst = new Set<string>();
  for (const { facts, person } of everybody) {
    const home = (facts.details ?? []).map(({ value }) => value).join(" ");
    if ((residents.get(home) ?? person) !== person) notFirst.add(person);
    residents.set(home, residents.get(home) ?? person);
  }
  const alone = everybody.filter(({ person }) => !notFirst.has(person));
  const last = new Map(alone.map(({ person }, row) => [person, row]));
  const others = new Set<number>();
  const rows = alone.map((each, row) => {
    const { facts, person } = each;
    if (last.get(person) !== row || alone[row - 1]?.person !== person || row % 8 !== 0) return each;
    const surname = (alone[row - 1]?.facts.name ?? "").split(" ").at(-1) ?? "";
    others.add(row);
    return { person, facts: { ...facts, name: `${given[row % given.length] ?? ""} ${surname}` } };
  });
  return { rows, others };
}

const given = ["Zebulon", "Ottoline", "Quentin", "Ysolde", "Bartholomew"];

/** Pairs that are asked about and have nothing in common but surname and address. */
function askedOfHomes(facts: readonly Partial<ContactFacts>[]): readonly { readonly a: number; readonly b: number }[] {
  return matchPeople(facts).pairs.filter(({ comparison }) => comparison.band === "suggest" && comparison.isConflict);
}

describe("people of one surname and address with different given names", () => {
  it.each([1, 2, 3])("are asked about where nearly all at one address are copies of one row, seed %i", (seed) => {
    const { rows, others } = withOtherGivenNames(seed);
    const asked = askedOfHomes(rows.map(({ facts }) => facts));
    const isRight = ({ a, b }: { readonly a: number; readonly b: number }) => rows[a]?.person === rows[b]?.person;
    const found = new Set(asked.filter(isRight).flatMap(({ a, b }) => [a, b]));
    const reached = [...others].filter((row) => found.has(row));
    expect(others.size).toBeGreaterThan(20);
    expect(reached.length / others.size).toBeGreaterThan(0.5);
    expect(asked.filter(isRight).length / asked.length).toBeGreaterThan(0.8);
  });

  it.each([1, 2, 3])("are left apart where families live at one address, seed %i", (seed) => {
    for (const rows of [census(seed), households(seed)]) {
      const facts = rows.map(({ facts: { name = "", details = [] } }) => ({
        name,
        details: details.filter(({ label }) => label !== "birthday"),
      }));
      expect(askedOfHomes(facts).length).toBeLessThan(15);
    }
  });
});
