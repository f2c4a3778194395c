import { describe, expect, it } from "vitest";
import type { Records } from "../../../src/core/model/records.ts";
import { counts, imported, planOf, readingOf } from "../../io/fixture-report.ts";

const introductions = (rows: string, name = "introductions.csv") =>
  readingOf(name, `Introducer,Introduced,Introduced to,Date,How\n${rows}`);
const contacts = (text: string) => readingOf("contacts.csv", text);
const directory = contacts(
  "Id,Name,Email,Profile\n1,Ana Ruiz,ana@example.com,https://www.linkedin.com/in/ana\n2,Ben Okoye,,\n3,Cy Lee,,\n",
);

/** Introducer and parties by name. */
function told(records: Records): string[] {
  const nameOf = (id: string | null) => [...records.contacts.values()].find((contact) => contact.id === id)?.name ?? "?";
  return [...records.introductions.values()].map(
    ({ introducer, parties, when }) =>
      `${nameOf(introducer)}: ${parties.map(nameOf).sort().join(" + ")}${when === null ? "" : ` ${when}`}`,
  );
}

describe("people of an introductions file", () => {
  it.each(["1", "https://www.linkedin.com/in/ana/", "ANA@example.com", "ana ruiz", "Ruiz, Ana"])("are known by %s", (text) => {
    const { plan, after } = imported([directory, introductions(`"${text}",Ben Okoye,,,\n`)]);
    expect(plan.totals).toMatchObject({ stubs: 0, introductions: 1 });
    expect(told(after)).toEqual(["Ana Ruiz: Ben Okoye"]);
  });

  it("become stubs, once each, where nobody knows them", () => {
    const { plan, after } = imported([introductions("Ana Ruiz,Ben Okoye,,,\nBen Okoye,ana ruiz,,,\nAna Ruiz,J. Smith,,,\n")]);
    expect([...after.contacts.values()].map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ["Ana Ruiz", "stub"],
      ["Ben Okoye", "stub"],
      ["J. Smith", "stub"],
    ]);
    expect(plan.files.map(counts)).toEqual([[3, 3, 0, 0, 0]]);
  });

  it("are found whichever file comes first", () => {
    const rows = introductions("Ana Ruiz,Ben Okoye,,,\n");
    expect(imported([rows, directory]).plan.totals).toMatchObject({ contacts: 3, stubs: 0 });
  });

  it("stay pending, with the names they could mean, where a name fits two", () => {
    const two = contacts("Id,Name,Company\n1,John Smith,Acme\n2,John Smith,Nexa\n3,Ana Ruiz,Loop\n");
    const { plan, after } = imported([two, introductions("John Smith,Ana Ruiz,,,\nAna Ruiz,John Smith,,,\nAna Ruiz,2,,,\n")]);
    expect(plan.files.map(counts)).toEqual([
      [3, 3, 0, 0, 0],
      [3, 1, 0, 0, 2],
    ]);
    expect(plan.files[1]?.issues.map(({ line, column, code, detail }) => [line, column, code, detail])).toEqual([
      [2, 1, "ambiguous-introducer", "John Smith (1), John Smith (2)"],
      [3, 2, "ambiguous-introduced", "John Smith (1), John Smith (2)"],
    ]);
    expect(told(after)).toEqual(["Ana Ruiz: John Smith"]);
  });

  it("offer an initial for a look, without joining it", () => {
    const { plan } = imported([contacts("Id,Name\n1,John Smith\n2,Ana Ruiz\n"), introductions("J. Smith,Ana Ruiz,,,\n")]);
    expect(plan.totals.stubs).toBe(1);
    expect(plan.suggested.map(({ reason }) => reason)).toEqual(["initials"]);
  });
});

describe("a stub", () => {
  const known = imported([introductions("Ana Ruiz,Ben Okoye,,,\n")]).after;

  it("becomes a contact when a list has the only one of that name", () => {
    const { plan, after } = imported([contacts("Name,Company\nAna Ruiz,Acme\n")], {
      into: known,
      id: "second",
      choice: { listOf: "directory" },
    });
    expect(plan.files.map(counts)).toEqual([[1, 0, 1, 0, 0]]);
    expect(plan.joined.map(({ reason }) => reason)).toEqual(["only-one-of-that-name"]);
    expect([...after.contacts.values()].find(({ name }) => name === "Ana Ruiz")).toMatchObject({
      kind: "recorded",
      company: "Acme",
    });
  });

  it("stays one when the list has two of that name", () => {
    const rows = contacts("Name,Company\nAna Ruiz,Acme\nAna Ruiz,Nexa\n");
    const { plan } = imported([rows], { into: known, id: "second", choice: { listOf: "directory" } });
    expect(plan.files.map(counts)).toEqual([[2, 2, 0, 0, 0]]);
    expect(plan.totals.stubs).toBe(2);
  });
});

