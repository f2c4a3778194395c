import { describe, expect, test } from "vitest";
import { noReflection } from "../../../../src/core/journey/defaults.ts";
import { draftKinds, kindsWithSubject, mostOfANote, purposes } from "../../../../src/core/journey/drafts/built-in-templates.ts";
import { composeDraft, lengthOf, namedWithoutPermission } from "../../../../src/core/journey/drafts/compose-draft.ts";
import { editTemplate } from "../../../../src/core/journey/drafts/own-templates.ts";
import { contactId, introductionId } from "../../../../src/core/model/ids.ts";
import type { Records } from "../../../../src/core/model/records.ts";
import { day } from "../../upkeep/any-workspace.ts";
import {
  ana,
  askOfAna,
  ben,
  drafted,
  draftOf,
  introduction,
  jobShadowing,
  lee,
  me,
  person,
  settings,
  someone,
  talk,
  today,
  withAsks,
} from "./drafted-workspace.ts";

const jobWords = /new role|position|people are needed|may need people|search for work/i;

function withTemplate(records: Records, template: Parameters<typeof editTemplate>[1]): Records {
  const edit = editTemplate(records, template);
  if ("problem" in edit) throw new Error(edit.problem);
  const change = edit.changes.find((each) => each.of === "settings");
  return change?.of === "settings" ? { ...records, settings: change.after } : records;
}

describe.each(purposes)("for the purpose %s", (purpose) => {
  test.each(draftKinds)("a %s has a text, a subject where its kind has one, and nothing left to fill in", (kind) => {
    for (const [to, about] of [
      [ben, undefined],
      [ana, ben],
      [someone, undefined],
      [ana, someone],
    ] as const) {
      const draft = draftOf(drafted(), { kind, purpose, to, about });
      expect(draft.body).not.toBe("");
      expect(draft.subject === "").toBe(!kindsWithSubject.has(kind));
      expect(`${draft.subject}\n${draft.body}`).not.toMatch(/\{|\}|undefined|null|\[|\]|__|Someone at| {2}|Hello ,|\bat\s*[.,?]/);
    }
  });
});

test.each(draftKinds)("an informational %s asks for no job", (kind) => {
  for (const wanted of [{ to: ben }, { to: ana, about: ben }]) {
    expect(draftOf(drafted(), { kind, purpose: "informational", ...wanted }).body).not.toMatch(jobWords);
  }
});

test("half an hour at most is asked for unless the person sets another length", () => {
  expect(draftOf(drafted(), { kind: "email", to: ben }).body).toContain("25 minutes");
  const longer = drafted({
    settings: { ...settings, rhythm: { thankWithinDays: 1, nudgeAfterDays: 7, keepInTouchDays: 90, conversationMinutes: 40 } },
  });
  expect(draftOf(longer, { kind: "email", to: ben }).body).toContain("40 minutes");
});

