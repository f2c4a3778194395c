import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figure, groupsOf, kindsBeside, kindsOf, type Member, onOneLine } from "../../../src/core/journey/adviser-figures.ts";

const lower = (text: string) => text.toLowerCase();
const apart = (words: readonly (string | null)[]) => words.map((word, at): Member => [`p${at}`, word]);
const times = (count: number, word: string) => Array.from({ length: count }, () => word);

describe("a figure", () => {
  test.each([
    [0, { is: "few" }],
    [4, { is: "few" }],
    [5, { is: "range", from: 5, to: 9 }],
    [9, { is: "range", from: 5, to: 9 }],
    [10, { is: "range", from: 10, to: 19 }],
    [49, { is: "range", from: 20, to: 49 }],
    [250_000, { is: "range", from: 10_000, to: null }],
  ])("of %i is %j", (count, told) => {
    expect(figure(count)).toEqual(told);
  });

  test("holds the count, and is at least five wide", () => {
    fc.assert(
      fc.property(fc.nat(20_000), (count) => {
        const told = figure(count);
        if (told.is === "few") return count < 5;
        return told.from <= count && (told.to === null || (count <= told.to && told.to - told.from >= 4));
      }),
      { numRuns: 1000 },
    );
  });

  test("of a part and of its whole are never sure to differ by one to four", () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(12_000), (part, more) => {
        const [one, whole] = [figure(part), figure(part + more)];
        if (one.is === "few" || whole.is === "few" || whole.to === null) return true;
        const least = Math.max(0, whole.from - (one.to ?? Number.POSITIVE_INFINITY));
        return !(least >= 1 && whole.to - one.from <= 4);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("groups", () => {
  test("of fewer than five are not mentioned", () => {
    const words = [...times(5, "Design"), ...times(4, "Banking"), null, "", "  "];
    expect(groupsOf(apart(words), lower)).toEqual([{ label: "Design", figure: figure(5) }]);
  });

  test("count spellings together, under the most usual one", () => {
    expect(groupsOf(apart([...times(3, "Design"), "DESIGN", "design"]), lower)).toEqual([{ label: "Design", figure: figure(5) }]);
  });

  test("count people: one person five times is one", () => {
    expect(
      groupsOf(
        times(9, "Design").map((word): Member => ["p1", word]),
        lower,
      ),
    ).toEqual([]);
  });

  test("of one range stand by name, so that their order tells nothing", () => {
    const words = [...times(9, "b"), ...times(6, "a"), ...times(12, "z")];
    expect(groupsOf(apart(words), lower).map(({ label }) => label)).toEqual(["z", "a", "b"]);
  });

  test("of nobody are none", () => {
    expect(groupsOf([], lower)).toEqual([]);
    expect(kindsOf([], lower)).toBe(0);
  });
});

describe("the number of kinds", () => {
  test("is told beside a list that leaves room for larger groups", () => {
    const listed = [{ label: "a", figure: figure(20) }];
    expect(kindsBeside(figure(10), figure(60), listed)).toEqual(figure(10));
  });

  test("is not told where it would tell that a few are unlisted", () => {
    const listed = [20, 20, 5].map((count, at) => ({ label: String(at), figure: figure(count) }));
    expect(kindsBeside(figure(10), figure(48), listed)).toEqual({ is: "few" });
  });
});

test("words of the workspace come as one line without invisible letters, cut where they are long", () => {
  expect(onOneLine("a\n\tb\u202e c\u0000")).toBe("a b c");
  expect([...onOneLine("🦦".repeat(80))]).toHaveLength(60);
});