describe("an introduction", () => {
  it("names its parties: the introduced, whom to, and ego where the file is of introductions to oneself", () => {
    const rows = introductions("Ana Ruiz,Ben Okoye,,2021,\nAna Ruiz,Ben Okoye,Cy Lee,,\n");
    expect(told(imported([directory, rows]).after).sort()).toEqual(
      ["Ana Ruiz: Ben Okoye 2021", "Ana Ruiz: Ben Okoye + Cy Lee"].sort(),
    );
    const toMe = imported([directory, rows], { choice: { introducedTo: "me" } }).after;
    expect(told(toMe).sort()).toEqual(["Ana Ruiz: Ben Okoye + Cy Lee", "Ana Ruiz: Ben Okoye + You 2021"]);
  });

  it("is the same record as a contact row's introducer", () => {
    const mine = contacts("Name,Introduced by\nDana Novak,\nLee Chan,Dana Novak\n");
    const { after } = imported([mine]);
    expect(told(after)).toEqual(["Dana Novak: Lee Chan + You"]);
    const again = planOf([introductions("Dana Novak,Lee Chan,me,,\n")], { into: after, id: "second" });
    expect(again.files.map(counts)).toEqual([[1, 0, 0, 1, 0]]);
    expect(again.changes).toEqual([]);
  });

  it("told again adds a date, an earlier date or a context, and else nothing", () => {
    const first = imported([directory, introductions("Ana Ruiz,Ben Okoye,,,\n")]).after;
    const dated = imported([introductions("Ana Ruiz,Ben Okoye,,2021-03-07,\n")], { into: first, id: "2" });
    expect(dated.plan.files.map(counts)).toEqual([[1, 0, 1, 0, 0]]);
    const later = planOf([introductions("Ana Ruiz,Ben Okoye,,2022-01-01,\n")], { into: dated.after, id: "3" });
    expect(later.files.map(counts)).toEqual([[1, 0, 0, 1, 0]]);
    const earlier = imported([introductions("Ana Ruiz,Ben Okoye,,2020-01-01,coffee\n")], { into: dated.after, id: "3" });
    expect(earlier.plan.files.map(counts)).toEqual([[1, 0, 1, 0, 0]]);
    expect([...earlier.after.introductions.values()][0]).toMatchObject({ when: "2020-01-01", context: "coffee", status: "made" });
  });

  it("of somebody to themself is rejected and leaves nobody behind", () => {
    const { plan, after } = imported([introductions('Ana Ruiz,"Ruiz, Ana",,,\n')]);
    expect(plan.files.map(counts)).toEqual([[1, 0, 0, 0, 1]]);
    expect(after.contacts.size).toBe(0);
  });

  it("by several people is one for each of them, in one row", () => {
    const { plan, after } = imported([directory, introductions("Ana Ruiz; Ben Okoye,Cy Lee,,,\n")]);
    expect(plan.files[1] === undefined ? [] : counts(plan.files[1])).toEqual([1, 1, 0, 0, 0]);
    expect(told(after).sort()).toEqual(["Ana Ruiz: Cy Lee", "Ben Okoye: Cy Lee"]);
  });

  it("in a circle does no harm", () => {
    const { after } = imported([directory, introductions("1,2,,,\n2,3,,,\n3,1,,,\n")]);
    expect(after.introductions.size).toBe(3);
  });

  it("by me is by ego", () => {
    const { after } = imported([introductions("me,Ana Ruiz,Ben Okoye,,\n")]);
    expect(told(after)).toEqual(["You: Ana Ruiz + Ben Okoye"]);
    expect(after.settings.ego).toBe("you");
  });
});

describe("a contact row whose introducer cannot be told", () => {
  it("is taken, and noted", () => {
    const rows =
      "Name,Company,Introduced by\nJohn Smith,Acme,\nJohn Smith,Nexa,\nAna Ruiz,Loop,John Smith\nBen Okoye,Loop,Ben Okoye\n";
    const { plan } = imported([contacts(rows)]);
    expect(plan.files.map(counts)).toEqual([[4, 4, 0, 0, 0]]);
    expect(plan.files[0]?.issues.map(({ line, code, severity }) => [line, code, severity])).toEqual([
      [4, "ambiguous-introducer", "noted"],
      [5, "self-introduction", "noted"],
    ]);
    expect(plan.totals.introductions).toBe(0);
  });
});

describe("a ties file", () => {
  it("records who knows whom, once a pair, and rejects a tie to oneself", () => {
    const ties = readingOf("ties.csv", "Source,Target,Since\n1,2,2020\n2,1,\nAna Ruiz,Ana Ruiz,\n");
    const { plan, after } = imported([directory, ties]);
    expect(plan.files[1] === undefined ? [] : counts(plan.files[1])).toEqual([3, 1, 0, 1, 1]);
    expect([...after.ties.values()].map(({ a, b, kind, when }) => [a, b, kind, when])).toEqual([["1", "2", "knows", "2020"]]);
  });
});
