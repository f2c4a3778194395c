import { describe, expect, it } from "vitest";
import { largestFileBytes, longestCell, mostColumns, mostRows } from "../../src/io/limits.ts";
import { readFile } from "../../src/io/read-file.ts";
import { problemOf, readingOf } from "./fixture-report.ts";

const codes = (text: string) => readingOf("contacts.csv", text).issues.map(({ line, code, severity }) => [line, code, severity]);

describe("a cell", () => {
  const withCell = (length: number, quoted = false) => {
    const cell = "x".repeat(length);
    return `Name,Notes\nAna Ruiz,${quoted ? `"${cell.slice(0, -1)}\n"` : cell}\nBen Okoye,short\n`;
  };

  it.each([longestCell - 1, longestCell])("of %d characters is read", (length) => {
    expect(codes(withCell(length))).toEqual([]);
  });

  it.each([longestCell + 1, 200_000, longestCell * 10])("of %d characters costs its row and no other", (length) => {
    expect(codes(withCell(length))).toEqual([[2, "cell-too-long", "rejected"]]);
    expect(codes(withCell(length, true))).toEqual([[2, "cell-too-long", "rejected"]]);
    expect(readingOf("contacts.csv", withCell(length)).contacts.map(({ facts }) => facts.name)).toEqual(["Ben Okoye"]);
  });

  it("says what was in it in at most 80 characters", () => {
    expect(readingOf("contacts.csv", withCell(200_000)).issues[0]?.detail).toHaveLength(80);
  });
});

describe("columns", () => {
  it.each([mostColumns - 1, mostColumns])("up to %d are read", (columns) => {
    const reading = readingOf("contacts.csv", `Name${",x".repeat(columns - 1)}\nAna Ruiz${",y".repeat(columns - 1)}\n`);
    expect(reading.contacts).toHaveLength(1);
    expect(reading.issues).toEqual([]);
  });

  it.each([mostColumns + 1, mostColumns * 10])("%d are too many for a row", (columns) => {
    expect(codes(`Name${",x".repeat(columns - 1)}\nAna Ruiz${",y".repeat(columns - 1)}\n`)).toEqual([
      [2, "too-many-columns", "rejected"],
    ]);
  });
});

describe("a file", () => {
  const rows = (count: number) => `Name\n${"A B\n".repeat(count)}`;

  it("of as many rows as allowed is read, and of one more is not", { timeout: 60_000 }, () => {
    expect(readingOf("contacts.csv", rows(mostRows)).rows).toBe(mostRows);
    expect(problemOf("contacts.csv", rows(mostRows + 1))?.code).toBe("too-many-rows");
    expect(problemOf("contacts.csv", rows(mostRows * 10))?.code).toBe("too-many-rows");
  });

  it("larger than allowed is not looked at", () => {
    const bytes = new Uint8Array(largestFileBytes + 1);
    const result = readFile({ name: "large.csv", bytes }, {});
    expect(result).toMatchObject({ problem: { file: "large.csv", code: "too-large" } });
  });

  it("tells how far it has been read, up to its end", () => {
    const done: [number, number][] = [];
    const text = `Name\n${"Ana Ruiz\n".repeat(12_000)}`;
    readingOf("contacts.csv", text, { onProgress: (doneBytes, totalBytes) => done.push([doneBytes, totalBytes]) });
    expect(done).toHaveLength(3);
    expect(done.at(-1)?.[0]).toBeGreaterThan(text.length - 10);
    expect(done.every(([part, whole]) => part <= whole && whole === text.length)).toBe(true);
  });
});
