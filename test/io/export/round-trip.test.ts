import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planImport } from "../../../src/core/linkage/plan-import.ts";
import { importId } from "../../../src/core/model/ids.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { contactsCsv, introductionsCsv } from "../../../src/io/export/csv.ts";
import { readFile } from "../../../src/io/read-file.ts";

function imported(files: Readonly<Record<string, string>>, own: readonly string[]): Records {
  const readings = Object.entries(files).map(([name, text]) => {
    const read = readFile({ name, bytes: new TextEncoder().encode(text) }, {});
    if ("problem" in read) throw new Error(`${name}: ${read.problem.code}`);
    return read.reading;
  });
  const choices = readings.map(({ file }) => ({
    listOf: own.includes(file) ? ("mine" as const) : ("directory" as const),
    introducedTo: "unrecorded" as const,
  }));
  const plan = planImport(noRecords, readings, { importId: importId("i"), at: 0, choices, ego: null });
  expect(plan.files.flatMap(({ issues }) => issues)).toEqual([]);
  return applyChanges(noRecords, plan.changes);
}

const sample = Object.fromEntries(
  ["sample-contacts.csv", "sample-directory.csv", "sample-introductions.csv"].map((name) => [
    name,
    readFileSync(new URL(`../../../data/${name}`, import.meta.url), "utf8"),
  ]),
);
const original = imported(sample, ["sample-contacts.csv"]);
const files = { "contacts.csv": contactsCsv(original), "introductions.csv": introductionsCsv(original) };
const again = imported(files, []);

test("people exported and imported again are the same people, with the same facts", () => {
  const facts = (records: Records) =>
    [...records.contacts.values()]
      .filter(({ kind }) => kind !== "ego")
      .map(
        ({
          id,
          name,
          emails,
          company,
          position,
          industry,
          occupation,
          school,
          major,
          graduationYear,
          location,
          volunteersToHelp,
          notes,
        }) => {
          return {
            id,
            name,
            emails,
            company,
            position,
            industry,
            occupation,
            school,
            major,
            graduationYear,
            location,
            volunteersToHelp,
            notes,
          };
        },
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(facts(again)).toEqual(facts(original));
});

test("introductions exported and imported again are the same introductions", () => {
  const facts = (records: Records) =>
    [...records.introductions.values()]
      .map(({ introducer, parties, when, context }) => JSON.stringify([introducer, parties, when, context]))
      .sort();
  expect(facts(again)).toEqual(facts(original));
});
