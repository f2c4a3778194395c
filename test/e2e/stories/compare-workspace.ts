import type { Contact } from "../../../src/core/model/contact.ts";
import { contactId } from "../../../src/core/model/ids.ts";
import type { Records } from "../../../src/core/model/records.ts";
import { snapshot } from "../../../src/core/workspace/snapshot.ts";
import { type ConversationSketch, recordsWithConversations } from "../../core/journey/conversations.ts";

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
    on: "2026-03-02",
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
    on: "2026-03-09",
    occupation: "nurse",
    heard: ["pay +overtime: Hardly ever, the roster is kept", "culture +team: The best thing about it"],
    reflection: { learned: "How a ward is run", happyThere: 3, happyWhy: "Depends on the ward" },
  },
  {
    id: "c3",
    with: "cleo",
    on: "2026-04-01",
    occupation: "Designer",
    heard: ["day =Drawing: Until noon; then meetings", "field +: Growing", "skills =Portfolio: Three pieces are enough"],
    reflection: { liked: "Seeing it used", happyThere: 5, otherOccupation: "Illustrator" },
  },
  {
    id: "c4",
    with: "dan",
    on: "2026-04-08",
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