describe("the name of whoever led there", () => {
  const email = { kind: "email", to: ben } as const;
  const suggested = "Ana Ruiz suggested that I contact you.";

  test.each(["unasked", "no"] as const)("is left out where the answer is %s, and the draft says so", (mayUseName) => {
    const draft = draftOf(drafted({ introductions: [{ ...introduction, mayUseName }] }), email);
    expect(draft.body).not.toContain("Ana");
    expect(draft.permission).toEqual({ introducer: ana, target: ben, state: mayUseName });
  });

  test("stands in the text once the answer is yes", () => {
    const draft = draftOf(drafted({ introductions: [{ ...introduction, mayUseName: "yes" }] }), email);
    expect(draft.body).toContain(suggested);
    expect(draft.permission?.state).toBe("yes");
  });

  test("is the broker's of the ask it belongs to before anybody else's", () => {
    const ask = { ...askOfAna, broker: lee, mayUseName: "yes" } as const;
    const draft = draftOf(withAsks(drafted(), ask), { ...email, ask: ask.id });
    expect(draft.permission).toEqual({ introducer: lee, target: ben, state: "yes" });
    expect(draft.body).toContain("Dr. Lee suggested");
  });

  test("is that of whoever brought the conversation about before that of the first introduction", () => {
    const draft = draftOf(drafted({ conversations: [{ ...talk, introducer: lee }] }), { ...email, conversation: talk.id });
    expect(draft.permission?.introducer).toBe(lee);
  });

  test("is that of the earliest introduction that took place", () => {
    const later = { ...introduction, id: introductionId("i0"), introducer: lee, when: null };
    const planned = { ...introduction, id: introductionId("i9"), introducer: someone, status: "asked" } as const;
    expect(draftOf(drafted({ introductions: [later, planned, introduction] }), email).permission?.introducer).toBe(ana);
  });

  test("is that of whoever named the person in a conversation", () => {
    const named = { ...talk, with: lee, named: [ben] };
    expect(draftOf(drafted({ introductions: [], conversations: [named] }), email).permission?.introducer).toBe(lee);
  });

  test("is nobody's where nobody led there, and never the person's own", () => {
    const mine = { ...introduction, introducer: me };
    expect(draftOf(drafted({ introductions: [mine], conversations: [] }), email).permission).toBeNull();
  });

  test("is empty in the person's own wording, too", () => {
    const records = withTemplate(drafted(), {
      kind: "email",
      purpose: "informational",
      subject: "From {{introducer}}",
      body: "{{introducer}} sends me. {{myIntroduction}}",
    });
    const draft = draftOf(records, email);
    expect(draft.isOwn).toBe(true);
    expect(`${draft.subject} ${draft.body}`).not.toContain("Ana");
  });

  test.each(["Ana told me to look at estuaries", "what ANA RUIZ says", "Ruiz’s first year"])(
    "does not come in by what the person wrote: %s",
    (learned) => {
      const reflection = { ...(talk.reflection ?? raise()), learned };
      const wanted = { kind: "thank-you", to: ben } as const;
      const draft = draftOf(drafted({ conversations: [{ ...talk, reflection }] }), wanted);
      expect(draft.body).not.toMatch(/ana|ruiz/i);
      expect(draft.missing).toContainEqual({ field: "learned", why: "names-somebody" });
    },
  );

  test("is found in a text changed by hand", () => {
    expect(namedWithoutPermission(drafted(), email, "Hello Ben, Ana sends me.")).toEqual([ana]);
    expect(namedWithoutPermission(drafted(), email, "Hello Ben, banana bread?")).toEqual([]);
    const mayName = drafted({ introductions: [{ ...introduction, mayUseName: "yes" }] });
    expect(namedWithoutPermission(mayName, email, "Hello Ben, Ana sends me.")).toEqual([]);
  });

  test("is no secret from the introducer", () => {
    expect(draftOf(drafted(), { kind: "permission", to: ana, about: ben }).body).toContain("Hello Ana,");
    expect(namedWithoutPermission(drafted(), { kind: "permission", to: ana, about: ben }, "Hello Ana,")).toEqual([]);
  });
});

describe("what is not known", () => {
  test("is left out of the sentence and listed once each", () => {
    const bare = drafted({ settings: { ego: me }, introductions: [], conversations: [] });
    const draft = draftOf(bare, { kind: "letter", to: someone });
    expect(draft.missing.map(({ field }) => field)).toEqual(["myName", "myEmail", "myPhone", "name", "myIntroduction", "skills"]);
    expect(draft.body).toMatch(/^Good day,/);
  });

  test("of a name is taken from the person's own entry unless that only says You", () => {
    const named = drafted({ settings: { ego: lee } });
    expect(draftOf(named, { kind: "email", to: ben }).body).toMatch(/Dr\. Lee$/);
    expect(draftOf(drafted({ settings: { ego: me } }), { kind: "email", to: ben }).body).not.toMatch(/You$/);
  });
});

