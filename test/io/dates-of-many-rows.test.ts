import { describe, expect, it } from "vitest";
import { readingOf } from "./fixture-report.ts";

/** A list whose dates stand in so many rows that the first do not show how all are written. */
const list = (dates: readonly string[]) =>
  `Name,Connected On\n${dates.map((date, row) => `Ana ${"abcdefgh"[row % 8]},${date}`).join("\n")}\n`;
const many = (date: string) => Array<string>(6000).fill(date);

describe("how dates are written is told by all rows, however many there are", () => {
  it("where only the last has a day above 12", () => {
    const reading = readingOf("list.csv", list([...many("3/4/2021"), "13/4/2021"]));
    expect(reading.contacts).toHaveLength(6001);
    expect(new Set(reading.contacts.map(({ facts }) => facts.connectedOn))).toEqual(new Set(["2021-04-03", "2021-04-13"]));
    expect(reading.issues).toEqual([]);
  });

  it("where the last contradicts the first", () => {
    const reading = readingOf("list.csv", list(["4/13/2021", ...many("3/4/2021"), "13/4/2021"]));
    expect(reading.contacts.map(({ facts }) => facts.connectedOn).filter((date) => date !== undefined)).toEqual([
      "2021-04-13",
      "2021-04-13",
    ]);
    expect(reading.issues.map(({ code }) => code)).toEqual(many("unread-date"));
  });

  it("where years of two digits are cut off, beside more of four further down", () => {
    const reading = readingOf("list.csv", list(["28 Nov 20", ...many("28 Nov 2020")]));
    expect(reading.contacts.findIndex(({ facts }) => facts.connectedOn === "2020-11-28")).toBe(1);
    expect(reading.issues.map(({ line, code }) => [line, code])).toEqual([[2, "unread-date"]]);
    const short = readingOf("list.csv", list([...many("28 Nov 2020"), ...many("28 Nov 20"), "28 Nov 20"]));
    expect(short.issues).toEqual([]);
    expect(new Set(short.contacts.map(({ facts }) => facts.connectedOn))).toEqual(new Set(["2020-11-28"]));
  });

  it("and every row is counted once, with its faults", () => {
    const rows = list([...many("3/4/2021"), "soon", "13/4/2021"]);
    const reading = readingOf("list.csv", `${rows}Name,Connected On\n"unclosed\n`);
    expect(reading.rows).toBe(6004);
    expect(reading.issues.map(({ line, code }) => [line, code])).toEqual([
      [6002, "unread-date"],
      [6004, "no-name"],
      [6005, "unclosed-quote"],
    ]);
    expect(reading.setAside?.rows.map(({ line }) => line)).toEqual([6005]);
  });

  it("told without ever going back", () => {
    const shares: number[] = [];
    readingOf("list.csv", list([...many("3/4/2021"), "13/4/2021"]), { onProgress: (done) => shares.push(done) });
    expect(shares).toHaveLength(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
