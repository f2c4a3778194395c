import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noReflection } from "../../../src/core/journey/defaults.ts";
import { compareDue, dueKinds } from "../../../src/core/journey/due.ts";
import { doneLately, onTheirWay, thisWeek, toBeAsked } from "../../../src/core/journey/this-week.ts";
import type { Ask } from "../../../src/core/model/ask.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { epochDay, type PartialDate, parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { keyed, randomSearch, searchDay } from "../../support/random-search.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../../support/search-things.ts";

const today = searchDay;
const asOf = day(today);
const base = recordsOf({ ego: "me", contacts: ["me", "ana", "ben", "cleo"] });

function weekOf(things: Partial<Records>, days = 7) {
  return thisWeek({ ...base, ...things }, { asOf, days });
}

function told(things: Partial<Records>) {
  return weekOf(things).map(({ kind, group, dueOn, daysLate }) => [kind, group, dueOn, daysLate]);
}

function month(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new TypeError(text);
  return date;
}

describe("what there is to do this week", () => {
  test("is nothing where nothing was begun", () => {
    expect(weekOf({})).toEqual([]);
  });

  test("holds open tasks: late ones first and by how late, then by day", () => {
    const tasks = keyed([
      taskOf("t1", { contact: "ana", dueOn: day(today + 6) }),
      taskOf("t2", { contact: "ana", dueOn: day(today), kind: "keep-in-touch" }),
      taskOf("t3", { contact: "ana", dueOn: day(today - 1) }),
      taskOf("t4", { contact: "ana", dueOn: day(today - 9), kind: "tell-introducer", about: "ben" }),
      taskOf("t5", { contact: "ana", dueOn: day(today + 7) }),
      taskOf("t6", { contact: "ana", dueOn: day(today), state: "done", closedOn: day(today) }),
      taskOf("t7", { contact: "ana", dueOn: day(today), state: "dropped", closedOn: day(today) }),
    ]);
    expect(told({ tasks })).toEqual([
      ["tell-introducer", "overdue", day(today - 9), 9],
      ["thank", "overdue", day(today - 1), 1],
      ["keep-in-touch", "today", day(today), 0],
      ["thank", "later", day(today + 6), 0],
    ]);
    expect(weekOf({ tasks })[0]).toMatchObject({ id: "tell-introducer:t4", contact: "ana", about: "ben" });
  });

  test("asks nobody to thank themselves, where a contact turned out to be the person", () => {
    expect(weekOf({ tasks: keyed([taskOf("t", { contact: "me", dueOn: asOf })]) })).toEqual([]);
  });

  test("on one day what is bound to an hour comes first, and equal things go by id", () => {
    const tasks = keyed([
      taskOf("b", { contact: "ana", dueOn: asOf }),
      taskOf("a", { contact: "ben", dueOn: asOf }),
      taskOf("c", { contact: "ben", dueOn: asOf, kind: "keep-in-touch" }),
    ]);
    const conversations = keyed([conversationOf("d", "cleo", { on: asOf })]);
    expect(weekOf({ tasks, conversations }).map(({ id }) => id)).toEqual([
      "hold:d",
      "prepare:d",
      "thank:a",
      "thank:b",
      "keep-in-touch:c",
    ]);
  });

  test("reminds of asks without an answer, and of promises; not of those that ended", () => {
    const asks = keyed([
      askOf("a", "ana", "ben", { stage: "asked", nudgeOn: day(today - 2) }, day(today - 9)),
      askOf("b", "ana", "cleo", { stage: "agreed", on: day(today - 3), nudgeOn: day(today + 4) }, day(today - 9)),
      askOf("c", "cleo", "ben", { stage: "declined", on: day(today - 3) }, day(today - 9)),
      askOf("d", "cleo", "ben", { stage: "asked", nudgeOn: day(today + 30) }, day(today)),
    ]);
    expect(told({ asks })).toEqual([
      ["nudge", "overdue", day(today - 2), 2],
      ["promise", "later", day(today + 4), 0],
    ]);
  });

  test("an idea can be sent on any day, is never late, and one that was put off waits for its day", () => {
    const asks = keyed([
      askOf("a", "ana", "ben", { stage: "idea", on: day(today - 60) }),
      askOf("b", "ana", "cleo", { stage: "idea", on: day(today + 3) }),
      askOf("c", "cleo", "ben", { stage: "idea", on: day(today + 9) }),
    ]);
    expect(told({ asks })).toEqual([
      ["send", "later", day(today + 3), 0],
      ["send", "later", null, 0],
    ]);
  });

  test("a conversation is prepared the day before at the latest, and held; afterwards it is written down", () => {
    const prepared = {
      objective: "how they got in",
      aboutPerson: "",
      aboutCompany: "",
      questions: [{ id: "q", theme: "path" as const, text: "How did you come to it?" }],
      checked: [],
    };
    const conversations = keyed([
      conversationOf("a", "ana", { on: day(today + 3) }),
      conversationOf("b", "ana", { on: day(today + 4), preparation: prepared }),
      conversationOf("c", "ana", { on: day(today - 1) }),
      conversationOf("d", "ana", { on: day(today - 5), stage: "held" }),
      conversationOf("e", "ana", { on: day(today - 5), stage: "held", reflection: noReflection }),
      conversationOf("f", "ana", { on: day(today - 5), stage: "cancelled" }),
      conversationOf("g", "ana", { on: null }),
      conversationOf("h", "ana", { on: month("2026-06") }),
      conversationOf("i", "ana", { on: day(today + 20) }),
    ]);
    expect(weekOf({ conversations }).map(({ id, dueOn, group }) => [id, dueOn, group])).toEqual([
      ["write-down:d", day(today - 5), "overdue"],
      ["write-down:c", day(today - 1), "overdue"],
      ["prepare:a", day(today + 2), "later"],
      ["hold:a", day(today + 3), "later"],
      ["hold:b", day(today + 4), "later"],
      ["set-day:g", null, "later"],
      ["set-day:h", null, "later"],
    ]);
  });

  test("a lead with a next step is there, one that is closed or has none is not", () => {
    const leads = keyed([
      leadOf("a", { heardOn: asOf, nextStep: "send CV", nextOn: day(today - 1), heardFrom: contactId("ana") }),
      leadOf("b", { heardOn: asOf, nextStep: "ask who hires", stage: "applied" }),
      leadOf("c", { heardOn: asOf }),
      leadOf("d", { heardOn: asOf, nextStep: "send CV", nextOn: asOf, stage: "closed" }),
    ]);
    expect(told({ leads })).toEqual([
      ["lead", "overdue", day(today - 1), 1],
      ["lead", "later", null, 0],
    ]);
  });

  test("a window of a day holds what is late, what is due today and what any day will do for", () => {
    const tasks = keyed([
      taskOf("a", { contact: "ana", dueOn: day(today - 1) }),
      taskOf("b", { contact: "ana", dueOn: asOf }),
      taskOf("c", { contact: "ana", dueOn: day(today + 1) }),
    ]);
    const asks = keyed([askOf("d", "ana", "ben", { stage: "idea", on: asOf })]);
    expect(weekOf({ tasks, asks }, 1).map(({ id }) => id)).toEqual(["thank:a", "thank:b", "send:d"]);
  });
});