describe("a note", () => {
  const long = {
    ...settings,
    me: { name: "Mia Chen", introduction: "x".repeat(30).concat(" y").repeat(4), email: "", phone: "" },
  };

  test("leaves out what there is no room for, and says what", () => {
    const draft = draftOf(drafted({ settings: long }), { kind: "note", to: ben });
    expect(draft.characters).toBeLessThanOrEqual(mostOfANote);
    expect(draft.tooLong).toBe(false);
    expect(draft.missing).toContainEqual({ field: "myIntroduction", why: "no-room" });
  });

  test("that cannot be made shorter is flagged", () => {
    const body = "It is a long story. ".repeat(11);
    const own = withTemplate(drafted(), { kind: "note", purpose: "informational", subject: "", body });
    expect(draftOf(own, { kind: "note", to: ben })).toMatchObject({ tooLong: true, characters: 219 });
  });

  test("counts what is one character to a reader of code points as one", () => {
    expect(lengthOf("😀é")).toBe(2);
  });
});

describe("the person's own wording", () => {
  test("with faults gives way to the one that comes with the program, and the faults are told", () => {
    const templates = [{ kind: "email", purpose: "informational", subject: "", body: "{{nonsense}} {{#name}}" }] as const;
    const draft = draftOf(drafted({ settings: { ...settings, templates } }), { kind: "email", to: ben });
    expect(draft.problems).not.toEqual([]);
    expect(draft.isOwn).toBe(false);
    expect(draft.body).toContain("Hello Ben,");
  });

  test("may use every field there is", () => {
    const body = "{{fullName}} {{position}} {{skills}} {{industry}} {{occupation}} {{targets}} {{day}} {{&learned}} {{{phone}}}";
    const own = withTemplate(drafted(), { kind: "email", purpose: "informational", subject: "", body });
    expect(draftOf(own, { kind: "email", to: ben, conversation: talk.id }).body).toBe(
      "Ben Okoro Ecologist field work and statistics conservation ecologist Greenfield Trust yesterday that the first year is mostly fieldwork 0113 496 0101",
    );
  });
});

describe("the purpose", () => {
  test("is the one wanted, else the ask's, else the conversation's, else to learn", () => {
    const lead = { ...askOfAna, purpose: "lead" } as const;
    const wanted = { kind: "forwardable", to: ana, about: ben } as const;
    expect(draftOf(withAsks(drafted(), lead), wanted).purpose).toBe("lead");
    expect(draftOf(withAsks(drafted(), lead), { ...wanted, purpose: "informational" }).purpose).toBe("informational");
    expect(draftOf(drafted({ conversations: [{ ...talk, purpose: "lead" }] }), { kind: "thank-you", to: ben }).purpose).toBe(
      "lead",
    );
    expect(draftOf(drafted(), wanted).purpose).toBe("informational");
  });
});

test("a task says what was agreed on", () => {
  expect(draftOf(drafted(), { kind: "follow-up", to: ben, task: jobShadowing.id }).body).toContain("a day at work with you");
});

test("thanks name the people that were named, to whoever named them", () => {
  const named = drafted({ conversations: [{ ...talk, named: [lee, someone] }] });
  const thanks = draftOf(named, { kind: "thank-you", to: ben, conversation: talk.id }).body;
  const name = named.contacts.get(lee)?.name ?? raise();
  expect(thanks).toContain(`Thank you, too, for pointing me to ${name}. I will tell you how I get on.`);
  expect(thanks).not.toMatch(/comes to mind|someone at/i);
  const report = draftOf(named, { kind: "close-loop", to: ana, about: ben, conversation: talk.id }).body;
  expect(report).not.toContain(name);
});

test("nobody writes to a stranger or to themselves", () => {
  const stranger = contactId("stranger");
  expect(composeDraft(drafted(), { kind: "email", to: stranger }, { today })).toEqual({ problem: "unknown-contact" });
  expect(composeDraft(drafted(), { kind: "email", to: ana, about: stranger }, { today })).toEqual({ problem: "unknown-contact" });
  expect(composeDraft(drafted(), { kind: "email", to: me }, { today })).toEqual({ problem: "is-ego" });
});

