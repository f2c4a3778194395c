import { describe, expect, test } from "vitest";
import {
  differenceInWords,
  hintsInWords,
  isJobChange,
  joinedInWords,
  updatedFactInWords,
} from "../../../src/app/words/difference-words.ts";
import { placesInWords } from "../../../src/app/words/question-words.ts";
import { contactId } from "../../../src/core/model/ids.ts";

describe("what changes, in words", () => {
  test("counts changed jobs apart from other changes, and leaves out what there is none of", () => {
    expect(differenceInWords(12, 5, 8, 2)).toBe("12 new, 5 changed jobs, 3 other changes, 2 not on the list any more.");
    expect(differenceInWords(0, 1, 1, 0)).toBe("0 new, 1 changed job.");
  });

  test("says of a fact what it was and is", () => {
    expect(updatedFactInWords({ fact: "company", before: "Acme", after: "Beta" })).toBe("Acme → Beta (company)");
    expect(updatedFactInWords({ fact: "position", before: null, after: "Lead" })).toBe("Lead (position, not recorded before)");
    expect(updatedFactInWords({ fact: "connectedOn", before: "2021-03", after: "2021-03-07" })).toBe(
      "March 2021 → 7 March 2021 (connected on)",
    );
  });

  test("a job that was not recorded before is no changed job", () => {
    const update = { contact: contactId("c1"), name: "Ana" };
    expect(isJobChange({ ...update, facts: [{ fact: "company", before: null, after: "Acme" }] })).toBe(false);
    expect(isJobChange({ ...update, facts: [{ fact: "company", before: "Acme", after: "Beta" }] })).toBe(true);
  });
});

test("rows that were recognised are counted by what they were recognised by", () => {
  expect(
    joinedInWords([
      ["same-profile", 2],
      ["alike", 1],
      ["same-email", 1],
    ]),
  ).toBe("2 by profile, 1 by likeness and 1 by e-mail address");
});

test("possible introductions out of messages count for nothing yet", () => {
  expect(hintsInWords(7)).toBe(
    "7 possible introductions were found in your messages. They count for nothing until you confirm them on a person’s card.",
  );
});

test("places of a name are named by file and line, the rest counted", () => {
  const places = Array.from({ length: 7 }, (_, i) => ({ file: i < 2 ? "a.csv" : "b.csv", line: i + 2 }));
  expect(placesInWords(places.slice(0, 3), 3)).toBe("a.csv, lines 2, 3; b.csv, line 4");
  expect(placesInWords(places, 1200)).toBe("a.csv, lines 2, 3; b.csv, lines 4, 5, 6, 7 and 1,194 more");
});
