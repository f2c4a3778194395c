import { describe, expect, it } from "vitest";
import { defaultChoice, planImport } from "../../../src/core/linkage/plan-import.ts";
import { InvariantError } from "../../../src/core/model/errors.ts";
import { contactId, importId } from "../../../src/core/model/ids.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import { counts, imported, planOf, readingOf } from "../../io/fixture-report.ts";

const header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const linkedIn = (...rows: readonly string[]) => readingOf("Connections.csv", header + rows.join("\n"));
const list = (text: string, name = "contacts.csv") => readingOf(name, text);
const filesOf = (plan: ReturnType<typeof planOf>) => plan.files.map(counts);
const named = (records: Records, name: string) => [...records.contacts.values()].filter((contact) => contact.name === name);

describe("a row joins a contact by", () => {
  it("the profile address, even under a new name", () => {
    const { after } = imported([linkedIn("Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,,07 Mar 2021")]);
    const plan = planOf([linkedIn("Ana,Lopez,https://www.linkedin.com/in/ana/,,Nexa,,07 Mar 2021")], {
      into: after,
      id: "second",
    });
    expect(filesOf(plan)).toEqual([[1, 0, 1, 0, 0]]);
    expect(plan.joined[0]?.reason).toBe("same-profile");
  });

  it("a personal e-mail under names that can be one", () => {
    const { plan, after } = imported([list("Name,Email\nRobert Vance,vance@example.com\nBob Vance,vance@example.com\n")]);
    expect(plan.joined.map(({ line, reason }) => [line, reason])).toEqual([[3, "same-email"]]);
    expect(plan.totals.contacts).toBe(1);
    expect(named(after, "Bob Vance")[0]?.sources).toHaveLength(2);
  });

  it("the id of the file, when the names agree", () => {
    const { after } = imported([list("Id,Name,Company\n7,Ana Ruiz,Acme\n")]);
    const plan = planOf([list("Id,Name,Company\n7,Ana M. Ruiz,Nexa\n8,Ana Ruiz,Acme\n", "other.csv")], {
      into: after,
      id: "second",
    });
    expect(plan.joined.map(({ line, reason, contact }) => [line, reason, contact])).toEqual([[2, "same-id", "7"]]);
  });

  it("name and day of connection, where the older export had no address", () => {
    const old = readingOf(
      "old.csv",
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,,Acme,,"1/20/18, 8:47 PM"\n',
    );
    const { after } = imported([old]);
    const plan = planOf([linkedIn("Ana,Ruiz,https://www.linkedin.com/in/ana,,Nexa,,20 Jan 2018")], { into: after, id: "second" });
    expect(plan.joined[0]?.reason).toBe("same-name-and-day");
    expect(plan.changes.find(({ of }) => of === "contact")?.after).toMatchObject({ company: "Nexa", profile: "in/ana" });
  });
});

describe("a row does not join a contact", () => {
  it("by the name alone, but is suggested", () => {
    const { plan } = imported([list("Name,Company\nJohn Smith,Acme\nJohn Smith,Nexa\n")]);
    expect(plan.totals.contacts).toBe(2);
    expect(plan.suggested.map(({ reason }) => reason)).toEqual(["same-name"]);
  });

  it("of another profile address, even with the same e-mail", () => {
    const { plan } = imported([
      linkedIn(
        "Ana,Ruiz,https://www.linkedin.com/in/ana-1,ana@example.com,Acme,,07 Mar 2021",
        "Ana,Ruiz,https://www.linkedin.com/in/ana-2,ana@example.com,Acme,,07 Mar 2021",
      ),
    ]);
    expect(plan.totals.contacts).toBe(2);
    expect(plan.joined).toEqual([]);
  });

  it("by a role mailbox or one that a household shares", () => {
    const rows =
      "Ana Ruiz,info@acme.com\nAna R. Ruiz,info@acme.com\nAnn Smith,smiths@example.com\nBob Smith,smiths@example.com\n";
    expect(imported([list(`Name,Email\n${rows}`)]).plan.totals.contacts).toBe(4);
  });

  it("when one is Jr and the other Sr", () => {
    const { plan } = imported([list("Name,Email\nJohn Smith Jr.,js@example.com\nJohn Smith Sr.,js@example.com\n")]);
    expect(plan.totals.contacts).toBe(2);
    expect(plan.suggested).toEqual([]);
  });
});

