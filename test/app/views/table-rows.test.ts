import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filteredRows, orderedRows, type TableColumn, tableRows } from "../../../src/app/views/workspace/table-rows.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import { introduction, mapOf, person, recordsOf } from "./people.ts";

const groupOf = () => "Not recorded";

describe("rows of the table", () => {
  test("a row says how far away somebody is, who introduced them, and how many ties they have", () => {
    const records = recordsOf(
      [person("me"), person("ana"), person("bo"), person("cy")],
      [introduction("ana", ["bo", "me"])],
      "me",
    );
    const map = mapOf({ me: 0, ana: 1, bo: 2, cy: -1 }, [
      ["me", "ana"],
      ["ana", "bo"],
      ["bo", "ana"],
    ]);
    const rows = tableRows(records, map, groupOf);
    expect(rows.map(({ id, away, introducedBy, ties }) => [id, away, introducedBy, ties])).toEqual([
      ["me", 0, "", 1],
      ["ana", 1, "", 2],
      ["bo", 2, "ana", 1],
      ["cy", null, "", 0],
    ]);
  });

  test("an introduction that never took place introduces nobody", () => {
    const idea = { ...introduction("ana", ["bo"]), status: "idea" as const };
    const rows = tableRows(recordsOf([person("ana"), person("bo")], [idea]), null, groupOf);
    expect(rows.map((row) => row.introducedBy)).toEqual(["", ""]);
  });

  test("before the map is there, nobody's distance is guessed", () => {
    const rows = tableRows(recordsOf([person("ana")]), null, groupOf);
    expect(rows.map((row) => row.away)).toEqual([null]);
  });

  test("no contacts make no rows", () => {
    expect(tableRows(recordsOf([]), mapOf({}), groupOf)).toEqual([]);
  });
});

describe("order of the table", () => {
  const rows = tableRows(
    recordsOf([
      person("1", { name: "Zoë", company: "Beta" }),
      person("2", { name: "émile", company: null }),
      person("3", { name: "Ana", company: "acme", connectedOn: parsePartialDate("2024-03") }),
    ]),
    mapOf({ "1": 2, "2": 1, "3": -1 }),
    groupOf,
  );
  const order = (column: TableColumn, descending: boolean) => orderedRows(rows, { column, descending }).map((row) => row.id);

  test("names are ordered without regard to case and accents", () => {
    expect(order("name", false)).toEqual(["3", "2", "1"]);
    expect(order("name", true)).toEqual(["1", "2", "3"]);
  });

  test("what is not recorded stands last either way round", () => {
    expect(order("company", false)).toEqual(["3", "1", "2"]);
    expect(order("company", true)).toEqual(["1", "3", "2"]);
    expect(order("away", false)).toEqual(["2", "1", "3"]);
    expect(order("away", true)).toEqual(["1", "2", "3"]);
  });

  test("ordering loses nobody, and equal rows keep their order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "a", "b")), fc.boolean(), (companies, descending) => {
        const many = tableRows(
          recordsOf(companies.map((company, at) => person(String(at).padStart(4, "0"), { company }))),
          null,
          groupOf,
        );
        const ordered = orderedRows(many, { column: "company", descending });
        expect(new Set(ordered)).toEqual(new Set(many));
        for (const company of ["", "a", "b"]) {
          const ids = ordered.filter((row) => row.company === company).map((row) => row.id);
          expect(ids).toEqual([...ids].sort());
        }
      }),
    );
  });
});

describe("filter of the table", () => {
  const rows = tableRows(recordsOf([person("ana"), person("bo"), person("cy")]), mapOf({ ana: 1, bo: 2, cy: -1 }), (contact) =>
    contact?.id === "bo" ? "Energy" : "Other",
  );
  const nothing = { found: null, depth: null, hiddenGroups: new Set<string>() };
  const left = (filter: Partial<typeof nothing> | object) => filteredRows(rows, { ...nothing, ...filter }).map((row) => row.id);

  test("without a filter the very same rows come back", () => {
    expect(filteredRows(rows, nothing)).toBe(rows);
  });

  test("search, depth and legend each leave their part", () => {
    expect(left({ found: new Set([contactId("cy")]) })).toEqual(["cy"]);
    expect(left({ depth: 1 })).toEqual(["ana"]);
    expect(left({ hiddenGroups: new Set(["Energy"]) })).toEqual(["ana", "cy"]);
    expect(left({ found: new Set([contactId("cy")]), depth: 1 })).toEqual([]);
  });
});
