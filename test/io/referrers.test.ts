import { describe, expect, it } from "vitest";
import { readingOf } from "./fixture-report.ts";

describe("who referred a contact, in two cells of an address book", () => {
  const header =
    "First Name,Last Name,Labels,E-mail 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value";
  const introducers = (cells: string) =>
    readingOf("contacts.csv", `${header}\nAna,Ruiz,* myContacts,ana@example.org,${cells}\n`).contacts[0]?.introducedBy;

  it.each<[string, string[]]>([
    ["Referred By,Ben Okoye,,", ["Ben Okoye"]],
    ["Referred By,Ben Okoye ::: Cy Lee,,", ["Ben Okoye", "Cy Lee"]],
    ["Spouse,Ben Okoye,Introduced by,via Cy Lee", ["Cy Lee"]],
    ["Friend,Ben Okoye,Source,Spring Import", []],
    ["Referred By,LinkedIn,,", []],
    ["Referred By,,,", []],
  ])("%s", (cells, people) => {
    expect(introducers(cells)?.map(({ text }) => text)).toEqual(people);
  });

  it("stays among the details", () => {
    const reading = readingOf("contacts.csv", `${header}\nAna,Ruiz,,ana@example.org,Referred By,Ben Okoye,,\n`);
    expect(reading.contacts[0]?.facts.details).toContainEqual({ label: "Relation 1 - Value", value: "Ben Okoye" });
  });
});

describe("an introducer with words around the name", () => {
  it("is the person, and the cell is kept", () => {
    const [contact] = readingOf("list.csv", "Name,Introduced by\nAna Ruiz,my friend Ben Okoye\n").contacts;
    expect(contact?.introducedBy.map(({ text }) => text)).toEqual(["Ben Okoye"]);
    expect(contact?.facts.details).toEqual([{ label: "Introduced by", value: "my friend Ben Okoye" }]);
  });

  it("is no person where a place may be meant", () => {
    const text = "Name,How we met\nAna Ruiz,via Acme Labs\nCy Lee,through Dana\n";
    expect(readingOf("list.csv", text).contacts.flatMap(({ introducedBy }) => introducedBy)).toEqual([]);
  });
});
