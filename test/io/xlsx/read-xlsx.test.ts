import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../src/io/xlsx/read-xlsx.ts";
import { sheetWith, textRow, type WorkbookOf, workbookOf } from "./workbook-of.ts";

function read(workbook: WorkbookOf, sheet?: string) {
  return readXlsx({ name: "people.xlsx", bytes: workbookOf(workbook) }, sheet === undefined ? {} : { sheet });
}

function rowsOf(workbook: WorkbookOf, sheet?: string) {
  const raw = read(workbook, sheet);
  if ("code" in raw) throw new Error(`${raw.code} ${raw.detail}`);
  return Array.from(raw.rows, ({ line, cells }) => [line, ...cells]);
}

/** Text of the cell, written as it stands in a sheet. */
function textOf(cell: string, workbook: Omit<WorkbookOf, "sheets"> = {}) {
  return rowsOf({ ...workbook, sheets: [sheetWith(cell)] })[1]?.[2];
}

const styles = (...codes: readonly (string | number)[]) => {
  const own = codes.flatMap((code, i) =>
    typeof code === "string" ? [`<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`] : [],
  );
  const cells = codes.map((code, i) => `<xf numFmtId="${typeof code === "string" ? 164 + i : code}"/>`);
  return `<numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join("")}</cellXfs>`;
};

describe("text", () => {
  const texts =
    '<si><t>Acme</t></si><si><r><t>Ac</t></r><r><rPr><b/></rPr><t>me Two</t></r></si><si><t>会社</t><rPh sb="0" eb="2"><t>カイシャ</t></rPh></si>';

  test.each([
    ["shared", '<c r="B2" t="s"><v>0</v></c>', "Acme"],
    ["shared, rich", '<c r="B2" t="s"><v>1</v></c>', "Acme Two"],
    ["shared, with its reading above it", '<c r="B2" t="s"><v>2</v></c>', "会社"],
    ["shared, but not there", '<c r="B2" t="s"><v>9</v></c>', undefined],
    ["inline", '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> Acme </t></is></c>', " Acme "],
    ["inline, rich", '<c r="B2" t="inlineStr"><is><r><t>Ac</t></r><r><t>me</t></r></is></c>', "Acme"],
    ["worked out by a formula", '<c r="B2" t="str"><f>A1&amp;"x"</f><v>Acme</v></c>', "Acme"],
    ["with escaped characters", '<c r="B2" t="str"><v>One_x000D_\nTwo_x0041_</v></c>', "One\r\nTwoA"],
    ["with entities of XML", '<c r="B2" t="str"><v>A &amp; B &lt;C&gt;</v></c>', "A & B <C>"],
    ["in CDATA", '<c r="B2" t="str"><v><![CDATA[A & B]]></v></c>', "A & B"],
    ["with leading zeros", '<c r="B2" t="str"><v>00123</v></c>', "00123"],
    ["an error", '<c r="B2" t="e"><v>#REF!</v></c>', "#REF!"],
    ["yes", '<c r="B2" t="b"><v>1</v></c>', "TRUE"],
    ["no", '<c r="B2" t="b"><v>0</v></c>', "FALSE"],
    ["nothing", '<c r="B2" s="0"/>', undefined],
  ])("%s", (_, cell, expected) => {
    expect(textOf(cell, { texts })).toBe(expected);
  });
});

describe("numbers", () => {
  test.each([
    ["447946000000", "447946000000"],
    ["4.4794600000000000E11", "447946000000"],
    ["12345678901234567890", "12345678901234567890"],
    ["1E20", "100000000000000000000"],
    ["0.1", "0.1"],
    ["0.30000000000000004", "0.3"],
    ["1.0", "1"],
    ["-5", "-5"],
    ["2024", "2024"],
    ["not a number", "not a number"],
  ])("%s is read as %s", (written, expected) => {
    expect(textOf(`<c r="B2"><v>${written}</v></c>`)).toBe(expected);
  });

  test("a format of zeros shows them", () => {
    expect(textOf('<c r="B2" s="1"><v>123</v></c>', { styles: styles("00000") })).toBe("00123");
  });
});

