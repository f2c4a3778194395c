import { describe, expect, it } from "vitest";
import type { TableMapping } from "../../src/core/model/table-mapping.ts";
import { isReadable, mappingTargets } from "../../src/io/mapping-targets.ts";
import { type ReadFileOptions, type ReadFileResult, readFile } from "../../src/io/read-file.ts";
import type { TableChoice, TableView } from "../../src/io/table-view.ts";
import { bytesOf } from "./fixture-report.ts";

const read = (content: string | Uint8Array, options: ReadFileOptions = {}): ReadFileResult =>
  readFile({ name: "list.csv", bytes: typeof content === "string" ? bytesOf(content) : content }, options);

function viewOf(result: ReadFileResult): TableView {
  if (result.table === null) throw new Error("no table");
  return result.table;
}

function contactsOf(result: ReadFileResult): readonly (string | undefined)[] {
  if ("problem" in result) throw new Error(result.problem.code);
  return result.reading.contacts.map(({ facts }) => facts.name);
}

const chosen = (content: string | Uint8Array, choice: TableChoice) => read(content, { choice });
const mapping = (fields: TableMapping["fields"], rest: Partial<TableMapping> = {}): TableMapping => ({
  kind: "contacts",
  fields,
  dateOrder: null,
  ...rest,
});

describe("the view of a table", () => {
  const text = "My people;;\n\nName;Firma;\nAna Ruiz;Acme;x\nBen Okoye;Acme;\n;Nexa;\n";

  it("holds the header with numbers for its blanks, the rows about it, and samples of each column", () => {
    expect(viewOf(read(text))).toEqual({
      part: null,
      encoding: "utf-8",
      encodings: expect.arrayContaining(["utf-8", "windows-1252", "utf-16le", "shift_jis"]),
      delimiter: ";",
      sheets: [],
      headerLine: 3,
      firstRows: [
        { line: 1, cells: ["My people", "", ""] },
        { line: 3, cells: ["Name", "Firma", ""] },
        { line: 4, cells: ["Ana Ruiz", "Acme", "x"] },
        { line: 5, cells: ["Ben Okoye", "Acme", ""] },
        { line: 6, cells: ["", "Nexa", ""] },
      ],
      header: ["Name", "Firma", "Column 3"],
      signature: "name|firma|column 3",
      mapping: mapping(["name", "company", null]),
      isRemembered: false,
      samples: [
        { values: ["Ana Ruiz", "Ben Okoye"], filled: 2 },
        { values: ["Acme", "Nexa"], filled: 3 },
        { values: ["x"], filled: 1 },
      ],
      undecidedDates: [],
      mojibake: null,
      rows: 3,
    });
  });

  it("is there for a table whose columns nobody knows, with what they may hold", () => {
    const result = read("Alpha,Beta,Gamma\nAna Ruiz,ana@example.com,blue\nBen Okoye,ben@example.com,red\n");
    expect(result).toMatchObject({ problem: { code: "unknown-columns" } });
    expect(viewOf(result)).toMatchObject({ headerLine: 1, rows: 2, mapping: mapping(["name", "email", null]) });
  });

  it("takes a first row of data for no header", () => {
    const result = read("Ana Ruiz,ana@example.com\nBen Okoye,ben@example.com\n");
    expect(viewOf(result)).toMatchObject({ headerLine: null, header: ["Column 1", "Column 2"], rows: 2 });
  });

  it("is there for a header without rows", () => {
    const result = read("Name,Company\n");
    expect(result).toMatchObject({ problem: { code: "header-only" } });
    expect(viewOf(result).mapping.fields).toEqual(["name", "company"]);
  });

  it("shows five different samples and no long cell whole", () => {
    const rows = Array.from({ length: 30 }, (_, i) => `A${i % 10} B,${"y".repeat(1000)}`);
    const view = viewOf(read(`Name,Notes\n${rows.join("\n")}\n`));
    expect(view.firstRows).toHaveLength(30);
    expect(view.samples[0]).toEqual({ values: ["A0 B", "A1 B", "A2 B", "A3 B", "A4 B"], filled: 30 });
    expect(view.samples[1]?.values[0]).toHaveLength(301);
  });

  it("has the same signature whatever the case, the spaces and the accents of the header", () => {
    const one = viewOf(read("Name,Prénom usuel,X\nAna,b,c\n"));
    const other = viewOf(read("\n NAME ;prenom  usuel;x\nBen;d;e\n"));
    expect(one.signature).toBe(other.signature);
    expect(viewOf(read("Name,X,Prénom usuel\nAna,b,c\n")).signature).not.toBe(one.signature);
  });
});

