import { describe, expect, test } from "vitest";
import { type Meeting, recordMeeting } from "../../../src/core/journey/after-meeting.ts";
import { noPreparation, noReflection } from "../../../src/core/journey/defaults.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import type { Conversation } from "../../../src/core/model/conversation.ts";
import { askId, contactId, conversationId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Edit } from "../../../src/core/upkeep/edit.ts";
import { parseSnapshot, snapshot } from "../../../src/core/workspace/snapshot.ts";
import { applyChanges } from "../../../src/core/workspace/workspace.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { byId } from "../upkeep/any-workspace.ts";

const heldOn = day(20_000);
const ana = contactId("ana");

const talk: Conversation = {
  id: conversationId("talk"),
  with: ana,
  purpose: "informational",
  stage: "planned",
  on: heldOn,
  at: "14:30",
  minutes: 25,
  how: "video",
  place: "",
  ask: null,
  introducer: null,
  occupation: "",
  company: "",
  preparation: noPreparation,
  findings: [],
  reflection: null,
  named: [],
  notes: "",
};

/** You -> Lee -> Ben -> Ana, by introductions; Kim stands apart. */
const network = recordsOf({
  ego: "me",
  contacts: ["me", "lee", "ben", "ana", "kim"],
  introductions: [
    { by: "lee", parties: ["ben", "me"], when: day(19_000) },
    { by: "ben", parties: ["ana", "me"], when: day(19_500) },
  ],
});

function withTalk(records: Records, more: Partial<Conversation> = {}): Records {
  const conversation = { ...talk, ...more };
  return { ...records, conversations: new Map([[conversation.id, conversation]]) };
}

const records = withTalk(network);

const meeting: Meeting = {
  conversation: talk.id,
  heldOn,
  on: heldOn,
  reflection: { ...noReflection, learned: " Rotas are made a month ahead. ", happyThere: 4 },
  findings: [{ theme: "culture", topic: "overtime", text: "Weekends in spring", stance: -1 }],
  notes: "Ask about the lab.",
  named: [
    { who: { facts: { name: "Rosa Quill", company: "Orb" } }, mayUseName: "yes", howTheyKnow: "studied together" },
    { who: { contact: contactId("kim") }, mayUseName: "no", howTheyKnow: "" },
  ],
  leads: [{ company: "Orb", role: "Analyst", posted: "unposted", nextStep: "Write to Rosa", nextOn: null, notes: "" }],
  followUps: [{ kind: "jobShadowing", dueOn: day(20_010), note: "a morning" }],
  keepInTouch: 90,
  tellIntroducers: true,
};

function kept(held: Records, made: Edit | { readonly problem: string }): Records {
  if ("problem" in made) throw new Error(made.problem);
  const next = applyChanges(held, made.changes);
  expect(parseSnapshot(snapshot(next, 1))).toHaveProperty("snapshot");
  return next;
}

const after = kept(records, recordMeeting(records, meeting));

function tasksOf(held: Records): readonly string[] {
  const told = [...held.tasks.values()].map(({ kind, contact, about, dueOn, state }) =>
    [kind, contact, about ?? "-", dueOn, state].join(" "),
  );
  return told.sort();
}

