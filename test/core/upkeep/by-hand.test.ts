import { describe, expect, it } from "vitest";
import { contactFromSources } from "../../../src/core/linkage/contact-from-sources.ts";
import { planImport } from "../../../src/core/linkage/plan-import.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import { contactId, importId, introductionId } from "../../../src/core/model/ids.ts";
import { noRecords, type Records } from "../../../src/core/model/records.ts";
import {
  addContact,
  addIntroduction,
  addPlaceholder,
  addTie,
  editContact,
  removeContact,
  settleHint,
} from "../../../src/core/upkeep/by-hand.ts";
import type { Edit } from "../../../src/core/upkeep/edit.ts";
import { joinContacts } from "../../../src/core/upkeep/join-contacts.ts";
import { parseSnapshot, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, fileSource, importOf, told, workspace } from "./any-workspace.ts";

const on = day("2024-06-01");
const me = contactId("me");
const dana = contactId("dana");
const lee = contactId("lee");
const kim = contactId("kim");

function person(id: Contact["id"], stated: Parameters<typeof told>[1], line = 2): Contact {
  return contactFromSources(id, "recorded", [told(fileSource("i1", line), stated)]);
}

const circle = workspace({
  contacts: [
    person(me, { name: "Mo Ego" }),
    person(dana, { name: "Dana Fox", company: "Acme", emails: ["dana@acme.test", "old@acme.test"] }, 3),
    person(lee, { name: "Lee Gale" }, 4),
    person(kim, { name: "Kim Hart" }, 5),
  ],
  introductions: [
    {
      id: introductionId("hint"),
      introducer: dana,
      parties: [kim, me].sort(),
      when: null,
      status: "hint",
      mayUseName: "unasked",
      context: "meet Kim",
      sources: [fileSource("i1", 9)],
    },
  ],
  imports: [importOf("i1", 1_700_000_000_000)],
  ego: "me",
});

function applied(records: Records, edit: Edit | { readonly problem: string }): Records {
  if ("problem" in edit) throw new Error(edit.problem);
  const next = applyChanges(records, edit.changes);
  expect(parseSnapshot(snapshot(next, 1))).toHaveProperty("snapshot");
  return next;
}

describe("a contact typed in", () => {
  it("is tied to ego, since the day on which they met", () => {
    const edit = addContact(circle, {
      facts: { name: " Ida Moss ", company: "", connectedOn: day("2024-05") },
      iKnowThem: true,
      on,
    });
    if ("problem" in edit) throw new Error(edit.problem);
    const after = applied(circle, edit);
    expect(after.contacts.get(edit.contact)).toMatchObject({ name: "Ida Moss", company: null, kind: "recorded" });
    expect([...after.ties.values()]).toMatchObject([{ kind: "knows", when: "2024-05", sources: [{ kind: "hand", on }] }]);
    expect(edit.summary).toEqual({ code: "add-contact", name: "Ida Moss" });
  });

  it("makes a You where nobody is ego, and none where nobody has to be", () => {
    const known = addContact(noRecords, { facts: { name: "Ida Moss" }, iKnowThem: true, on });
    expect(applied(noRecords, known).settings.ego).toBe("you");
    const unknown = addContact(noRecords, { facts: { name: "Ida Moss" }, iKnowThem: false, on });
    expect(applied(noRecords, unknown).settings.ego).toBeNull();
  });

  it("needs a name", () => {
    expect(addContact(circle, { facts: { name: "  ", company: "Acme" }, iKnowThem: true, on })).toEqual({ problem: "no-name" });
  });

  it.each([
    ["e-mail", { emails: ["ida@moss.test"] }],
    ["profile", { profile: "https://www.linkedin.com/in/ida-moss" }],
  ])("is recognised by %s in a list that is read later", (_, facts) => {
    const edit = addContact(noRecords, { facts: { name: "Ida Moss", ...facts }, iKnowThem: false, on });
    if ("problem" in edit) throw new Error(edit.problem);
    const records = applied(noRecords, edit);
    const profile = "profile" in facts ? "in/ida-moss" : null;
    const row = { name: "Ida Moss", company: "Globex", profile, emails: "emails" in facts ? facts.emails : [] };
    const plan = planImport(
      records,
      [
        {
          file: "people.csv",
          kind: "contacts",
          format: "contacts",
          encoding: "utf-8",
          delimiter: ",",
          rows: 1,
          contacts: [{ line: 2, facts: row, introducedBy: [], introducedOn: null }],
          introductions: [],
          ties: [],
          issues: [],
          listOf: "either",
        },
      ],
      {
        importId: importId("i1"),
        at: 1_800_000_000_000,
        choices: [{ listOf: "directory", introducedTo: "unrecorded" }],
        ego: null,
      },
    );
    const after = applyChanges(records, plan.changes);
    expect([...after.contacts.keys()]).toEqual([edit.contact]);
    expect(after.contacts.get(edit.contact)).toMatchObject({ name: "Ida Moss", company: "Globex" });
  });
});

