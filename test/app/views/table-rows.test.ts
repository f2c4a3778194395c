import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atOnce, inSlices } from "../../../src/app/state/slices.ts";
import {
  filterInSteps,
  orderInSteps,
  type TableColumn,
  type TableFilter,
  tableInSteps,
} from "../../../src/app/views/workspace/table-order.ts";
import { rowAt, type TableRow, tableRowsInSteps } from "../../../src/app/views/workspace/table-rows.ts";
import type { MapAnswer } from "../../../src/core/answers/question.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { introduction, mapOf, person, recordsOf } from "./people.ts";

/** Every row, in the order of the records. */
function tableRows(records: Records, map: MapAnswer | null): readonly TableRow[] {
  const rows = atOnce(tableRowsInSteps(records, map));
  return rows.contacts.flatMap((_, at) => rowAt(rows, at) ?? []);
}

/** The rows of that order. */
function orderedRows(records: Records, map: MapAnswer | null, column: TableColumn, descending: boolean): readonly TableRow[] {
  const rows = atOnce(tableRowsInSteps(records, map));
  return Array.from(atOnce(orderInSteps(rows, { column, descending }))).flatMap((at) => rowAt(rows, at) ?? []);
}

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
    const rows = tableRows(records, map);
    expect(rows.map(({ id, away, introducedBy, ties }) => [id, away, introducedBy, ties])).toEqual([
      ["me", 0, "", 1],
      ["ana", 1, "", 2],
      ["bo", 2, "ana", 1],
      ["cy", null, "", 0],
    ]);
  });

  test("an introduction that never took place introduces nobody", () => {
    const idea = { ...introduction("ana", ["bo"]), status: "idea" as const };
    const rows = tableRows(recordsOf([person("ana"), person("bo")], [idea]), null);
    expect(rows.map((row) => row.introducedBy)).toEqual(["", ""]);
  });

  test("before the map is there, nobody's distance is guessed", () => {
    const rows = tableRows(recordsOf([person("ana")]), null);
    expect(rows.map((row) => row.away)).toEqual([null]);
  });

  test("no contacts make no rows", () => {
    expect(tableRows(recordsOf([]), mapOf({}))).toEqual([]);
  });
});

describe("order of the table", () => {
  const records = recordsOf([
    person("1", { name: "Zoë", company: "Beta" }),
    person("2", { name: "émile", company: null }),
    person("3", { name: "Ana", company: "acme", connectedOn: parsePartialDate("2024-03") }),
  ]);
  const map = mapOf({ "1": 2, "2": 1, "3": -1 });
  const order = (column: TableColumn, descending: boolean) => orderedRows(records, map, column, descending).map((row) => row.id);

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

  test("rows that are equal in what they are ordered by stand by name, either way round", () => {
    const same = recordsOf([person("1", { name: "Cy" }), person("2", { name: "Ana" }), person("3", { name: "Bo" })]);
    const names = (descending: boolean) => orderedRows(same, null, "ties", descending).map((row) => row.name);
    expect(names(false)).toEqual(["Ana", "Bo", "Cy"]);
    expect(names(true)).toEqual(["Ana", "Bo", "Cy"]);
  });

  test("ordering loses nobody, and equal rows keep their order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "a", "b")), fc.boolean(), (companies, descending) => {
        const many = recordsOf(companies.map((company, at) => person(String(at).padStart(4, "0"), { company })));
        const ordered = orderedRows(many, null, "company", descending);
        expect(ordered.map((row) => row.id).toSorted()).toEqual([...many.contacts.keys()]);
        for (const company of ["", "a", "b"]) {
          const ids = ordered.filter((row) => row.company === company).map((row) => row.id);
          expect(ids).toEqual([...ids].sort());
        }
      }),
    );
  });

  test("after a change of names, the order is the one that would be made from nothing", () => {
    const name = fc.constantFrom("Ana", "bo", "Cy", "Émile", "Zoë", "");
    fc.assert(
      fc.property(fc.array(fc.array(name), { minLength: 2, maxLength: 4 }), (versions) => {
        for (const names of versions) {
          const version = recordsOf(names.map((each, at) => person(String(at).padStart(4, "0"), { name: each })));
          const expected = names
            .map((each, at) => ({ at, key: each.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() }))
            .sort(
              (a, b) => Number(a.key === "") - Number(b.key === "") || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at),
            );
          const ids = orderedRows(version, null, "name", false).map((row) => row.id);
          expect(ids).toEqual(expected.map(({ at }) => String(at).padStart(4, "0")));
        }
      }),
    );
  });
});

describe("filter of the table", () => {
  const records = recordsOf([person("ana"), person("bo"), person("cy")]);
  const rows = atOnce(tableRowsInSteps(records, mapOf({ ana: 1, bo: 2, cy: -1 })));
  const inOrder = Uint32Array.of(0, 1, 2);
  const nothing: TableFilter = { found: null, depth: null, hides: null };
  const left = (filter: Partial<TableFilter>) =>
    Array.from(atOnce(filterInSteps(rows, inOrder, { ...nothing, ...filter }))).map((at) => rowAt(rows, at)?.id);

  test("without a filter the very same rows come back", () => {
    expect(atOnce(filterInSteps(rows, inOrder, nothing))).toBe(inOrder);
  });

  test("search, depth and legend each leave their part", () => {
    expect(left({ found: new Set([contactId("cy")]) })).toEqual(["cy"]);
    expect(left({ depth: 1 })).toEqual(["ana"]);
    expect(left({ hides: ({ id }) => id === "bo" })).toEqual(["ana", "cy"]);
    expect(left({ found: new Set([contactId("cy")]), depth: 1 })).toEqual([]);
  });
});

test("a table made in slices is the one made at once, wherever others come in between", async () => {
  const people = Array.from({ length: 1500 }, (_, at) =>
    person(`p${at}`, { name: `N${(at * 7919) % 1500}`, company: `C${at % 7}` }),
  );
  const records = recordsOf(people);
  const other = recordsOf(people.slice(0, 900));
  const wanted = { map: null, found: null, depth: null, hides: null, order: { column: "company", descending: true } } as const;
  const signal = new AbortController().signal;
  let time = 0;
  const clock = () => {
    time += 7;
    return time;
  };
  const [one, two] = await Promise.all([
    inSlices(tableInSteps({ ...wanted, records }), { signal, clock }),
    inSlices(tableInSteps({ ...wanted, records: other }), { signal, clock }),
  ]);
  const whole = (of: Records) => Array.from(atOnce(tableInSteps({ ...wanted, records: { ...of } })).places);
  expect(Array.from(one?.value.places ?? [])).toEqual(whole(records));
  expect(Array.from(two?.value.places ?? [])).toEqual(whole(other));
});
