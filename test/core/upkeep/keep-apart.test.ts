import { describe, expect, it } from "vitest";
import { contactFromSources } from "../../../src/core/linkage/contact-from-sources.ts";
import type { ContactFacts } from "../../../src/core/model/contact.ts";
import { contactId, decisionId, introductionId, tieId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Tie } from "../../../src/core/model/tie.ts";
import { addTie } from "../../../src/core/upkeep/by-hand.ts";
import { duplicatesToReview } from "../../../src/core/upkeep/duplicates-to-review.ts";
import type { Edit } from "../../../src/core/upkeep/edit.ts";
import { joinConflict, joinContacts } from "../../../src/core/upkeep/join-contacts.ts";
import { forgetDecision, joinPairs, keepApart } from "../../../src/core/upkeep/keep-apart.ts";
import { joinsInto } from "../../../src/core/upkeep/kept-now.ts";
import { splitOff, takeApart } from "../../../src/core/upkeep/take-apart.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, fileSource, importOf, told, workspace } from "./any-workspace.ts";

const at = 1_800_000_000_000;
const a = contactId("a");
const b = contactId("b");
const c = contactId("c");

function person(id: string, line: number, facts: Partial<ContactFacts>) {
  return contactFromSources(contactId(id), "recorded", [told(fileSource("i1", line), facts)]);
}

const imports = [importOf("i1", 1_600_000_000_000), importOf("i2", 1_700_000_000_000)];
const threeAnas = workspace({
  contacts: [
    person("a", 2, { name: "Ana Ruiz", profile: "in/ana-ruiz" }),
    person("b", 3, { name: "Ana Ruiz", company: "Acme" }),
    person("c", 4, { name: "Ana Ruiz", profile: "in/ana-ruiz-9" }),
    person("me", 5, { name: "Mo Ego" }),
  ],
  imports,
  ego: "me",
});

function applied(records: Records, edit: Edit | { readonly problem: string }): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  return applyChanges(records, edit.changes);
}

const kinds = ({ decisions }: Records) => [...decisions.values()].map(({ kind }) => kind);

describe("a join", () => {
  it("is refused where profiles differ, unless the person knows better", () => {
    expect(joinContacts(threeAnas, { kept: a, left: c, at })).toEqual({ problem: "conflict" });
    expect(applied(threeAnas, joinContacts(threeAnas, { kept: a, left: c, at, even: true })).contacts.has(c)).toBe(false);
  });

  it("is refused for Jr and Sr", () => {
    const [jr, sr] = [person("a", 2, { name: "Ana Ruiz Jr" }), person("b", 3, { name: "Ana Ruiz, Sr." })];
    expect(joinConflict(jr, sr)).toBe("generation");
  });

  it("is refused of one contact, and of nobody", () => {
    expect(joinContacts(threeAnas, { kept: a, left: a, at })).toEqual({ problem: "same-contact" });
    expect(joinContacts(threeAnas, { kept: a, left: contactId("none"), at })).toEqual({ problem: "unknown-contact" });
  });

  it("has the facts of the latest source of either, and makes ego of who joins ego", () => {
    const newer = contactFromSources(b, "stub", [told(fileSource("i2", 3), { name: "Ana M. Ruiz", company: "Globex" })]);
    const older = person("a", 2, { name: "Ana Ruiz", company: "Acme", phone: "1" });
    const records = workspace({ contacts: [older, newer], imports, ego: "b" });
    const after = applied(records, joinContacts(records, { kept: a, left: b, at }));
    expect(after.contacts.get(a)).toMatchObject({ name: "Ana M. Ruiz", company: "Globex", phone: "1", kind: "recorded" });
    expect(after.settings.ego).toBe(a);
  });

  it("counts a tie of both once, with what either says, and drops one between the two", () => {
    const tie = (id: string, one: string, other: string, when: string, line: number): Tie => ({
      id: tieId(id),
      a: contactId(one),
      b: contactId(other),
      kind: "knows",
      when: day(when),
      declared: null,
      sources: [fileSource("i1", line)],
    });
    const records = workspace({
      contacts: [...threeAnas.contacts.values()],
      ties: [tie("t1", "a", "me", "2020-05", 2), tie("t2", "b", "me", "2020-05-03", 3), tie("t3", "a", "b", "2019", 4)],
    });
    const after = applied(records, joinContacts(records, { kept: a, left: b, at }));
    expect([...after.ties.values()]).toMatchObject([
      { id: "t1", a: "a", b: "me", when: "2020-05-03", sources: [fileSource("i1", 2), fileSource("i1", 3)] },
    ]);
  });

  it("leaves no introduction of somebody by themselves, and keeps it for when they are taken apart", () => {
    const introduction = {
      id: introductionId("n"),
      introducer: a,
      parties: [b],
      when: null,
      status: "made",
      mayUseName: "unasked",
    } as const;
    const records = {
      ...threeAnas,
      introductions: new Map([[introduction.id, { ...introduction, context: null, sources: [] }]]),
    };
    const after = applied(records, joinContacts(records, { kept: a, left: b, at }));
    expect(after.introductions.size).toBe(0);
    const [join] = joinsInto(after, a);
    if (join === undefined) throw new Error("no decision");
    expect(applied(after, takeApart(after, { decision: join.id, at })).introductions).toEqual(records.introductions);
  });
});

