import { describe, expect, test } from "vitest";
import { foundContacts } from "../../../src/app/views/workspace/found-contacts.ts";
import { person, recordsOf } from "./people.ts";

const { contacts } = recordsOf([
  person("1", { name: "Zoë Ruiz", company: "Acme", position: "Engineer" }),
  person("2", {
    name: "Ana",
    company: "Beta",
    school: "Ruiz College",
    major: "Botany",
    graduationYear: 2014,
    occupation: "Gardening",
  }),
]);
const found = (typed: string) => [...(foundContacts(contacts, typed) ?? ["everybody"])];

describe("who fits what is typed", () => {
  test("those who have every word, wherever it stands, whatever its case and accents", () => {
    expect(found("zoe ACME")).toEqual(["1"]);
    expect(found("ruiz")).toEqual(["1", "2"]);
  });

  test("subject, year of graduation and occupation count, as in a directory of alumni", () => {
    for (const typed of ["botany", "2014", "gardening 2014"]) expect(found(typed)).toEqual(["2"]);
  });

  test("nobody, where one word is missing", () => {
    expect(found("zoe beta")).toEqual([]);
  });

  test("nothing is asked where nothing is typed", () => {
    expect(found("  ")).toEqual(["everybody"]);
  });

  test("a word does not run from one fact into the next", () => {
    expect(found("anabeta")).toEqual([]);
  });
});
