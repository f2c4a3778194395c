import { usualRhythm } from "../../../../src/core/journey/defaults.ts";
import { composeDraft, type Draft } from "../../../../src/core/journey/drafts/compose-draft.ts";
import type { WantedDraft } from "../../../../src/core/journey/drafts/draft-occasion.ts";
import type { Ask } from "../../../../src/core/model/ask.ts";
import { type Contact, noFacts } from "../../../../src/core/model/contact.ts";
import type { Conversation } from "../../../../src/core/model/conversation.ts";
import { askId, contactId, conversationId, introductionId, taskId } from "../../../../src/core/model/ids.ts";
import type { Introduction } from "../../../../src/core/model/introduction.ts";
import type { Records, Settings } from "../../../../src/core/model/records.ts";
import type { Task } from "../../../../src/core/model/task.ts";
import { byId, day, workspace } from "../../upkeep/any-workspace.ts";

export const today = day("2026-06-30");
export const me = contactId("me");
export const ana = contactId("ana");
export const ben = contactId("ben");
export const lee = contactId("lee");
export const someone = contactId("someone");

export function person(id: Contact["id"], facts: Partial<Contact>): Contact {
  return { ...noFacts, id, kind: "recorded", sources: [], ...facts };
}

export const introduction: Introduction = {
  id: introductionId("i1"),
  introducer: ana,
  parties: [ben, me],
  when: day("2026-06-20"),
  status: "made",
  mayUseName: "unasked",
  context: null,
  sources: [],
};

export const talk: Conversation = {
  id: conversationId("c1"),
  with: ben,
  purpose: "informational",
  stage: "held",
  on: day("2026-06-29"),
  at: "14:30",
  minutes: 20,
  how: "phone",
  place: "",
  ask: null,
  introducer: null,
  occupation: "",
  company: "",
  preparation: { objective: "", aboutPerson: "", aboutCompany: "", questions: [], checked: [] },
  findings: [],
  reflection: {
    learned: "that the first year is mostly fieldwork.",
    liked: "",
    disliked: "",
    concerns: "",
    advantages: "",
    advice: "",
    otherOccupation: "",
    happyThere: 4,
    happyWhy: "",
  },
  named: [],
  notes: "",
};

export const jobShadowing: Task = {
  id: taskId("t1"),
  kind: "follow-up",
  contact: ben,
  about: null,
  conversation: talk.id,
  ask: null,
  lead: null,
  followUp: "jobShadowing",
  dueOn: day("2026-07-03"),
  state: "open",
  closedOn: null,
  draft: null,
  note: "",
};

export const askOfAna: Ask = {
  id: askId("k1"),
  broker: ana,
  target: ben,
  askedOn: day("2026-06-18"),
  outcome: { stage: "asked", nudgeOn: day("2026-06-25") },
};

export const settings: Settings = {
  ego: me,
  me: {
    name: "Mia Chen",
    introduction: "a final-year biology student at Leeds",
    email: "mia@example.com",
    phone: "0113 496 0000",
  },
  goal: {
    skills: ["field work", "statistics"],
    industries: ["conservation"],
    occupations: ["ecologist"],
    targets: ["Greenfield Trust"],
  },
  rhythm: usualRhythm,
};

/** Mia looks for work; Ana introduced her to Ben, whom she has talked with; Lee is known by title; somebody at Acme has no name yet. */
export function drafted(parts: Partial<Parameters<typeof workspace>[0]> & { readonly settings?: Settings } = {}): Records {
  const records = workspace({
    contacts: [
      person(me, { name: "You", kind: "ego" }),
      person(ana, { name: "Ana Ruiz", company: "Orb", emails: ["ana@orb.example"] }),
      person(ben, {
        name: "Ben Okoro",
        company: "Greenfield Trust",
        position: "Ecologist",
        emails: ["ben+work@greenfield.example"],
        phone: "0113 496 0101",
      }),
      person(lee, { name: "Dr. Lee", company: "Leeds" }),
      person(someone, { name: "Someone at Acme", kind: "placeholder", company: "Acme" }),
    ],
    introductions: [introduction],
    conversations: [talk],
    tasks: [jobShadowing],
    ego: "me",
    ...parts,
  });
  return { ...records, settings: parts.settings ?? settings };
}

export function withAsks(records: Records, ...asks: readonly Ask[]): Records {
  return { ...records, asks: byId(asks) };
}

export function draftOf(records: Records, wanted: WantedDraft): Draft {
  const draft = composeDraft(records, wanted, { today });
  if ("problem" in draft) throw new Error(draft.problem);
  return draft;
}
