import { describe, expect, test } from "vitest";
import { filteredThemes } from "../../../src/app/views/journey/compare/compare-filter.ts";
import { contradictionInWords, happyInWords, nextInWords, rowName, summaryInWords } from "../../../src/app/words/compare.ts";
import { compareConversations } from "../../../src/core/journey/comparison.ts";
import { type ConversationSketch, recordsWithConversations } from "../../core/journey/conversations.ts";

const nameOf = (id: string) => id.toUpperCase();
const compare = (...sketches: readonly ConversationSketch[]) => compareConversations(recordsWithConversations(sketches));
const saying = (id: string, occupation: string, ...heard: readonly string[]): ConversationSketch => ({
  id: `c-${id}`,
  with: id,
  occupation,
  heard,
});

describe("a contradiction in words", () => {
  const told = (...sketches: readonly ConversationSketch[]) =>
    compare(...sketches).topics.map((topic) => contradictionInWords(topic, nameOf));

  test("names the two who contradict each other", () => {
    expect(told(saying("ana", "", "pay -overtime: x"), saying("ben", "", "pay +overtime: y"))).toEqual([
      "On overtime ANA and BEN contradict each other.",
    ]);
  });

  test("names both sides of more than two, and who says both", () => {
    const three = told(
      saying("ana", "", "pay -overtime: x"),
      saying("ben", "", "pay +overtime: y"),
      saying("cleo", "", "pay +overtime: y", "pay -overtime: z"),
      saying("dan", "", "pay +overtime: y"),
    );
    expect(three).toEqual([
      "On overtime people contradict each other: BEN and DAN speak for it, ANA speaks against it and CLEO says both.",
    ]);
  });

  test("across occupations says that both may be right", () => {
    const across = told(saying("ana", "Nurse", "pay -overtime: x"), saying("ben", "Pilot", "pay +overtime: y"));
    expect(across[0]).toContain("They speak of different occupations, so both may be right.");
  });
});

test("ratings are told as a range, and never more exactly than they are", () => {
  expect(happyInWords({ people: 3, lowest: 2, highest: 5, averageFrom: 3, averageTo: 4 })).toBe(
    "On average between 3 and 4 of 5 (from 2 to 5, 3 people)",
  );
  expect(happyInWords({ people: 1, lowest: 4, highest: 4, averageFrom: 4, averageTo: 4 })).toBe("4 of 5 (1 person)");
});

test("what to ask next names whom it was heard from", () => {
  const { next } = compare(saying("ana", "", "pay =: x"), saying("ben", "", "day =: y"));
  expect(next.map((each) => nextInWords(each, nameOf).what)).toContain("Ask a second person about pay, hours and prospects");
  expect(next.map((each) => nextInWords(each, nameOf).why)).toContain("Only ANA has spoken about it.");
});

test("a summary of nothing but agreement has no contradiction and names what nobody spoke about", () => {
  const summary = summaryInWords(compare(saying("ana", "", "pay +bonus: x"), saying("ben", "", "pay +bonus: y")), nameOf);
  expect(summary).toMatchObject({ contradictions: [], singleSources: null, happy: null });
  expect(summary.agreements).toEqual(["On bonus ANA and BEN agree: it speaks for the work."]);
  expect(summary.notAsked).toMatch(/^Nobody has spoken yet about how they got in, /);
});

describe("a filter", () => {
  const comparison = compare(
    saying("ana", "", "pay -overtime: x", "pay +bonus: x", "field +: x", "day =: alone"),
    saying("ben", "", "challenges +overtime: y", "field -: y"),
  );
  const left = (filter: "contradictions" | "single-source") =>
    filteredThemes(comparison, filter).map(({ row, cells }) => [
      rowName(row),
      ...cells.flatMap(({ evidence }) => evidence.map(({ topic, text }) => topic || text)),
    ]);

  test("for contradictions leaves contradicted topics and differing opinions", () => {
    expect(left("contradictions")).toEqual([
      ["What is hard", "overtime"],
      ["Pay, hours, prospects", "overtime"],
      ["Where the field is going", "x", "y"],
    ]);
  });

  test("for single sources leaves what one person said, and themes that only one spoke about", () => {
    expect(left("single-source")).toEqual([
      ["A typical day", "alone"],
      ["What is hard", "overtime"],
      ["Pay, hours, prospects", "overtime", "bonus"],
    ]);
  });
});
