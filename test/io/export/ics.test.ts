import fc from "fast-check";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, test } from "vitest";
import { thisWeek } from "../../../src/core/journey/this-week.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { datePrecision, parsePartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { calendarEvents } from "../../../src/io/export/calendar-events.ts";
import { ics } from "../../../src/io/export/ics.ts";
import { day, recordsOf } from "../../support/networks/records-of.ts";
import { keyed, randomSearch, searchDay } from "../../support/random-search.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../../support/search-things.ts";

const asOf = day(searchDay);
const base = recordsOf({ ego: "me", contacts: ["me", "ana", "ben"] });

function eventsOf(text: string) {
  return convertIcsCalendar(undefined, text).events ?? [];
}

function eventOf(records: Records, counter = 1) {
  const [event, ...others] = eventsOf(ics(records, { asOf, counter }));
  if (event === undefined || others.length > 0) throw new Error(`${others.length + 1} events`);
  return event;
}

/** A moment as the clock on the wall shows it, wherever the reader is. */
function wall(date: Date | undefined): string {
  if (date === undefined) throw new TypeError("no date");
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

describe("the calendar file", () => {
  test("a task for somebody who turned out to be the person is taken off", () => {
    const tasks = keyed([taskOf("t", { contact: "me", dueOn: asOf })]);
    expect(eventOf({ ...base, tasks }).status).toBe("CANCELLED");
  });

  test("a conversation has its day, time, length and place, by the clock of wherever one is", () => {
    const conversation = conversationOf("c", "ana", {
      on: day(searchDay + 2),
      at: "14:30",
      minutes: 25,
      how: "inPerson",
      place: "Café Orb; 2nd floor, left",
      notes: "private",
    });
    const records = { ...base, conversations: keyed([conversation]) };
    const event = eventOf(records);
    expect(event).toMatchObject({
      uid: "conversation.c@intrograph",
      summary: "Conversation with ana",
      location: "Café Orb; 2nd floor, left",
      status: "CONFIRMED",
      sequence: 1,
    });
    const compact = day(searchDay + 2).replaceAll("-", "");
    const text = ics(records, { asOf, counter: 1 });
    // No Z and no time zone: half past two, wherever one is.
    expect(text).toContain(`\r\nDTSTART:${compact}T143000\r\n`);
    expect(text).toContain(`\r\nDTEND:${compact}T145500\r\n`);
    expect(wall(event.end?.date).endsWith("14-55")).toBe(true);
    expect(text).not.toContain("private");
  });

  test("a conversation may go on past midnight, and one without a time takes a whole day", () => {
    const late = conversationOf("c", "ana", { on: day(searchDay), at: "23:50", minutes: 20 });
    const lateText = ics({ ...base, conversations: keyed([late]) }, { asOf, counter: 0 });
    expect(lateText).toContain(`DTEND:${day(searchDay + 1).replaceAll("-", "")}T001000\r\n`);
    const whole = conversationOf("c", "ana", { on: day(searchDay), how: "phone" });
    const event = eventOf({ ...base, conversations: keyed([whole]) });
    expect(event).toMatchObject({ summary: "Conversation with ana by phone", start: { type: "DATE" }, end: { type: "DATE" } });
  });

  test("tasks, reminders and steps take a day and leave it free", () => {
    const records: Records = {
      ...base,
      tasks: keyed([taskOf("t", { contact: "ana", dueOn: day(searchDay - 1), kind: "tell-introducer", about: "ben" })]),
      asks: keyed([
        askOf("a", "ana", "ben", { stage: "asked", nudgeOn: day(searchDay + 3) }, asOf),
        askOf("i", "ana", "ben", { stage: "idea", on: asOf }),
      ]),
      leads: keyed([leadOf("l", { heardOn: asOf, role: "Analyst", nextStep: "send CV", nextOn: day(searchDay + 5) })]),
    };
    const events = eventsOf(ics(records, { asOf, counter: 7 }));
    expect(events.map(({ uid, summary, timeTransparent }) => [uid, summary, timeTransparent])).toEqual([
      ["task.t@intrograph", "Tell ana how it went with ben", "TRANSPARENT"],
      ["ask.a@intrograph", "Nudge ana about ben", "TRANSPARENT"],
      ["lead.l@intrograph", "Orb, Analyst: send CV", "TRANSPARENT"],
    ]);
    for (const { start } of events) expect(start.type).toBe("DATE");
  });

  test("what was called off, done or answered is told as cancelled, under the same name as before", () => {
    const before: Records = {
      ...base,
      tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf })]),
      asks: keyed([askOf("a", "ana", "ben", { stage: "asked", nudgeOn: asOf }, asOf)]),
      conversations: keyed([conversationOf("c", "ana", { on: asOf })]),
    };
    const after: Records = {
      ...base,
      tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf, state: "done", closedOn: asOf })]),
      asks: keyed([askOf("a", "ana", "ben", { stage: "declined", on: asOf }, asOf)]),
      conversations: keyed([conversationOf("c", "ana", { on: asOf, stage: "cancelled" })]),
    };
    const [first, second] = [eventsOf(ics(before, { asOf, counter: 3 })), eventsOf(ics(after, { asOf, counter: 6 }))];
    expect(first.map(({ status, sequence }) => [status, sequence])).toEqual(first.map(() => ["CONFIRMED", 3]));
    expect(second.map(({ status, sequence }) => [status, sequence])).toEqual(second.map(() => ["CANCELLED", 6]));
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(first).toHaveLength(3);
    const later = day(searchDay + 100);
    expect(eventsOf(ics(after, { asOf: later, counter: 6 }))).toEqual([]);
  });

  test("a conversation that moved keeps its name and has a higher number", () => {
    const at = (on: number) => ({ ...base, conversations: keyed([conversationOf("c", "ana", { on: day(on) })]) });
    const [before, after] = [eventOf(at(searchDay), 4), eventOf(at(searchDay + 2), 5)];
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence ?? 0);
    expect(after.start.date.getTime()).toBeGreaterThan(before.start.date.getTime());
  });

  test("the same records, day and counter give the same bytes", () => {
    const records = { ...base, tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf })]) };
    expect(ics(records, { asOf, counter: 2 })).toBe(ics(records, { asOf, counter: 2 }));
  });

  test("an empty workspace gives a calendar without entries", () => {
    expect(eventsOf(ics(base, { asOf, counter: 0 }))).toEqual([]);
  });

  test("text from the workspace ends no line, no entry and no calendar", () => {
    const hostile = "x\r\nEND:VEVENT\nEND:VCALENDAR\rATTENDEE:mailto:a@example.com\\n;,";
    const contacts = new Map([...base.contacts].map(([id, one]) => [id, { ...one, name: hostile }]));
    const records: Records = {
      ...base,
      contacts,
      tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf, kind: "follow-up", note: hostile })]),
      conversations: keyed([conversationOf("c", "ana", { on: asOf, place: hostile })]),
    };
    const text = ics(records, { asOf, counter: 0 });
    const clean = "x\nEND: VEVENT\nEND: VCALENDAR\nATTENDEE:mailto:a@example.com\\n;,";
    const lines = text.replaceAll("\r\n ", "").split("\r\n");
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
    expect(lines.indexOf("END:VCALENDAR")).toBe(lines.length - 2);
    expect(unescaped(lines, "DESCRIPTION")).toEqual([clean]);
    expect(unescaped(lines, "LOCATION")).toEqual([clean]);
    expect(unescaped(lines, "SUMMARY")).toEqual([
      `Conversation with ${clean.replaceAll("\n", " ")}`,
      `Follow up with ${clean.replaceAll("\n", " ")}`,
    ]);
  });

  test("ids that are anything keep apart", () => {
    const tasks = keyed(["a b", "a%20.b", "a_b", "ä", "\n"].map((id) => taskOf(id, { contact: "ana", dueOn: asOf })));
    const uids = calendarEvents({ ...base, tasks }, asOf).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(5);
    for (const uid of uids) expect(uid).toMatch(/^[A-Za-z0-9.%-]+@intrograph$/);
  });

  test("the last day there is has no day after it", () => {
    const last = parsePartialDate("9999-12-31");
    if (last === null) throw new TypeError("no such day");
    const records = { ...base, conversations: keyed([conversationOf("c", "ana", { on: last, at: "23:50" })]) };
    expect(ics(records, { asOf, counter: 0 })).toContain("DTSTART:99991231T235000\r\nSUMMARY");
  });
});

