import { describe, expect, it } from "vitest";
import { problemOf, readingOf } from "./fixture-report.ts";

describe("a file that is no table", () => {
  it.each<[string, string | number[], string, string | null]>([
    ["empty.csv", "", "empty-file", null],
    ["blank.csv", " \n\n", "empty-file", null],
    ["header.csv", "Name,Company", "header-only", null],
    ["photo.csv", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0], "binary-file", "PNG image"],
    ["photo.csv", [0xff, 0xd8, 0xff, 0xe0, 0, 16], "binary-file", "JPEG image"],
    ["zeros.csv", [...new Array<number>(64).fill(0)], "binary-file", "not text"],
    ["list.xlsx", [0x50, 0x4b, 3, 4, 20, 0], "unsupported-format", "xlsx"],
    ["archive.zip", [0x50, 0x4b, 3, 4, 20, 0], "unsupported-format", "zip"],
    ["old.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "unsupported-format", "xls"],
    ["card.vcf", "BEGIN:VCARD\nFN:Ana\nEND:VCARD\n", "unsupported-format", "vcf"],
    ["net.gexf", '<?xml version="1.0"?>\n<gexf version="1.3"></gexf>', "unsupported-format", "gexf"],
    ["page.csv", "<html><body>Name,Company</body></html>", "not-a-table", "HTML"],
    ["data.csv", '{"name": "Ana"}', "not-a-table", "JSON"],
    ["shapes.csv", "Colour,Shape\nred,round\n", "unknown-columns", "Colour, Shape"],
  ])("%s is refused, and why", (name, content, code, detail) => {
    expect(problemOf(name, typeof content === "string" ? content : Uint8Array.from(content))).toEqual({ code, detail });
  });
});

describe("what a table tells of", () => {
  it.each<[string, string]>([
    ["Name,Company", "contacts"],
    ["First Name,Last Name,Introduced By", "contacts"],
    ["Name,Introducer", "contacts"],
    ["E-mail", "contacts"],
    ["Introducer,Introduced,Date", "introductions"],
    ["introduced by,introduced", "introductions"],
    ["Referrer,Referred,When", "introductions"],
    ["Introducer,Introduced to", "introductions"],
    ["From,To,Date", "introductions"],
    ["Source,Target,Type,Weight", "ties"],
    ["Person A,Person B", "ties"],
  ])("%s: %s", (header, kind) => {
    expect(readingOf("file.csv", `${header}\nAna Ruiz,Ben Okoye,,\nBen Okoye,Cy Lee,,\n`).kind).toBe(kind);
  });

  it("is what the person says, where the header allows it", () => {
    const text = "Source,Target\nAna Ruiz,Ben Okoye\n";
    expect(readingOf("file.csv", text, { kind: "introductions" }).introductions).toHaveLength(1);
    expect(readingOf("file.csv", "Introducer,Introduced\nAna Ruiz,Ben Okoye\n", { kind: "ties" }).ties).toHaveLength(1);
  });

  it("is read as the person says where its names stand in one column", () => {
    const introductions = readingOf("file.csv", "Name,Introduced by\nBen Okoye,Ana Ruiz\n", { kind: "introductions" });
    expect(introductions.introductions).toMatchObject([{ introducer: { text: "Ana Ruiz" }, introduced: { text: "Ben Okoye" } }]);
    const ties = readingOf("file.csv", "Name,Knows\nBen Okoye,Ana Ruiz\n", { kind: "ties" });
    expect(ties.ties).toMatchObject([{ a: { text: "Ben Okoye" }, b: { text: "Ana Ruiz" } }]);
  });
});

describe("whose list it is", () => {
  it.each<[string, string]>([
    ["First Name,Last Name,Connected On", "mine"],
    ["Name,Introduced by", "mine"],
    ["Id,Name", "either"],
    ["Name,Company", "either"],
  ])("%s: %s", (header, listOf) => {
    expect(readingOf("file.csv", `${header}\nAna Ruiz,Ben Okoye,\n`).listOf).toBe(listOf);
  });
});

describe("a header", () => {
  it("is not mistaken in a row of data that has column names in it", () => {
    const reading = readingOf("file.csv", "Name,Place,Nickname\nAna Ruiz,To,From\nBen Okoye,a,b\n");
    expect(reading.contacts.map(({ line, facts }) => [line, facts.name])).toEqual([
      [2, "Ana Ruiz"],
      [3, "Ben Okoye"],
    ]);
  });

  it("called like an object's inner parts does no harm", () => {
    const reading = readingOf("file.csv", "__proto__,Name,constructor,toString\na,Ana Ruiz,b,c\n");
    expect(reading.contacts[0]?.facts).toEqual({
      name: "Ana Ruiz",
      details: [
        { label: "__proto__", value: "a" },
        { label: "constructor", value: "b" },
        { label: "toString", value: "c" },
      ],
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
