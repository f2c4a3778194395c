import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { contactId } from "../../../src/core/model/ids.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import { contactsCsv, introductionsCsv } from "../../../src/io/export/csv.ts";
import { contact, introduction, recordsOf } from "./small-records.ts";

function rowsOf(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
}

describe("contacts", () => {
  test("an empty workspace gives the header alone", () => {
    expect(contactsCsv(noRecords)).toBe(
      "\ufeffId,Name,Email,Phone,Profile,Company,Position,Industry,Occupation,School,Major,Class year,Location,In contact since,Volunteers to help,Notes\r\n",
    );
  });

  test("people stand in the order of their names, a made-up ego is left out", () => {
    const records = recordsOf([contact("1", "Zoë"), contact("2", "Ana"), contact("3", "You", {}, "ego"), contact("0", "Ana")]);
    expect(rowsOf(contactsCsv(records)).map((row) => row.slice(0, 2))).toEqual([
      ["Id", "Name"],
      ["0", "Ana"],
      ["2", "Ana"],
      ["1", "Zoë"],
    ]);
  });

  test("cells with quotes, commas and line breaks come back as they were", () => {
    const notes = 'said "hello", then\nleft\r\nearly ';
    const records = recordsOf([contact("1", "Ana", { notes })]);
    expect(rowsOf(contactsCsv(records))[1]?.at(-1)).toBe(notes);
  });

  test("a phone number and a formula carry the marker", () => {
    const records = recordsOf([contact("1", "=cmd|' /C calc'!A0", { phone: "+44 20 7946 0000" })]);
    expect(rowsOf(contactsCsv(records))[1]?.slice(1, 4)).toEqual(["'=cmd|' /C calc'!A0", "", "'+44 20 7946 0000"]);
  });

  test("what is not recorded is empty, a no is a no", () => {
    const records = recordsOf([contact("1", "Ana", { volunteersToHelp: false }), contact("2", "Bo")]);
    expect(rowsOf(contactsCsv(records)).map((row) => row.at(-2))).toEqual(["Volunteers to help", "no", ""]);
  });

  test("the person's own identifier is kept", () => {
    const records = recordsOf([contact("1", "Ana", { externalId: "0012" })]);
    expect(rowsOf(contactsCsv(records))[1]?.[0]).toBe("0012");
  });
});

describe("introductions", () => {
  const people = [
    contact("a", "Ana"),
    contact("b", "Bo"),
    contact("l1", "Lee"),
    contact("l2", "Lee"),
    contact("y", "You", {}, "ego"),
  ];

  test("a made-up ego is me, at the receiving end", () => {
    const records = recordsOf(people, [introduction("1", "a", ["y", "b"], "2024-05")], contactId("y"));
    expect(rowsOf(introductionsCsv(records))[1]).toEqual(["Ana", "Bo", "me", "2024-05", "", "made", "unasked"]);
  });

  test("a name that two people bear gives way to the id", () => {
    const records = recordsOf(people, [introduction("1", "l1", ["a", "l2"])]);
    expect(rowsOf(introductionsCsv(records))[1]?.slice(0, 3)).toEqual(["l1", "Ana", "l2"]);
  });

  test("one party needs no third person, three take two rows", () => {
    const records = recordsOf(people, [introduction("1", "a", ["b"]), introduction("2", null, ["a", "b", "y"], "2020")]);
    expect(rowsOf(introductionsCsv(records)).map((row) => row.slice(0, 4))).toEqual([
      ["Introducer", "Introduced", "Introduced to", "Date"],
      ["Ana", "Bo", "", ""],
      ["", "Ana", "Bo", "2020"],
      ["", "Ana", "me", "2020"],
    ]);
  });
});