describe("a name that may not be used yet", () => {
  const named = recordsOf({
    ego: "me",
    contacts: ["me", "ana", "ben", "cleo"],
    introductions: [{ id: "i", by: "ana", parties: ["ben", "me"], status: "made" }],
  });

  test("is asked for where the person is to be written to directly", () => {
    const asks = keyed([askOf("a", "ben", "ben", { stage: "idea", on: asOf })]);
    const items = thisWeek({ ...named, asks }, { asOf, days: 7 });
    expect(items.map(({ id, contact, about }) => [id, contact, about])).toEqual([
      ["permission:a", "ana", "ben"],
      ["send:a", "ben", null],
    ]);
  });

  test("is not asked for without an ask, after a yes or a no, or where the introducer passes it on", () => {
    const idea = keyed([askOf("a", "ben", "ben", { stage: "idea", on: asOf })]);
    const kinds = (records: Records) => thisWeek(records, { asOf, days: 7 }).map(({ kind }) => kind);
    expect(kinds(named)).toEqual([]);
    for (const mayUseName of ["yes", "no"] as const) {
      const introductions = keyed([...named.introductions.values()].map((one) => ({ ...one, mayUseName })));
      expect(kinds({ ...named, introductions, asks: idea })).toEqual(["send"]);
    }
    const passedOn = keyed([askOf("a", "ana", "ben", { stage: "asked", nudgeOn: day(today + 30) }, asOf)]);
    expect(kinds({ ...named, asks: passedOn })).toEqual([]);
  });

  test("is asked for once the introduction is made, of the one who made it", () => {
    const made = askOf("a", "ana", "ben", { stage: "introduced", on: asOf }, asOf);
    const kinds = (asks: Records["asks"]) => thisWeek({ ...named, asks }, { asOf, days: 7 }).map(({ kind }) => kind);
    expect(kinds(keyed([made]))).toEqual(["permission"]);
    expect(kinds(keyed([{ ...made, mayUseName: "yes" as const }]))).toEqual(["write-to"]);
  });

  test("once it is settled, whoever one was introduced to is to be written to, until a conversation is arranged or two months have passed", () => {
    const made = (days: number) => ({
      ...askOf("a", "ana", "ben", { stage: "introduced", on: day(today - days) }, day(today - days)),
      mayUseName: "no" as const,
    });
    const week = (ask: Ask, more: Partial<Records> = {}) =>
      thisWeek({ ...named, asks: keyed([ask]), ...more }, { asOf, days: 7 }).map(({ kind, contact, about }) => [
        kind,
        contact,
        about,
      ]);
    expect(week(made(0))).toEqual([["write-to", "ben", "ana"]]);
    expect(week(made(59))).toHaveLength(1);
    expect(week(made(60))).toEqual([]);
    expect(week(made(0), { conversations: keyed([conversationOf("c", "ben", { on: day(today + 9) })]) })).toEqual([]);
    expect(week(made(0), { conversations: keyed([conversationOf("c", "ben", { on: null, stage: "cancelled" })]) })).toHaveLength(
      1,
    );
  });
});

