import { describe, expect, it } from "vitest";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import { addContact } from "../../../src/core/upkeep/by-hand.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { imported, readingOf } from "../../io/fixture-report.ts";
import { day } from "../upkeep/any-workspace.ts";

const list = readingOf(
  "Connections.csv",
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
    "Ana,Ruiz,https://www.linkedin.com/in/ana,ana@mail.example,Acme,Engineer,07 Mar 2021\n" +
    "Ben,Okoye,https://www.linkedin.com/in/ben,,Nexa,,08 Mar 2021\n",
);

/** What the list says of an Ana Ruiz who was typed in before. */
function readAfterTyping(facts: Partial<ContactFacts>) {
  const edit = addContact(noRecords, { facts: { name: "Ana Ruiz", ...facts }, iKnowThem: false, on: day("2024-06-01") });
  if ("problem" in edit) throw new Error(edit.problem);
  const { plan } = imported([list], { into: applyChanges(noRecords, edit.changes) });
  return { contacts: plan.totals.contacts, reasons: plan.joined.map(({ reason }) => reason), asked: plan.suggested.length };
}

describe("somebody who was added by hand", () => {
  it.each([
    ["profile", { profile: "in/ana" }, "same-profile"],
    ["e-mail", { emails: ["ana@mail.example"] }, "same-email"],
  ] as const)("is the one whom a list has under the same %s", (_, facts, reason) => {
    expect(readAfterTyping(facts)).toEqual({ contacts: 2, reasons: [reason], asked: 0 });
  });

  it("is asked about where a list has the same name and company, and no more", () => {
    expect(readAfterTyping({ company: "Acme" })).toEqual({ contacts: 3, reasons: [], asked: 1 });
  });

  it("is somebody else with another profile", () => {
    expect(readAfterTyping({ profile: "in/another-ana", emails: ["ana@mail.example"] })).toMatchObject({
      contacts: 3,
      reasons: [],
    });
  });
});