describe("of any workspace", () => {
  test("another program reads every entry, in lines of at most 75 octets, and a second export holds the same names", () => {
    fc.assert(
      fc.property(randomSearch, fc.nat({ max: 1_000 }), (records, counter) => {
        const text = ics(records, { asOf, counter });
        const events = eventsOf(text);
        const planned = calendarEvents(records, asOf);
        expect(events.map(({ uid }) => uid)).toEqual(planned.map(({ uid }) => uid));
        expect(new Set(planned.map(({ uid }) => uid)).size).toBe(planned.length);
        expect(events.map(({ status }) => status === "CANCELLED")).toEqual(planned.map(({ isCancelled }) => isCancelled));
        for (const { sequence } of events) expect(sequence ?? 0).toBe(counter);
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const again = eventsOf(ics(records, { asOf: day(searchDay + 1), counter: counter + 1 }));
        const dated = new Set(again.map(({ uid }) => uid));
        for (const { uid, isCancelled } of planned) if (!isCancelled) expect(dated).toContain(uid);
      }),
      { numRuns: 1_000 },
    );
  });

  test("whatever is due on a day of this week stands in the calendar", () => {
    fc.assert(
      fc.property(randomSearch, (records) => {
        const uids = new Set(calendarEvents(records, asOf).map(({ uid, isCancelled }) => `${uid} ${isCancelled}`));
        for (const { kind, dueOn, of } of thisWeek(records, { asOf, days: 7 })) {
          if (dueOn === null || datePrecision(dueOn) !== "day" || kind === "send") continue;
          const id =
            of.thing === "task"
              ? of.task.id
              : of.thing === "ask"
                ? of.ask.id
                : of.thing === "lead"
                  ? of.lead.id
                  : of.conversation.id;
          expect(uids).toContain(`${of.thing}.${id}@intrograph false`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("somebody without a name is somebody", () => {
  const contacts = new Map([...base.contacts].map(([id, one]) => [id, { ...one, name: " " }]));
  expect(eventOf({ ...base, contacts, tasks: keyed([taskOf("t", { contact: "ana", dueOn: asOf })]) }).summary).toBe(
    "Thank somebody",
  );
  expect(contacts.has(contactId("ana"))).toBe(true);
});

/** Texts of a property as RFC 5545 says they are read. */
function unescaped(lines: readonly string[], name: string): readonly string[] {
  return lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) =>
      line.slice(name.length + 1).replace(/\\([\\;,nN])/g, (_, one: string) => (one === "n" || one === "N" ? "\n" : one)),
    );
}
