import { describe, expect, it } from "vitest";
import { contactColumn, introductionColumn, isKnownColumn } from "../../src/io/columns.ts";
import { knownHeaderWords } from "../../src/io/header-words.ts";

const contact = (header: string) => contactColumn(knownHeaderWords(header, isKnownColumn));
const introduction = (header: string) => introductionColumn(knownHeaderWords(header, isKnownColumn));

describe("a column of a contact list", () => {
  it.each([
    ["NAME*", "name"],
    ["Name of contact", "name"],
    ["Contact Person", "name"],
    ["Full Name (as on card)", "name"],
    ["姓名", "name"],
    ["Company / Organisation", "company"],
    ["Current company name", "company"],
    ["Company (current)", "company"],
    ["Their company", "company"],
    ["Works for", "company"],
    ["Introduced to me by", "introducedBy"],
    ["Who introduced you?", "introducedBy"],
    ["Who connected us", "introducedBy"],
    ["Introduction via", "introducedBy"],
    ["Intro made by", "introducedBy"],
    ["Introduced by whom", "introducedBy"],
    ["Through whom", "introducedBy"],
    ["Date of intro", "introducedOn"],
    ["When introduced", "introducedOn"],
    ["Intro on", "introducedOn"],
    ["Ref. By", "introducedBy"],
    ["E-Mail ID", "email"],
    ["Mob. No.", "phone"],
    ["referredBy", "introducedBy"],
    ["EmailAddress", "email"],
    ["companyName", "company"],
    ["linkedinUrl", "profile"],
  ])("%s", (header, column) => {
    expect(contact(header)).toBe(column);
  });

  it.each(["Introducer company", "Company size", "File name", "Reference", "Date of birth", ""])("%j is none", (header) => {
    expect(contact(header)).toBeNull();
  });
});

describe("a column of an introductions file", () => {
  it.each([
    ["Who made the introduction?", "introducer"],
    ["Intro from", "introducer"],
    ["Who did they introduce you to?", "introduced"],
    ["Who was introduced", "introduced"],
    ["New contact", "introduced"],
    ["Person B", "introducedTo"],
    ["Date of introduction", "when"],
  ])("%s", (header, column) => {
    expect(introduction(header)).toBe(column);
  });
});
