import { describe, expect, test } from "vitest";
import { chanceInWords, evidenceInWords, wayInWords } from "../../../src/app/words/evidence.ts";

describe("evidence in words", () => {
  test("names what is the same, alike or different", () => {
    expect(evidenceInWords({ about: "email", level: "same", weight: 9 })).toBe("the same e-mail address");
    expect(evidenceInWords({ about: "name", level: "rare", weight: 9 })).toBe("the same name, which few have");
    expect(evidenceInWords({ about: "name", level: "swapped", weight: 9 })).toBe("first and last name swapped");
    expect(evidenceInWords({ about: "company", level: "other", weight: -2 })).toBe("different companies");
  });

  test("puts a chance in a word, never in a figure", () => {
    expect([0.95, 0.7, 0.3].map(chanceInWords)).toEqual(["Very likely one person", "Likely one person", "Perhaps one person"]);
  });

  test("reads the reasons of a remembered choice, and leaves those of a later version as they are", () => {
    expect(wayInWords(["company:same", "name:nickname"])).toBe("the same company and one name is a short form of the other");
    expect(wayInWords(["aura:same"])).toBe("aura:same");
  });
});
