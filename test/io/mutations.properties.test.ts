import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { FileReading } from "../../src/core/linkage/file-reading.ts";
import { readAny } from "../../src/io/read-any.ts";
import { imported, planOf } from "./fixture-report.ts";
import { odsOf, partsOf, textRow } from "./xlsx/workbook-of.ts";

const folder = new URL("../fixtures/other/", import.meta.url);
const texts = readdirSync(folder).filter((name) => !name.endsWith(".json"));
const plain = texts.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));

const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
const people =
  textRow(1, "Name", "Company", "Connected on", "Introduced by") +
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><v>Acme</v></c><c r="C2" s="1"><v>44262</v></c></row>' +
  textRow(3, "Ben Okoye", "Nexa", "2021", "Ana Ruiz") +
  textRow(5, "Cy Lee", "", "", "Ben Okoye");
const parts = partsOf({
  sheets: [
    { name: "A", data: people },
    { name: "B", data: textRow(1, "Name") },
  ],
  texts: "<si><t>Ana Ruiz</t></si>",
  styles,
});
const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);

function expectConserved(readings: readonly FileReading[]): void {
  for (const reading of readings) {
    const rejected = reading.issues.filter(({ severity }) => severity === "rejected").length;
    const listed = reading.tellings?.length ?? reading.contacts.length + reading.introductions.length + reading.ties.length;
    expect(listed + rejected).toBe(reading.rows);
  }
  const { plan, after } = imported(readings);
  for (const file of plan.files) expect(file.added + file.merged + file.unchanged + file.rejected).toBe(file.rows);
  expect(planOf(readings, { into: after, id: "again" }).changes).toEqual([]);
}

async function expectReadOrRefused(name: string, bytes: Uint8Array): Promise<void> {
  const { parts, problems } = await readAny({ name, bytes }, {});
  expect(parts.length + problems.length).toBeGreaterThan(0);
  for (const { code } of problems) expect(code).toMatch(/^[a-z-]+$/);
  expectConserved(parts.map(({ reading }) => reading));
}

const where = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const mutation = fc.record({
  changes: fc.array(fc.tuple(where, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 5 }),
  /** Bytes taken out, and put in again elsewhere. */
  cut: fc.option(fc.tuple(where, where, where)),
  keep: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: where }),
});

function mutated(
  original: Uint8Array,
  { changes, cut, keep }: typeof mutation extends fc.Arbitrary<infer Value> ? Value : never,
): Uint8Array {
  let bytes = original.slice(0, Math.ceil(original.length * keep));
  const at = (share: number) => Math.floor(share * bytes.length);
  if (cut !== null) {
    const [from, to] = [at(cut[0]), at(cut[1])].sort((a, b) => a - b);
    const taken = bytes.slice(from, to);
    const rest = [...bytes.slice(0, from), ...bytes.slice(to)];
    rest.splice(Math.floor(cut[2] * rest.length), 0, ...taken);
    bytes = Uint8Array.from(rest);
  }
  for (const [share, value] of changes) if (bytes.length > 0) bytes[at(share)] = value;
  return bytes;
}

describe("a damaged file is conserved or refused, never thrown at:", () => {
  it("cards and graphs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...plain), mutation, async ({ name, bytes }, damage) =>
        expectReadOrRefused(name, mutated(bytes, damage)),
      ),
      { numRuns: 1000, seed: 21 },
    );
  });

  it("the parts of a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: entries.length - 1 }), mutation, async (which, damage) => {
        const files = entries.map(([name, bytes], i) => [name, i === which ? mutated(bytes, damage) : bytes] as const);
        await expectReadOrRefused("people.xlsx", zipSync(Object.fromEntries(files), { level: 0 }));
      }),
      { numRuns: 500, seed: 22 },
    );
  });

  it("the bytes of a workbook", async () => {
    const workbook = zipSync(Object.fromEntries(entries));
    await fc.assert(
      fc.asyncProperty(mutation, async (damage) => expectReadOrRefused("people.xlsx", mutated(workbook, damage))),
      { numRuns: 300, seed: 23 },
    );
  });

  it("the content of an OpenDocument sheet", async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const tables = `<table:table table:name="A"><table:table-row>${cell("Name")}${cell("Knows")}</table:table-row><table:table-row table:number-rows-repeated="2">${cell("Ana Ruiz")}${cell("Ben Okoye")}</table:table-row></table:table>`;
    await fc.assert(
      fc.asyncProperty(mutation, async (damage) =>
        expectReadOrRefused("people.ods", odsOf(new TextDecoder().decode(mutated(strToU8(tables), damage)))),
      ),
      { numRuns: 200, seed: 24 },
    );
  });
});

