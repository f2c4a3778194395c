import fc from "fast-check";
import { noPreparation, noReflection } from "../../../src/core/journey/defaults.ts";
import { contactFromSources, fingerprintOf } from "../../../src/core/linkage/contact-from-sources.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import { type Contact, type ContactFacts, type ContactSource, noFacts } from "../../../src/core/model/contact.ts";
import type { Conversation } from "../../../src/core/model/conversation.ts";
import type { Decision } from "../../../src/core/model/decision.ts";
import {
  askId,
  contactId,
  conversationId,
  decisionId,
  importId,
  introductionId,
  leadId,
  taskId,
  tieId,
} from "../../../src/core/model/ids.ts";
import type { ImportRecord } from "../../../src/core/model/import-record.ts";
import type { Introduction, IntroductionStatus } from "../../../src/core/model/introduction.ts";
import type { Lead } from "../../../src/core/model/lead.ts";
import { dateOfEpochDay, type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Source } from "../../../src/core/model/source.ts";
import type { Task } from "../../../src/core/model/task.ts";
import type { Tie, TieKind } from "../../../src/core/model/tie.ts";

export const millisecondsADay = 86_400_000;
/** All imports were made before. */
export const today = 20_000 * millisecondsADay;
export const people = ["ana", "ben", "cho", "dia", "eve", "fay"].map(contactId);