describe("ids of contacts", () => {
  it("are the file's own where they can be", () => {
    const { after } = imported([list(`Id,Name\n a1 ,Ana Ruiz\n${"x".repeat(65)},Ben Okoye\n`)]);
    expect(named(after, "Ana Ruiz")[0]?.id).toBe("a1");
    expect(named(after, "Ben Okoye")[0]?.id).toMatch(/^c[0-9a-z]{11}$/);
  });

  it("are not given to a second person", () => {
    const { plan, after } = imported([list("Id,Name\n1,Ana Ruiz\n1,Ben Okoye\n")]);
    expect(after.contacts.size).toBe(2);
    expect(named(after, "Ben Okoye")[0]?.id).not.toBe("1");
    expect(plan.files[0]?.issues.map(({ code, severity }) => [code, severity])).toEqual([["repeated-id", "noted"]]);
  });

  it("do not depend on when or as which import a file is read", () => {
    const file = list("Name,Company\nAna Ruiz,Acme\nBen Okoye,Nexa\n");
    const first = imported([file], { id: "first" }).after;
    const second = imported([file], { id: "second" }).after;
    expect([...second.contacts.keys()]).toEqual([...first.contacts.keys()]);
  });
});

describe("whose network it is", () => {
  const mine = list("Name,Connected on\nAna Ruiz,2021-03-07\nBen Okoye,\n");

  it("is You, tied to everybody of a list of one's own", () => {
    const { plan, after } = imported([mine]);
    expect(after.settings.ego).toBe("you");
    expect(after.contacts.get(contactId("you"))).toMatchObject({ name: "You", kind: "ego" });
    const dates = new Map([...after.ties.values()].map(({ a, b, when }) => [a === "you" ? b : a, when]));
    expect(named(after, "Ana Ruiz").map(({ id }) => dates.get(id))).toEqual(["2021-03-07"]);
    expect(named(after, "Ben Okoye").map(({ id }) => dates.get(id))).toEqual([null]);
    expect(plan.totals).toMatchObject({ contacts: 2, ties: 2 });
  });

  it("is the contact named, who gets no tie to themself", () => {
    const { plan, after } = imported([mine], { ego: "ruiz, ana" });
    expect(plan.egoProblem).toBeNull();
    expect(after.settings.ego).toBe(named(after, "Ana Ruiz")[0]?.id);
    expect(after.ties.size).toBe(1);
    expect(plan.totals.contacts).toBe(1);
  });

  it("is nobody for a directory", () => {
    const { after } = imported([list("Id,Name\n1,Ana Ruiz\n2,Ben Okoye\n")]);
    expect(after.settings.ego).toBeNull();
    expect(after.ties.size).toBe(0);
  });

  it("can be named by id in a directory", () => {
    expect(imported([list("Id,Name\n1,Ana Ruiz\n2,Ben Okoye\n")], { ego: "2" }).after.settings.ego).toBe("2");
  });

  it("stays open with the nearest names when nobody has the name", () => {
    const { plan } = imported([mine], { ego: "Anna Ruiz" });
    expect(plan.egoProblem).toEqual({ code: "unknown-ego", nearest: ["Ana Ruiz"] });
  });

  it("stays open with the candidates when several have the name", () => {
    const { plan } = imported([list("Name,Company\nJohn Smith,Acme\nJohn Smith,Nexa\n")], { ego: "John Smith" });
    expect(plan.egoProblem?.code).toBe("ambiguous-ego");
    expect(plan.egoProblem?.nearest).toHaveLength(2);
  });

  it("can be somebody only an introduction names", () => {
    const { plan, after } = imported([list("Introducer,Introduced\nAna Ruiz,Ben Okoye\n")], { ego: "Ben Okoye" });
    expect(plan.egoProblem).toBeNull();
    expect(after.settings.ego).toBe(named(after, "Ben Okoye")[0]?.id);
  });
});