describe("what was added after a join", () => {
  it("stays with who was kept, and what the other had comes back as it stood", () => {
    const tie = (id: string, end: string, line: number): Tie => ({
      id: tieId(id),
      a: contactId(end),
      b: contactId("me"),
      kind: "knows",
      when: null,
      declared: null,
      sources: [fileSource("i1", line)],
    });
    const on = day("2024-06-01");
    const typed = { a, b: contactId("me"), kind: "knows", when: null, declared: 5, on } as const;
    for (const ties of [[tie("t1", "a", 2), tie("t2", "b", 3)], [tie("t2", "b", 3)]]) {
      const records = workspace({ contacts: [...threeAnas.contacts.values()], ties, imports, ego: "me" });
      const joined = applied(records, joinContacts(records, { kept: a, left: b, at }));
      const edited = applied(joined, addTie(joined, typed));
      const [join] = joinsInto(edited, a);
      if (join === undefined) throw new Error("no decision");
      const apart = [...applied(edited, takeApart(edited, { decision: join.id, at })).ties.values()];
      expect(apart.find((it) => it.a === b)).toEqual(tie("t2", "b", 3));
      const own = ties.length === 2 ? [fileSource("i1", 2)] : [];
      expect(apart.filter((it) => it.a === a)).toMatchObject([{ declared: 5, sources: [...own, { kind: "hand", on }] }]);
    }
  });
});

describe("rows that come again after a join", () => {
  it("go back with whom they belong to", () => {
    const joined = applied(threeAnas, joinContacts(threeAnas, { kept: a, left: b, at }));
    const again = told(fileSource("i3", 3), { name: "Ana Ruiz", company: "Acme" });
    const both = joined.contacts.get(a);
    if (both === undefined) throw new Error("a is gone");
    const records: Records = {
      ...joined,
      contacts: new Map([...joined.contacts, [a, contactFromSources(a, "recorded", [...both.sources, again])]]),
      imports: new Map([...joined.imports, [importOf("i3", at + 1).id, importOf("i3", at + 1)]]),
    };
    const [join] = joinsInto(records, a);
    if (join === undefined) throw new Error("no decision");
    const apart = applied(records, takeApart(records, { decision: join.id, at }));
    expect([apart.contacts.get(a)?.sources.length, apart.contacts.get(b)?.sources.length]).toEqual([1, 2]);
  });
});

