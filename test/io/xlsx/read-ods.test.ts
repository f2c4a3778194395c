import { describe, expect, test } from "vitest";
import { readOds } from "../../../src/io/xlsx/read-ods.ts";
import { odsOf } from "./workbook-of.ts";

const cell = (text: string, more = "") => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;
const table = (rows: string, name = "People") => `<table:table table:name="${name}">${rows}</table:table>`;

function rowsOf(tables: string, sheet?: string) {
  const raw = readOds({ name: "people.ods", bytes: odsOf(tables) }, sheet === undefined ? {} : { sheet });
  if ("code" in raw) throw new Error(raw.code);
  return Array.from(raw.rows, ({ line, cells }) => [line, ...cells]);
}

describe("an OpenDocument sheet", () => {
  test("repeats rows and cells, and blank ones to its end take no room", () => {
    const blank = row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"');
    const far = row(`<table:table-cell table:number-columns-repeated="2"/>${cell("x", 'table:number-columns-repeated="2"')}`);
    expect(rowsOf(table(row(cell("Name")) + row(cell("Ana"), 'table:number-rows-repeated="2"') + far + blank))).toEqual([
      [1, "Name"],
      [2, "Ana"],
      [3, "Ana"],
      [4, "", "", "x", "x"],
    ]);
  });

  test("gives dates and numbers whole, whatever is shown", () => {
    const cells =
      cell("7 Mar", 'office:value-type="date" office:date-value="2021-03-07"') +
      cell("4.48E+11", 'office:value-type="float" office:value="447946000000"') +
      cell("00123", 'office:value-type="float" office:value="123"');
    expect(rowsOf(table(row(cell("Name")) + row(cells)))[1]).toEqual([2, "2021-03-07", "447946000000", "00123"]);
  });

  test("keeps lines and spaces, and leaves comments out", () => {
    const cells =
      "<table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>One<text:s/>two</text:p><text:p>three</text:p></table:table-cell>";
    expect(rowsOf(table(row(cell("Name")) + row(cells)))[1]).toEqual([2, "One two\nthree"]);
  });

  test("of covered cells gives nothing", () => {
    const cells = `${cell("Ana")}<table:covered-table-cell><text:p>Ana</text:p></table:covered-table-cell>${cell("Acme")}`;
    expect(rowsOf(table(row(cell("Name")) + row(cells)))[1]).toEqual([2, "Ana", "", "Acme"]);
  });

  test("is one of several, the first with a header unless another is chosen", () => {
    const tables = table(row(cell("Hello")), "Read me") + table(row(cell("Name")) + row(cell("Ana")), "People");
    expect(rowsOf(tables)).toHaveLength(2);
    expect(rowsOf(tables, "Read me")).toEqual([[1, "Hello"]]);
  });
});
