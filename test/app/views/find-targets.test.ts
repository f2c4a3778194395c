import { describe, expect, test } from "vitest";
import { findByName } from "../../../src/app/views/find-by-name.ts";
import { findTargets, targetIndex, targetInWords, targetKind } from "../../../src/app/views/workspace/find-targets.ts";
import { foundContacts } from "../../../src/app/views/workspace/found-contacts.ts";
import { nameCompany } from "../../../src/core/upkeep/name-company.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { person, recordsOf } from "./people.ts";

const records = recordsOf(
  [
    person("me", { name: "Me Myself", company: "Acme Corp" }),
    person("a", { name: "Ana Ruiz", company: "Acme Corp", position: "Product manager" }),
    person("b", { name: "Banana Joe", company: "Acme, Inc." }),
    person("c", { name: "Łukasz Ana", company: "Beta AB" }),
    person("d", { name: "Ana Ruiz", company: null }),
  ],
  [],
  "me",
);

describe("what can be asked about", () => {
  const index = targetIndex(records);
  const labels = (typed: string) => findTargets(index, typed).map((group) => group.options.map((option) => option.label));

  test("companies are counted over their spellings, ego left out, the largest first", () => {
    const options = index.companies.folded.map((_, at) => index.companies.optionAt(at));
    expect(options.map((option) => [option?.label, option?.detail])).toEqual([
      ["Acme Corp", "2 people"],
      ["Beta AB", "1 person"],
    ]);
  });

  test("spellings that were said to be one company are offered once, under the name they were given", () => {
    const said = nameCompany(records, { alias: "Acme Corp", company: "Beta AB", at: 1 });
    if ("problem" in said) throw new Error(said.problem);
    const { companies } = targetIndex(applyChanges(records, said.changes));
    const options = companies.folded.map((_, at) => companies.optionAt(at));
    expect(options.map((option) => [option?.label, option?.detail])).toEqual([["Beta AB", "3 people"]]);
  });

  test("with nothing typed, companies are offered and people are not", () => {
    expect(labels("")).toEqual([["Acme Corp", "Beta AB"], [], [], []]);
  });

  test("what begins with the text comes before what has such a word, and before what holds it", () => {
    expect(labels("ana")[1]).toEqual(["Ana Ruiz", "Ana Ruiz", "Łukasz Ana", "Banana Joe"]);
  });

  test("an industry and the words of a role are offered where somebody has them, and say so in their keys", () => {
    const places = recordsOf([
      person("a", { name: "Ana", industry: "Biotechnology", position: "Lab manager" }),
      person("b", { name: "Bo", industry: "biotechnology" }),
      person("c", { name: "Cy", industry: "Law" }),
    ]);
    const offered = (typed: string) =>
      findTargets(targetIndex(places), typed).flatMap(({ options }) =>
        options.map((option) => [targetKind(option), option.value]),
      );
    expect(offered("biot")).toEqual([["industry", "Biotechnology"]]);
    expect(offered("manager")).toEqual([["role", "manager"]]);
    expect(offered("ma")).toEqual([]);
  });

  test("accents and case do not matter", () => {
    expect(labels("LUKASZ")[1]).toEqual(["Łukasz Ana"]);
  });

  test("people who share a name stay two options, told apart by id", () => {
    const [, people] = findTargets(index, "ana ruiz");
    expect(people?.options.map((option) => option.value)).toEqual(["a", "d"]);
  });

  test("an empty network offers nothing", () => {
    expect(findTargets(targetIndex(recordsOf([])), "ana").flatMap((group) => group.options)).toEqual([]);
  });

  test("an id is shown as the person's name, a company as it was typed", () => {
    expect(targetInWords(records.contacts, "a")).toBe("Ana Ruiz");
    expect(targetInWords(records.contacts, "Acme")).toBe("Acme");
  });
});

describe("search in map and table", () => {
  test("nothing typed is no search at all", () => {
    expect(foundContacts(records.contacts, "  ")).toBeNull();
  });

  test("every word has to stand somewhere in the name, company or role", () => {
    expect([...(foundContacts(records.contacts, "ana product") ?? [])]).toEqual(["a"]);
    expect([...(foundContacts(records.contacts, "acme") ?? [])]).toEqual(["me", "a", "b"]);
    expect(foundContacts(records.contacts, "zzz")?.size).toBe(0);
  });
});

describe("names by what is typed", () => {
  test("those that begin with the text come first, and no more than asked for", () => {
    expect(findByName(["Banana Joe", "Ana Ruiz", "Ana Lee"], "ana", 2)).toEqual(["Ana Ruiz", "Ana Lee"]);
    expect(findByName(["Banana Joe", "Ana Ruiz"], "ana", 5)).toEqual(["Ana Ruiz", "Banana Joe"]);
    expect(findByName(["Ruiz, Ana"], "ana ruiz", 5)).toEqual(["Ruiz, Ana"]);
  });

  test("nothing typed offers the first ones", () => {
    expect(findByName(["a", "b", "c"], "", 2)).toEqual(["a", "b"]);
  });
});