describe("after a conversation", () => {
  test("it is held, with what was written, trimmed", () => {
    expect(after.conversations.get(talk.id)).toMatchObject({
      stage: "held",
      on: heldOn,
      reflection: { learned: "Rotas are made a month ahead.", happyThere: 4 },
      findings: [{ theme: "culture", topic: "overtime", text: "Weekends in spring", stance: -1 }],
      notes: "Ask about the lab.",
    });
  });

  test("people it named are introduced by the person met, alone, with what was said of the name", () => {
    const made = [...after.introductions.values()].filter(({ introducer }) => introducer === ana);
    expect(made).toHaveLength(2);
    const rosa = [...after.contacts.values()].find(({ name }) => name === "Rosa Quill");
    expect(rosa).toMatchObject({ kind: "recorded", company: "Orb", sources: [{ source: { kind: "hand", on: heldOn } }] });
    const of = (id: string | undefined) => made.find(({ parties }) => parties.length === 1 && parties[0] === id);
    expect(of(rosa?.id)).toMatchObject({ status: "made", when: heldOn, mayUseName: "yes", context: "studied together" });
    expect(of("kim")).toMatchObject({ status: "made", mayUseName: "no", context: "named in conversation" });
    expect(after.conversations.get(talk.id)?.named).toEqual([rosa?.id, "kim"].sort());
  });

  test("the summary counts those who came newly", () => {
    expect(recordMeeting(records, meeting)).toMatchObject({
      summary: { code: "journey", did: "after-meeting", name: "ana", people: 1 },
      newcomers: [expect.any(String)],
      ledHere: ["ben", "lee"],
    });
  });

  test("thanks are due tomorrow, and each introducer up the line is to hear of it", () => {
    expect(tasksOf(after)).toEqual(
      [
        `thank ana - ${day(20_001)} open`,
        `tell-introducer ben ana ${day(20_003)} open`,
        `tell-introducer lee ana ${day(20_003)} open`,
        `keep-in-touch ana - ${day(20_090)} open`,
        `follow-up ana - ${day(20_010)} open`,
      ].sort(),
    );
  });

  test("whoever brought it about is told first of all, and those who led to them", () => {
    const brought = withTalk(network, { introducer: contactId("kim") });
    const next = kept(brought, recordMeeting(brought, meeting));
    const told = [...next.tasks.values()].filter(({ kind }) => kind === "tell-introducer").map(({ contact }) => contact);
    expect(told).toEqual(["kim"]);
    const line = [...next.introductions.values()].find(({ introducer }) => introducer === "kim");
    expect(line).toMatchObject({ parties: ["ana", "me"], status: "met" });
  });

  test("a lead is kept with who told of it", () => {
    expect([...after.leads.values()]).toMatchObject([
      {
        company: "Orb",
        role: "Analyst",
        heardFrom: "ana",
        heardOn: heldOn,
        conversation: "talk",
        posted: "unposted",
        stage: "open",
      },
    ]);
  });

  test("you and the person met are tied since", () => {
    expect([...after.ties.values()]).toMatchObject([{ a: "ana", b: "me", kind: "met", when: heldOn }]);
  });

  test("written down days later, thanks are due at once, and the day of the talk stays", () => {
    const late = kept(records, recordMeeting(records, { ...meeting, on: day(20_005) }));
    expect(late.conversations.get(talk.id)?.on).toBe(heldOn);
    expect(tasksOf(late)).toContain(`thank ana - ${day(20_005)} open`);
    expect([...late.ties.values()]).toMatchObject([{ when: heldOn }]);
  });

  test("what is not wanted is not put on the list", () => {
    const calm = { ...meeting, thankOn: null, keepInTouch: null, tellIntroducers: false, followUps: [] };
    expect(tasksOf(kept(records, recordMeeting(records, calm)))).toEqual([]);
  });
});

describe("the ask that led there", () => {
  const asked = recordsOf({
    ego: "me",
    contacts: ["me", "ben", "ana", "kim"],
    asks: [{ broker: "ben", target: "ana", askedOn: day(19_900), outcome: { stage: "asked", nudgeOn: day(19_907) } }],
  });
  const [ask = null] = asked.asks.keys();

  test("comes to its end by way of the introduction", () => {
    const held = withTalk(asked, { ask });
    const next = kept(held, recordMeeting(held, meeting));
    expect([...next.asks.values()]).toMatchObject([
      { outcome: { stage: "met", on: heldOn }, steps: [{ stage: "asked" }, { stage: "introduced" }, { stage: "met" }] },
    ]);
    const line = [...next.introductions.values()].find(({ introducer }) => introducer === "ben");
    expect(line).toMatchObject({ parties: ["ana", "me"], status: "met" });
    expect(tasksOf(next)).toContain(`tell-introducer ben ana ${day(20_003)} open`);
  });

  test("is found for a talk that was never planned, once the introduction was made", () => {
    const [one] = asked.asks.values();
    if (one === undefined) throw new Error("no ask");
    const introduced = {
      ...asked,
      asks: new Map([[one.id, { ...one, outcome: { stage: "introduced", on: day(19_950) } as const, purpose: "lead" as const }]]),
    };
    const unplanned = { with: ana, purpose: "informational", how: "phone" } as const;
    const next = kept(introduced, recordMeeting(introduced, { ...meeting, conversation: unplanned, named: [] }));
    expect([...next.conversations.values()]).toMatchObject([{ ask, introducer: "ben", purpose: "lead", stage: "held" }]);
    expect([...next.asks.values()]).toMatchObject([{ outcome: { stage: "met" } }]);
  });

  test("that was only an idea stays one: nobody was asked", () => {
    const [one] = asked.asks.values();
    if (one === undefined) throw new Error("no ask");
    const idea = { ...one, askedOn: null, outcome: { stage: "idea", on: day(19_900) } as const };
    const held = withTalk({ ...asked, asks: new Map([[idea.id, idea]]) }, { ask });
    expect([...kept(held, recordMeeting(held, meeting)).asks.values()]).toEqual([idea]);
  });

  test("noted after the day of the talk is over on the day of writing", () => {
    const held = withTalk(asked, { ask, on: day(19_890) });
    const next = kept(held, recordMeeting(held, { ...meeting, heldOn: day(19_890), on: heldOn }));
    expect([...next.asks.values()]).toMatchObject([{ outcome: { stage: "met", on: heldOn } }]);
  });
});

