import { describe, expect, it } from "vitest";
import { isChannel, splitPeople } from "../../src/io/split-people.ts";

describe("splitPeople", () => {
  it.each<[string, string[]]>([
    ["Ana Ruiz", ["Ana Ruiz"]],
    ["Ana Ruiz; Ben Okoye and Cy Lee & Dana Novak", ["Ana Ruiz", "Ben Okoye", "Cy Lee", "Dana Novak"]],
    ["Ana Ruiz\nBen Okoye", ["Ana Ruiz", "Ben Okoye"]],
    ["Ana Ruiz, Ben Okoye", ["Ana Ruiz", "Ben Okoye"]],
    ["Ruiz, Ana", ["Ruiz, Ana"]],
    ["Ana Ruiz, PhD", ["Ana Ruiz, PhD"]],
    ["de la Cruz, Maria Jose", ["de la Cruz, Maria Jose"]],
    ["Ana Ruiz; ana@example.com", ["Ana Ruiz", "ana@example.com"]],
    ["Ana Ruiz; Ana Ruiz;", ["Ana Ruiz"]],
    ["Alexander Anderson", ["Alexander Anderson"]],
    ["Ana Ruiz (../People%20ab/Ana%20Ruiz%20cd.md)", ["Ana Ruiz"]],
    [" ; ", []],
  ])("%j", (cell, people) => {
    expect(splitPeople(cell)).toEqual(people);
  });
});

describe("isChannel", () => {
  it.each(["LinkedIn", "cold e-mail", "Cold email", "self", "event", "via LinkedIn", "Tech Conference 2019", "n/a", "-"])(
    "%s is nobody",
    (text) => {
      expect(isChannel(text)).toBe(true);
    },
  );

  it.each(["Ana Ruiz", "Dana", "Linda Webster"])("%s may be somebody", (text) => {
    expect(isChannel(text)).toBe(false);
  });
});