describe("a choice", () => {
  it("of the encoding reads the bytes again", () => {
    const bytes = new Uint8Array([...bytesOf("Name\n"), 0x8e, 0x61, ...bytesOf(" Ruiz\n")]);
    expect(contactsOf(read(bytes))).toEqual(["Ža Ruiz"]);
    expect(contactsOf(chosen(bytes, { encoding: "macintosh" }))).toEqual(["éa Ruiz"]);
    expect(viewOf(chosen(bytes, { encoding: "macintosh" })).encoding).toBe("macintosh");
    expect(contactsOf(chosen(bytes, { encoding: "no such thing" }))).toEqual(["Ža Ruiz"]);
  });

  it("of the delimiter cuts anew, and one that can be none is not heeded", () => {
    const text = "Name,a;Company\nAna Ruiz,b;Acme\n";
    expect(viewOf(chosen(text, { delimiter: ";" })).header).toEqual(["Name,a", "Company"]);
    expect(viewOf(chosen(text, { delimiter: "~" })).header).toEqual(["Name,a;Company"]);
    expect(viewOf(chosen(text, { delimiter: '"' })).delimiter).toBe(viewOf(read(text)).delimiter);
    expect(viewOf(chosen(text, { delimiter: "ab" })).delimiter).toBe(viewOf(read(text)).delimiter);
  });

  it("of another header line, and of none", () => {
    const text = "Name,Company\nFull name,Employer\nAna Ruiz,Acme\n";
    expect(contactsOf(chosen(text, { headerLine: 1 }))).toEqual(["Ana Ruiz"]);
    expect(viewOf(chosen(text, { headerLine: 2 })).header).toEqual(["Full name", "Employer"]);
    const none = { headerLine: null, mapping: mapping(["name", "company"]) };
    expect(contactsOf(chosen("Ana Ruiz,Acme\nBen Okoye,Nexa\n", none))).toEqual(["Ana Ruiz", "Ben Okoye"]);
  });

  it("of the columns decides, whatever they are called; unknown words are no field", () => {
    const result = chosen("Name,Company,X\nAcme,Ana Ruiz,1\n", { mapping: mapping(["company", "name", "no such field"]) });
    expect(contactsOf(result)).toEqual(["Ana Ruiz"]);
    expect(viewOf(result).mapping.fields).toEqual(["company", "name", null]);
    if ("reading" in result) expect(result.reading.contacts[0]?.facts.details).toEqual([{ label: "X", value: "1" }]);
  });

  it("of columns that name nobody is no reading, but can be changed", () => {
    const result = chosen("Name,Company\nAna Ruiz,Acme\n", { mapping: mapping([null, "company"]) });
    expect(result).toMatchObject({ problem: { code: "unknown-columns" }, table: { rows: 1 } });
  });

  it("of the kind reads a contact list as introductions", () => {
    const result = chosen("Name,Friend\nAna Ruiz,Ben Okoye\n", {
      mapping: mapping(["introducer", "introduced"], { kind: "introductions" }),
    });
    expect(result).toMatchObject({ reading: { kind: "introductions", introductions: [{ introducer: { text: "Ana Ruiz" } }] } });
  });

  it("of the date order wins over what the columns tell", () => {
    const text = "Name,Connected on\nAna Ruiz,3/4/2021\n";
    expect(viewOf(read(text)).undecidedDates).toEqual([1]);
    for (const [dateOrder, day] of [
      ["day-first", "2021-04-03"],
      ["month-first", "2021-03-04"],
    ] as const) {
      const result = chosen(text, { mapping: mapping(["name", "connectedOn"], { dateOrder }) });
      expect(viewOf(result)).toMatchObject({ undecidedDates: [], mapping: { dateOrder } });
      expect(result).toMatchObject({ reading: { contacts: [{ facts: { connectedOn: day } }] } });
    }
  });

  it("to repair garbled letters repairs them, with a note for each row", () => {
    const text = "Name,Ort\nJosÃ© Ruiz,x\nBen Okoye,y\n";
    expect(viewOf(read(text)).mojibake).toEqual({ before: "JosÃ© Ruiz", after: "José Ruiz", isRepaired: false });
    expect(contactsOf(read(text))).toEqual(["JosÃ© Ruiz", "Ben Okoye"]);
    const repaired = chosen(text, { repairMojibake: true });
    expect(contactsOf(repaired)).toEqual(["José Ruiz", "Ben Okoye"]);
    expect(viewOf(repaired).mojibake).toEqual({ before: "JosÃ© Ruiz", after: "José Ruiz", isRepaired: true });
    expect(repaired).toMatchObject({ reading: { issues: [{ line: 2, column: 1, code: "mojibake", severity: "noted" }] } });
  });

  it("of mended rows reads those, and leaves out the rows that are given up", () => {
    const text = 'Name,Company\n,Acme\n"Ben,Nexa\nCy Lee,Loop\n,,\n';
    const first = read(text);
    expect(first).toMatchObject({ reading: { rows: 4, setAside: { rows: [{ line: 2 }, { line: 3 }] } } });
    const mended = new Map([
      [2, ["Ana Ruiz", "Acme"]],
      [3, ["Ben", "Nexa"]],
      [5, []],
    ]);
    const result = chosen(text, { mended });
    expect(contactsOf(result)).toEqual(["Ana Ruiz", "Ben", "Cy Lee"]);
    expect(result).toMatchObject({ reading: { rows: 3, issues: [] } });
  });
});

