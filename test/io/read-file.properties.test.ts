import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileReading } from "../../src/core/linkage/file-reading.ts";
import { readFile } from "../../src/io/read-file.ts";
import { bytesOf, imported, planOf, readingOf } from "./fixture-report.ts";

const folder = new URL("../fixtures/", import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

function expectConserved(reading: FileReading): void {
  const rejected = reading.issues.filter(({ severity }) => severity === "rejected").length;
  const listed = reading.tellings?.length ?? reading.contacts.length + reading.introductions.length + reading.ties.length;
  expect(listed + rejected).toBe(reading.rows);
  const { plan, after } = imported([reading]);
  const [file] = plan.files;
  expect(file).toBeDefined();
  if (file === undefined) return;
  expect(file.added + file.merged + file.unchanged + file.rejected).toBe(file.rows);
  expect(file.rows).toBe(reading.rows);
  expect(file.issues.filter(({ severity }) => severity === "rejected").length).toBe(file.rejected);
  expect(planOf([reading], { into: after, id: "again" }).changes).toEqual([]);
}

const names = fc.constantFrom(
  "Ana Ruiz",
  "Ruiz, Ana",
  "Ben Okoye",
  "B. Okoye",
  "Łukasz Żak",
  "Lukasz Zak",
  "John Smith",
  "John Smith Jr.",
  "",
  "🚀",
  "me",
  "5",
);
const cells = fc.oneof(
  fc.constantFrom("", "Acme", "Acme, Inc.", 'a "quoted" word', "two\nlines", "=1+1", "#REF!", "__proto__", " ", "LinkedIn"),
  fc.string({ maxLength: 12 }),
);
const emails = fc.constantFrom("", "ana@example.com", "info@example.com", "ben@example.com; b@example.org", "nobody");
const ids = fc.constantFrom("", "1", "2", "3", "4.47E+11", "you");
const profiles = fc.constantFrom("", "https://www.linkedin.com/in/ana", "https://www.linkedin.com/in/ben/", "not an address");
const dates = fc.constantFrom("", "07 Mar 2021", "3/4/21", "2021", "soon");

function csv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","))
    .join("\n");
}

describe("rows in = added + merged + unchanged + rejected", () => {
  it("for any contact list, and its second import changes nothing", () => {
    const row = fc.tuple(ids, names, emails, profiles, cells, dates, names);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const header = ["Id", "Name", "Email", "Profile", "Company", "Connected on", "Introduced by"];
        expectConserved(readingOf("contacts.csv", csv([header, ...rows])));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("for any introductions file", () => {
    const row = fc.tuple(names, names, names, dates, cells);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const header = ["Introducer", "Introduced", "Introduced to", "Date", "How"];
        expectConserved(readingOf("introductions.csv", csv([header, ...rows])));
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it("for every line of a well-formed table: none is lost, none is made up", () => {
    const row = fc.tuple(fc.stringMatching(/^[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}$/), fc.stringMatching(/^[A-Za-z ",\n]{0,12}$/));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const reading = readingOf("contacts.csv", csv([["Name", "Company"], ...rows]));
        expect(reading.contacts.map(({ facts }) => facts.name)).toEqual(rows.map(([name]) => name));
        expect(reading.contacts.map(({ facts }) => facts.company ?? "")).toEqual(
          rows.map(([, company]) => company.replace(/\s+/g, " ").trim()),
        );
        let line = 2;
        for (const [index, [, company]] of rows.entries()) {
          expect(reading.contacts[index]?.line).toBe(line);
          line += 1 + (company.match(/\n/g)?.length ?? 0);
        }
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});

describe("a damaged file", () => {
  const damage = fc.record({
    file: fc.constantFrom(...seeds),
    cuts: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    doubled: fc.boolean(),
  });

  it("is conserved or refused, never thrown at", () => {
    fc.assert(
      fc.property(damage, ({ file, cuts, keep, doubled }) => {
        const bytes = file.bytes.slice(0, Math.ceil(file.bytes.length * (keep < 0.3 ? 1 : keep)));
        for (const [where, value] of cuts) if (bytes.length > 0) bytes[Math.floor(where * (bytes.length - 1))] = value;
        const content = doubled ? new Uint8Array([...bytes, ...bytes]) : bytes;
        const result = readFile({ name: file.name, bytes: content }, {});
        if ("reading" in result) expectConserved(result.reading);
        else expect(result.problem.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 400, seed: 10 },
    );
  });

  it("of quotes, commas and line breaks alone is conserved or refused", () => {
    const soup = fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "a", " ", "Name", "Company"), maxLength: 60 });
    fc.assert(
      fc.property(soup, (text) => {
        const result = readFile({ name: "soup.csv", bytes: bytesOf(`Name,Company\n${text}`) }, {});
        if ("reading" in result) expectConserved(result.reading);
        else expect(result.problem.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it("of any bytes is conserved or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = readFile({ name: "bytes.csv", bytes }, {});
        if ("reading" in result) expectConserved(result.reading);
        else expect(result.problem.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});
