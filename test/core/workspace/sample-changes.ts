import { noPreparation, noReflection, usualRhythm } from "../../../src/core/journey/defaults.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import type { Change } from "../../../src/core/model/change.ts";
import { type Contact, type ContactFacts, noFacts } from "../../../src/core/model/contact.ts";
import type { Conversation } from "../../../src/core/model/conversation.ts";
import {
  askId,
  contactId,
  conversationId,
  importId,
  introductionId,
  leadId,
  taskId,
  tieId,
} from "../../../src/core/model/ids.ts";
import type { ImportRecord } from "../../../src/core/model/import-record.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import type { Lead } from "../../../src/core/model/lead.ts";
import { type PartialDate, partialDate } from "../../../src/core/model/partial-date.ts";
import type { Records, Settings } from "../../../src/core/model/records.ts";
import type { Task } from "../../../src/core/model/task.ts";
import type { Tie } from "../../../src/core/model/tie.ts";

export function day(year: number, month: number, date: number): PartialDate {
  const made = partialDate(year, month, date);
  if (made === null) throw new Error(`no such day: ${year}-${month}-${date}`);
  return made;
}

export function contact(id: string, facts: Partial<ContactFacts> = {}): Contact {
  return {
    id: contactId(id),
    kind: "recorded",
    ...noFacts,
    name: `Person ${id}`,
    ...facts,
    sources: [
      {
        source: { kind: "file", import: importId("i1"), file: "people.csv", line: 2 },
        stated: { name: `Person ${id}`, ...facts },
        fingerprint: `f-${id}`,
      },
    ],
  };
}

export function introduction(id: string, introducer: string | null, ...parties: string[]): Introduction {
  return {
    id: introductionId(id),
    introducer: introducer === null ? null : contactId(introducer),
    parties: parties.map(contactId),
    when: day(2024, 3, 7),
    status: "made",
    mayUseName: "unasked",
    context: null,
    sources: [{ kind: "hand", on: day(2024, 3, 8) }],
  };
}

export function tie(id: string, a: string, b: string): Tie {
  return { id: tieId(id), a: contactId(a), b: contactId(b), kind: "knows", when: null, declared: 3, sources: [] };
}

export function ask(id: string, broker: string, target: string): Ask {
  return {
    id: askId(id),
    broker: contactId(broker),
    target: contactId(target),
    askedOn: day(2024, 5, 1),
    outcome: { stage: "asked", nudgeOn: day(2024, 5, 8) },
  };
}

export function importOf(id: string): ImportRecord {
  return {
    id: importId(id),
    at: 1_714_521_600_000,
    files: [
      {
        file: "people.csv",
        kind: "contacts",
        format: "contacts",
        encoding: "utf-8",
        delimiter: ",",
        rows: 3,
        added: 2,
        merged: 0,
        unchanged: 0,
        rejected: 1,
        issues: [{ file: "people.csv", line: 4, column: 1, code: "no-name", severity: "rejected", detail: null }],
      },
    ],
  };
}

export function added(contacts: readonly Contact[]): readonly Change[] {
  return contacts.map((after) => ({ of: "contact", before: null, after }));
}

export function conversation(id: string, person: string, learned: string): Conversation {
  return {
    id: conversationId(id),
    with: contactId(person),
    purpose: "informational",
    stage: "held",
    on: day(2024, 6, 3),
    at: "14:30",
    minutes: 25,
    how: "video",
    place: "",
    ask: null,
    introducer: null,
    occupation: "Baker",
    company: "",
    preparation: { ...noPreparation, objective: "see a day", checked: ["card"] },
    findings: [{ theme: "day", topic: "hours", text: "starts at four", stance: -1 }],
    reflection: { ...noReflection, learned, happyThere: 4 },
    named: [],
    notes: "",
  };
}

export function lead(id: string, heardFrom: string | null): Lead {
  return {
    id: leadId(id),
    company: "Acme",
    role: "Baker",
    heardFrom: heardFrom === null ? null : contactId(heardFrom),
    heardOn: day(2024, 6, 3),
    conversation: null,
    posted: "unposted",
    stage: "open",
    nextStep: "ask who decides",
    nextOn: day(2024, 6, 10),
    notes: "",
  };
}

export function task(id: string, person: string, draft: string | null): Task {
  return {
    id: taskId(id),
    kind: "thank",
    contact: contactId(person),
    about: null,
    conversation: null,
    ask: null,
    lead: null,
    followUp: null,
    dueOn: day(2024, 6, 4),
    state: "open",
    closedOn: null,
    draft,
    note: "",
  };
}

/** Preferences that fit whatever ego there is: a goal, who I am, a rhythm, a template and a question of one's own. */
export function preferences(skill: string): Omit<Settings, "ego"> {
  return {
    goal: { skills: [skill], industries: ["Food"], occupations: [], targets: ["Acme"] },
    me: { name: "Sam", introduction: "a student", email: "sam@example.org", phone: "" },
    rhythm: { ...usualRhythm, nudgeAfterDays: 10 },
    templates: [{ kind: "thank-you", purpose: "informational", subject: "Thanks", body: `For ${skill}` }],
    questions: [{ id: "own-1", theme: "pay", text: "How is it paid?", favourite: true, hidden: false }],
  };
}

/** Changes that fit the records, chosen by a seed: a contact added, edited or removed with what names it, sometimes the settings. */
export function changesFor(records: Records, seed: number): readonly Change[] {
  const id = `c${seed % 7}`;
  const there = records.contacts.get(contactId(id)) ?? null;
  const remove = there !== null && seed % 3 === 0;
  const after = remove ? null : contact(id, { company: `Company ${seed % 11}` });
  const changes: Change[] = [{ of: "contact", before: there, after }];
  changes.push(...journeyOf(records, id, remove ? null : seed));
  const ego = remove ? null : contactId(id);
  if (seed % 5 === 0 || records.settings.ego === id) {
    const kept = seed % 2 === 0 ? preferences(`skill ${seed % 4}`) : {};
    changes.push({ of: "settings", before: records.settings, after: { ...kept, ego } });
  }
  return changes;
}

/** What follows from a contact: a conversation, a lead, a task, as the seed has it; null takes all of it away. */
function journeyOf({ conversations, leads, tasks }: Records, id: string, seed: number | null): readonly Change[] {
  const has = (divisor: number) => seed !== null && seed % divisor === 0;
  const changes: readonly Change[] = [
    {
      of: "conversation",
      before: conversations.get(conversationId(`v-${id}`)) ?? null,
      after: has(2) ? conversation(`v-${id}`, id, `lesson ${seed}`) : null,
    },
    { of: "lead", before: leads.get(leadId(`l-${id}`)) ?? null, after: has(4) ? lead(`l-${id}`, id) : null },
    { of: "task", before: tasks.get(taskId(`k-${id}`)) ?? null, after: has(1) ? task(`k-${id}`, id, `draft ${seed}`) : null },
  ];
  return changes.filter(({ before, after }) => before !== null || after !== null);
}
