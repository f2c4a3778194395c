import fc from "fast-check";
import { recordMeeting } from "../../../src/core/journey/after-meeting.ts";
import { editAsk, moveAsk, nudgeLater, planAsk, removeAsk } from "../../../src/core/journey/ask-stages.ts";
import { editStep, nudgeSent, stepsOf, takeBackStep } from "../../../src/core/journey/ask-steps.ts";
import { markAsked } from "../../../src/core/journey/asks.ts";
import {
  cancelConversation,
  editConversation,
  planAgain,
  planConversation,
  prepareConversation,
  removeConversation,
} from "../../../src/core/journey/conversations.ts";
import { noReflection } from "../../../src/core/journey/defaults.ts";
import { addLead, editLead, moveLead, removeLead } from "../../../src/core/journey/leads.ts";
import { askStages } from "../../../src/core/journey/stage-rules.ts";
import { addTask, closeTask, editTask, postponeTask, reopenTask } from "../../../src/core/journey/tasks.ts";
import { tellNamePermission } from "../../../src/core/journey/tell-permission.ts";
import type { ContactId } from "../../../src/core/model/ids.ts";
import { compareIds } from "../../../src/core/model/ids.ts";
import type { PartialDate } from "../../../src/core/model/partial-date.ts";
import type { Permission, Purpose } from "../../../src/core/model/purpose.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit, Refused } from "../../../src/core/upkeep/edit.ts";
import { joinContacts } from "../../../src/core/upkeep/join-contacts.ts";
import { takeApart } from "../../../src/core/upkeep/take-apart.ts";
import { day } from "../../support/networks/records-of.ts";

/** What an action may use: the records, a day, three numbers to choose with, and a text that nobody has entered before. */
export interface Turn {
  readonly records: Records;
  readonly on: PartialDate;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Enters a new text beside what stands there; the text must be found from then on. */
  readonly text: (before?: string | null) => string;
  /** The thing is removed by this action, with every text in it. */
  readonly removes: (thing: unknown) => void;
}

type Action = (turn: Turn) => Edit | Refused<string>;

const nothing: Refused<string> = { problem: "nothing-there" };
const purposes: readonly Purpose[] = ["informational", "lead"];
const permissions: readonly Permission[] = ["yes", "no", "unasked"];

function chosen<Thing>(things: Iterable<Thing>, number: number): Thing | undefined {
  const all = [...things];
  return all.length === 0 ? undefined : all[number % all.length];
}

function person({ records }: Turn, number: number): ContactId {
  const id = chosen([...records.contacts.keys()].sort(compareIds), number);
  if (id === undefined) throw new Error("nobody is there");
  return id;
}

function of<Thing>(things: ReadonlyMap<string, Thing>, number: number, act: (thing: Thing) => Edit | Refused<string>) {
  const thing = chosen(things.values(), number);
  return thing === undefined ? nothing : act(thing);
}

function permissionOf(number: number): Permission {
  return chosen(permissions, number) ?? "unasked";
}