describe("a remembered mapping", () => {
  const text = "Alpha;Beta\nAcme;Ana Ruiz\n";
  const remembered = new Map([["alpha|beta", mapping(["company", "name"])]]);

  it("is used for the same header, also below titles", () => {
    for (const content of [text, `Our list\n${text}`]) {
      const result = read(content, { remembered });
      expect(contactsOf(result)).toEqual(["Ana Ruiz"]);
      expect(viewOf(result).isRemembered).toBe(true);
    }
  });

  it("gives way to what the person says now", () => {
    const result = read(text, { remembered, choice: { mapping: mapping(["name", "company"]) } });
    expect(contactsOf(result)).toEqual(["Acme"]);
    expect(viewOf(result).isRemembered).toBe(false);
    expect(read(text, { remembered, kind: "ties" })).toMatchObject({ problem: { code: "unknown-columns" } });
  });
});

describe("rows set aside", () => {
  it("are those that can be put right, as they stand, with the header and what its columns hold", () => {
    const result = read(
      "First Name,Last Name,Company,Connected On\n,,Acme,07 Mar 2021\n,,,08 Mar 2021\nAna,Ruiz,Acme,09 Mar 2021\n",
    );
    expect(result).toMatchObject({
      reading: {
        setAside: {
          header: ["First Name", "Last Name", "Company", "Connected On"],
          mapping: mapping(["firstName", "lastName", "company", "connectedOn"]),
          rows: [{ line: 2, cells: ["", "", "Acme", "07 Mar 2021"] }],
        },
      },
    });
  });

  it("are at most a thousand", () => {
    const result = read(`Name,Company\n${",Acme\n".repeat(1500)}`);
    expect("reading" in result && result.reading.setAside?.rows.length).toBe(1000);
  });

  it("of introductions and ties are found by line among all rows", () => {
    const result = read("Introducer,Introduced\nAna Ruiz,Ben Okoye\n,Cy Lee\n");
    expect("reading" in result && result.reading.cells).toEqual(
      new Map([
        [2, ["Ana Ruiz", "Ben Okoye"]],
        [3, ["", "Cy Lee"]],
      ]),
    );
  });
});

describe("the fields a column can hold", () => {
  it("can all be chosen, and one that is required is enough of a contact list", () => {
    for (const [kind, targets] of Object.entries(mappingTargets)) {
      expect(new Set(targets.map(({ field }) => field)).size, kind).toBe(targets.length);
    }
    expect(isReadable(mapping(["company", "email"]))).toBe(true);
    expect(isReadable(mapping(["company"]))).toBe(false);
    expect(isReadable(mapping(["a"], { kind: "ties" }))).toBe(false);
    expect(isReadable(mapping(["a", "b"], { kind: "ties" }))).toBe(true);
  });
});