describe("somebody at a company", () => {
  it("is a placeholder whom the contact knows, and the same one when it is typed again", () => {
    const edit = addPlaceholder(circle, { company: "Globex", knownBy: lee, on });
    if ("problem" in edit) throw new Error(edit.problem);
    const after = applied(circle, edit);
    expect(after.contacts.get(edit.contact)).toMatchObject({ kind: "placeholder", name: "Someone at Globex", company: "Globex" });
    expect([...after.ties.values()].map(({ a, b }) => [a, b].sort())).toEqual([[edit.contact, lee].sort()]);
    expect(addPlaceholder(after, { company: "Globex Inc", knownBy: lee, on })).toMatchObject({
      changes: [],
      contact: edit.contact,
    });
  });

  it("becomes whoever they are found to be", () => {
    const edit = addPlaceholder(circle, { company: "Globex", knownBy: lee, on });
    if ("problem" in edit) throw new Error(edit.problem);
    const after = applied(circle, edit);
    const named = applied(after, editContact(after, { contact: edit.contact, stated: { name: "Ola Reed" }, on }));
    expect(named.contacts.get(edit.contact)).toMatchObject({ kind: "recorded", name: "Ola Reed", company: "Globex" });
    const joined = applied(after, joinContacts(after, { kept: edit.contact, left: kim, at: 1_800_000_000_000 }));
    expect(joined.contacts.get(edit.contact)).toMatchObject({ kind: "recorded", name: "Kim Hart", company: "Globex" });
    const placed = applied(after, editContact(after, { contact: edit.contact, stated: { position: "Baker" }, on }));
    expect(placed.contacts.get(edit.contact)).toMatchObject({
      kind: "placeholder",
      name: "Someone at Globex",
      position: "Baker",
    });
  });

  it.each([
    ["Freelance", lee, "no-company"],
    ["Globex", contactId("nobody"), "unknown-contact"],
  ])("at %s, known by %s, is refused", (company, knownBy, problem) => {
    expect(addPlaceholder(circle, { company, knownBy, on })).toEqual({ problem });
  });
});

describe("an introduction typed in", () => {
  const typed = { when: day("2024"), context: " over lunch ", mayUseName: "yes", status: "made", on } as const;

  it("brings the introduced person to me", () => {
    const after = applied(circle, addIntroduction(circle, { introducer: dana, introduced: [lee], toMe: true, ...typed }));
    expect([...after.introductions.values()].find(({ status }) => status === "made")).toMatchObject({
      introducer: dana,
      parties: [lee, me],
      when: "2024",
      context: "over lunch",
      mayUseName: "yes",
    });
  });

  it("is the one that was hinted at, and counts from then on", () => {
    const after = applied(circle, addIntroduction(circle, { introducer: dana, introduced: [kim], toMe: true, ...typed }));
    expect([...after.introductions.values()]).toMatchObject([
      { id: "hint", status: "made", when: "2024", context: "over lunch" },
    ]);
  });

  it("tells nothing new the second time", () => {
    const told = { introducer: "me", introduced: [lee, dana], toMe: false, ...typed } as const;
    const after = applied(circle, addIntroduction(circle, told));
    expect(addIntroduction(after, told)).toMatchObject({ changes: [] });
  });

  it.each([
    ["of the introducer", { introducer: dana, introduced: [dana, lee], toMe: false }, "self-introduction"],
    ["of me to me", { introducer: "me", introduced: [lee], toMe: true }, "self-introduction"],
    ["of somebody unknown", { introducer: dana, introduced: [contactId("nobody")], toMe: false }, "unknown-contact"],
    ["of nobody", { introducer: dana, introduced: [], toMe: true }, "nobody-introduced"],
  ] as const)("%s is refused", (_, people, problem) => {
    expect(addIntroduction(circle, { ...people, ...typed })).toEqual({ problem });
  });
});

describe("a tie typed in", () => {
  it("adds what is new to the one that is there, and nothing the second time", () => {
    const first = applied(circle, addTie(circle, { a: lee, b: dana, kind: "met", when: null, declared: null, on }));
    const tie = { a: dana, b: lee, kind: "met", when: day("2023"), declared: 4, on: day("2024-06-02") } as const;
    const second = applied(first, addTie(first, tie));
    expect([...second.ties.values()]).toMatchObject([
      { a: "dana", b: "lee", when: "2023", declared: 4, sources: [{ on }, { on: "2024-06-02" }] },
    ]);
    expect(addTie(second, tie)).toMatchObject({ changes: [] });
  });

  it.each([
    [lee, lee, "self-tie"],
    [lee, contactId("nobody"), "unknown-contact"],
  ])("of %s and %s is refused", (a, b, problem) => {
    expect(addTie(circle, { a, b, kind: "knows", when: null, declared: null, on })).toEqual({ problem });
  });
});

