import fc from "fast-check";
import { expect, test } from "vitest";
import { noReflection } from "../../../../src/core/journey/defaults.ts";
import { draftKinds, mostOfANote, purposes } from "../../../../src/core/journey/drafts/built-in-templates.ts";
import { draftFields } from "../../../../src/core/journey/drafts/draft-fields.ts";
import { templateProblems } from "../../../../src/core/journey/drafts/template-problems.ts";
import { namePermission } from "../../../../src/core/journey/name-permission.ts";
import type { Ask, AskOutcome } from "../../../../src/core/model/ask.ts";
import type { Contact } from "../../../../src/core/model/contact.ts";
import type { Conversation } from "../../../../src/core/model/conversation.ts";
import { askId, type ContactId, contactId, conversationId, introductionId } from "../../../../src/core/model/ids.ts";
import type { Introduction, IntroductionStatus } from "../../../../src/core/model/introduction.ts";
import type { Permission } from "../../../../src/core/model/purpose.ts";
import type { Records, Settings } from "../../../../src/core/model/records.ts";
import { day, workspace } from "../../upkeep/any-workspace.ts";
import { draftOf, person, talk } from "./drafted-workspace.ts";

const runs = { numRuns: 1_000 };
const ids = ["me", "p1", "p2", "p3", "p4"].map(contactId);
/** Names that stand nowhere else. */
const names = ["You", "Zefira Quill", "Yorick Vantz", "Xenia Wexley", "Uwe Jorvik"];

const hostile = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "{{",
    "}}",
    "{{{",
    "{{name}}",
    "{{#introducer}}{{introducer}}{{/introducer}}",
    "{{=<% %>=}}",
    "<script>alert(1)</script>",
    "<scr<b>ipt>",
    "<img src=x onerror=alert(1)",
    "two\nlines\r\nand\ttabs",
    "\u202eright to left\u202c",
    "a\u0000b\u200b\ud800c",
    "x ".repeat(5_000),
    "y".repeat(5_000),
    "Acme  Corp ,",
    "{ {name} }",
    "constructor",
    "__proto__",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 12 }),
);
/** As above, with somebody's name in it at times. */
const ownWords = fc.oneof(
  hostile,
  fc.tuple(hostile, fc.constantFrom(...names.slice(1)), hostile).map((parts) => parts.join(" ")),
  fc.constantFrom("what zefira said", "VANTZ knows it all", "ask Wexley’s team"),
);
const contact = (i: number, name: fc.Arbitrary<string>): fc.Arbitrary<Contact> =>
  fc
    .record({
      name,
      company: fc.option(hostile),
      position: fc.option(ownWords),
      phone: fc.option(hostile),
      kind: fc.constantFrom<Contact["kind"]>("recorded", "stub", "placeholder"),
    })
    .map((facts) => person(ids[i] ?? contactId(""), { ...facts, kind: i === 0 ? "ego" : facts.kind }));
const permission = fc.constantFrom<Permission>("unasked", "yes", "no");
const who = fc.constantFrom(...ids);
const when = fc.constantFrom(null, day("2026-05-01"), day("2026-06-30"), day("2025"));
const introduction: fc.Arbitrary<Introduction> = fc.record({
  id: fc.constantFrom("i1", "i2", "i3", "i4").map(introductionId),
  introducer: fc.option(who),
  parties: fc.subarray(ids, { minLength: 1, maxLength: 3 }),
  when,
  status: fc.constantFrom<IntroductionStatus>("hint", "dismissed", "asked", "made", "met"),
  mayUseName: permission,
  context: fc.constant(null),
  sources: fc.constant([]),
});
const outcome = fc.constantFrom<AskOutcome>(
  { stage: "idea", on: day("2026-06-01") },
  { stage: "asked", nudgeOn: day("2026-06-08") },
  { stage: "introduced", on: day("2026-06-03") },
  { stage: "declined", on: day("2026-06-03") },
);
const ask: fc.Arbitrary<Ask> = fc.record({
  id: fc.constantFrom("k1", "k2", "k3").map(askId),
  broker: who,
  target: who,
  askedOn: when,
  outcome,
  mayUseName: permission,
});
const conversation: fc.Arbitrary<Conversation> = fc
  .record({ with: who, introducer: fc.option(who), named: fc.subarray(ids), on: when, learned: ownWords, advice: ownWords })
  .map(({ learned, advice, ...rest }) => ({
    ...talk,
    ...rest,
    id: conversationId("c1"),
    reflection: { ...noReflection, learned, advice },
  }));
const settings: fc.Arbitrary<Settings> = fc
  .record({ name: hostile, introduction: ownWords, email: hostile, phone: hostile, words: fc.array(ownWords, { maxLength: 4 }) })
  .map(({ words, ...me }) => ({
    ego: contactId("me"),
    me,
    goal: { skills: words, industries: words, occupations: words, targets: words },
  }));