/** Changes that leave XML well-formed: other values, elements left out, elements that stand twice. */
const strangeness = fc.array(
  fc.record({
    at: where,
    change: fc.constantFrom("value", "text", "leave out", "twice"),
    value: fc.constantFrom(
      "",
      "0",
      "-1",
      "1",
      "2",
      "a",
      "N/A",
      "A1",
      "XFD9",
      "1e400",
      "NaN",
      "s",
      "true",
      "edge",
      "__proto__",
      "2021-03-07",
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function strange(text: string, changes: typeof strangeness extends fc.Arbitrary<infer Value> ? Value : never): string {
  let changed = text;
  for (const { at, change, value } of changes) {
    const pattern = {
      value: /"[^"<>]*"/g,
      text: /(?<=>)[^<>\s][^<>]*(?=<)/g,
      "leave out": /<\w[^<>]*\/>/g,
      twice: /<\w[^<>]*\/>/g,
    }[change];
    // What stands before the first element says what the document is, and not what is in it.
    const found = [...changed.matchAll(pattern)].filter(({ index }) => index > changed.indexOf("<", 2));
    const match = found[Math.floor(at * found.length)];
    if (match === undefined) continue;
    const [old] = match;
    const put = { value: `"${value}"`, text: value, "leave out": "", twice: old + old }[change];
    changed = changed.slice(0, match.index) + put + changed.slice(match.index + old.length);
  }
  return changed;
}

describe("a well-formed file that says strange things is conserved or refused, never thrown at:", () => {
  const graphs = plain.filter(({ name }) => /\.(?:gexf|graphml)$/.test(name));

  it("graphs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...graphs), strangeness, async ({ name, bytes }, changes) =>
        expectReadOrRefused(name, strToU8(strange(new TextDecoder().decode(bytes), changes))),
      ),
      { numRuns: 400, seed: 26 },
    );
  });

  it("workbooks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: entries.length - 1 }), strangeness, async (which, changes) => {
        const files = Object.entries(parts).map(
          ([name, text], i) => [name, strToU8(i === which ? strange(text, changes) : text)] as const,
        );
        await expectReadOrRefused("people.xlsx", zipSync(Object.fromEntries(files), { level: 0 }));
      }),
      { numRuns: 400, seed: 27 },
    );
  });
});

describe("made-up cards", () => {
  const names = fc.constantFrom(
    "FN",
    "N",
    "ORG",
    "EMAIL",
    "TEL;CELL",
    "RELATED;TYPE=friend",
    "UID",
    "item1.X-ABRELATEDNAMES",
    "item1.X-ABLABEL",
    "NOTE",
    "ADR",
    "URL",
    "X-A",
    "BEGIN",
    "END",
    "AGENT",
    "VERSION",
    "KIND",
  );
  const values = fc.oneof(
    fc.constantFrom(
      "Ana Ruiz",
      "Ruiz;Ana;;;",
      "VCARD",
      "ana@example.org",
      "urn:uuid:a1",
      "a1",
      "2.1",
      "group",
      "",
      "=C3=",
      "\\n\\",
      "_$!<Friend>!$_",
      " ",
    ),
    fc.string({ maxLength: 10 }),
  );
  const line = fc.tuple(names, values).map(([name, value]) => `${name}:${value}`);

  it("of any lines are conserved", async () => {
    const soup = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(soup, async (cards) => {
        const text = cards.map((lines) => ["BEGIN:VCARD", ...lines, "END:VCARD"].join("\n")).join("\n");
        await expectReadOrRefused("cards.vcf", strToU8(text));
      }),
      { numRuns: 500, seed: 25 },
    );
  });
});
