import { describe, expect, it } from "vitest";
import { readingOf } from "./fixture-report.ts";

const factsOf = (text: string) => readingOf("list.csv", text).contacts.map(({ facts }) => facts);

describe("an e-mail address that comes with a name", () => {
  it("names the person where nothing else does, and is kept as it was written", () => {
    expect(factsOf("Email\nAna Ruiz <Ana@example.org>\nben@example.org\n")).toEqual([
      { name: "Ana Ruiz", emails: ["ana@example.org"], details: [{ label: "Email", value: "Ana Ruiz <Ana@example.org>" }] },
      { name: "ben@example.org", emails: ["ben@example.org"] },
    ]);
  });

  it("does not take the place of the name that the row states", () => {
    const [facts] = factsOf("Name,Email\nAna Maria Ruiz,Annie <ana@example.org>\n");
    expect(facts).toMatchObject({ name: "Ana Maria Ruiz", details: [{ label: "Email", value: "Annie <ana@example.org>" }] });
  });

  it("names nobody where several are listed, or none", () => {
    const text = "Email,Company\nAna <ana@example.org>; Ben <ben@example.org>,Acme\n<cy@example.org>,Acme\n";
    expect(factsOf(text).map(({ name }) => name)).toEqual(["ana@example.org", "cy@example.org"]);
  });
});