function workspaceOf(nameOf: (i: number) => fc.Arbitrary<string>): fc.Arbitrary<Records> {
  return fc
    .record({
      contacts: fc.tuple(...ids.map((_, i) => contact(i, nameOf(i)))),
      introductions: fc.uniqueArray(introduction, { maxLength: 4, selector: ({ id }) => id }),
      asks: fc.uniqueArray(ask, { maxLength: 3, selector: ({ id }) => id }),
      conversations: fc.array(conversation, { maxLength: 1 }),
      settings,
    })
    .map(({ settings: all, ...parts }) => ({ ...workspace(parts), settings: all }));
}

const wanted = fc.record({
  kind: fc.constantFrom(...draftKinds),
  purpose: fc.constantFrom(...purposes),
  to: fc.constantFrom(...ids.slice(1)),
  about: fc.option(fc.constantFrom(...ids.slice(1)), { nil: undefined }),
  ask: fc.constantFrom(undefined, askId("k1")),
  conversation: fc.constantFrom(undefined, conversationId("c1")),
});

test("no draft has an unfilled tag, markup, a blank or a broken greeting, whatever the workspace holds", () => {
  fc.assert(
    fc.property(
      workspaceOf(() => hostile),
      wanted,
      (records, wish) => {
        const { subject, body, missing, characters, tooLong, kind } = draftOf(records, wish);
        const text = `${subject}\n${body}`;
        expect(text).not.toMatch(/\{\{|\}\}|<[a-z/!?]/i);
        expect(text).not.toMatch(/undefined|\bnull\b|\[object/);
        expect(text).not.toMatch(/ {2}| $|^ | [,.](?:\s|$)/m);
        expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(subject).not.toContain("\n");
        expect(body).not.toMatch(/\n{3}|^\s|\s$/);
        expect(body).not.toMatch(/^(?:Hello|Dear)\s*$/m);
        expect(kind !== "note" || characters <= mostOfANote || tooLong).toBe(true);
        for (const { field } of missing) expect(draftFields).toContain(field);
      },
    ),
    runs,
  );
});

const ownBody = draftFields.map((field) => `{{#${field}}}${field}: {{${field}}}{{/${field}}}`).join("\n");

test("nobody who led to the reader is named without a yes, whoever wrote the template", () => {
  let named = 0;
  fc.assert(
    fc.property(
      workspaceOf((i) => fc.constant(names[i] ?? "")),
      wanted,
      fc.boolean(),
      (whole, wish, isOwn) => {
        const { kind, purpose } = wish;
        const templates = [{ kind, purpose, subject: "{{introducer}}", body: ownBody }];
        // The person's own name and their company are theirs to say.
        const me = { ...(whole.settings.me ?? { introduction: "", email: "", phone: "" }), name: "Mia" };
        const records = { ...whole, settings: { ...whole.settings, me, ...(isOwn ? { templates } : {}) } };
        const { subject, body } = draftOf(records, wish);
        for (const introducer of introducersWithoutYes(records, wish.to)) {
          if (introducer === wish.about) continue;
          const name = records.contacts.get(introducer)?.name ?? "";
          for (const part of name.split(" ")) expect(`${subject} ${body}`.toLowerCase()).not.toContain(part.toLowerCase());
          named += 1;
        }
      },
    ),
    runs,
  );
  expect(named).toBeGreaterThan(200);
});

/** By a way of its own: everybody who stands in a record as having led to the person. */
function introducersWithoutYes(records: Records, to: ContactId): readonly ContactId[] {
  const led = [
    ...[...records.introductions.values()]
      .filter(({ status, parties }) => (status === "made" || status === "met") && parties.includes(to))
      .flatMap(({ introducer }) => introducer ?? []),
    ...[...records.asks.values()].filter(({ target }) => target === to).map(({ broker }) => broker),
    ...[...records.conversations.values()].filter((one) => one.with === to).flatMap(({ introducer }) => introducer ?? []),
    ...[...records.conversations.values()].filter(({ named }) => named.includes(to)).map((one) => one.with),
  ];
  return [...new Set(led)].filter(
    (id) => id !== to && id !== records.settings.ego && namePermission(records, { introducer: id, target: to }) !== "yes",
  );
}

test("whatever is typed as a template is either used or told to be faulty, and never fails", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "{{",
      "}}",
      "{{{",
      "{{#name}}",
      "{{/name}}",
      "{{^x}}",
      "{{>p}}",
      "{{=a b=}}",
      "{{!c}}",
      "{{&name}}",
      "{{.}}",
      "\n",
    ),
    fc.string({ maxLength: 6 }),
    fc.constantFrom(...draftFields).map((field) => `{{${field}}}`),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(
      text,
      text,
      workspaceOf(() => hostile),
      (subject, body, whole) => {
        const templates = [{ kind: "email", purpose: "lead", subject, body }] as const;
        const records = { ...whole, settings: { ...whole.settings, templates } };
        const draft = draftOf(records, { kind: "email", purpose: "lead", to: contactId("p1") });
        expect(draft.isOwn).toBe(templateProblems({ subject, body }).length === 0);
        expect(`${draft.subject}${draft.body}`).not.toMatch(/\{\{[#^/&>=!]?\s*\w+\s*\}\}/);
      },
    ),
    runs,
  );
});
