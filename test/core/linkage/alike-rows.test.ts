import { describe, expect, it } from "vitest";
import { reasonsOf } from "../../../src/core/linkage/compare-people.ts";
import type { FileReading } from "../../../src/core/linkage/file-reading.ts";
import { planImport } from "../../../src/core/linkage/plan-import.ts";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import type { Decision } from "../../../src/core/model/decision.ts";
import { contactId, decisionId, importId } from "../../../src/core/model/ids.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { twoLists } from "../../support/matching/two-lists.ts";

type Facts = Partial<ContactFacts>;

function listed(file: string, rows: readonly Facts[]): FileReading {
  return {
    file,
    kind: "contacts",
    format: "contacts",
    encoding: "utf-8",
    delimiter: ",",
    rows: rows.length,
    contacts: rows.map((facts, index) => ({ line: index + 2, facts, introducedBy: [], introducedOn: null })),
    introductions: [],
    ties: [],
    issues: [],
    listOf: "mine",
  };
}

function planned(readings: readonly FileReading[], into: Records = noRecords, id = "first") {
  const choices = readings.map(() => ({ listOf: "directory", introducedTo: "unrecorded" }) as const);
  const plan = planImport(into, readings, { importId: importId(id), at: 1, choices, ego: null });
  return { plan, after: applyChanges(into, plan.changes) };
}

const namesOf = (records: Records) => [...records.contacts.values()].map(({ name }) => name).sort();
const decoyId = contactId("decoy");
const inBirthdays = { name: "Ana Quillfeather", details: [{ label: "Birthday", value: "1980-03-12" }] };
const inPhones = { name: "Ana Quilfeather", phone: "+44 20 7946 0123", details: [{ label: "birthday", value: "1980-03-12" }] };
const ben = { name: "Ben Okoye", company: "Acme" };

describe("a row that is alike in all it says", () => {
  it("is joined with what spoke for it, in one import and in two", () => {
    const both = planned([listed("a.csv", [inBirthdays, ben]), listed("b.csv", [inPhones])]);
    expect(namesOf(both.after)).toHaveLength(2);
    const [join] = both.plan.joined;
    expect([join?.reason, join?.file, join?.line]).toEqual(["alike", "b.csv", 2]);
    expect(reasonsOf(join?.evidence ?? [])).toEqual(["detail:same", "name:alike"]);

    const first = planned([listed("a.csv", [inBirthdays, ben])]);
    const second = planned([listed("b.csv", [inPhones])], first.after, "second");
    expect(namesOf(second.after)).toHaveLength(2);
    expect(second.plan.joined.map(({ reason }) => reason)).toEqual(["alike"]);
  });

  it("is the same contact whichever file comes first", () => {
    const rows = twoLists(3, 120).map(({ facts }) => facts);
    const [one, other] = [listed("a.csv", rows.slice(0, 120)), listed("b.csv", rows.slice(120))];
    expect(planned([other, one]).after.contacts.size).toBe(planned([one, other]).after.contacts.size);
  });

  it("changes nothing when it comes again", () => {
    const rows = twoLists(4, 120).map(({ facts }) => facts);
    const readings = [listed("a.csv", rows)];
    const { plan, after } = planned(readings);
    expect(plan.joined.some(({ reason }) => reason === "alike")).toBe(true);
    expect(planned(readings, after, "again").plan.changes).toEqual([]);
  });

  it("is not joined where two contacts could be meant", () => {
    const { after } = planned([listed("a.csv", [inBirthdays]), listed("b.csv", [ben])]);
    const [first] = [...after.contacts.values()].filter(({ name }) => name.startsWith("Ana"));
    if (first === undefined) throw new Error("nobody");
    const twice = new Map([...after.contacts, [decoyId, { ...first, id: decoyId, sources: [] }] as const]);
    const { plan } = planned([listed("c.csv", [inPhones])], { ...after, contacts: twice }, "second");
    expect(plan.joined).toEqual([]);
  });

  it("is not joined on a name and an employer, nor past another profile", () => {
    expect(namesOf(planned([listed("a.csv", [ben]), listed("b.csv", [{ ...ben, location: "Leeds" }])]).after)).toHaveLength(2);
    const profiles = ["in/ana-1", "in/ana-2"].map((profile) => ({ ...inBirthdays, profile }));
    expect(namesOf(planned([listed("a.csv", profiles)]).after)).toHaveLength(2);
  });

  it("is joined where the person always joins those alike in this way", () => {
    const before = planned([listed("a.csv", [ben])]).after;
    const again = { ...ben, location: "Leeds" };
    const always: Decision = {
      id: decisionId("d1"),
      kind: "always-join",
      reasons: ["company:same", "name:same"],
      at: 1,
    };
    const decided = { ...before, decisions: new Map([[always.id, always]]) };
    expect(planned([listed("b.csv", [again])], before, "second").plan.joined).toEqual([]);
    expect(planned([listed("b.csv", [again])], decided, "second").plan.joined.map(({ reason }) => reason)).toEqual(["alike"]);
  });
});
