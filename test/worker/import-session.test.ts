import { expect, test } from "vitest";
import { noRecords } from "../../src/core/model/records.ts";
import { importSession } from "../../src/worker/import-session.ts";

const planned = { do: "plan-import", importId: "im1", at: 0, choices: null, ego: null } as const;

function file(text: string) {
  return { name: "people.csv", content: new Blob([text]) };
}

test("rows that were recognised are counted, not listed one by one", async () => {
  const session = importSession();
  const rows = Array.from({ length: 600 }, (_, i) => `Ana Ruiz,ana@example.org,${i}`);
  await session.readFiles([file(`Name,Email,Notes\n${rows.join("\n")}\n`)], noRecords, () => undefined);
  const { joined, plan } = session.plan(planned, noRecords, () => undefined);
  expect(joined).toEqual({ counts: [["same-email", 599]], alike: [] });
  expect("joined" in plan).toBe(false);
});

test("a file that nobody understood can be said to hold names, and is read again by itself", async () => {
  const session = importSession();
  const found = await session.readFiles(
    [file("Mensch;Laden\nAna;Acme\nBo;Bolt\n"), { name: "good.csv", content: new Blob(["Name\nCleo Park\n"]) }],
    noRecords,
    () => undefined,
  );
  expect(found.read.map(({ from }) => from)).toEqual([1]);
  expect(found.problems.map(({ from, code, table }) => [from, code, table?.header])).toEqual([
    [0, "unknown-columns", ["Mensch", "Laden"]],
  ]);
  const mapping = { kind: "contacts", fields: ["name", "company"], dateOrder: null } as const;
  const again = await session.readAgain(0, [["", { mapping }]], noRecords, () => undefined);
  expect(again.read.map(({ from, rows }) => [from, rows])).toEqual([
    [0, 2],
    [1, 1],
  ]);
  expect(session.plan(planned, noRecords, () => undefined).plan.totals.contacts).toBe(3);
});

test("it is told how far the rows are matched", async () => {
  const session = importSession();
  const rows = Array.from({ length: 12_000 }, (_, i) => `in/person-${i},Ana Ruiz`);
  await session.readFiles([file(`Profile,Name\n${rows.join("\n")}\n`)], noRecords, () => undefined);
  const told: unknown[] = [];
  session.plan(planned, noRecords, (progress) => told.push(progress));
  const totalRows = 12_000;
  expect(told).toEqual([0, 5000, 10_000].map((doneRows) => ({ phase: "matching", doneRows, totalRows })));
});