describe("a talk that was never planned", () => {
  const unplanned: Meeting = { ...meeting, conversation: { with: ana, purpose: "lead", how: "inPerson" } };

  test("is planned and held in one", () => {
    const next = kept(network, recordMeeting(network, unplanned));
    expect([...next.conversations.values()]).toMatchObject([
      { with: "ana", purpose: "lead", how: "inPerson", stage: "held", on: heldOn, minutes: 25 },
    ]);
  });

  test("written down twice is one talk", () => {
    const next = kept(network, recordMeeting(network, unplanned));
    expect(recordMeeting(next, unplanned)).toMatchObject({ changes: [] });
  });
});

describe("written down a second time", () => {
  test("the same changes nothing", () => {
    expect(recordMeeting(after, meeting)).toMatchObject({ changes: [], newcomers: [] });
  });

  test("what was done and removed since stays done and removed, and other words count", () => {
    const tasks = [...after.tasks.values()].map((task) => ({ ...task, state: "done" as const, closedOn: heldOn }));
    const done = { ...after, tasks: new Map(tasks.map((task) => [task.id, task])) };
    const again = { ...meeting, named: [], leads: [], followUps: [], reflection: { ...noReflection, learned: "More." } };
    const next = kept(done, recordMeeting(done, again));
    expect(next.tasks).toEqual(done.tasks);
    expect(next.leads).toEqual(after.leads);
    expect(next.introductions).toEqual(after.introductions);
    expect(next.conversations.get(talk.id)?.named).toHaveLength(2);
    expect(next.conversations.get(talk.id)?.reflection?.learned).toBe("More.");
  });

  test("a follow-up and a lead that it had are changed, not added", () => {
    const task = [...after.tasks.values()].find(({ kind }) => kind === "follow-up");
    const [lead] = after.leads.values();
    const [agreed] = meeting.followUps;
    const [heard] = meeting.leads;
    if (task === undefined || lead === undefined || agreed === undefined || heard === undefined) throw new Error("not made");
    const again: Meeting = {
      ...meeting,
      followUps: [{ ...agreed, task: task.id, dueOn: day(20_020), note: "a whole day" }],
      leads: [{ ...heard, lead: lead.id, role: "Senior analyst" }],
    };
    const next = kept(after, recordMeeting(after, again));
    expect(next.tasks.get(task.id)).toMatchObject({ dueOn: day(20_020), note: "a whole day" });
    expect(next.tasks.size).toBe(after.tasks.size);
    expect([...next.leads.values()]).toMatchObject([{ id: lead.id, role: "Senior analyst" }]);
  });

  test("more said of how they know each other joins what was said", () => {
    const [rosa, kim] = meeting.named;
    if (rosa === undefined || kim === undefined) throw new Error("nobody named");
    const again: Meeting = {
      ...meeting,
      named: [
        { ...rosa, howTheyKnow: "same choir" },
        { ...kim, howTheyKnow: "neighbours", mayUseName: "yes" },
      ],
    };
    const next = kept(after, recordMeeting(after, again));
    const contexts = [...next.introductions.values()].filter(({ introducer }) => introducer === ana);
    expect(contexts.map(({ context }) => context).sort()).toEqual(["neighbours", "studied together; same choir"]);
  });
});

describe("keeping in touch", () => {
  test("is one task at a time: a later talk moves it", () => {
    const second = { ...talk, id: conversationId("talk-2") };
    const two = { ...after, conversations: new Map([...after.conversations, [second.id, second]]) };
    const later = {
      ...meeting,
      conversation: second.id,
      heldOn: day(20_030),
      on: day(20_030),
      named: [],
      leads: [],
      followUps: [],
    };
    const next = kept(two, recordMeeting(two, later));
    const touches = [...next.tasks.values()].filter(({ kind }) => kind === "keep-in-touch");
    expect(touches).toMatchObject([{ dueOn: day(20_120), state: "open" }]);
  });
});

