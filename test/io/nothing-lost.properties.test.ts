import fc from "fast-check";
import { expect, it } from "vitest";
import type { TableKind } from "../../src/core/model/table-mapping.ts";
import { mappingTargets } from "../../src/io/mapping-targets.ts";
import { readFile } from "../../src/io/read-file.ts";
import { bytesOf } from "./fixture-report.ts";

/** Columns said to hold anything at all, and rows whose every cell is a word of its own, or blank. */
function tables(kind: TableKind, needed: readonly string[]) {
  const fields = [...mappingTargets[kind].map(({ field }) => field), null, null];
  const columns = fc
    .array(fc.constantFrom(...fields), { maxLength: 9 })
    .chain((more) => fc.shuffledSubarray([...needed, ...more], { minLength: needed.length + more.length }));
  const filled = fc.array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 4 });
  return fc.record({ columns, filled });
}

const letters = (number: number): string => String(number).replace(/\d/g, (digit) => "ABCDEFGHIJ".charAt(Number(digit)));

function expectNothingLost(kind: TableKind, columns: readonly (string | null)[], filled: readonly (readonly boolean[])[]) {
  const rows = filled.map((row, line) =>
    columns.map((field, column) => (row[column] === true || field === "name" ? `Word${letters(line * 100 + column)}end` : "")),
  );
  const text = [columns.map((_, column) => `Heading ${column}`), ...rows].map((cells) => cells.join(";")).join("\n");
  const mapping = { kind, fields: columns, dateOrder: null };
  const result = readFile(
    { name: "list.csv", bytes: bytesOf(`${text}\n`) },
    { choice: { mapping, delimiter: ";", headerLine: 1 } },
  );
  if ("problem" in result) throw new Error(result.problem.code);
  const { contacts, introductions, ties, issues } = result.reading;
  rows.forEach((cells, index) => {
    const line = index + 2;
    const on = (entry: { readonly line: number }) => entry.line === line;
    const said = JSON.stringify([contacts.filter(on), introductions.filter(on), ties.filter(on)]).toLowerCase();
    if (issues.some((issue) => on(issue) && issue.severity === "rejected")) return;
    expect(cells.filter((cell) => !said.includes(cell.toLowerCase()))).toEqual([]);
  });
}

it("every word of a contact list stands in the contact it tells of, whatever its columns are said to hold", () => {
  fc.assert(
    fc.property(tables("contacts", ["name"]), ({ columns, filled }) => expectNothingLost("contacts", columns, filled)),
    { numRuns: 600, seed: 4 },
  );
});

it("every word of an introduction stands in it", () => {
  fc.assert(
    fc.property(tables("introductions", ["introducer", "introduced"]), ({ columns, filled }) =>
      expectNothingLost("introductions", columns, filled),
    ),
    { numRuns: 400, seed: 5 },
  );
});
