import { describe, expect, test } from "vitest";
import { isFromAlumni, isHelpful } from "../../../src/app/views/workspace/helpful-people.ts";
import type { ContactSource } from "../../../src/core/model/contact.ts";
import { contactId, importId } from "../../../src/core/model/ids.ts";
import type { ImportRecord } from "../../../src/core/model/import-record.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { person, recordsOf } from "./people.ts";

const counts = { rows: 1, added: 1, merged: 0, unchanged: 0, rejected: 0 };
const read = { kind: "contacts", encoding: "utf-8", delimiter: ",", issues: [], ...counts } as const;
const lists: ImportRecord = {
  id: importId("lists"),
  at: 0,
  files: [
    { ...read, file: "directory.csv", format: "alumni directory" },
    { ...read, file: "contacts.csv", format: "contacts" },
  ],
};

function rowOf(file: string): ContactSource {
  return { source: { kind: "file", import: importId("lists"), file, line: 2 }, stated: {}, fingerprint: file };
}

const held = recordsOf([
  person("me", { name: "Me", school: "Northmoor" }),
  person("fellow", { name: "Fellow", school: "NORTHMOOR " }),
  person("helper", { name: "Helper", volunteersToHelp: true }),
  { ...person("listed", { name: "Listed", school: "Elsewhere" }), sources: [rowOf("contacts.csv"), rowOf("directory.csv")] },
  { ...person("other", { name: "Other", volunteersToHelp: false }), sources: [rowOf("contacts.csv")] },
]);
const records: Records = { ...held, settings: { ego: contactId("me") }, imports: new Map([[lists.id, lists]]) };
const those = (test: ReturnType<typeof isFromAlumni>) => [...records.contacts.values()].filter(test).map(({ id }) => id);

describe("people to turn to first", () => {
  test("those who offer to help", () => {
    expect(those(isHelpful("offers-help", records))).toEqual(["helper"]);
  });

  test("those of whom a row of an alumni directory speaks", () => {
    expect(those(isHelpful("alumni", records))).toEqual(["listed"]);
    expect(those(isFromAlumni({ imports: new Map() }))).toEqual([]);
  });

  test("those who went to your school, you left out; nobody while yours is not known", () => {
    expect(those(isHelpful("same-school", records))).toEqual(["fellow"]);
    expect(those(isHelpful("same-school", { ...records, settings: { ego: null } }))).toEqual([]);
  });
});