describe("dates", () => {
  test.each<[string | number, number, string]>([
    [14, 44262, "2021-03-07"],
    [15, 44262, "2021-03-07"],
    [17, 44256, "2021-03"],
    [22, 44262.5, "2021-03-07T12:30:00"],
    [14, 44262.75, "2021-03-07"],
    [20, 0.75, "18:00:00"],
    [31, 44262, "2021-03-07"],
    ["dd/mm/yyyy", 44262, "2021-03-07"],
    ["yyyy-mm-dd hh:mm", 44262.25, "2021-03-07T06:00:00"],
    ["yyyy-mm-dd hh:mm", 44262, "2021-03-07"],
    ["[$-409]d mmm yy;@", 44262, "2021-03-07"],
    ["mmm yyyy", 44256, "2021-03"],
    ["yyyy", 44256, "2021"],
    ["yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", 44262, "2021-03-07"],
    ["d\\ mmmm", 44262, "2021-03-07"],
    ["h:mm AM/PM", 0.5, "12:00:00"],
    ["[Red]0.00", 44262, "44262"],
    ["0.0&quot; days&quot;", 44262, "44262"],
    ["[h]:mm", 1.5, "1.5"],
    ["0.00E+00", 44262, "44262"],
    ["General", 44262, "44262"],
    ["@", 44262, "44262"],
    [14, 1, "1900-01-01"],
    [14, 59, "1900-02-28"],
    [14, 61, "1900-03-01"],
    [14, 2_958_465, "9999-12-31"],
    [14, 2_958_466, "2958466"],
    [14, -1, "-1"],
  ])("in the format %s, %s is read as %s", (format, serial, expected) => {
    const value = serial === 44262.5 ? 44262 + 12.5 / 24 : serial;
    expect(textOf(`<c r="B2" s="1"><v>${value}</v></c>`, { styles: styles(format) })).toBe(expected);
  });

  test("count from 1904 where the workbook says so", () => {
    expect(textOf('<c r="B2" s="1"><v>42800</v></c>', { styles: styles(14), is1904: true })).toBe("2021-03-07");
  });

  test("written as text of ISO 8601 stay", () => {
    expect(textOf('<c r="B2" t="d"><v>2021-03-07T00:00:00</v></c>')).toBe("2021-03-07");
  });
});