describe("pairs", () => {
  it("are joined one after the other as one edit, and those passed over that conflict by then", () => {
    const edit = joinPairs(threeAnas, {
      pairs: [
        [a, b],
        [b, c],
        [a, b],
      ],
      at,
      always: ["same-name", "same-company"],
    });
    expect(edit.skipped).toEqual([[b, c]]);
    expect(edit.summary).toEqual({ code: "join-contacts", name: "Ana Ruiz", pairs: 1 });
    const after = applied(threeAnas, edit);
    expect([...after.contacts.keys()]).toEqual([a, c, "me"]);
    expect([...after.decisions.values()].find(({ kind }) => kind === "always-join")).toMatchObject({
      reasons: ["same-company", "same-name"],
    });
  });

  it("that are kept apart are neither reviewed nor joined with others", () => {
    expect(duplicatesToReview(threeAnas, { most: 9 }).pairs.map((it) => `${it.a}${it.b}`)).toContain("ab");
    const apart = applied(threeAnas, keepApart(threeAnas, { pairs: [[b, a]], at }));
    expect(duplicatesToReview(apart, { most: 9 }).pairs.map((it) => `${it.a}${it.b}`)).not.toContain("ab");
    expect(duplicatesToReview(threeAnas, { most: 1 })).toMatchObject({
      pairs: [{}],
      total: duplicatesToReview(threeAnas, { most: 9 }).total,
    });
    expect(joinPairs(apart, { pairs: [[a, b]], at })).toMatchObject({ changes: [], skipped: [[a, b]] });
    expect(keepApart(apart, { pairs: [[a, b]], at: at + 1 })).toMatchObject({ changes: [] });
  });

  it("are refused where they are no pair, or nobody's", () => {
    expect(keepApart(threeAnas, { pairs: [[a, a]], at })).toEqual({ problem: "same-contact" });
    expect(keepApart(threeAnas, { pairs: [[a, contactId("none")]], at })).toEqual({ problem: "unknown-contact" });
  });
});

describe("a decision forgotten", () => {
  it("is asked about again", () => {
    const apart = applied(threeAnas, keepApart(threeAnas, { pairs: [[a, b]], at }));
    const [decision] = apart.decisions.keys();
    if (decision === undefined) throw new Error("no decision");
    expect(kinds(applied(apart, forgetDecision(apart, { decision })))).toEqual([]);
    expect(forgetDecision(apart, { decision: decisionId("none") })).toEqual({ problem: "unknown-decision" });
  });

  it("of a join makes those before it final too", () => {
    const one = applied(threeAnas, joinContacts(threeAnas, { kept: b, left: c, at }));
    const two = applied(one, joinContacts(one, { kept: a, left: b, at, even: true }));
    expect(joinsInto(two, a).map(({ left }) => left.id)).toEqual([b, c]);
    const [last] = joinsInto(two, a);
    if (last === undefined) throw new Error("no decision");
    expect(kinds(applied(two, forgetDecision(two, { decision: last.id })))).toEqual([]);
  });
});

describe("rows that were put on the wrong person", () => {
  const both = contactFromSources(a, "recorded", [
    told(fileSource("i1", 2), { name: "Ana Ruiz" }),
    told(fileSource("i2", 7), { name: "Ana Ruiz", company: "Globex", emails: ["ana@globex.test"] }),
  ]);
  const tie = {
    id: tieId("t"),
    a,
    b: contactId("me"),
    kind: "knows",
    when: null,
    declared: null,
    sources: [fileSource("i1", 2)],
  } as const;
  const met = { ...tie, id: tieId("m"), kind: "met", sources: [fileSource("i2", 7)] } as const;
  const records = workspace({ contacts: [both, person("me", 5, { name: "Mo Ego" })], ties: [tie, met], imports, ego: "me" });

  it("become a contact of their own, with the ties that come from them alone, and both are of ego's list", () => {
    const edit = splitOff(records, { contact: a, sources: [1], at });
    if ("problem" in edit) throw new Error(edit.problem);
    const after = applied(records, edit);
    expect(after.contacts.get(a)).toMatchObject({ company: null, emails: [] });
    expect(after.contacts.get(edit.split)).toMatchObject({ company: "Globex", name: "Ana Ruiz" });
    const ofSplit = [...after.ties.values()].filter((it) => it.a === edit.split || it.b === edit.split);
    expect(ofSplit.map(({ kind }) => kind).sort()).toEqual(["knows", "met"]);
    expect([...after.ties.values()].filter((it) => it.a === a).map(({ kind }) => kind)).toEqual(["knows"]);
    expect(kinds(after)).toEqual(["apart"]);
  });

  it("are some of them, not all", () => {
    expect(splitOff(records, { contact: a, sources: [0, 1], at })).toEqual({ problem: "all-sources" });
    expect(splitOff(records, { contact: a, sources: [5], at })).toEqual({ problem: "no-sources" });
    expect(splitOff(records, { contact: contactId("none"), sources: [0], at })).toEqual({ problem: "unknown-contact" });
  });
});
