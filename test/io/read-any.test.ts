import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type ReadAnyOptions, readAny } from "../../src/io/read-any.ts";
import { card } from "./cards/cards-of.ts";
import { gexfOf, graphmlOf } from "./graphs/graphs-of.ts";
import { odsOf, sheetWith, textRow, workbookOf } from "./xlsx/workbook-of.ts";

const csv = "Name,Company\nAna Ruiz,Acme\n";
const workbook = workbookOf({
  sheets: [{ name: "People", data: textRow(1, "Name", "Company") + textRow(2, "Ana Ruiz", "Acme") }],
});
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(name: string, content: string | Uint8Array, options: ReadAnyOptions = {}) {
  return readAny({ name, bytes: typeof content === "string" ? bytesOf(content) : content }, options);
}

async function namesIn(name: string, content: string | Uint8Array, options: ReadAnyOptions = {}) {
  const { parts, problems } = await read(name, content, options);
  expect(problems).toEqual([]);
  return parts.flatMap(({ reading }) => reading.contacts.map(({ facts }) => facts.name));
}

async function problemIn(name: string, content: string | Uint8Array, options: ReadAnyOptions = {}) {
  const { parts, problems } = await read(name, content, options);
  expect(parts).toEqual([]);
  return problems.map(({ code, detail }) => [code, detail]);
}

