import { describe, expect, test } from "vitest";
import { dueScreen } from "../../../src/app/views/week/due-screen.ts";
import { asksTitle, doneSaid, dueDayInWords, dueInWords, gainInWords, restInWords } from "../../../src/app/words/week.ts";
import { type DueItem, dueItem, dueKinds } from "../../../src/core/journey/due.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import { day } from "../../support/networks/records-of.ts";
import { askOf, conversationOf, leadOf, taskOf } from "../../support/search-things.ts";

/** Tuesday 30 June 2026. */
const today = 20_634;
const asOf = day(today);
const nameOf = (id: string) => (id === "ana" ? "Ana" : "Ben");

const things: Readonly<Record<DueItem["kind"], DueItem["of"]>> = {
  thank: { thing: "task", task: taskOf("t", { contact: "ana", dueOn: asOf }) },
  "tell-introducer": { thing: "task", task: taskOf("t", { contact: "ana", about: "ben", dueOn: asOf, kind: "tell-introducer" }) },
  "keep-in-touch": { thing: "task", task: taskOf("t", { contact: "ana", dueOn: asOf, kind: "keep-in-touch" }) },
  "follow-up": { thing: "task", task: taskOf("t", { contact: "ana", dueOn: asOf, kind: "follow-up", followUp: "meeting" }) },
  hold: { thing: "conversation", conversation: conversationOf("c", "ana", { on: asOf, at: "14:30", how: "phone" }) },
  prepare: { thing: "conversation", conversation: conversationOf("c", "ana", { on: asOf }) },
  "write-down": { thing: "conversation", conversation: conversationOf("c", "ana", { on: asOf }) },
  "set-day": { thing: "conversation", conversation: conversationOf("c", "ana", { on: null }) },
  nudge: { thing: "ask", ask: askOf("a", "ana", "ben", { stage: "asked", nudgeOn: asOf }, asOf) },
  promise: { thing: "ask", ask: askOf("a", "ana", "ben", { stage: "agreed", on: asOf, nudgeOn: asOf }, asOf) },
  send: { thing: "ask", ask: askOf("a", "ana", "ben", { stage: "idea", on: asOf }) },
  permission: { thing: "ask", ask: askOf("a", "ben", "ben", { stage: "idea", on: asOf }) },
  "write-to": { thing: "ask", ask: askOf("a", "ben", "ana", { stage: "introduced", on: asOf }, asOf) },
  lead: { thing: "lead", lead: leadOf("l", { heardOn: asOf, role: "Analyst", nextStep: "send CV" }) },
};

const aboutBen = new Set<DueItem["kind"]>(["tell-introducer", "nudge", "promise", "send", "permission", "write-to"]);

function item(kind: DueItem["kind"], dueOn = asOf, isAbout = aboutBen.has(kind)): DueItem {
  return dueItem(today, { kind, dueOn, contact: contactId("ana"), about: isAbout ? contactId("ben") : null, of: things[kind] });
}

test("every kind of thing has its own line", () => {
  expect(Object.fromEntries(dueKinds.map((kind) => [kind, dueInWords(item(kind), nameOf)]))).toEqual({
    hold: "Talk with Ana",
    "write-down": "Write down what you heard from Ana",
    prepare: "Prepare for Ana",
    thank: "Thank Ana",
    "tell-introducer": "Tell Ana how it went with Ben",
    promise: "Remind Ana, who will introduce you to Ben",
    nudge: "Remind Ana of your ask about Ben",
    "follow-up": "Arrange another meeting with Ana",
    lead: "Orb, Analyst: send CV",
    permission: "Ask Ana whether you may name them to Ben",
    "write-to": "Write to Ana, whom Ben introduced you to",
    send: "Ask Ana to introduce you to Ben",
    "set-day": "Agree a day with Ana",
    "keep-in-touch": "Let Ana hear from you",
  });
});