describe("what was done lately", () => {
  test("holds tasks that were done, asks that were made and conversations that were held, newest first", () => {
    const records: Records = {
      ...base,
      tasks: keyed([
        taskOf("a", { contact: "ana", dueOn: asOf, state: "done", closedOn: day(today - 1) }),
        taskOf("b", { contact: "ana", dueOn: asOf, state: "dropped", closedOn: asOf }),
        taskOf("c", { contact: "ana", dueOn: asOf, state: "done", closedOn: day(today - 7) }),
      ]),
      asks: keyed([askOf("d", "ana", "ben", { stage: "asked", nudgeOn: day(today + 7) }, asOf)]),
      conversations: keyed([conversationOf("e", "ana", { on: day(today - 3), stage: "held" })]),
    };
    expect(doneLately(records, { asOf, days: 7 }).map(({ id }) => id)).toEqual(["send:d", "thank:a", "hold:e"]);
  });
});

describe("of any workspace", () => {
  test("every open task due in the window stands there once, and nothing that is done does", () => {
    fc.assert(
      fc.property(randomSearch, fc.integer({ min: 1, max: 30 }), (records, days) => {
        const items = thisWeek(records, { asOf, days });
        const open = [...records.tasks.values()].filter(({ state, dueOn }) => state === "open" && epochDay(dueOn) < today + days);
        const listed = items.flatMap(({ of }) => (of.thing === "task" ? [of.task.id] : []));
        expect(listed.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { of } of items) {
          if (of.thing === "task") expect(of.task.state).toBe("open");
          if (of.thing === "conversation")
            expect([
              of.conversation.stage === "cancelled",
              of.conversation.reflection !== null && of.conversation.stage === "held",
            ]).toEqual([false, false]);
          if (of.thing === "ask") expect(["declined", "noReply", "met"]).not.toContain(of.ask.outcome.stage);
          if (of.thing === "lead") expect(of.lead.stage).not.toBe("closed");
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("the order is total, whatever order things were entered in", () => {
    fc.assert(
      fc.property(randomSearch, (records) => {
        const items = thisWeek(records, { asOf, days: 7 });
        for (const [i, item] of items.entries()) {
          for (const [j, other] of items.entries()) expect(Math.sign(compareDue(item, other))).toBe(Math.sign(i - j));
        }
        const turned: Records = {
          ...records,
          tasks: new Map([...records.tasks].reverse()),
          asks: new Map([...records.asks].reverse()),
          conversations: new Map([...records.conversations].reverse()),
          leads: new Map([...records.leads].reverse()),
          introductions: new Map([...records.introductions].reverse()),
        };
        expect(thisWeek(turned, { asOf, days: 7 })).toEqual(items);
        const groups = items.map(({ group }) => group);
        expect(groups).toEqual(
          groups.toSorted((a, b) => ["overdue", "today", "later"].indexOf(a) - ["overdue", "today", "later"].indexOf(b)),
        );
        for (const { kind } of items) expect(dueKinds).toContain(kind);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("a plan leaves out whom an idea means to ask, and whoever is on the way to be met", () => {
  const outcome = { nudgeOn: asOf, on: asOf };
  const stages = ["idea", "asked", "agreed", "introduced", "met", "declined", "noReply"] as const;
  const asks = keyed(
    stages.map((stage) => askOf(stage, `by ${stage}`, `to ${stage}`, { stage, ...outcome }, stage === "idea" ? null : asOf)),
  );
  expect([...toBeAsked({ asks })]).toEqual(["by idea"]);
  expect([...onTheirWay({ asks })]).toEqual(["to idea", "to asked", "to agreed", "to introduced"]);
});