test.each([
  ["Ana Ruiz", "Hello Ana,"],
  ["Dr. Lee", "Hello Dr. Lee,"],
  ["Prof Lee", "Hello Prof Lee,"],
  ["J. Smith", "Hello J. Smith,"],
  ["  Björk  ", "Hello Björk,"],
  ["Anne-Marie O’Neil", "Hello Anne-Marie,"],
  ["Maria del Mar Ruiz", "Hello Maria del Mar Ruiz,"],
  ["", "Hello,"],
])("somebody called %j is greeted %j", (name, greeting) => {
  const records = drafted({ contacts: [person(ben, { name })], introductions: [], conversations: [], settings: { ego: null } });
  expect(draftOf(records, { kind: "email", to: ben }).body.split("\n")[0]).toBe(greeting);
});

function raise(): never {
  throw new Error("the example has no reflection");
}

test.each([
  ["met", { stage: "met", on: day("2026-06-25") }],
  ["declined", { stage: "declined", on: day("2026-06-25") }],
] as const)("whoever has %s is not reminded of what was asked", (_, outcome) => {
  const answered = { ...askOfAna, broker: ben, target: ben, outcome };
  expect(draftOf(withAsks(drafted(), answered), { kind: "follow-up", to: ben }).body).not.toContain("reminder");
  const waiting = { ...askOfAna, broker: ben, target: ben };
  expect(draftOf(withAsks(drafted(), waiting), { kind: "follow-up", to: ben }).body).toContain("reminder");
});

test("lines to be forwarded name nobody who may be named to the introducer only", () => {
  const body = "{{#introducer}}{{introducer}} told me of you. {{/introducer}}{{myIntroduction}}";
  const own = { kind: "forwardable", purpose: "informational", subject: "s", body } as const;
  const mine = { ...settings, me: { name: "Mia", introduction: "a friend of Ana Ruiz", email: "", phone: "" } };
  const led = { ...introduction, parties: [lee, me], mayUseName: "yes" } as const;
  const records = withTemplate(drafted({ settings: mine, introductions: [led] }), own);
  const draft = draftOf(records, { kind: "forwardable", to: lee, about: ben });
  expect(draft.body).not.toContain("Ana");
  expect(draft.permission).toEqual({ introducer: ana, target: ben, state: "unasked" });
  const both = { ...led, id: introductionId("i2"), parties: [ben] };
  const allowed = withTemplate(drafted({ settings: mine, introductions: [led, both] }), own);
  expect(draftOf(allowed, { kind: "forwardable", to: lee, about: ben }).body).toContain("Ana Ruiz told me of you.");
});

test("a report back does not tell whom the conversation named, a thank-you may", () => {
  const reflection = { ...noReflection, learned: "Lee runs the only lab of its kind" };
  const held = { ...talk, named: [lee], reflection };
  const records = drafted({ conversations: [held] });
  const report = draftOf(records, { kind: "close-loop", to: ana, about: ben });
  expect(report.body).not.toContain("Lee");
  expect(report.missing).toContainEqual({ field: "learned", why: "names-somebody" });
  expect(namedWithoutPermission(records, { kind: "close-loop", to: ana, about: ben }, "Dr. Lee knows")).toEqual([lee]);
  expect(draftOf(records, { kind: "thank-you", to: ben }).body).toContain("Lee runs");
});

test.each(["asked", "hint"] as const)(
  "whose introduction of the reader is only %s is not named in thanks for names",
  (status) => {
    const open = { ...introduction, introducer: lee, parties: [ben], status };
    const told = { ...talk, named: [lee] };
    const thanks = { kind: "thank-you", to: ben } as const;
    expect(draftOf(drafted({ introductions: [open], conversations: [told] }), thanks).body).not.toContain("Lee");
    expect(draftOf(drafted({ introductions: [], conversations: [told] }), thanks).body).toContain("Lee");
  },
);