/** Everything a person can do on the way from an answer to a conversation and beyond, by hand. */
export const actions: Readonly<Record<string, Action>> = {
  planAsk: (turn) =>
    planAsk(turn.records, { broker: person(turn, turn.a), target: person(turn, turn.b), on: turn.on, note: turn.text() }),
  markAsked: (turn) => {
    const [broker, target] = [person(turn, turn.a), person(turn, turn.b)];
    const idea = [...turn.records.asks.values()].find(
      (ask) => ask.broker === broker && ask.target === target && ask.outcome.stage === "idea",
    );
    return markAsked(turn.records, { broker, target, on: turn.on, note: turn.text(idea?.note) });
  },
  moveAsk: (turn) =>
    of(turn.records.asks, turn.a, ({ id }) =>
      moveAsk(turn.records, { ask: id, to: chosen(askStages, turn.b) ?? "asked", on: turn.on, note: turn.text() }),
    ),
  moveOn: (turn) =>
    of(turn.records.asks, turn.a, ({ id, outcome: { stage } }) => {
      const to = stage === "idea" ? "asked" : stage === "asked" ? "introduced" : "met";
      return moveAsk(turn.records, { ask: id, to, on: turn.on, mayUseName: permissionOf(turn.b) });
    }),
  editAsk: (turn) =>
    of(turn.records.asks, turn.a, ({ id, note }) =>
      editAsk(turn.records, {
        ask: id,
        note: turn.text(note),
        mayUseName: permissionOf(turn.b),
        targetAgreed: permissionOf(turn.c),
      }),
    ),
  editStep: (turn) =>
    of(turn.records.asks, turn.a, (ask) => {
      const steps = stepsOf(ask);
      const step = turn.b % steps.length;
      return editStep(turn.records, { ask: ask.id, step, on: turn.on, note: turn.text(steps[step]?.note) });
    }),
  nudge: (turn) =>
    of(turn.records.asks, turn.a, ({ id }) => nudgeSent(turn.records, { ask: id, on: turn.on, note: turn.text() })),
  nudgeLater: (turn) => of(turn.records.asks, turn.a, ({ id }) => nudgeLater(turn.records, { ask: id, nudgeOn: turn.on })),
  takeBackStep: (turn) => of(turn.records.asks, turn.a, ({ id }) => takeBackStep(turn.records, { ask: id })),
  removeAsk: (turn) =>
    of(turn.records.asks, turn.a, (ask) => {
      turn.removes(ask);
      return removeAsk(turn.records, { ask: ask.id });
    }),
  permission: (turn) =>
    tellNamePermission(turn.records, {
      introducer: person(turn, turn.a),
      target: person(turn, turn.b),
      permission: permissionOf(turn.c),
      on: turn.on,
    }),
  planConversation: (turn) =>
    planConversation(turn.records, {
      with: person(turn, turn.a),
      purpose: chosen(purposes, turn.b) ?? "lead",
      on: turn.c % 3 === 0 ? null : turn.on,
      at: null,
      minutes: 25,
      how: "phone",
      notes: turn.text(),
      today: turn.on,
    }),
  editConversation: (turn) =>
    of(turn.records.conversations, turn.a, ({ id, notes, place }) =>
      editConversation(turn.records, { conversation: id, notes: turn.text(notes), place: turn.text(place) }),
    ),
  prepare: (turn) =>
    of(turn.records.conversations, turn.a, ({ id, preparation }) => {
      const { objective, aboutPerson, aboutCompany } = preparation;
      return prepareConversation(turn.records, {
        conversation: id,
        preparation: {
          objective: turn.text(objective),
          aboutPerson: turn.text(aboutPerson),
          aboutCompany: turn.text(aboutCompany),
          questions: [...preparation.questions, { id: `own-${turn.on}-${turn.b}`, theme: "skills", text: "Which skills count?" }],
        },
      });
    }),
  cancelConversation: (turn) =>
    of(turn.records.conversations, turn.a, ({ id }) => cancelConversation(turn.records, { conversation: id })),
  planAgain: (turn) =>
    of(turn.records.conversations, turn.a, ({ id }) => planAgain(turn.records, { conversation: id, on: turn.on, at: "10:30" })),
  removeConversation: (turn) =>
    of(turn.records.conversations, turn.a, (conversation) => {
      turn.removes(conversation);
      return removeConversation(turn.records, { conversation: conversation.id });
    }),
  afterMeeting: (turn) => {
    const talks = [...turn.records.conversations.values()];
    const met = person(turn, turn.a);
    // Written down a second time, a talk is what is written now: the form begins with what stands there.
    const held = talks.find((talk) => talk.with === met && talk.stage === "held" && talk.on === turn.on);
    const known = turn.b % 4 === 0 ? held : (chosen(talks, turn.a) ?? held);
    const reflection = known?.reflection ?? noReflection;
    return recordMeeting(turn.records, {
      conversation: known?.id ?? { with: met, purpose: "informational", how: "inPerson" },
      heldOn: turn.on,
      on: turn.on,
      reflection: { ...reflection, learned: turn.text(reflection.learned), advice: turn.text(reflection.advice), happyThere: 4 },
      findings: [...(known?.findings ?? []), { theme: "likes", topic: "hours", text: turn.text(), stance: 1 }],
      notes: turn.text(known?.notes),
      named: [
        ...(turn.c % 3 === 0
          ? [{ who: { contact: person(turn, turn.c) }, mayUseName: permissionOf(turn.b), howTheyKnow: "" }]
          : []),
        ...(turn.c % 5 === 0
          ? [{ who: { facts: { name: `New ${turn.text()}` } }, mayUseName: permissionOf(turn.a), howTheyKnow: "" }]
          : []),
      ],
      leads:
        turn.c % 2 === 0
          ? []
          : [{ company: "Acme", role: "", posted: "unposted", nextStep: "", nextOn: null, notes: turn.text() }],
      followUps: turn.a % 3 === 0 ? [{ kind: "jobShadowing", dueOn: turn.on, note: turn.text() }] : [],
      keepInTouch: turn.a % 2 === 0 ? null : 90,
      tellIntroducers: turn.b % 2 === 0,
    });
  },
  addLead: (turn) =>
    addLead(turn.records, { company: "Globex", heardFrom: person(turn, turn.a), heardOn: turn.on, notes: turn.text() }),
  editLead: (turn) =>
    of(turn.records.leads, turn.a, ({ id, nextStep }) => editLead(turn.records, { lead: id, nextStep: turn.text(nextStep) })),
  moveLead: (turn) =>
    of(turn.records.leads, turn.a, ({ id }) => moveLead(turn.records, { lead: id, to: turn.b % 2 === 0 ? "applied" : "closed" })),
  removeLead: (turn) =>
    of(turn.records.leads, turn.a, (lead) => {
      turn.removes(lead);
      return removeLead(turn.records, { lead: lead.id });
    }),
  addTask: (turn) =>
    addTask(turn.records, {
      kind: turn.c % 2 === 0 ? "thank" : "tell-introducer",
      contact: person(turn, turn.a),
      about: turn.c % 2 === 0 ? null : person(turn, turn.b),
      ask: chosen(turn.records.asks.keys(), turn.c) ?? null,
      dueOn: turn.on,
      note: turn.text(),
    }),
  editTask: (turn) =>
    of(turn.records.tasks, turn.a, ({ id, draft, note }) =>
      editTask(turn.records, { task: id, draft: turn.text(draft), note: turn.text(note) }),
    ),
  closeTask: (turn) =>
    of(turn.records.tasks, turn.a, ({ id }) =>
      closeTask(turn.records, { task: id, state: turn.b % 2 === 0 ? "done" : "dropped", on: turn.on }),
    ),
  reopenTask: (turn) => of(turn.records.tasks, turn.a, ({ id }) => reopenTask(turn.records, { task: id })),
  postponeTask: (turn) => of(turn.records.tasks, turn.a, ({ id }) => postponeTask(turn.records, { task: id, dueOn: turn.on })),
  join: (turn) => joinContacts(turn.records, { kept: person(turn, turn.a), left: person(turn, turn.b), at: turn.c, even: true }),
  takeApart: (turn) => of(turn.records.decisions, turn.a, ({ id }) => takeApart(turn.records, { decision: id, at: turn.c })),
};

export interface Step {
  readonly name: string;
  readonly numbers: readonly [number, number, number];
  /** Days after the step before; below 0 before it. */
  readonly later: number;
}

/** Some things are done again and again, and need others to be there first. */
const often = [
  "planAsk",
  "markAsked",
  "moveOn",
  "moveOn",
  "planConversation",
  "afterMeeting",
  "addTask",
  "closeTask",
  "cancelConversation",
];
const names = [...Object.keys(actions), ...often, "reopenTask", "planAgain"];

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    numbers: fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 60 })),
    later: fc.integer({ min: -1, max: 6 }),
  }),
  { minLength: 1, maxLength: 40, size: "medium" },
);

export function dayOfStep(before: number, { later }: Step): readonly [number, PartialDate] {
  const today = Math.max(20_000, before + later);
  return [today, day(today)];
}
