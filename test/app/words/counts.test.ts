import { describe, expect, test } from "vitest";
import { counted, fileSize, listed, measure, people, roughNumber, sentence, times } from "../../../src/app/words/counts.ts";

describe("counts in words", () => {
  test("none, one and many each have their form", () => {
    expect(people(0)).toBe("no people");
    expect(people(1)).toBe("1 person");
    expect(people(12_345)).toBe("12,345 people");
    expect(counted(2, "company", "companies")).toBe("2 companies");
  });

  test("times are once and twice before they are counted", () => {
    expect([1, 2, 3].map(times)).toEqual(["once", "twice", "3 times"]);
  });

  test("a list is cut where it would get long, and says by how much", () => {
    expect(listed([])).toBe("");
    expect(listed(["Ana"])).toBe("Ana");
    expect(listed(["Ana", "Bo"])).toBe("Ana and Bo");
    expect(listed(["Ana", "Bo", "Cy"])).toBe("Ana, Bo and Cy");
    expect(listed(["Ana", "Bo", "Cy", "Di"])).toBe("Ana, Bo and 2 more");
  });

  test("an undefined measure is said to be undefined, never shown as a number", () => {
    expect(measure(null)).toBe("not defined here");
    expect(measure(0.12345)).toBe("0.123");
  });

  test("small expectations keep a decimal, large ones do not pretend to", () => {
    expect(roughNumber(3.44)).toBe("3.4");
    expect(roughNumber(34.4)).toBe("34");
  });

  test("sizes are read as people read them", () => {
    expect(fileSize(1)).toBe("1 byte");
    expect(fileSize(84_000)).toBe("84 kB");
    expect(fileSize(12_340_000)).toBe("12.3 MB");
  });

  test("a sentence begins with a capital and ends once", () => {
    expect(sentence("no open asks")).toBe("No open asks.");
    expect(sentence("really?")).toBe("Really?");
  });
});
