import { describe, expect, test } from "vitest";
import { comparedFacts } from "../../../../src/app/views/upkeep/compared-facts.ts";
import { EditInSteps } from "../../../../src/app/views/upkeep/edit-in-steps.ts";
import { peopleOfThatName } from "../../../../src/app/views/upkeep/person-meant.ts";
import { nextOpen, reviewPairs, richer } from "../../../../src/app/views/upkeep/review-pairs.ts";
import type { SuggestedDuplicate } from "../../../../src/core/linkage/import-plan.ts";
import { type Contact, noFacts } from "../../../../src/core/model/contact.ts";
import { type ContactId, contactId } from "../../../../src/core/model/ids.ts";
import type { PartialDate } from "../../../../src/core/model/partial-date.ts";
import { noRecords, type Records } from "../../../../src/core/model/records.ts";
import { addTie } from "../../../../src/core/upkeep/by-hand.ts";
import { joinContacts } from "../../../../src/core/upkeep/join-contacts.ts";
import { keepApart } from "../../../../src/core/upkeep/keep-apart.ts";
import { applyChanges } from "../../../../src/core/workspace/workspace.ts";

const on = "2026-01-05" as PartialDate;

function person(id: string, facts: Partial<Contact> = {}): Contact {
  return { ...noFacts, id: contactId(id), name: id, kind: "recorded", sources: [], ...facts };
}

function recordsOf(...contacts: readonly Contact[]): Records {
  return { ...noRecords, contacts: new Map(contacts.map((contact) => [contact.id, contact])) };
}

function pair(a: string, b: string): SuggestedDuplicate {
  return { a: contactId(a), b: contactId(b), score: 0.7, reason: "same-name", evidence: [] };
}

describe("pairs under review", () => {
  const records = recordsOf(person("a"), person("b"), person("c"));
  const pairs = [pair("a", "b"), pair("b", "c"), pair("a", "c")];
  const states = (held: Records) => reviewPairs(held, pairs).map(({ state }) => state);

  test("are open until they are joined or kept apart, also through others", () => {
    expect(states(records)).toEqual(["open", "open", "open"]);
    const joined = joinContacts(records, { kept: contactId("a"), left: contactId("b"), at: 1 });
    if ("problem" in joined) throw new Error(joined.problem);
    const once = applyChanges(records, joined.changes);
    expect(states(once)).toEqual(["joined", "open", "open"]);
    expect(reviewPairs(once, pairs)[1]?.a?.id).toBe("a");
    const apart = keepApart(once, { pairs: [[contactId("a"), contactId("c")]], at: 2 });
    if ("problem" in apart) throw new Error(apart.problem);
    expect(states(applyChanges(once, apart.changes))).toEqual(["joined", "apart", "apart"]);
  });

  test("are gone with their people", () => {
    expect(states(recordsOf(person("a"), person("b")))).toEqual(["open", "gone", "gone"]);
  });

  test("come one after the other, round from the end, without those put off", () => {
    const reviewed = reviewPairs(records, pairs);
    expect(nextOpen(reviewed, -1, new Set())).toBe(0);
    expect(nextOpen(reviewed, 2, new Set())).toBe(0);
    expect(nextOpen(reviewed, 0, new Set([reviewed[1]?.key ?? ""]))).toBe(2);
    expect(nextOpen(reviewed, 0, new Set(reviewed.map(({ key }) => key)))).toBe(-1);
  });
});

describe("the one who is kept", () => {
  test("is you, else whoever has more recorded, else the first by id", () => {
    const bare = person("a");
    const full = person("b", { company: "Acme", phone: "1" });
    expect(richer(bare, full, null)).toBe(full);
    expect(richer(bare, full, contactId("a"))).toBe(bare);
    expect(richer(person("z"), bare, null)).toBe(bare);
    expect(richer(person("a", { kind: "stub", company: "Acme" }), person("b"), null).id).toBe("b");
  });
});

test("facts are compared as they read, and those that neither has are left out", () => {
  const a = person("a", { name: "Ana Ruíz", company: "Acme", phone: "1" });
  const b = person("b", { name: "ana ruiz", company: "Globex" });
  expect(comparedFacts(a, b).map(({ fact, agree }) => [fact, agree])).toEqual([
    ["name", "same"],
    ["phone", "one"],
    ["company", "differs"],
  ]);
});

test("a name typed anew finds people of that name, spelled alike or short, the same one first", () => {
  const { contacts } = recordsOf(
    person("1", { name: "Bob Smith" }),
    person("2", { name: "Robert Smith" }),
    person("3", { name: "Robert Jones" }),
    person("4", { name: "Alice Smith" }),
  );
  expect(peopleOfThatName(contacts, "Robert Smith", 5).map(({ id }) => id)).toEqual(["2", "1"]);
  expect(peopleOfThatName(contacts, "Robert", 5)).toEqual([]);
});

describe("an edit in steps", () => {
  test("is one operation: the new person and what is said of them", () => {
    const records = recordsOf(person("zoe"));
    const steps = new EditInSteps(records);
    const zoe = steps.person({ is: "known", contact: contactId("zoe") }, on);
    const lee = steps.person({ is: "new", name: "Lee Wong", company: " Acme ", position: "" }, on);
    const tie = (a: ContactId | null, b: ContactId | null) =>
      a !== null && b !== null && steps.take((held) => addTie(held, { a, b, kind: "knows", when: null, declared: 4, on }));
    tie(zoe, lee);
    const made = steps.result();
    if ("problem" in made) throw new Error(made.problem);
    const after = applyChanges(records, made.changes);
    expect([...after.contacts.values()].map(({ name, company }) => [name, company])).toEqual([
      ["zoe", null],
      ["Lee Wong", "Acme"],
    ]);
    expect(after.ties.size).toBe(1);
  });

  test("comes to nothing where one step is refused", () => {
    const steps = new EditInSteps(recordsOf());
    expect(steps.person({ is: "me" }, on)).toBe(null);
    expect(steps.person({ is: "new", name: "Lee", company: "", position: "" }, on)).toBe(null);
    expect(steps.result()).toEqual({ problem: "no-ego" });
  });
});
