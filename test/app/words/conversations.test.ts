import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAfter, type OpeningFacts, openingWords } from "../../../src/app/words/conversations.ts";
import { nobodySaid } from "../../../src/core/journey/defaults.ts";

const facts: OpeningFacts = {
  me: { ...nobodySaid, name: "Kim Osei", introduction: "a final-year biology student." },
  purpose: "informational",
  minutes: 25,
  how: "phone",
  occupation: "",
  company: "",
  suggestedBy: null,
};

describe("the opening words", () => {
  test("say who I am, how long it takes, and that I want to learn and no job", () => {
    expect(openingWords(facts)).toBe(
      "Hello, my name is Kim Osei, and I am a final-year biology student. Thank you for taking the time. We agreed on " +
        "25 minutes: does that still suit you? I would like to hear from you what your work is like. I am not asking for a job.",
    );
  });

  test("name who suggested it where that name may be used", () => {
    expect(openingWords({ ...facts, suggestedBy: "Ana Ruiz" })).toContain("Ana Ruiz suggested I contact you.");
  });

  test("face to face promise to keep the time rather than ask whether it suits", () => {
    expect(openingWords({ ...facts, how: "inPerson" })).toContain("I will keep an eye on the clock.");
  });

  test("of a lead say what I look for and where", () => {
    expect(openingWords({ ...facts, purpose: "lead", occupation: "analyst", company: "Acme" })).toContain(
      "I am looking for a position as an analyst, and would value your view of where people are needed at Acme.",
    );
  });

  test("leave nothing blank, whatever is not known, and ask for no job to learn", () => {
    const some = fc.constantFrom("", "  ", "Acme");
    fc.assert(
      fc.property(
        fc.record({
          me: fc.record({ name: some, introduction: some, email: some, phone: some }),
          purpose: fc.constantFrom("lead", "informational"),
          minutes: fc.integer({ min: 5, max: 480 }),
          how: fc.constantFrom("inPerson", "phone", "video"),
          occupation: fc.constantFrom("", "analyst"),
          company: fc.constantFrom("", "Acme"),
          suggestedBy: fc.constantFrom(null, "Ana"),
        }),
        (any) => {
          const words = openingWords(any);
          expect(words).not.toMatch(/ {2}|[{}]|undefined|null|\s[.,]|, *\.|^\s|\s$/);
          expect(words.includes("Ana")).toBe(any.suggestedBy !== null);
          expect(words.includes("not asking for a job")).toBe(any.purpose === "informational");
          expect(words.includes("looking for")).toBe(any.purpose === "lead");
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ["14:30", 0, "14:30"],
  ["14:30", 32, "15:02"],
  ["23:50", 25, "00:15"],
])("%s and %d minutes is %s", (at, minutes, after) => {
  expect(clockAfter(at, minutes)).toBe(after);
});
