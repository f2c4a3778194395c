import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asFound,
  asKind,
  dateExample,
  heldBefore,
  sheetOf,
  shownMapping,
  withField,
} from "../../../src/app/views/import/change-mapping.ts";
import type { TableKind, TableMapping } from "../../../src/core/model/table-mapping.ts";
import { mappingTargets } from "../../../src/io/mapping-targets.ts";

const contacts: TableMapping = {
  kind: "contacts",
  fields: ["name", "company", "introducedBy", null, "connectedOn"],
  dateOrder: "day-first",
};

describe("a table as one of another kind", () => {
  test("carries over what the other kind has, and leaves out the rest", () => {
    expect(asKind(contacts, "introductions")).toEqual({
      kind: "introductions",
      fields: ["introduced", null, "introducer", null, "when"],
      dateOrder: "day-first",
    });
    expect(asKind(contacts, "ties").fields).toEqual(["a", null, "b", null, "when"]);
  });

  test("holds each field once, where two columns come to the same", () => {
    const two: TableMapping = { kind: "contacts", fields: ["introducedOn", "connectedOn"], dateOrder: null };
    expect(asKind(two, "introductions").fields).toEqual(["when", null]);
  });

  test("is the same table where the kind is the same", () => {
    expect(asKind(contacts, "contacts")).toBe(contacts);
  });

  test("names only fields of its kind, and as many as there are columns", () => {
    const kinds: readonly TableKind[] = ["contacts", "introductions", "ties"];
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...kinds),
        fc.array(fc.nat(40), { maxLength: 12 }),
        (from, to, places) => {
          const fields = places.map((place) => mappingTargets[from][place]?.field ?? null);
          const turned = asKind({ kind: from, fields, dateOrder: null }, to);
          const known = new Set(mappingTargets[to].map(({ field }) => field));
          return turned.fields.length === fields.length && turned.fields.every((field) => field === null || known.has(field));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("one column", () => {
  test("is said to hold something, and columns that were not named hold nothing", () => {
    expect(withField({ kind: "ties", fields: ["a"], dateOrder: null }, 3, 1, "b").fields).toEqual(["a", "b", null]);
  });

  test("tells of the column before it that holds the same, where only the first counts", () => {
    const mapping: TableMapping = { kind: "contacts", fields: ["name", "name", "email", "email", null], dateOrder: null };
    expect(mapping.fields.map((_, column) => heldBefore(mapping, column))).toEqual([null, 0, null, null, null]);
  });
});

test("what was said last is shown, read or not", () => {
  const table = { mapping: contacts };
  const said: TableMapping = { ...contacts, dateOrder: "month-first" };
  // Only the mapping of the table is looked at.
  const view = {
    ...{ part: null, encoding: "utf-8", encodings: [], delimiter: ",", sheets: [], headerLine: 1, firstRows: [], header: [] },
    ...{ signature: "", isRemembered: false, samples: [], undecidedDates: [], mojibake: null, rows: 0 },
    ...table,
  };
  expect(shownMapping(view, undefined)).toBe(contacts);
  expect(shownMapping(view, { mapping: said })).toBe(said);
});

test("put back as it was found, a table keeps the rows that were mended", () => {
  const mended = new Map([[4, ["Ana Ruiz"]]]);
  expect(asFound(undefined)).toBeNull();
  expect(asFound({ encoding: "macintosh" })).toBeNull();
  expect(asFound({ encoding: "macintosh", mended })).toEqual({ mended });
});

describe("a sheet", () => {
  test("is the part itself, or what follows the name of its workbook in an archive", () => {
    const alone = sheetOf({ part: "People", sheets: ["People", "Firms"] });
    expect([alone.sheet, alone.partOf("Firms")]).toEqual(["People", "Firms"]);
    const packed = sheetOf({ part: "book.xlsx: People", sheets: ["People", "Firms"] });
    expect([packed.sheet, packed.partOf("Firms")]).toEqual(["People", "book.xlsx: Firms"]);
  });
});

describe("the example of a date", () => {
  test("is one of the table that can be read in two ways", () => {
    expect(dateExample(["13/04/2021", "on 5.6.21"])).toEqual({
      text: "5.6.21",
      dayFirst: "5 June 2021",
      monthFirst: "May 6, 2021",
    });
  });

  test("is a made-up one where the table shows none", () => {
    expect(dateExample(["March", "04/04/2021"])).toEqual({
      text: "03/04/2021",
      dayFirst: "3 April 2021",
      monthFirst: "March 4, 2021",
    });
  });

  test("puts years of two digits into the nearer century", () => {
    expect(dateExample(["1/2/98"]).dayFirst).toBe("1 February 1998");
  });
});
