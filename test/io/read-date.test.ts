import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateStyle, looksLikeDate, readDate, spreadsheetDate } from "../../src/io/read-date.ts";

const read = (text: string, column: readonly string[] = [text]) => readDate(text, dateStyle(column));

describe("readDate", () => {
  it.each([
    ["07 Mar 2021", "2021-03-07"],
    ["7 March 2021", "2021-03-07"],
    ["4-Apr-21", "2021-04-04"],
    ["4-Apr-99", "1999-04-04"],
    ["March 7, 2021", "2021-03-07"],
    ["Mar 7, 2021, 9:30 AM", "2021-03-07"],
    ["Sunday, March 7, 2021", "2021-03-07"],
    ["March 2021", "2021-03"],
    ["7. März 2021", "2021-03-07"],
    ["7 de marzo de 2021", "2021-03-07"],
    ["2021-03-07", "2021-03-07"],
    ["2021-03-07T10:00:00Z", "2021-03-07"],
    ["2021/3/7", "2021-03-07"],
    ["2021-03", "2021-03"],
    ["2021", "2021"],
    ["20210307", "2021-03-07"],
    ["1/20/18, 8:47 PM", "2018-01-20"],
    ["3/4/18, 8:47 PM", "2018-03-04"],
    ["20/01/2018", "2018-01-20"],
    ["07.03.2021", "2021-03-07"],
    ["5/5/2021", "2021-05-05"],
    ["3/2021", "2021-03"],
    ["Sun, 07 Mar 2021 23:30:00 GMT", "2021-03-07"],
    ["Sun Mar 07 2021", "2021-03-07"],
    ["2021年3月7日", "2021-03-07"],
    ["2021年3月", "2021-03"],
  ])("reads %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    "",
    "soon",
    "44262",
    "30 Feb 2021",
    "31/04/2021",
    "7 Foo 2021",
    "03/04/2021",
    "2021-13-01",
    "13/13/2021",
    "07 Mar 202",
    "-1",
  ])("does not read %s", (text) => {
    expect(read(text)).toBeNull();
  });

  it("takes day or month first from the other dates of the column", () => {
    expect(read("03/04/2021", ["03/04/2021", "25/12/2021"])).toBe("2021-04-03");
    expect(read("03/04/2021", ["03/04/2021", "12/25/2021"])).toBe("2021-03-04");
    expect(read("03/04/2021", ["25/12/2021", "12/25/2021"])).toBeNull();
  });

  it("does not take a year cut short for one of two digits", () => {
    const column = ["07 Mar 2021", "08 Mar 2021", "28 Nov 20"];
    expect(read("28 Nov 20", column)).toBeNull();
    expect(read("4-Apr-21", [...column, "4-Apr-21"])).toBe("2021-04-04");
  });

  it("reads every day it is given in the usual shapes", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const [year = "", month = "", date = ""] = iso.split("-");
        expect(read(iso)).toBe(iso);
        expect(read(`${date} ${months[Number(month) - 1]} ${year}`)).toBe(iso);
        expect(read(`${date}.${month}.${year}`)).toBe(iso);
        expect(read(`${month}/${date}/${year}, 1:00 AM`)).toBe(iso);
      }),
      { seed: 1 },
    );
  });
});

describe("looksLikeDate", () => {
  it.each(["2021-03-07", "03/04/2021", "7 March 2021", "Mar 2021", "2021", "3/2021"])("%s is a day", (text) => {
    expect(looksLikeDate(text)).toBe(true);
  });

  it.each(["Ana Ruiz", "April May", "12", "d001", "Area 51", ""])("%j is none", (text) => {
    expect(looksLikeDate(text)).toBe(false);
  });
});

describe("a day as spreadsheets count it", () => {
  it.each([
    ["44262", "2021-03-07"],
    ["44262.75", "2021-03-07"],
    ["43831,5", "2020-01-01"],
    ["32874", "1990-01-01"],
    ["58806", "2060-12-31"],
  ])("%s is %s", (text, date) => {
    expect(spreadsheetDate(text)).toBe(date);
  });

  it.each(["32873", "58807", "4426", "442620", "2021", "Ana", "", "44262 x", "-44262"])("%j is none", (text) => {
    expect(spreadsheetDate(text)).toBeNull();
  });
});

describe("a column of dates", () => {
  it.each([
    [["3/4/2021"], true],
    [["3/4/2021", "13/4/2021"], false],
    [["13/4/2021", "4/13/2021", "4/5/2021"], true],
    [["4/4/2021", "05/5/2021", "2021-03-07"], false],
    [["3.4.2021"], false],
    [[], false],
  ])("%j leaves open what comes first: %s", (cells, isUndecided) => {
    expect(dateStyle(cells).isUndecided).toBe(isUndecided);
  });
});
