import fc from "fast-check";
import { noPreparation, noReflection } from "../../src/core/journey/defaults.ts";
import type { Ask, AskOutcome } from "../../src/core/model/ask.ts";
import type { Conversation } from "../../src/core/model/conversation.ts";
import { askId, contactId, conversationId, leadId, taskId } from "../../src/core/model/ids.ts";
import type { Lead } from "../../src/core/model/lead.ts";
import { dateOfEpochDay, type PartialDate } from "../../src/core/model/partial-date.ts";
import type { Records } from "../../src/core/model/records.ts";
import type { Task } from "../../src/core/model/task.ts";
import { recordsOf } from "./networks/records-of.ts";

/** The day that random workspaces are of. */
export const searchDay = 20_600;

const people = ["me", "ana", "ben", "cleo", "dan"];

const hostile = fc.constantFrom(
  "",
  "Ana; Ben, Cleo",
  "two\nlines",
  "two\r\nlines\rthree",
  "END:VCALENDAR",
  "x\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
  "\\n \\, \\;",
  "Zoë 渡辺 🙂 ".repeat(12),
  "\u0000\u0007bell\u2028line",
  "\ud800 half",
  'a:b"c^d',
);

/** Texts as people write them, and as nobody should. */
export const anyText = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 90 }), fc.string({ maxLength: 20 }));

const day = fc.integer({ min: searchDay - 90, max: searchDay + 40 }).map(dateOfEpochDay);
const partial = fc.oneof(
  { weight: 8, arbitrary: day },
  day.map((date) => date.slice(0, 7) as PartialDate),
  day.map((date) => date.slice(0, 4) as PartialDate),
);
const person = fc.constantFrom(...people.slice(1)).map(contactId);

const outcome: fc.Arbitrary<AskOutcome> = fc.oneof(
  fc.record({ stage: fc.constantFrom("idea", "introduced", "met", "declined", "noReply"), on: partial }),
  fc.record({ stage: fc.constant("asked"), nudgeOn: partial }),
  fc.record({ stage: fc.constant("agreed"), on: partial, nudgeOn: partial }),
);

const asks = fc
  .array(fc.record({ broker: person, target: person, askedOn: partial, outcome }), { maxLength: 8 })
  .map((list) =>
    list.map((ask, i): Ask => ({ ...ask, id: askId(`x${i}`), askedOn: ask.outcome.stage === "idea" ? null : ask.askedOn })),
  );

const tasks = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Task["kind"]>("thank", "tell-introducer", "keep-in-touch", "follow-up"),
      contact: person,
      about: fc.option(person),
      dueOn: partial,
      state: fc.constantFrom<Task["state"]>("open", "open", "done", "dropped"),
      followUp: fc.option(fc.constantFrom<NonNullable<Task["followUp"]>>("jobShadowing", "meeting")),
      note: anyText,
      closed: day,
    }),
    { maxLength: 10 },
  )
  .map((list) =>
    list.map(
      ({ closed, ...task }, i): Task => ({
        ...task,
        // The same id in two kinds of things: they are still two things.
        id: taskId(`x${i}`),
        conversation: null,
        ask: null,
        lead: null,
        draft: null,
        closedOn: task.state === "open" ? null : closed,
      }),
    ),
  );

const conversations = fc
  .array(
    fc.record({
      with: person,
      stage: fc.constantFrom<Conversation["stage"]>("planned", "planned", "held", "cancelled"),
      on: fc.option(partial),
      at: fc.option(fc.constantFrom("00:00", "09:05", "23:59")),
      minutes: fc.integer({ min: 5, max: 480 }),
      how: fc.constantFrom<Conversation["how"]>("inPerson", "phone", "video"),
      place: anyText,
      notes: anyText,
      prepared: fc.boolean(),
      reflected: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(
      ({ prepared, reflected, ...conversation }, i): Conversation => ({
        ...conversation,
        id: conversationId(`x${i}`),
        purpose: "informational",
        ask: null,
        introducer: null,
        occupation: "",
        company: "",
        preparation: prepared
          ? { ...noPreparation, objective: "learn", questions: [{ id: "q", theme: "day", text: "A day?" }] }
          : noPreparation,
        findings: [],
        reflection: reflected ? noReflection : null,
        named: [],
      }),
    ),
  );

const leads = fc
  .array(
    fc.record({
      company: anyText,
      role: anyText,
      heardFrom: fc.option(person),
      stage: fc.constantFrom<Lead["stage"]>("open", "applied", "closed"),
      nextStep: anyText,
      nextOn: fc.option(partial),
      notes: anyText,
      heardOn: day,
    }),
    { maxLength: 5 },
  )
  .map((list) => list.map((lead, i): Lead => ({ ...lead, id: leadId(`x${i}`), conversation: null, posted: "unknown" })));

/** Workspaces in which a search is under way, hostile texts included. */
export const randomSearch: fc.Arbitrary<Records> = fc
  .record({
    asks,
    tasks,
    conversations,
    leads,
    names: fc.array(anyText, { minLength: people.length, maxLength: people.length }),
    introductions: fc.array(fc.record({ by: person, of: person, said: fc.constantFrom("unasked", "yes", "no") }), {
      maxLength: 4,
    }),
  })
  .map((drawn): Records => {
    const base = recordsOf({
      ego: "me",
      contacts: people,
      introductions: drawn.introductions
        .filter(({ by, of }) => by !== of)
        .map(({ by, of }, i) => ({ id: `i${i}`, by, parties: ["me", of] })),
    });
    const said = drawn.introductions.filter(({ by, of }) => by !== of).map((one) => one.said);
    return {
      ...base,
      contacts: new Map([...base.contacts].map(([id, contact], i) => [id, { ...contact, name: drawn.names[i] ?? "" }])),
      introductions: new Map([...base.introductions].map(([id, one], i) => [id, { ...one, mayUseName: said[i] ?? "unasked" }])),
      asks: keyed(drawn.asks),
      tasks: keyed(drawn.tasks),
      conversations: keyed(drawn.conversations),
      leads: keyed(drawn.leads),
    };
  });

export function keyed<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<Thing["id"], Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
