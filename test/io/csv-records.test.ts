import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cutRecords } from "../../src/io/csv-records.ts";
import { CsvRows } from "../../src/io/csv-rows.ts";

const rows = (text: string, delimiter = ",") =>
  [...new CsvRows(text, delimiter, cutRecords(text, delimiter, 0, 1, 1e6))].map(({ line, cells, unclosedQuote }) =>
    unclosedQuote ? [line, "unclosed"] : [line, ...cells],
  );

describe("records and their physical lines", () => {
  it("are the same under LF, CRLF, CR and a mixture", () => {
    const expected = [
      [1, "a", "b"],
      [2, "c", "d"],
      [4, "e", "f"],
    ];
    for (const text of ["a,b\nc,d\n\ne,f", "a,b\r\nc,d\r\n\r\ne,f\r\n", "a,b\rc,d\r\re,f\r", "a,b\r\nc,d\n\re,f\n"])
      expect(rows(text)).toEqual(expected);
  });

  it("count the line breaks within quotes, which become LF", () => {
    expect(rows('a,"x\r\ny\rz"\nb,c\n')).toEqual([
      [1, "a", "x\ny\nz"],
      [4, "b", "c"],
    ]);
  });

  it("keep doubled and stray quotes as text", () => {
    expect(rows('"say ""hi""",a "b" c\n"Bob "Bobby" Ray",x\n"closed"  ,y')).toEqual([
      [1, 'say "hi"', 'a "b" c'],
      [2, 'Bob "Bobby" Ray', "x"],
      [3, "closed", "y"],
    ]);
  });

  it("keep delimiters within quotes and empty cells", () => {
    expect(rows('a;"b;c";;d', ";")).toEqual([[1, "a", "b;c", "", "d"]]);
    expect(rows(",\n")).toEqual([[1, "", ""]]);
    expect(rows("")).toEqual([]);
  });
});

describe("a quote that nothing closes", () => {
  it("costs its own line and no other", () => {
    expect(rows('a,"b\nc,"d"\ne,f')).toEqual([
      [1, "unclosed"],
      [2, "c", "d"],
      [3, "e", "f"],
    ]);
  });

  it("at the end of the file costs the last line", () => {
    expect(rows('a,b\nc,"d')).toEqual([
      [1, "a", "b"],
      [2, "unclosed"],
    ]);
  });

  it("on every line is found without reading the file over and over", () => {
    const text = '""x\n'.repeat(20_000);
    expect(rows(text).filter(([, what]) => what === "unclosed").length).toBeGreaterThan(19_000);
  });
});

describe("rows cut as they are asked for", () => {
  const text = Array.from({ length: 2500 }, (_, index) => (index % 3 === 0 ? `"a,${index}",b` : `c${index},d`)).join("\n");
  const cut = new CsvRows(text, ",", cutRecords(text, ",", 0, 1, 1e6));
  const all = [...cut];

  it("are the same one by one, in slices and all together, as often as they are asked for", () => {
    expect(all).toHaveLength(2500);
    expect([...cut]).toEqual(all);
    expect(Array.from(all.keys(), (index) => cut.at(index))).toEqual(all);
    for (const [from, to] of [
      [0, 10],
      [7, 1003],
      [999, 2400],
      [2490, 9000],
      [10, 5],
    ] as const) {
      expect([...cut.slice(from, to)]).toEqual(all.slice(from, to));
      expect([...cut.slice(3).slice(from, to)]).toEqual(all.slice(3).slice(from, to));
      expect(cut.slice(from, to)).toHaveLength(all.slice(from, to).length);
    }
  });

  it("are counted from the end too, and none is there beyond it", () => {
    expect([cut.at(-1), cut.at(-2500), cut.at(-2501), cut.at(2500)]).toEqual([all.at(-1), all[0], undefined, undefined]);
    expect(cut.slice(5, 8).at(3)).toBeUndefined();
  });

  it("keep a character before a quote wherever rows are cut together, but a mark at the beginning", () => {
    const marked = '\ufeff"a",b\n'.repeat(2002);
    const first = [...new CsvRows(marked, ",", cutRecords(marked, ",", 0, 1, 1e6))].map(({ cells }) => cells[0]);
    expect(first.slice(0, 2)).toEqual(["a", '\ufeff"a"']);
    expect(new Set(first.slice(1)).size).toBe(1);
  });
});

it("tells how far a long text is cut", () => {
  const ends: number[] = [];
  const text = "a,b\n".repeat(120_000);
  cutRecords(text, ",", 0, 1, Number.POSITIVE_INFINITY, (end) => ends.push(end));
  expect(ends).toHaveLength(2);
  expect(ends.every((end, index) => end <= text.length && end > (ends[index - 1] ?? 0))).toBe(true);
});

it("gives back every table that was written with quotes where they are needed", () => {
  const cell = fc
    .array(fc.constantFrom("a", "b ", '"', ",", "\n", "\r\n", " ", "é", ";"), { maxLength: 5 })
    .map((parts) => parts.join(""));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }));
  fc.assert(
    fc.property(table, fc.boolean(), fc.constantFrom("\n", "\r\n", "\r"), (cells, quotes, newline) => {
      const text = Papa.unparse(cells, { quotes, newline });
      const read = [...new CsvRows(text, ",", cutRecords(text, ",", 0, 1, 1e6))].map((row) => row.cells);
      const expected = cells.map((row) => row.map((each) => each.replace(/\r\n/g, "\n")));
      // A row of one blank cell is a blank line.
      expect(read).toEqual(quotes ? expected : expected.filter((row) => row.length > 1 || row[0] !== ""));
    }),
    { numRuns: 1000 },
  );
});
