import { expect, test } from "vitest";
import { dueInWords, leadInWords, leadProblemInWords } from "../../../src/app/words/leads.ts";
import { day } from "../../support/networks/records-of.ts";

const today = day(20_000);

test("a lead is called by its role and company, or by the one that is known", () => {
  expect(leadInWords({ role: "Baker", company: "Acme" })).toBe("Baker, Acme");
  expect(leadInWords({ role: "", company: "Acme" })).toBe("Acme");
  expect(leadInWords({ role: "Baker", company: "" })).toBe("Baker");
});

test.each([
  [19_997, "3 days overdue", true],
  [19_999, "1 day overdue", true],
  [20_000, "due today", true],
  [20_001, "due tomorrow", false],
  [20_010, "due 14 Oct", false],
])("a step of day %i is %s", (at, text, isDue) => {
  expect(dueInWords(day(at), today)).toEqual({ text, isDue });
});

test("every refusal of a lead says what to do", () => {
  const told = ["nothing-said", "unknown-contact", "unknown-conversation", "was-applied", "is-closed", "already-there"];
  const words = told.map(leadProblemInWords);
  expect(new Set(words).size).toBe(told.length);
  expect(words).not.toContain(leadProblemInWords("anything else"));
});