test("what goes to the person themselves names nobody else", () => {
  expect(dueInWords(item("nudge", asOf, false), nameOf)).toBe("Remind Ana of your note");
  expect(dueInWords(item("send", asOf, false), nameOf)).toBe("Write to Ana");
});

test("the day is told as one would say it", () => {
  const days = [-9, -1, 0, 1, 3].map((days) => dueDayInWords(item("thank", day(today + days)), asOf));
  expect(days).toEqual(["due 9 days ago", "due yesterday", "today", "tomorrow", "Friday 3 Jul"]);
  expect(dueDayInWords(item("hold", day(today + 1)), asOf)).toBe("tomorrow at 14:30, by phone");
  expect(dueDayInWords({ ...item("send"), dueOn: null }, asOf)).toBe("any day");
  expect(dueDayInWords(item("write-down", day(today - 2)), asOf)).toBe("you talked 2 days ago");
});

test("what was done is told with what is left", () => {
  expect(doneSaid("Thank Ana", "done", 2, asOf)).toBe("Thank Ana: done. 2 left.");
  expect(doneSaid("Thank Ana", "dropped", 0, asOf)).toBe("Thank Ana: dropped. Nothing else is due.");
  expect(doneSaid("Thank Ana", day(today + 1), 1, asOf)).toBe("Thank Ana: put off until tomorrow. 1 left.");
});

test("the gain of an ask is told in companies and people", () => {
  expect(gainInWords({ opens: 12, opensCompanies: ["Halvmarsh", "Orb"] })).toBe(
    "opens 2 new companies (Halvmarsh and Orb) and 12 new people",
  );
  expect(gainInWords({ opens: 0, opensCompanies: ["Orb"] })).toBe("opens 1 new company (Orb)");
  expect(gainInWords({ opens: 1, opensCompanies: ["Orb", "Vane"] }, new Set(["Orb"]))).toBe(
    "opens 1 new company (Vane) and 1 new person; another way into Orb",
  );
  expect(gainInWords({ opens: 0, opensCompanies: ["Orb"] }, new Set(["Orb"]))).toBe("another way into Orb");
  expect(gainInWords({ opens: 0, opensCompanies: [] })).toBe("brings you nearer to what you look for");
});

test("whoever rests was asked on a day, and rests until another", () => {
  expect(restInWords({ asked: day(today - 12), until: day(today + 18) }, asOf)).toBe("asked 12 days ago, rest until 18 July");
});

test("a plan is titled by its number", () => {
  expect([1, 3, 5].map(asksTitle)).toEqual(["One ask for this week", "Three asks for this week", "Five asks for this week"]);
});

describe("the screen on which a thing is done", () => {
  test.each([
    ["thank", { screen: "draft", wish: { kind: "thank-you", to: "ana", task: "t" } }],
    ["tell-introducer", { screen: "draft", wish: { kind: "close-loop", to: "ana", about: "ben", task: "t" } }],
    ["keep-in-touch", { screen: "draft", wish: { kind: "follow-up", to: "ana", task: "t" } }],
    ["nudge", { screen: "draft", wish: { kind: "follow-up", to: "ana", about: "ben", ask: "a" } }],
    ["send", { screen: "draft", wish: { kind: "forwardable", to: "ana", about: "ben", ask: "a" } }],
    ["permission", { screen: "draft", wish: { kind: "permission", to: "ana", about: "ben", ask: "a" } }],
    ["hold", { screen: "meeting", conversation: "c" }],
    ["prepare", { screen: "prepare", conversation: "c" }],
    ["write-down", { screen: "after", conversation: "c" }],
    ["set-day", { screen: "edit-conversation", conversation: "c" }],
    ["lead", { screen: "lead", lead: "l" }],
  ] as const)("of %s", (kind, screen) => {
    expect(dueScreen(item(kind), asOf)?.screen).toEqual(screen);
  });

  test("a conversation of another day is opened, not started", () => {
    expect(dueScreen(item("hold", day(today + 1)), asOf)).toEqual({
      word: "Open",
      screen: { screen: "prepare", conversation: "c" },
    });
  });
});
