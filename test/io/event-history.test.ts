import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEventHistory } from "../../src/io/event-history.ts";

const read = (text: string) => readEventHistory(new TextEncoder().encode(text));

describe("a history of events", () => {
  test("is read line by line, people numbered as they appear", () => {
    expect(read("0\tana ben\n60.5\tcho ana dia\n")).toEqual({
      history: {
        people: ["ana", "ben", "cho", "dia"],
        seconds: Float64Array.of(0, 60.5),
        offsets: Uint32Array.of(0, 2, 5),
        members: Uint32Array.of(0, 1, 2, 0, 3),
      },
      issues: [],
    });
  });

  test("may have been saved anywhere", () => {
    const { history, issues } = read("\ufeff# seconds and people\r\n-5\tana  ben \r\n\r\n0\tben\tcho\r7\tana cho");
    expect(issues).toEqual([]);
    expect(history.people).toEqual(["ana", "ben", "cho"]);
    expect([...history.seconds]).toEqual([-5, 0, 7]);
  });

  test("counts somebody named twice in a line once", () => {
    const { history } = read("0\tana ben ana\n");
    expect([...history.members]).toEqual([0, 1]);
  });

  test("names the lines that are no events, and leaves them out", () => {
    const { history, issues } = read(
      "0\tana ben\nsoon\tana ben\n1\n2\tana\n3\tana ana\n\tana ben\n1e99\tana ben\n9 ana ben\n4\tben cho\n",
    );
    expect(issues).toEqual([
      { line: 2, code: "no-time" },
      { line: 3, code: "too-few-people" },
      { line: 4, code: "too-few-people" },
      { line: 5, code: "too-few-people" },
      { line: 6, code: "no-time" },
      { line: 7, code: "no-time" },
      { line: 8, code: "no-time" },
    ]);
    expect(history.people).toEqual(["ana", "ben", "cho"]);
    expect([...history.seconds]).toEqual([0, 4]);
  });

  test("refuses a time after the year 9999", () => {
    expect(read("253402300799\ta b\n253402300800\ta b\n").issues).toEqual([{ line: 2, code: "no-time" }]);
  });

  test("is put in order of time, lines of the same second staying as they are", () => {
    const { history, issues } = read("5\tana ben\n3\tcho dia\n5\teve ana\n3\tben cho\n");
    expect(issues).toEqual([
      { line: 2, code: "out-of-order" },
      { line: 4, code: "out-of-order" },
    ]);
    expect([...history.seconds]).toEqual([3, 3, 5, 5]);
    expect(Array.from(history.members, (number) => history.people[number])).toEqual("cho dia ben cho ana ben eve ana".split(" "));
  });

  test.each([
    ["an empty file", ""],
    ["empty lines", "\n\n\r\n"],
    ["a list of contacts", "First Name,Last Name\nAna,Lopes\n"],
  ])("of %s has no events", (_, text) => {
    const { history } = read(text);
    expect(history).toEqual({
      people: [],
      seconds: new Float64Array(0),
      offsets: Uint32Array.of(0),
      members: new Uint32Array(0),
    });
  });

  test("is read whole from a file", () => {
    const { history, issues } = readEventHistory(readFileSync(new URL("../fixtures/three-teams.tsv", import.meta.url)));
    expect([history.seconds.length, history.people.length, issues.length]).toEqual([120, 15, 0]);
  });

  test("comes out of any bytes, in order of time, with two or more people an event", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom("0", "7", "-", ".", "\t", " ", "\n", "a", "b", "é"), { maxLength: 120 })
        .map((characters) => new TextEncoder().encode(characters.join(""))),
    );
    fc.assert(
      fc.property(bytes, (file) => {
        const { history, issues } = readEventHistory(file);
        const { seconds, offsets, members, people } = history;
        expect([...seconds]).toEqual([...seconds].toSorted((a, b) => a - b));
        seconds.forEach((_, event) => {
          const together = [...members.subarray(offsets[event], offsets[event + 1])];
          expect(new Set(together).size).toBe(together.length);
          expect(together.length).toBeGreaterThanOrEqual(2);
        });
        expect(members.every((number) => number < people.length)).toBe(true);
        expect(issues.map(({ line }) => line)).toEqual(issues.map(({ line }) => line).toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });
});