describe("the plan", () => {
  it("lists changes by kind, then id, and remembers the import", () => {
    const { plan } = imported([list("Name,Introduced by\nBen Okoye,Ana Ruiz\nAna Ruiz,\n")]);
    const kinds = plan.changes.map(({ of }) => of);
    expect(kinds).toEqual(["contact", "contact", "contact", "introduction", "tie", "tie", "import", "settings"]);
    const ids = plan.changes.flatMap((change) => (change.of === "contact" && change.after !== null ? [change.after.id] : []));
    expect(ids).toEqual([...ids].sort());
  });

  it("holds only what differs", () => {
    const { after } = imported([list("Name,Email,Company\nAna Ruiz,ana@example.com,Acme\nBen Okoye,ben@example.com,Nexa\n")]);
    const newer = list("Name,Email,Company\nAna Ruiz,ana@example.com,Loop\nBen Okoye,ben@example.com,Nexa\n");
    const plan = planOf([newer], { into: after, id: "second" });
    expect(filesOf(plan)).toEqual([[2, 0, 1, 1, 0]]);
    expect(plan.totals).toMatchObject({ newContacts: 0, changedContacts: 1 });
    expect(plan.changes.map(({ of }) => of)).toEqual(["contact", "import"]);
    expect(plan.changes[0]?.before).toMatchObject({ company: "Acme" });
    expect(plan.changes[0]?.after).toMatchObject({ company: "Loop" });
  });

  it("remembers where a row came from that told nothing new", () => {
    const { after } = imported([list("Name,Email,Company\nAna Ruiz,ana@example.com,Acme\n")]);
    const plan = planOf([list("Name,Email\nAna Ruiz,ana@example.com\n", "other.csv")], { into: after, id: "second" });
    expect(filesOf(plan)).toEqual([[1, 0, 0, 1, 0]]);
    expect(plan.totals.changedContacts).toBe(0);
  });

  it("does not write to the records it is given", () => {
    const { after } = imported([mineAndIntroductions()[0] ?? never()]);
    const before = JSON.stringify([[...after.contacts], [...after.ties], [...after.introductions], after.settings]);
    planOf(mineAndIntroductions(), { into: after, id: "second" });
    expect(JSON.stringify([[...after.contacts], [...after.ties], [...after.introductions], after.settings])).toBe(before);
  });

  it("is the same, byte for byte, for the same files", () => {
    expect(JSON.stringify(planOf(mineAndIntroductions()))).toBe(JSON.stringify(planOf(mineAndIntroductions())));
  });

  it("of no files holds nothing", () => {
    const plan = planOf([]);
    expect(plan.changes).toEqual([]);
    expect(plan.totals.contacts).toBe(0);
  });

  it("needs a choice for each file", () => {
    const options = { importId: importId("i"), at: 0, choices: [], ego: null };
    expect(() => planImport(noRecords, [list("Name\nAna Ruiz\n")], options)).toThrow(InvariantError);
  });
});

describe("defaultChoice", () => {
  it("takes a list with ids, or with ego in it, for a directory, and others for one's own", () => {
    expect(defaultChoice(list("Id,Name\n1,Ana Ruiz\n"), false).listOf).toBe("directory");
    expect(defaultChoice(list("Name\nAna Ruiz\n"), true).listOf).toBe("directory");
    expect(defaultChoice(list("Name\nAna Ruiz\n"), false).listOf).toBe("mine");
    expect(defaultChoice(linkedIn("Ana,Ruiz,,,,,07 Mar 2021"), true).listOf).toBe("mine");
  });

  it("takes a list with ids for one's own where it says of nearly everybody since when they have been in contact", () => {
    const exported = (...since: readonly string[]) =>
      list(`Id,Name,In contact since\n${since.map((day, i) => `${i},Person ${"ABCDEFGHIJ"[i]},${day}`).join("\n")}\n`);
    const days = Array.from({ length: 9 }, () => "2021-03-07");
    expect(defaultChoice(exported(...days, ""), false).listOf).toBe("mine");
    expect(defaultChoice(exported(...days.slice(1), "", ""), false).listOf).toBe("directory");
    expect(defaultChoice(exported(...days), true).listOf).toBe("directory");
  });
});

function mineAndIntroductions() {
  return [
    list("Name,Company,Introduced by\nAna Ruiz,Acme,\nBen Okoye,Nexa,Ana Ruiz\n"),
    list("Introducer,Introduced,Date\nBen Okoye,Cy Lee,2021\n", "introductions.csv"),
  ];
}

function never(): never {
  throw new Error("not there");
}
