import { describe, expect, it } from "vitest";
import { splitPeople } from "../../src/io/split-people.ts";

describe("splitPeople", () => {
  it.each<[string, string[]]>([
    ["Ana Ruiz", ["Ana Ruiz"]],
    ["Ana Ruiz; Ben Okoye and Cy Lee & Dana Novak", ["Ana Ruiz", "Ben Okoye", "Cy Lee", "Dana Novak"]],
    ["Ana Ruiz\nBen Okoye", ["Ana Ruiz", "Ben Okoye"]],
    ["Ana Ruiz / Ben Okoye|Cy Lee", ["Ana Ruiz", "Ben Okoye", "Cy Lee"]],
    ["王伟、山田太郎；김철수", ["王伟", "山田太郎", "김철수"]],
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
