import { describe, expect, it } from "vitest";
import { compareFully, joinBits, suggestBits } from "../../../src/core/linkage/compare-people.ts";
import { contextOfPeople, fieldsOf } from "../../../src/core/linkage/match-people.ts";
import { matchPerson } from "../../../src/core/linkage/match-person.ts";
import { MostAlike } from "../../../src/core/linkage/most-alike.ts";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import { census } from "../../support/matching/census.ts";
import { committers } from "../../support/matching/committers.ts";
import { households } from "../../support/matching/households.ts";
import { keyOwners } from "../../support/matching/key-owners.ts";
import { scrambledPeople } from "../../support/matching/scrambled-people.ts";
import { twoLists } from "../../support/matching/two-lists.ts";

const most = 120;

/** The first people of a set, with and without addresses and profiles, all of them compared with each other. */
function boundsAndBits(facts: readonly Partial<ContactFacts>[]) {
  const all = facts.map((each, index) => {
    const { emails: _, ...rest } = each;
    return { ...(index % 2 === 0 ? rest : each), ...(index % 3 === 0 ? { profile: `in/p${index}` } : {}) };
  });
  const people = all.map((each) => matchPerson(each));
  const context = contextOfPeople(people, fieldsOf(all));
  const bounds = new MostAlike(people, context);
  const some = people.slice(0, most);
  return some.flatMap((a, i) =>
    some.slice(i + 1).map((b, j) => {
      const comparison = compareFully(a, b, context);
      const bound = bounds.bits(i, i + 1 + j);
      return { bound, closer: bounds.bits(i, i + 1 + j, comparison.name.weight), comparison };
    }),
  );
}

describe("the most that two people can be alike", () => {
  it.each(Object.entries({ census, committers, households, keyOwners, scrambledPeople, twoLists }))(
    "is no less than what they are: %s",
    (_, make) => {
      const found = boundsAndBits(make(3).map(({ facts }) => facts));
      const below = found.filter(({ bound, closer, comparison }) => bound < comparison.bits || closer < comparison.bits);
      expect(below).toEqual([]);
      const left = found.filter(({ bound }) => bound < suggestBits);
      expect(left.filter(({ comparison }) => comparison.band !== "apart")).toEqual([]);
      const cannotJoin = found.filter(({ bound }) => bound < joinBits);
      expect(cannotJoin.filter(({ comparison }) => comparison.band === "join")).toEqual([]);
      // A bound that leaves no pair is of no use.
      expect(cannotJoin.length).toBeGreaterThan(0);
    },
  );
});