describe("rows and columns", () => {
  test("rows that are left out still count, hidden ones are read", () => {
    const data = `${textRow(3, "Name")}<row r="7" hidden="1"><c r="A7" t="str"><v>Ana Ruiz</v></c></row>`;
    expect(rowsOf({ sheets: [{ name: "A", data }] })).toEqual([
      [3, "Name"],
      [7, "Ana Ruiz"],
    ]);
  });

  test("cells that are left out still count", () => {
    expect(rowsOf({ sheets: [{ name: "A", data: '<row r="1"><c r="D1" t="str"><v>Name</v></c></row>' }] })).toEqual([
      [1, "", "", "", "Name"],
    ]);
  });

  test("rows and cells without numbers follow each other", () => {
    const data = '<row><c t="str"><v>Name</v></c><c t="str"><v>Company</v></c></row><row><c/><c t="str"><v>Acme</v></c></row>';
    expect(rowsOf({ sheets: [{ name: "A", data }] })).toEqual([
      [1, "Name", "Company"],
      [2, "", "Acme"],
    ]);
  });

  test("of merged cells the first has the value", () => {
    const data = `${textRow(1, "Name", "Company")}<row r="2"><c r="A2" t="str"><v>Ana</v></c><c r="B2"/></row>`;
    expect(rowsOf({ sheets: [{ name: "A", data, after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>' }] })[1]).toEqual([
      2,
      "Ana",
    ]);
  });

  test("a cell at the far right takes no room", () => {
    const [row] = rowsOf({ sheets: [{ name: "A", data: '<row r="1"><c r="XFD1" t="str"><v>far</v></c></row>' }] });
    expect([row?.length, row?.at(-1)]).toEqual([202, "far"]);
  });

  test("blank rows are none", () => {
    expect(rowsOf({ sheets: [{ name: "A", data: `${textRow(1, "Name")}${textRow(2, " ")}<row r="3"/>` }] })).toHaveLength(1);
  });
});

describe("sheets", () => {
  const people = (name: string, first = "Name") => ({
    name,
    data: textRow(1, first, "Company") + textRow(2, "Ana Ruiz", "Acme"),
  });
  const chosen = (workbook: WorkbookOf, sheet?: string) => {
    const raw = read(workbook, sheet);
    return "code" in raw ? raw : { part: raw.part, sheets: raw.sheets };
  };
  const notes = { name: "Read me", data: textRow(1, "Hello") };

  test("the first in which a header is recognised is read, all are listed", () => {
    expect(chosen({ sheets: [notes, people("Two"), people("Three")] })).toEqual({
      part: "Two",
      sheets: ["Read me", "Two", "Three"],
    });
  });

  test("the one that is chosen is read", () => {
    expect(chosen({ sheets: [people("One"), people("Two")] }, "Two")).toMatchObject({ part: "Two" });
  });

  test("one that is not there is not chosen", () => {
    expect(chosen({ sheets: [people("One"), people("Two")] }, "Three")).toMatchObject({ part: "One" });
  });

  test.each(["hidden", "veryHidden"] as const)("a %s one comes last", (state) => {
    expect(chosen({ sheets: [{ ...people("One"), state }, people("Two")] })).toMatchObject({ part: "Two" });
    expect(chosen({ sheets: [{ ...people("One"), state }, notes] })).toMatchObject({ part: "One", sheets: ["One", "Read me"] });
  });

  test("without any header the first that is not blank is read", () => {
    expect(chosen({ sheets: [{ name: "Blank", data: "" }, notes] })).toMatchObject({ part: "Read me" });
  });

  test("a workbook of blank sheets is empty", () => {
    expect(chosen({ sheets: [{ name: "Blank", data: "" }] })).toMatchObject({ code: "empty-file" });
  });
});

describe("links", () => {
  const link = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="x/hyperlink" Target="${target}" TargetMode="External"/>`;
  const data = textRow(1, "Name", "Company") + textRow(2, "Ana Ruiz", "Acme") + textRow(3, "Ben Okoye");
  const after =
    '<hyperlinks><hyperlink ref="A2" r:id="l1"/><hyperlink ref="A3" r:id="l2"/><hyperlink ref="B2" r:id="l3"/></hyperlinks>';

  test("an e-mail address or a profile behind a name is a column of its own", () => {
    const relations =
      link("l1", "mailto:ana@example.org?subject=Hi") +
      link("l2", "https://www.linkedin.com/in/ben") +
      link("l3", "https://example.org");
    expect(rowsOf({ sheets: [{ name: "A", data, relations, after }] })).toEqual([
      [1, "Name", "Company", "E-mail", "LinkedIn"],
      [2, "Ana Ruiz", "Acme", "ana@example.org", ""],
      [3, "Ben Okoye", "", "", "https://www.linkedin.com/in/ben"],
    ]);
  });

  test("pages that are nobody's add nothing", () => {
    const relations = link("l1", "https://example.org") + link("l2", "https://example.org") + link("l3", "https://example.org");
    expect(rowsOf({ sheets: [{ name: "A", data, relations, after }] })[0]).toEqual([1, "Name", "Company"]);
  });
});

describe("ways of writing", () => {
  test("Strict Open XML has other namespaces", () => {
    const strict = "http://purl.oclc.org/ooxml";
    const data = `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData>${textRow(1, "Name")}${textRow(2, "Ana")}</sheetData></worksheet>`;
    const more = {
      "_rels/.rels": `<Relationships><Relationship Id="r" Type="${strict}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="A" r:id="s1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s1" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    };
    expect(rowsOf({ sheets: [{ name: "A", data }], more })).toEqual([
      [1, "Name"],
      [2, "Ana"],
    ]);
  });

  test("names may have prefixes", () => {
    const cell = (at: string, text: string) => `<x:c r="${at}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const data = `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1">${cell("A1", "Name")}</x:row><x:row r="2">${cell("A2", "Ana")}</x:row></x:sheetData></x:worksheet>`;
    expect(rowsOf({ sheets: [{ name: "A", data }] })).toEqual([
      [1, "Name"],
      [2, "Ana"],
    ]);
  });

  test("without texts and styles, and without the list of the package, a sheet is still read", () => {
    expect(rowsOf({ sheets: [{ name: "A", data: textRow(1, "Name") }], without: ["_rels/.rels"] })).toEqual([[1, "Name"]]);
  });
});

describe("what is refused", () => {
  const sheet = (data: string) => read({ sheets: [{ name: "A", data }] });

  test("a document type, wherever it is declared", () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(sheet(bomb)).toMatchObject({ code: "unsafe-xml" });
    expect(read({ sheets: [sheetWith("")], more: { "xl/sharedStrings.xml": "<!DOCTYPE sst><sst/>" } })).toMatchObject({
      code: "unsafe-xml",
    });
  });

  test("an entity that XML does not have", () => {
    expect(sheet("<worksheet>&nbsp;</worksheet>")).toMatchObject({ code: "damaged-file" });
  });

  test("a sheet that breaks off", () => {
    expect(sheet("<worksheet><sheetData><row>")).toMatchObject({ code: "damaged-file" });
  });

  test("a workbook without its list of sheets", () => {
    expect(read({ sheets: [sheetWith("")], without: ["xl/workbook.xml"] })).toMatchObject({ code: "damaged-file" });
  });
});