describe("what cannot be", () => {
  const cases: readonly (readonly [string, string, Partial<Meeting>])[] = [
    ["a conversation that is not there", "unknown-conversation", { conversation: conversationId("none") }],
    ["a talk with nobody recorded", "unknown-contact", { conversation: { with: contactId("x"), purpose: "lead", how: "phone" } }],
    ["a talk with oneself", "is-ego", { conversation: { with: contactId("me"), purpose: "lead", how: "phone" } }],
    ["a talk that is still to come", "not-yet", { heldOn: day(20_001) }],
    [
      "a lead to nowhere",
      "nothing-heard-of",
      { leads: [{ company: " ", role: "", posted: "unknown", nextStep: "x", nextOn: null, notes: "" }] },
    ],
    [
      "a new person without a name",
      "no-name",
      { named: [{ who: { facts: { company: "Orb" } }, mayUseName: "yes", howTheyKnow: "" }] },
    ],
    [
      "a person named who is not there",
      "unknown-contact",
      { named: [{ who: { contact: contactId("x") }, mayUseName: "yes", howTheyKnow: "" }] },
    ],
    ["being named oneself", "is-ego", { named: [{ who: { contact: contactId("me") }, mayUseName: "yes", howTheyKnow: "" }] }],
    [
      "the person met naming themselves",
      "names-person-met",
      { named: [{ who: { contact: ana }, mayUseName: "yes", howTheyKnow: "" }] },
    ],
  ];

  test.each(cases)("%s is refused", (_, problem, wrong) => {
    expect(recordMeeting(records, { ...meeting, ...wrong })).toEqual({ problem });
  });
});

test("a note to the person met is answered by the meeting, one of a later day still waits", () => {
  const askedOn = day(19_990);
  const waiting = { broker: ana, target: ana, askedOn, outcome: { stage: "asked", nudgeOn: day(19_997) } } as const;
  const later = { ...waiting, askedOn: day(20_001), outcome: { stage: "asked", nudgeOn: day(20_008) } } as const;
  const asks = byId<Ask>([
    { id: askId("led"), broker: contactId("ben"), target: ana, askedOn, outcome: { stage: "introduced", on: askedOn } },
    { id: askId("note"), ...waiting },
    { id: askId("again"), ...later },
  ]);
  const held = withTalk({ ...network, asks }, { ask: askId("led") });
  const next = kept(held, recordMeeting(held, { ...meeting, on: day(20_001) }));
  expect(next.asks.get(askId("led"))?.outcome).toEqual({ stage: "met", on: heldOn });
  expect(next.asks.get(askId("note"))?.outcome).toEqual({ stage: "met", on: heldOn });
  expect(next.asks.get(askId("again"))).toMatchObject(later);
  expect(recordMeeting(next, { ...meeting, on: day(20_001) })).toMatchObject({ changes: [] });
});

test("a second talk of a day, written down as a new one, loses nothing of the first", () => {
  const unplanned = { ...meeting, conversation: { with: ana, purpose: "informational", how: "phone" } as const };
  const first = kept(network, recordMeeting(network, unplanned));
  const second: Meeting = {
    ...unplanned,
    reflection: { ...noReflection, learned: "Training is paid.", liked: "The team" },
    findings: [{ theme: "pay", topic: "training", text: "Paid", stance: 1 }],
    notes: "She called again.",
  };
  const next = kept(first, recordMeeting(first, second));
  expect([...next.conversations.values()]).toMatchObject([
    {
      reflection: { learned: "Rotas are made a month ahead.; Training is paid.", liked: "The team", happyThere: 4 },
      findings: [{ topic: "overtime" }, { topic: "training" }],
      notes: "Ask about the lab.\nShe called again.",
    },
  ]);
  expect(recordMeeting(next, second)).toMatchObject({ changes: [] });
});

test("a talk that took place on the day for which it was planned is the planned one, prepared as it was", () => {
  const preparation = { ...noPreparation, objective: "How rotas are made" };
  const planned = withTalk(network, { preparation, notes: "Ring twice.", introducer: contactId("ben") });
  const unplanned = { ...meeting, conversation: { with: ana, purpose: "informational", how: "phone" } as const };
  const next = kept(planned, recordMeeting(planned, unplanned));
  expect([...next.conversations.values()]).toMatchObject([
    { id: talk.id, stage: "held", preparation, introducer: "ben", notes: "Ring twice.\nAsk about the lab." },
  ]);
});
