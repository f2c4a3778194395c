import type { Ask, AskOutcome } from "../../../src/core/model/ask.ts";
import type { Contact } from "../../../src/core/model/contact.ts";
import { askId, contactId, introductionId, tieId } from "../../../src/core/model/ids.ts";
import type { Introduction } from "../../../src/core/model/introduction.ts";
import { dateOfEpochDay, type PartialDate } from "../../../src/core/model/partial-date.ts";
import type { Records } from "../../../src/core/model/records.ts";
import type { Tie } from "../../../src/core/model/tie.ts";
import { snapshot } from "../../../src/core/workspace/snapshot.ts";
import { type ConversationSketch, recordsWithConversations } from "../../core/journey/conversations.ts";

/** The page goes by the clock, and so do these. */
const ago = (days: number): PartialDate => dateOfEpochDay(Math.floor(Date.now() / 86_400_000) - days);

const people: Readonly<Record<string, Partial<Contact>>> = {
  you: { name: "You", kind: "ego" },
  ana: { name: "Ana Ruiz", position: "Staff nurse", company: "Marlow Hospital" },
  ben: { name: "Ben Oak", position: "Ward sister", company: "Halden Clinic" },
  cleo: { name: "Cleo Lind", position: "Product designer", company: "Acme Corp" },
  dan: { name: "Dan Ito", position: "Designer", company: "Acme Corp" },
  eve: { name: "Eve Sol", position: "Community nurse", company: "Marlow Hospital" },
};

export const fourConversations: readonly ConversationSketch[] = [
  {
    id: "c1",
    with: "ana",
    on: ago(80),
    occupation: "Nurse",
    heard: [
      "challenges -Overtime: Most weeks, and nobody asks",
      "culture +Team: They hold together when it is hard",
      "pay +Pay scale: Rises every year, as laid down",
    ],
    reflection: {
      liked: "The pace, and that nobody is bored",
      concerns: "Night shifts",
      advice: "Spend a day on a ward first",
      happyThere: 4,
    },
  },
  {
    id: "c2",
    with: "ben",
    on: ago(73),
    occupation: "nurse",
    heard: ["pay +overtime: Hardly ever, the roster is kept", "culture +team: The best thing about it"],
    reflection: { learned: "How a ward is run", happyThere: 3, happyWhy: "Depends on the ward" },
  },
  {
    id: "c3",
    with: "cleo",
    on: ago(50),
    occupation: "Designer",
    heard: ["day =Drawing: Until noon; then meetings", "field +: Growing", "skills =Portfolio: Three pieces are enough"],
    reflection: { liked: "Seeing it used", happyThere: 5, otherOccupation: "Illustrator" },
  },
  {
    id: "c4",
    with: "dan",
    on: ago(43),
    occupation: "Designer",
    heard: ["field -: Fewer places every year", "skills =portfolio: One good story"],
    reflection: { disliked: "Everybody works alone", happyThere: 2 },
  },
];

/** A workspace of four conversations in two occupations, and what else is given. */
export function compareRecords(sketches: readonly ConversationSketch[] = fourConversations): Records {
  const records = recordsWithConversations(sketches, people);
  return { ...records, settings: { ego: contactId("you") } };
}

export function savedWorkspace(records: Records): string {
  return JSON.stringify(snapshot(records, 0));
}

/** The same with asks, introductions, names gained and a thank-you: a search that has been going on. */
export function searchRecords(): Records {
  const named: Readonly<Record<string, readonly string[]>> = { c1: ["ben", "eve"], c2: ["cleo"], c4: ["eve"] };
  const records = compareRecords(fourConversations.map((one) => ({ ...one, named: named[one.id] ?? [] })));
  const met = { kind: "met", declared: null, sources: [] } as const;
  const ties: readonly Tie[] = [
    { ...met, id: tieId("t1"), a: contactId("ana"), b: contactId("you"), when: ago(100) },
    { ...met, id: tieId("t2"), a: contactId("cleo"), b: contactId("dan"), when: null },
  ];
  const introductions: readonly Introduction[] = [
    {
      id: introductionId("i1"),
      introducer: contactId("ana"),
      parties: [contactId("ben"), contactId("you")],
      when: ago(77),
      status: "met",
      mayUseName: "yes",
      context: null,
      sources: [],
    },
    {
      id: introductionId("i2"),
      introducer: contactId("ben"),
      parties: [contactId("cleo"), contactId("you")],
      when: ago(57),
      status: "met",
      mayUseName: "unasked",
      context: null,
      sources: [],
    },
  ];
  const ask = (id: string, broker: string, target: string, askedOn: PartialDate, outcome: AskOutcome): Ask => ({
    id: askId(id),
    broker: contactId(broker),
    target: contactId(target),
    askedOn,
    outcome,
  });
  const asks: readonly Ask[] = [
    ask("a1", "ana", "ben", ago(79), { stage: "met", on: ago(73) }),
    ask("a2", "ben", "cleo", ago(65), { stage: "introduced", on: ago(57) }),
    ask("a3", "cleo", "dan", ago(52), { stage: "declined", on: ago(49) }),
    ask("a4", "dan", "eve", ago(9), { stage: "asked", nudgeOn: ago(2) }),
  ];
  return {
    ...records,
    ties: new Map(ties.map((tie) => [tie.id, tie])),
    introductions: new Map(introductions.map((introduction) => [introduction.id, introduction])),
    asks: new Map(asks.map((each) => [each.id, each])),
  };
}
