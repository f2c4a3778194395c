import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureInWords, type SummaryFormat, summaryInWords } from "../../../src/app/words/adviser.ts";
import { adviserParts, adviserSummary } from "../../../src/core/journey/adviser-summary.ts";
import { noRecords } from "../../../src/core/model/records.ts";
import { asOf, giveawayWorkspace } from "../../core/journey/told-of.ts";

const parts = new Set(adviserParts.filter((part) => part !== "goal"));
const reach = [{ hop: 1, contacts: 60, companies: 30 }];
const formats: readonly SummaryFormat[] = ["text", "markdown", "json"];

test.each([
  [{ is: "few" }, "fewer than 5"],
  [{ is: "range", from: 5, to: 9 }, "5 to 9"],
  [{ is: "range", from: 10_000, to: null }, "10,000 or more"],
] as const)("the figure %j reads %j", (figure, words) => {
  expect(figureInWords(figure)).toBe(words);
});

describe("the text of a summary", () => {
  test.each(formats.map((format) => [format]))("as %s names nobody, in any workspace", (format) => {
    fc.assert(
      fc.property(giveawayWorkspace, (records) => {
        expect(summaryInWords(adviserSummary(records, { asOf, reach, parts }), format, "")).not.toMatch(/giveaway|@/);
      }),
      { numRuns: 300 },
    );
  });

  test("holds what the person adds, at its end, and nothing of that kind otherwise", () => {
    const summary = adviserSummary(noRecords, { asOf, reach, parts });
    expect(summaryInWords(summary, "text", " Where next?\nAnd how? ")).toMatch(
      /\nIn my own words\n {2}- Where next\?\n {2}- And how\?\n$/,
    );
    expect(summaryInWords(summary, "text", "  ")).not.toContain("In my own words");
    expect(JSON.parse(summaryInWords(summary, "json", "Where next?"))).toMatchObject({ own: "Where next?", month: "2026-05" });
  });

  test("as Markdown makes nothing of the words but words", () => {
    const summary = adviserSummary(noRecords, { asOf, reach, parts });
    const text = summaryInWords(summary, "markdown", "[a](https://x.test) www.y.test <b> # ![p](q) `c` &amp;");
    expect(text).toContain("\\[a\\]\\(https:\\//x.test\\) www\\.y.test \\<b\\> \\# \\!\\[p\\]\\(q\\) \\`c\\` \\&amp;");
  });
});