describe("an edit of a contact", () => {
  const edited = (stated: Parameters<typeof editContact>[1]["stated"], records = circle, date = on) =>
    applied(records, editContact(records, { contact: dana, stated, on: date }));

  it("counts over files, also over those read later", () => {
    const after = edited({ company: "Globex" });
    const sources = [
      ...(after.contacts.get(dana)?.sources ?? []),
      told(fileSource("i2", 2), { company: "Initech", position: "Baker" }),
    ];
    expect(contactFromSources(dana, "recorded", sources)).toMatchObject({ company: "Globex", position: "Baker" });
  });

  it("clears a fact", () => {
    expect(edited({ company: "" }).contacts.get(dana)?.company).toBeNull();
    expect(edited({ company: null }).contacts.get(dana)?.company).toBeNull();
  });

  it("takes the place of what was typed on the same day, and stands beside what was typed on another", () => {
    const twice = edited({ company: "Initech" }, edited({ company: "Globex", phone: "1" }));
    expect(twice.contacts.get(dana)?.sources).toHaveLength(2);
    expect(twice.contacts.get(dana)).toMatchObject({ company: "Initech", phone: "1" });
    expect(edited({ company: "Hooli" }, twice, day("2024-06-02")).contacts.get(dana)?.sources).toHaveLength(3);
  });

  it("takes an address out that a file states, adds one, and takes all out", () => {
    expect(edited({ emails: ["dana@acme.test"] }).contacts.get(dana)?.emails).toEqual(["dana@acme.test"]);
    const more = ["dana@acme.test", "old@acme.test", "new@acme.test"];
    expect(edited({ emails: more }).contacts.get(dana)?.emails).toEqual(more);
    expect(edited({ emails: [] }).contacts.get(dana)?.emails).toEqual([]);
    const kept = edited({ phone: "1" }, edited({ emails: ["dana@acme.test"] }));
    expect(kept.contacts.get(dana)?.emails).toEqual(["dana@acme.test"]);
  });

  it("changes nothing where it states what is known", () => {
    expect(editContact(circle, { contact: dana, stated: { company: " Acme", phone: null }, on })).toMatchObject({ changes: [] });
  });

  it("of the You keeps the facts that no row states", () => {
    const added = applied(noRecords, addContact(noRecords, { facts: { name: "Ida Moss" }, iKnowThem: true, on }));
    const after = applied(added, editContact(added, { contact: contactId("you"), stated: { company: "Acme" }, on }));
    expect(after.contacts.get(contactId("you"))).toMatchObject({ name: "You", company: "Acme", kind: "ego" });
  });

  it("needs a contact and a name", () => {
    expect(editContact(circle, { contact: contactId("nobody"), stated: {}, on })).toEqual({ problem: "unknown-contact" });
    expect(editContact(circle, { contact: dana, stated: { name: " " }, on })).toEqual({ problem: "no-name" });
  });
});

describe("a contact taken out", () => {
  it("takes along everything that names them", () => {
    const tied = applied(circle, addTie(circle, { a: dana, b: lee, kind: "met", when: null, declared: null, on }));
    const after = applied(tied, removeContact(tied, { contact: dana }));
    expect([after.contacts.has(dana), after.ties.size, after.introductions.size]).toEqual([false, 0, 0]);
  });

  it("cannot be ego or nobody", () => {
    expect(removeContact(circle, { contact: me })).toEqual({ problem: "is-ego" });
    expect(removeContact(circle, { contact: contactId("nobody") })).toEqual({ problem: "unknown-contact" });
  });
});

describe("a hint", () => {
  it.each([
    [true, "made"],
    [false, "dismissed"],
  ])("that it was made is %s: it is %s", (made, status) => {
    const hint = introductionId("hint");
    const after = applied(circle, settleHint(circle, { introduction: hint, made, on }));
    expect(after.introductions.get(hint)).toMatchObject({ status, sources: [fileSource("i1", 9), { kind: "hand", on }] });
    expect(settleHint(after, { introduction: hint, made, on })).toEqual({ problem: "no-hint" });
  });

  it("has to be there", () => {
    expect(settleHint(circle, { introduction: introductionId("none"), made: true, on })).toEqual({
      problem: "unknown-introduction",
    });
  });
});