/** The start of a file of older office programs, with the name of a stream in it. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, i) => {
    bytes[1024 + 2 * i] = character.charCodeAt(0);
  });
  return bytes;
}

function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe("a file is read by its bytes, whatever it is called", () => {
  test.each([
    ["a table of text", csv],
    ["a workbook", workbook],
    [
      "an OpenDocument sheet",
      odsOf(
        '<table:table table:name="A"><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Ana Ruiz</text:p></table:table-cell></table:table-row></table:table>',
      ),
    ],
    ["cards", card("FN:Ana Ruiz")],
    ["cards after a byte order mark", `\ufeff${card("FN:Ana Ruiz")}`],
    ["a GEXF graph", gexfOf('<nodes><node id="1" label="Ana Ruiz"/></nodes>')],
    ["a GraphML graph", graphmlOf("", '<node id="1"><data key="name">Ana Ruiz</data></node>')],
    ["an archive of cards", zipOf({ "people/ana.vcf": card("FN:Ana Ruiz") })],
    ["an archive of a table", zipOf({ "people.csv": csv })],
  ] as const)("%s", async (_, content) => {
    for (const name of ["people.csv", "people.xlsx", "people.vcf", "people.gexf", "people"])
      expect(await namesIn(name, content)).toEqual(["Ana Ruiz"]);
  });

  test("cards below a line that is none are known by the name of the file", async () => {
    const { parts } = await read("people.vcf", `Exported by nobody\n${card("FN:Ana Ruiz")}`);
    expect(parts[0]?.reading.contacts).toHaveLength(1);
    expect(parts[0]?.reading.issues).toMatchObject([{ line: 1, code: "damaged-value", severity: "rejected" }]);
  });
});

describe("what cannot be read is told by what it is", () => {
  test.each([
    ["an older workbook", compound("Workbook"), "unsupported-format", "xls"],
    ["an older workbook of unknown streams", compound(""), "unsupported-format", "xls"],
    ["an older document", compound("WordDocument"), "unsupported-format", "doc"],
    ["a message", compound("__substg1.0_001A001E"), "unsupported-format", "msg"],
    ["a workbook with a password", compound("EncryptedPackage"), "encrypted-file", "xlsx"],
    ["a binary workbook", zipOf({ "xl/workbook.bin": "" }), "unsupported-format", "xlsb"],
    ["a sheet of Numbers", zipOf({ "Index/Document.iwa": "" }), "unsupported-format", "numbers"],
    ["a document", zipOf({ "word/document.xml": "" }), "unsupported-format", "docx"],
    ["an OpenDocument text", zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }), "unsupported-format", "odt"],
    [
      "an OpenDocument sheet with a password",
      odsOf("", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
      "encrypted-file",
      "ods",
    ],
    ["a web page", "<!DOCTYPE html><html><table><tr><td>Name</td></tr></table></html>", "not-a-table", "HTML"],
    ["a calendar", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "not-a-table", "calendar"],
    ["some JSON", '[{"name":"Ana Ruiz"}]', "not-a-table", "JSON"],
    ["some XML", '<?xml version="1.0"?><people/>', "not-a-table", "XML"],
    ["a PDF document", "%PDF-1.7\n", "binary-file", "PDF document"],
    ["an image", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "binary-file", "PNG image"],
    ["nothing", "", "empty-file", null],
    ["a graph with a document type", "<!DOCTYPE graphml><graphml/>", "unsafe-xml", "DOCTYPE"],
    ["a graph of nobody", "<gexf/>", "nothing-to-read", null],
  ] as const)("%s", async (_, content, code, detail) => {
    expect(await problemIn("people.csv", content)).toEqual([[code, detail]]);
  });

  test("a workbook that is cut off", async () => {
    expect(await problemIn("people.xlsx", workbook.subarray(0, workbook.length - 30))).toMatchObject([
      ["damaged-file", expect.anything()],
    ]);
  });

  test("a workbook whose cells are locked", async () => {
    const locked = workbook.slice();
    // The mark of encryption, in the list at the end and before each file.
    for (let at = 0; at + 4 < locked.length; at += 1) {
      const mark = String.fromCharCode(...locked.subarray(at, at + 4));
      if (mark === "PK\u0001\u0002") locked[at + 8] = (locked[at + 8] ?? 0) | 1;
      if (mark === "PK\u0003\u0004") locked[at + 6] = (locked[at + 6] ?? 0) | 1;
    }
    expect((await problemIn("people.xlsx", locked))[0]?.[0]).toBe("encrypted-file");
  });

  test("a workbook that unpacks to far more than it should", async () => {
    const data = `${textRow(1, "Name")}<row r="2"><c r="A2" t="str"><v>${"a".repeat(4_000_000)}</v></c></row>`;
    expect((await problemIn("people.xlsx", workbookOf({ sheets: [{ name: "A", data }] })))[0]?.[0]).toBe("too-compressed");
  });

  test("an archive in an archive", async () => {
    const inner = zipOf({ "people.csv": csv });
    const outer = zipSync({ "inner.csv": inner, "people.csv": strToU8(csv) });
    const { parts, problems } = await read("all.zip", outer);
    expect(parts.map(({ reading }) => reading.contacts.length)).toEqual([1]);
    expect(problems).toMatchObject([{ code: "unsupported-format", detail: "zip" }]);
  });
});

describe("limits", () => {
  test.each([
    [100_000_000, "empty-file"],
    [100_000_001, "too-large"],
  ])("of %i bytes", async (length, code) => {
    // Blank text: nothing of it is kept, and it is read at once.
    const bytes = new Uint8Array(length).fill(0x20);
    expect((await problemIn("people.csv", bytes))[0]?.[0]).toBe(code);
  });

  test("are lifted where there is memory for more", async () => {
    const bytes = new Uint8Array(100_000_001).fill(0x20);
    expect((await problemIn("people.csv", bytes, { isUnlimited: true }))[0]?.[0]).toBe("empty-file");
  });

  test.each([
    [499_999, null],
    [500_000, null],
    [500_001, "too-many-rows"],
  ])("of %i cards", async (count, code) => {
    const { parts, problems } = await read("people.vcf", "BEGIN:VCARD\nEND:VCARD\n".repeat(count));
    expect(problems[0]?.code ?? null).toBe(code);
    if (code === null) expect(parts[0]?.reading.rows).toBe(count);
  });
});

describe("choices", () => {
  const sheet = (name: string, person: string) => ({ name, data: textRow(1, "Name", "Company") + textRow(2, person, "Acme") });
  const two = workbookOf({ sheets: [sheet("One", "Ana Ruiz"), sheet("Two", "Ben Okoye")] });

  test("of a sheet, under the name of the file's only part or of the sheet shown before", async () => {
    expect(await namesIn("two.xlsx", two)).toEqual(["Ana Ruiz"]);
    expect(await namesIn("two.xlsx", two, { choices: new Map([["", { sheet: "Two" }]]) })).toEqual(["Ben Okoye"]);
    expect(await namesIn("two.xlsx", two, { choices: new Map([["One", { sheet: "Two" }]]) })).toEqual(["Ben Okoye"]);
  });

  test("of a mapping hold for their sheet only", async () => {
    const mapping = { kind: "contacts", fields: [null, "name"], dateOrder: null } as const;
    expect(await namesIn("two.xlsx", two, { choices: new Map([["One", { mapping }]]) })).toEqual(["Acme"]);
    expect(await namesIn("two.xlsx", two, { choices: new Map([["Two", { mapping }]]) })).toEqual(["Ana Ruiz"]);
  });

  test("the sheet is told with the table, and all there are", async () => {
    const { parts } = await read("two.xlsx", two);
    expect(parts[0]?.table).toMatchObject({ part: "One", sheets: ["One", "Two"], headerLine: 1, header: ["Name", "Company"] });
    expect(parts[0]?.reading).toMatchObject({ file: "two.xlsx", encoding: "xlsx", delimiter: "" });
  });

  test("of the kind hold for every format of rows", async () => {
    const data = textRow(1, "Name", "Knows") + textRow(2, "Ana Ruiz", "Ben Okoye");
    const { parts } = await read("ties.xlsx", workbookOf({ sheets: [{ name: "A", data }] }), { kind: "ties" });
    expect(parts[0]?.reading.ties.map(({ a, b }) => [a.text, b.text])).toEqual([["Ana Ruiz", "Ben Okoye"]]);
  });

  test("a sheet nobody understands comes with what was found in it", async () => {
    const data = textRow(1, "Foo", "Bar") + textRow(2, "1", "2");
    const { problems } = await read("x.xlsx", workbookOf({ sheets: [{ name: "A", data }] }));
    expect(problems).toMatchObject([{ code: "unknown-columns", table: { sheets: ["A"], header: ["Foo", "Bar"] } }]);
  });
});

test.each([
  ["a workbook", "a.xlsx", () => workbookOf({ sheets: [{ name: "A", data: manyRows() }] })],
  ["cards", "a.vcf", () => bytesOf(card("FN:Ana Ruiz").repeat(10_001))],
  ["a graph", "a.gexf", () => bytesOf(gexfOf(`<nodes>${'<node id="1" label="Ana Ruiz"/>'.repeat(80_000)}</nodes>`))],
] as const)("%s tells how far it was read, forwards and never beyond its end", async (_, name, make) => {
  const bytes = make();
  const told: number[] = [];
  await read(name, bytes, {
    onProgress: (done, total) => {
      expect(total).toBe(bytes.length);
      told.push(done);
    },
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(bytes.length);
});

function manyRows(): string {
  return Array.from({ length: 20_000 }, (_, i) =>
    textRow(i + 1, i === 0 ? "Name" : `Ana Ruiz ${i * 7919}`, `Company ${i * 104_729}`),
  ).join("");
}

test("the same people come out of a workbook as out of text", async () => {
  const long = sheetWith('<c r="B2"><v>447946000000</v></c>');
  const { parts } = await read("a.xlsx", workbookOf({ sheets: [long] }));
  const asText = await read("a.csv", "Name,Company\nAna Ruiz,447946000000\n");
  expect(parts[0]?.reading.contacts).toEqual(asText.parts[0]?.reading.contacts);
});
