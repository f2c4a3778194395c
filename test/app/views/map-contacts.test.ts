import { describe, expect, test } from "vitest";
import { contactGroups } from "../../../src/app/views/workspace/contact-groups.ts";
import { mapContacts } from "../../../src/app/views/workspace/map-contacts.ts";
import { tieCounts } from "../../../src/app/views/workspace/tie-counts.ts";
import { mapOf, person, recordsOf } from "./people.ts";

describe("ties on the map", () => {
  test("two lines between the same two people are one tie, and a line to oneself is none", () => {
    const map = mapOf({ a: 0, b: 1, c: 1 }, [
      ["a", "b"],
      ["b", "a"],
      ["a", "c"],
      ["c", "c"],
    ]);
    expect([...tieCounts(map)]).toEqual([2, 1, 1]);
  });

  test("nobody has no ties", () => {
    expect([...tieCounts(mapOf({}))]).toEqual([]);
  });
});

describe("industries as groups", () => {
  const industries = ["A", "A", "A", "B", "B", "C", "D", "E", "F", "G", "H", null];
  const { contacts } = recordsOf(industries.map((industry, at) => person(String(at), { industry })));

  test("the seven most frequent have a colour of their own, then other, then not recorded", () => {
    const { legend } = contactGroups(contacts, "light");
    expect(legend.map(({ group, contacts: count }) => [group, count])).toEqual([
      ["A", 3],
      ["B", 2],
      ["C", 1],
      ["D", 1],
      ["E", 1],
      ["F", 1],
      ["G", 1],
      ["Other", 1],
      ["Not recorded", 1],
    ]);
    expect(new Set(legend.map(({ colour }) => colour)).size).toBe(9);
  });

  test("every contact belongs to a group of the legend", () => {
    const { legend, groupOf } = contactGroups(contacts, "dark");
    const named = new Set(legend.map(({ group }) => group));
    expect([...contacts.values()].filter((contact) => !named.has(groupOf(contact)))).toEqual([]);
  });

  test("a network without contacts has an empty legend", () => {
    expect(contactGroups(new Map(), "light").legend).toEqual([]);
  });
});

describe("contacts as the map draws them", () => {
  test("they stand in the map's order; ring 0 is ego, and a stub stays a stub", () => {
    const stub = { ...person("b"), kind: "stub" as const };
    const { contacts } = recordsOf([stub, person("a", { position: "Product", company: "Acme" })]);
    const drawn = mapContacts(contacts, mapOf({ a: 0, b: 1 }, [["a", "b"]]), () => "Other");
    expect(drawn.map(({ id, kind, role, ties }) => [id, kind, role, ties])).toEqual([
      ["a", "ego", "Product, Acme", 1],
      ["b", "stub", null, 1],
    ]);
  });
});

describe("groups where hardly an industry is recorded", () => {
  test("are companies, so that a list without industries is not all of one colour", () => {
    const { contacts } = recordsOf(["Acme", "Acme", "Bolt", null].map((company, at) => person(String(at), { company })));
    const groups = contactGroups(contacts, "light");
    expect(groups.by).toBe("company");
    expect(groups.legend.map(({ group, contacts: count }) => [group, count])).toEqual([
      ["Acme", 2],
      ["Bolt", 1],
      ["Not recorded", 1],
    ]);
  });

  test("a placeholder is nobody's company and gets no colour of its own", () => {
    const { contacts } = recordsOf(
      ["Stealth Startup", "Stealth Startup", "Acme"].map((company, at) => person(String(at), { company })),
    );
    expect(contactGroups(contacts, "light").legend.map(({ group, contacts: count }) => [group, count])).toEqual([
      ["Acme", 1],
      ["Other", 2],
    ]);
  });
});
