import { expect, test } from "vitest";
import { displayWidth, table } from "../../src/cli/table.ts";

interface Row {
  readonly name: string | null;
  readonly count: number | null;
}

const columns = [
  { title: "Name", cell: ({ name }: Row) => name },
  { title: "N", cell: ({ count }: Row) => count, align: "right" },
] as const;

test("no rows leave the titles", () => {
  expect(table([], columns)).toBe("Name  N\n");
});

test("columns are aligned, what is not recorded is blank", () => {
  const rows = [
    { name: "Zoë", count: 3 },
    { name: null, count: 12 },
    { name: "美玲", count: null },
    { name: "Bo", count: 0.25 },
  ];
  expect(table(rows, columns)).toBe("Name      N\nZoë       3\n         12\n美玲\nBo    0.250\n");
});

test("a cell cannot forge a line or move the cursor", () => {
  expect(table([{ name: "a\nb\u001b[2J", count: 1 }], columns)).toBe("Name    N\na b[2J  1\n");
});

test("a very long cell is cut at 44 columns", () => {
  const line = table([{ name: "x".repeat(60), count: null }], columns).split("\n")[1];
  expect(line).toBe(`${"x".repeat(43)}…`);
});

test("East Asian characters take two columns, combining marks none", () => {
  expect([displayWidth("abc"), displayWidth("美玲"), displayWidth("e\u0301")]).toEqual([3, 4, 1]);
});
