import { describe, expect, it } from "vitest";
import { importId } from "../../../src/core/model/ids.ts";
import { imported, planOf, readingOf } from "../../io/fixture-report.ts";

const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const person = (name: string, company: string, position = "Analyst", email = "") =>
  `${name},Stone,https://www.linkedin.com/in/${name.toLowerCase()}-stone,${email},${company},${position},07 Mar 2021`;
const export_ = (file: string, ...rows: readonly string[]) => readingOf(file, header + rows.join("\n"));
const first = export_("2023.csv", person("Ana", "Acme"), person("Ben", "Acme"), person("Cy", "Nexa"), person("Di", "Loop"));
const known = imported([first], { id: "first" }).after;
const nameIn = (records: typeof known, id: string) => [...records.contacts.values()].find((contact) => contact.id === id)?.name;

describe("the difference that a newer export makes", () => {
  it("is told by facts, changed jobs first", () => {
    const newer = export_(
      "2024.csv",
      person("Ana", "Acme", "Analyst", "ana@example.org"),
      person("Ben", "Nexa", "Head of Risk"),
      person("Cy", "Nexa"),
      person("Di", "Loop"),
      person("Ed", "Loop"),
    );
    const { difference } = planOf([newer], { into: known, id: "second" });
    expect(difference.jobChanges).toBe(1);
    expect(difference.gone).toEqual([]);
    expect(difference.updates.map(({ name, facts }) => [name, facts])).toEqual([
      [
        "Ben Stone",
        [
          { fact: "company", before: "Acme", after: "Nexa" },
          { fact: "position", before: "Analyst", after: "Head of Risk" },
        ],
      ],
      ["Ana Stone", [{ fact: "emails", before: null, after: "ana@example.org" }]],
    ]);
  });

  it("holds details under their labels", () => {
    const list = (tier: string) => {
      const reading = readingOf("contacts.csv", "Name,Email\nAna Ruiz,ana@example.org\n");
      const [row] = reading.contacts;
      if (row === undefined) throw new Error("no row");
      const details = [
        { label: "Circle", value: "choir" },
        { label: "Tier", value: tier },
      ];
      return { ...reading, contacts: [{ ...row, facts: { ...row.facts, details } }] };
    };
    const { after } = imported([list("2")]);
    expect(planOf([list("1")], { into: after, id: "second" }).difference.updates[0]?.facts).toEqual([
      { fact: "details", before: "Tier: 2", after: "Tier: 1" },
    ]);
  });

  it("is nothing for the same file, and for a workspace that was empty", () => {
    const nothing = { updates: [], jobChanges: 0, gone: [] };
    expect(planOf([first], { into: known, id: "second" }).difference).toEqual(nothing);
    expect(planOf([first]).difference).toEqual(nothing);
  });

  it("of a stub that gets its first job is no change of jobs", () => {
    const { after } = imported([readingOf("introductions.csv", "Introducer,Introduced\nAna Stone,Ben Stone\n")]);
    const { difference } = planOf([first], { into: after, id: "second" });
    expect([difference.updates.length, difference.jobChanges]).toEqual([2, 0]);
  });
});

describe("people who are gone from a list", () => {
  const shorter = export_("2024.csv", person("Ana", "Acme"), person("Ben", "Acme"));

  it("are those of an earlier export, where at least half of it came back", () => {
    const { difference } = planOf([shorter], { into: known, id: "second" });
    expect(difference.gone.map((id) => nameIn(known, id))).toEqual(["Cy Stone", "Di Stone"]);
  });

  it("are remembered with the import, and not told of again", () => {
    const changed = export_("2024.csv", person("Ana", "Beta"), person("Ben", "Acme"));
    const { after } = imported([changed], { into: known, id: "second" });
    expect(after.imports.get(importId("second"))?.gone?.map((id) => nameIn(after, id))).toEqual(["Cy Stone", "Di Stone"]);
    const later = export_("2025.csv", person("Ana", "Gamma"), person("Ben", "Acme"));
    expect(planOf([later], { into: after, id: "third" }).difference.gone).toEqual([]);
  });

  it("are not told of where most of the list is somebody else's", () => {
    expect(planOf([export_("2024.csv", person("Ana", "Acme"))], { into: known, id: "second" }).difference.gone).toEqual([]);
  });

  it("are not those whom another list spoke of later", () => {
    const { after } = imported(
      [readingOf("more.csv", "Name,Profile,School\nCy Stone,https://www.linkedin.com/in/cy-stone,Northfield\n")],
      {
        into: known,
        id: "second",
      },
    );
    const { gone } = planOf([shorter], { into: after, id: "third" }).difference;
    expect(gone.map((id) => nameIn(after, id))).toEqual(["Di Stone"]);
  });

  it("are nobody where the list is a directory or of another format", () => {
    expect(planOf([shorter], { into: known, id: "second", choice: { listOf: "directory" } }).difference.gone).toEqual([]);
    const other = readingOf(
      "list.csv",
      "Name,Profile\nAna Stone,https://www.linkedin.com/in/ana-stone\nBen Stone,https://www.linkedin.com/in/ben-stone\n",
    );
    expect(planOf([other], { into: known, id: "second", choice: { listOf: "mine" } }).difference.gone).toEqual([]);
  });
});