export function day(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

export function fileSource(of: string, line: number): Source {
  return { kind: "file", import: importId(of), file: `${of}.csv`, line };
}

export function told(source: Source, stated: Partial<ContactFacts>): ContactSource {
  return { source, stated, fingerprint: fingerprintOf(stated) };
}

export function importOf(id: string, at: number, more: Partial<ImportRecord> = {}, format = "contacts"): ImportRecord {
  const counts = { rows: 9, added: 9, merged: 0, unchanged: 0, rejected: 0 };
  const file = { file: `${id}.csv`, kind: "contacts", format, encoding: "utf-8", delimiter: ",", issues: [], ...counts } as const;
  return { id: importId(id), at, files: [file], ...more };
}

export function byId<T extends { readonly id: string }>(things: readonly T[]): Map<T["id"], T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

export function workspace(parts: {
  readonly contacts: readonly Contact[];
  readonly introductions?: readonly Introduction[];
  readonly ties?: readonly Tie[];
  readonly asks?: readonly Ask[];
  readonly imports?: readonly ImportRecord[];
  readonly decisions?: readonly Decision[];
  readonly conversations?: readonly Conversation[];
  readonly leads?: readonly Lead[];
  readonly tasks?: readonly Task[];
  readonly ego?: string | null;
}): Records {
  return {
    settings: { ego: parts.ego === undefined || parts.ego === null ? null : contactId(parts.ego) },
    contacts: byId(parts.contacts),
    introductions: byId(parts.introductions ?? []),
    ties: byId(parts.ties ?? []),
    asks: byId(parts.asks ?? []),
    imports: byId(parts.imports ?? []),
    decisions: byId(parts.decisions ?? []),
    conversations: byId(parts.conversations ?? []),
    leads: byId(parts.leads ?? []),
    tasks: byId(parts.tasks ?? []),
  };
}

const date = fc
  .constantFrom(null, "2019", "2019-05", "2019-05-03", "2021-02-01")
  .map((text) => (text === null ? null : day(text)));
const person = fc.constantFrom(...people);
const twoPeople = fc.subarray(people, { minLength: 2, maxLength: 2 });
const source: fc.Arbitrary<Source> = fc.oneof(
  fc
    .record({ of: fc.constantFrom("i1", "i2", "i3"), line: fc.integer({ min: 2, max: 40 }) })
    .map(({ of, line }) => fileSource(of, line)),
  fc.constantFrom("2020-01-01", "2022-01-01").map((on): Source => ({ kind: "hand", on: day(on) })),
);
const sources = fc.uniqueArray(source, { minLength: 1, maxLength: 2, selector: (one) => JSON.stringify(one) });
const stated: fc.Arbitrary<Partial<ContactFacts>> = fc.record(
  {
    name: fc.constantFrom("Ana Ruiz", "A. Ruiz", "Ben Okoro"),
    company: fc.constantFrom("Acme", "Globex", "Ex-Acme", null),
    position: fc.constantFrom("Designer", "Baker"),
    emails: fc.subarray(["a@acme.test", "b@acme.test"]),
    phone: fc.constantFrom("1", "2"),
  },
  { requiredKeys: ["name"] },
);

function contactOf(
  id: Contact["id"],
  kind: Contact["kind"],
  rows: readonly (readonly [Source, Partial<ContactFacts>])[],
): Contact {
  if (rows.length === 0) return { ...noFacts, id, kind, name: `Person ${id}`, sources: [] };
  return contactFromSources(
    id,
    kind,
    rows.map(([where, facts]) => told(where, facts)),
  );
}

const contacts = fc
  .tuple(
    ...people.map((id) =>
      fc
        .tuple(
          fc.constantFrom<Contact["kind"]>("recorded", "recorded", "stub", "placeholder", "ego"),
          fc.array(fc.tuple(source, stated), { maxLength: 3 }),
        )
        .map(([kind, rows]) => contactOf(id, kind, rows)),
    ),
  )
  .map((all): readonly Contact[] => all);

const tie = fc
  .record({
    ends: twoPeople,
    kind: fc.constantFrom<TieKind>("knows", "met", "message"),
    when: date,
    declared: fc.constantFrom<Tie["declared"]>(null, 2, 5),
    sources,
    sent: fc.nat({ max: 3 }),
    inferred: fc.boolean(),
  })
  .map(({ ends: [a = people[0], b = people[1]], kind, when, declared, sources: from, sent, inferred }, number = 0): Tie => {
    if (a === undefined || b === undefined) throw new Error(`a tie without ends: ${number}`);
    const base: Tie = { id: tieId(""), a, b, kind, when, declared, sources: from };
    if (kind === "message") return { ...base, messages: { sent, received: 1, first: day("2018-01-01"), evidence: 0.5 } };
    return inferred ? { ...base, inferred: true } : base;
  });

const introduction = fc
  .record({
    everybody: fc.subarray(people, { minLength: 2, maxLength: 4 }),
    first: fc.nat({ max: 3 }),
    anonymous: fc.boolean(),
    when: date,
    status: fc.constantFrom<IntroductionStatus>("hint", "dismissed", "asked", "made", "met"),
    mayUseName: fc.constantFrom<Introduction["mayUseName"]>("unasked", "yes", "no"),
    context: fc.constantFrom(null, "at a fair"),
    sources,
  })
  .map(({ everybody, first, anonymous, ...rest }): Introduction => {
    const introducer = anonymous ? null : (everybody[first % everybody.length] ?? null);
    return { id: introductionId(""), introducer, parties: everybody.filter((one) => one !== introducer), ...rest };
  });

/** Broker and target are one where somebody is written to directly. */
const ask = fc
  .record({
    ends: fc.tuple(person, person),
    on: fc.constantFrom("2023-01-01", "2023-02-01"),
    stage: fc.constantFrom("idea", "asked", "asked", "agreed", "declined"),
    note: fc.constantFrom(undefined, "by the lift"),
    purpose: fc.constantFrom(undefined, "lead", "informational"),
  })
  .map(({ ends: [broker, target], on, stage, note, purpose }): Ask => {
    const later = day("2023-02-09");
    return {
      id: askId(""),
      broker,
      target,
      askedOn: stage === "idea" ? null : day(on),
      outcome:
        stage === "asked"
          ? { stage, nudgeOn: later }
          : stage === "agreed"
            ? { stage, on: later, nudgeOn: later }
            : { stage, on: later },
      ...(note === undefined ? {} : { note, steps: [{ stage, on: later, note }] }),
      ...(purpose === undefined ? {} : { purpose, mayUseName: "yes", channel: "phone" }),
    };
  });

const conversation = fc
  .record({
    with: person,
    introducer: fc.option(person),
    named: fc.subarray(people, { maxLength: 3 }),
    stage: fc.constantFrom<Conversation["stage"]>("planned", "held", "cancelled"),
    on: date,
    notes: fc.constantFrom("", "rota of four"),
    learned: fc.option(fc.constantFrom("", "shifts")),
  })
  .map(({ learned, ...rest }): Conversation => {
    const named = rest.named.filter((one) => one !== rest.with);
    return {
      id: conversationId(""),
      ...rest,
      named,
      introducer: rest.introducer === rest.with ? null : rest.introducer,
      purpose: "informational",
      at: null,
      minutes: 25,
      how: "inPerson",
      place: "",
      ask: null,
      occupation: "",
      company: "",
      preparation: { ...noPreparation, objective: "learn" },
      findings: [{ theme: "day", topic: "hours", text: "long", stance: -1 }],
      reflection: learned === null ? null : { ...noReflection, learned },
    };
  });

const lead = fc.option(person).map(
  (heardFrom): Lead => ({
    id: leadId(""),
    company: "Acme",
    role: "Baker",
    heardFrom,
    heardOn: day("2023-03-01"),
    conversation: null,
    posted: "unposted",
    stage: "open",
    nextStep: "",
    nextOn: null,
    notes: "",
  }),
);

const task = fc
  .record({ contact: person, about: fc.option(person), kind: fc.constantFrom<Task["kind"]>("thank", "tell-introducer") })
  .map(
    ({ contact, about, kind }): Task => ({
      id: taskId(""),
      kind,
      contact,
      about: about === contact ? null : about,
      conversation: null,
      ask: null,
      lead: null,
      followUp: null,
      dueOn: day("2023-03-02"),
      state: "open",
      closedOn: null,
      draft: null,
      note: "",
    }),
  );

const decision: fc.Arbitrary<Decision> = fc.oneof(
  twoPeople.map(([a = people[0], b = people[1]]): Decision => {
    if (a === undefined || b === undefined) throw new Error("a pair of nobody");
    return { id: decisionId(""), kind: "apart", a, b, at: 5 };
  }),
  person.map((contact): Decision => ({ id: decisionId(""), kind: "alias", text: "ana", contact, at: 6 })),
  person.map((contact): Decision => ({ id: decisionId(""), kind: "confirmed", contact, at: 7 })),
);

const imports = [
  importOf("i1", 100 * millisecondsADay),
  importOf("i2", 18_500 * millisecondsADay),
  importOf("i3", 19_000 * millisecondsADay),
];

/** Six people with whatever sources, ties, introductions, asks, conversations, leads, tasks and decisions; ties of a pair and kind occur once. */
export const anyWorkspace: fc.Arbitrary<Records> = fc
  .record({
    contacts,
    ties: fc.uniqueArray(tie, { maxLength: 8, selector: ({ a, b, kind }) => `${a} ${b} ${kind}` }),
    introductions: fc.uniqueArray(introduction, {
      maxLength: 5,
      selector: ({ introducer, parties }) => `${introducer} ${parties.join()}`,
    }),
    asks: fc.array(ask, { maxLength: 3 }),
    conversations: fc.array(conversation, { maxLength: 3 }),
    leads: fc.array(lead, { maxLength: 2 }),
    tasks: fc.array(task, { maxLength: 3 }),
    decisions: fc.uniqueArray(decision, { maxLength: 4, selector: ({ id: _, ...rest }) => JSON.stringify(rest) }),
    ego: fc.option(person),
  })
  .map(({ contacts: all, ties, introductions, asks, conversations, leads, tasks, decisions, ego }) =>
    workspace({
      contacts: all,
      ties: ties.map((one, i) => ({ ...one, id: tieId(`t${i}`) })),
      introductions: introductions.map((one, i) => ({ ...one, id: introductionId(`n${i}`) })),
      asks: asks.map((one, i) => ({ ...one, id: askId(`k${i}`) })),
      conversations: conversations.map((one, i) => ({ ...one, id: conversationId(`v${i}`) })),
      leads: leads.map((one, i) => ({ ...one, id: leadId(`l${i}`) })),
      tasks: tasks.map((one, i) => ({ ...one, id: taskId(`w${i}`) })),
      decisions: decisions.map((one, i) => ({ ...one, id: decisionId(`d${i}`) })),
      imports,
      ego,
    }),
  );

export { person as anyPerson, stated as anyStated };

export function dateOfToday(): PartialDate {
  return dateOfEpochDay(today / millisecondsADay);
}
