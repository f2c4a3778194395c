import { describe, expect, it } from "vitest";
import type { PersonAnswered } from "../../../src/core/linkage/import-plan.ts";
import { type ContactId, contactId, decisionId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { counts, imported, planOf, readingOf } from "../../io/fixture-report.ts";

const contacts = (...names: readonly string[]) =>
  readingOf("contacts.csv", `Id,Name\n${names.map((name, i) => `${i + 1},"${name}"`).join("\n")}\n`);
const introductions = (...rows: readonly string[]) =>
  readingOf("introductions.csv", `Introducer,Introduced\n${rows.join("\n")}\n`);
const asked = (plan: ReturnType<typeof planOf>) =>
  plan.questions.map(({ text, candidates, meanwhile }) => [text, candidates.map(({ contact }) => contact), meanwhile]);
const answer = (text: string, means: string, always = false): PersonAnswered => ({
  text,
  means: means === "somebody-new" ? means : contactId(means),
  always,
});
function told(records: Records): string[] {
  const name = (id: ContactId | null) => (id === null ? "?" : `${records.contacts.get(id)?.name} ${id.length > 2 ? "*" : id}`);
  return [...records.introductions.values()].map(({ introducer, parties }) => `${name(introducer)}: ${parties.map(name)}`);
}

describe("a name is asked about", () => {
  it.each([
    ["J. Smith", "John Smith", "initials"],
    ["John S.", "John Smith", "initials"],
    ["John Smith", "J. Smith", "initials"],
    ["Bob Stone", "Robert Stone", "nickname"],
    ["Bob Stone", "Robert (Bob) Stone", "nickname"],
    ["Kevin Li", "Xiaoming (Kevin) Li", "nickname"],
    ["Ana Jones", "Ana Ruiz (née Jones)", "nickname"],
    ["Ruiz Ana", "Ana Ruiz", "swapped"],
    ["John Smith", "John Adam Smith", "part"],
    ["Jon Smith", "John Smith", "alike"],
    ["Ben Okoy", "Ben Okoye", "alike"],
    ["Okoye", "Ben Okoye", "part"],
    ["Ben", "Ben Okoye", "part"],
  ])("%s may be %s", (text, known, level) => {
    const { plan, after } = imported([contacts(known, "Dana Novak"), introductions(`${text},Dana Novak`)]);
    expect(asked(plan)).toEqual([[text, ["1"], "stub"]]);
    expect(plan.questions[0]?.candidates[0]?.evidence.map(({ about, level }) => [about, level])).toEqual([["name", level]]);
    expect(plan.totals.stubs).toBe(1);
    expect(told(after)).toEqual([`${text} *: Dana Novak 2`]);
  });

  it.each([
    ["John Smith Jr.", "John Smith Sr."],
    ["John B. Smith", "John A. Smith"],
    ["Ann Smith", "Bob Smith"],
    ["Ana", "Banana Ana Lopez"],
    ["Ana Ruiz", "Ana Torres"],
    ["77", "John 77"],
    ["ana@example.com", "Ana Example"],
  ])("%s is not %s", (text, known) => {
    expect(planOf([contacts(known, "Dana Novak"), introductions(`${text},Dana Novak`)]).questions).toEqual([]);
  });

  it("as a given name that two have, or a surname that many have, is nobody in particular", () => {
    const many = contacts("Ben Okoye", "Ben Adler", "Cy Lee", "Di Lee", "Ed Lee", "Flo Lee", "Dana Novak");
    expect(planOf([many, introductions("Ben,Dana Novak", "Lee,Dana Novak")]).questions).toEqual([]);
  });

  it("turned round by a comma is no question", () => {
    expect(planOf([contacts("John Smith", "Dana Novak"), introductions('"Smith, John",Dana Novak')]).questions).toEqual([]);
  });

  it("once, with all rows that hold it, wherever they do", () => {
    const rows = introductions("J. Smith,Ana Ruiz", "Ana Ruiz,j smith", "J Smith,Ben Okoye", "B. Okoye,Ana Ruiz");
    const ties = readingOf("ties.csv", "Person A,Person B\nAna Ruiz,J. SMITH\n");
    const { questions } = planOf([contacts("John Smith", "Ana Ruiz", "Ben Okoye"), rows, ties]);
    expect(questions.map(({ text, role, rows, places }) => [text, role, rows, places.map(({ line }) => line)])).toEqual([
      ["J. Smith", "introducer", 4, [2, 3, 4, 2]],
      ["B. Okoye", "introducer", 1, [5]],
    ]);
  });

  it("shows fifty places and counts the rest", () => {
    const rows = Array.from({ length: 60 }, (_, i) => `J. Smith,Person Number${i}`);
    const [question] = planOf([contacts("John Smith"), introductions(...rows)]).questions;
    expect([question?.rows, question?.places.length]).toEqual([60, 50]);
  });

  it("unless whoever it could mean stands beside it", () => {
    expect(planOf([contacts("Ben Okoye"), introductions("Ben,Ben Okoye")]).questions).toEqual([]);
    expect(planOf([readingOf("mine.csv", "Name,Company,Introduced by\nBen Okoye,Acme,Ben\n")]).questions).toEqual([]);
  });

  it("with those it could mean best first, sharing the chance", () => {
    const [question] = planOf([
      contacts("Jack Smith", "John (JS) Smith", "John Q. Smith"),
      introductions("J. Smith,Dana Novak"),
    ]).questions;
    expect(question?.candidates.map(({ contact, score }) => [contact, score])).toEqual([
      ["1", 0.22],
      ["2", 0.22],
      ["3", 0.22],
    ]);
  });
});

describe("a name that several people have", () => {
  const two = contacts("John Smith", "John Smith", "Ana Ruiz");
  const rows = introductions("John Smith,Ana Ruiz", "Ana Ruiz,Ben Okoye");

  it("sets its rows aside while nothing is said", () => {
    const plan = planOf([two, rows]);
    expect(asked(plan)).toEqual([["John Smith", ["1", "2"], "set-aside"]]);
    expect(plan.questions[0]?.candidates.map(({ score }) => score)).toEqual([0.5, 0.5]);
    expect(plan.files.map(counts)[1]).toEqual([2, 1, 0, 0, 1]);
  });

  it("means whom the person says", () => {
    const { plan, after } = imported([two, rows], { answers: [answer("john  SMITH", "2")] });
    expect(plan.questions).toEqual([]);
    expect(plan.files.map(counts)[1]).toEqual([2, 2, 0, 0, 0]);
    expect(told(after)).toContain("John Smith 2: Ana Ruiz 3");
    expect(after.decisions.size).toBe(0);
  });

  it("means a third one, once, where the person says somebody new", () => {
    const more = introductions("John Smith,Ana Ruiz", "John Smith,Ben Okoye");
    const { plan, after } = imported([two, more], { answers: [answer("John Smith", "somebody-new")] });
    expect(plan.totals.stubs).toBe(2);
    expect(told(after).sort()).toEqual(["John Smith *: Ana Ruiz 3", "John Smith *: Ben Okoye *"]);
  });

  it("is asked about still when the answer is somebody who is not there", () => {
    expect(planOf([two, rows], { answers: [answer("John Smith", "nobody")] }).questions).toHaveLength(1);
  });
});

describe("an answer", () => {
  const known = [
    contacts("John Smith", "John Smith", "Ana Ruiz", "Robert Stone"),
    introductions("John Smith,Ana Ruiz", "Bob Stone,Ana Ruiz"),
  ];

  it.each(["2", "somebody-new"])("holds for the same rows when they come again: %s", (means) => {
    const answers = [answer("John Smith", means), answer("Bob Stone", means === "2" ? "4" : means)];
    const { after } = imported(known, { answers });
    const again = planOf(known, { into: after, id: "second" });
    expect(again.questions).toEqual([]);
    expect(again.changes).toEqual([]);
    expect(planOf(known, { into: after, id: "second", answers }).changes).toEqual([]);
  });

  it("does not hold for other rows", () => {
    const { after } = imported(known, { answers: [answer("John Smith", "2"), answer("Bob Stone", "4")] });
    const other = introductions("Ana Ruiz,Cy Lee", "John Smith,Cy Lee", "Bob Stone,Cy Lee");
    expect(asked(planOf([other], { into: after, id: "second" }))).toEqual([
      ["Bob Stone", ["4"], "stub"],
      ["John Smith", ["1", "2"], "set-aside"],
    ]);
  });

  it.each(["2", "somebody-new"])("for always is kept and holds for every file: %s", (means) => {
    const { plan, after } = imported(known, { answers: [answer("John Smith", means, true), answer("Bob Stone", "4", true)] });
    expect(plan.changes.map(({ of }) => of).filter((of) => of === "decision")).toHaveLength(2);
    const aliases = [...after.decisions.values()].map((it) => (it.kind === "alias" ? [it.text, it.contact] : []));
    expect(aliases).toContainEqual(["bob stone", "4"]);
    const other = imported([introductions("John Smith,Cy Lee", "Bob Stone,Cy Lee")], { into: after, id: "second" });
    expect(other.plan.questions).toEqual([]);
    expect(told(other.after)).toContain(means === "2" ? "John Smith 2: Cy Lee *" : "John Smith *: Cy Lee *");
    expect(told(other.after)).toContain("Robert Stone 4: Cy Lee *");
  });

  it("for always takes the place of an earlier one, and the same answer changes nothing", () => {
    const first = imported(known, { answers: [answer("John Smith", "2", true)] }).after;
    expect(planOf(known, { into: first, id: "second", answers: [answer("John Smith", "2", true)] }).changes).toEqual([]);
    const { after } = imported(known, { into: first, id: "second", answers: [answer("John Smith", "1", true)] });
    expect([...after.decisions.values()].map((it) => (it.kind === "alias" ? it.contact : null))).toEqual(["1"]);
  });
});

describe("what was decided about people", () => {
  it("makes a name mean a contact even where it is somebody's in full", () => {
    const { after } = imported([contacts("John Smith", "Johnny")]);
    const id = decisionId("a");
    const decisions: Records["decisions"] = new Map([
      [id, { id, kind: "alias", text: "johnny", contact: contactId("1"), at: 0 }],
    ]);
    const into = { ...after, decisions };
    expect(told(imported([introductions("Johnny,Cy Lee")], { into, id: "second" }).after)).toEqual(["John Smith 1: Cy Lee *"]);
  });

  it("keeps pairs that are different people out of what is suggested", () => {
    const { plan, after } = imported([contacts("John Smith", "John Smith")]);
    expect(plan.suggested).toHaveLength(1);
    const id = decisionId("a");
    const decisions: Records["decisions"] = new Map([[id, { id, kind: "apart", a: contactId("1"), b: contactId("2"), at: 0 }]]);
    const more = readingOf("more.csv", "Name,Company\nCy Lee,Acme\n");
    expect(planOf([more], { into: { ...after, decisions }, id: "second" }).suggested).toEqual([]);
  });
});

describe("contacts that were joined", () => {
  const rows = introductions("1,3", "2,Cy Lee", "Jack Smith,3");
  const list = readingOf(
    "mine.csv",
    "Id,Name,Email,Connected on\n1,John Smith,john@example.com,2021-03-07\n2,Jack Smith,jack@example.com,2022-03-07\n3,Ana Ruiz,,\n",
  );

  /** The second of the list joined into the first, as by hand. */
  function joined(records: Records): Records {
    const [one, two] = [contactId("1"), contactId("2")];
    const kept = records.contacts.get(one) ?? failed();
    const left = records.contacts.get(two) ?? failed();
    const contacts = new Map(records.contacts).set(one, { ...kept, sources: [...kept.sources, ...left.sources] });
    contacts.delete(two);
    const now = (id: ContactId) => (id === two ? one : id);
    const introductions = new Map(
      [...records.introductions].map(([id, it]) => [
        id,
        { ...it, introducer: it.introducer === null ? null : now(it.introducer) },
      ]),
    );
    const ties = new Map([...records.ties].filter(([, { a, b }]) => a !== two && b !== two));
    const id = decisionId("j");
    const decision = { id, kind: "joined", kept: one, left, introductions: [], ties: [], asks: [], at: 0 } as const;
    return { ...records, contacts, introductions, ties, decisions: new Map([[id, decision]]) };
  }

  it("stay joined, and nothing changes, when their files come again", () => {
    const after = joined(imported([list, rows], { choice: { listOf: "mine" } }).after);
    const again = planOf([list, rows], { into: after, id: "second", choice: { listOf: "mine" } });
    expect(again.changes).toEqual([]);
    expect(again.rows[0]?.contacts).toEqual(["1", "1", "3"]);
  });

  it("are still known under the name, address and id of the one that left", () => {
    const after = joined(imported([list], { choice: { listOf: "mine" } }).after);
    const more = introductions("Jack Smith,Cy Lee", "jack@example.com,Di Lee", "2,Ed Lee");
    expect(told(imported([more], { into: after, id: "second" }).after).sort()).toEqual([
      "John Smith 1: Cy Lee *",
      "John Smith 1: Di Lee *",
      "John Smith 1: Ed Lee *",
    ]);
  });
});

function failed(): never {
  throw new Error("not there");
}
