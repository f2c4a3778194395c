import { describe, expect, it } from "vitest";
import { splitPeople, withoutLeadIn } from "../../src/io/split-people.ts";

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
    ["Ana Ruiz, Analyst at Acme", ["Ana Ruiz"]],
    ["Ana Ruiz, Analyst at Acme; Ben Okoye", ["Ana Ruiz", "Ben Okoye"]],
    [" ; ", []],
  ])("%j", (cell, people) => {
    expect(splitPeople(cell)).toEqual(people);
  });
});

describe("withoutLeadIn", () => {
  it.each<[string, string]>([
    ["via Ana Ruiz", "Ana Ruiz"],
    ["Through Ana", "Ana"],
    ["thanks to my friend Ana Ruiz", "Ana Ruiz"],
    ["my old boss Ana Ruiz", "Ana Ruiz"],
    ["Introduced by Ana Ruiz", "Ana Ruiz"],
    ["via ana@example.org", "ana@example.org"],
    ["via 王伟", "王伟"],
    ["via friends", "via friends"],
    ["my friend", "my friend"],
    ["Byron Lee", "Byron Lee"],
    ["Myfriend Lee", "Myfriend Lee"],
  ])("%s is %s where only people can be meant", (text, name) => {
    expect(withoutLeadIn(text, true)).toBe(name);
  });

  it("leaves a way that may lead to a place where stories are told", () => {
    expect(withoutLeadIn("via Acme Labs", false)).toBe("via Acme Labs");
    expect(withoutLeadIn("introduced by Ana Ruiz", false)).toBe("Ana Ruiz");
  });
});
