import type { Conversation, ConversationHow, Finding, FollowUpKind, Reflection } from "../model/conversation.ts";
import { type AskId, type ContactId, type ConversationId, compareIds, type LeadId, type TaskId } from "../model/ids.ts";
import type { Lead } from "../model/lead.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Purpose } from "../model/purpose.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";
import { type Edit, isSame, RecordsUnderEdit, type Refused } from "../upkeep/edit.ts";
import { tellTie } from "../upkeep/typed-tie.ts";
import { type NamedPerson, type NamingProblem, namePeople } from "./after-meeting-people.ts";
import { loopTasks, whoLedTo } from "./after-meeting-tasks.ts";
import { type MoveProblem, moveAskUnderEdit } from "./ask-stages.ts";
import { noPreparation, noReflection, rhythmOf } from "./defaults.ts";
import { noteIntroduction } from "./note-introduction.ts";
import { isOpen } from "./stage-rules.ts";

/** A talk that was never planned. */
export interface UnplannedConversation {
  readonly with: ContactId;
  readonly purpose: Purpose;
  readonly how: ConversationHow;
  /** As long as usual unless given. */
  readonly minutes?: number;
}

export interface HeardLead extends Pick<Lead, "company" | "role" | "posted" | "nextStep" | "nextOn" | "notes"> {
  /** One that was written down before, to be changed. */
  readonly lead?: LeadId;
}

export interface AgreedFollowUp {
  readonly kind: FollowUpKind;
  readonly dueOn: PartialDate;
  readonly note: string;
  /** One that was agreed on before, to be changed. */
  readonly task?: TaskId;
}

/** What came of a conversation. */
export interface Meeting {
  readonly conversation: ConversationId | UnplannedConversation;
  /** The day on which it took place. */
  readonly heldOn: PartialDate;
  /** The day on which it is written down. */
  readonly on: PartialDate;
  readonly reflection: Reflection;
  readonly findings: readonly Finding[];
  readonly notes: string;
  readonly named: readonly NamedPerson[];
  readonly leads: readonly HeardLead[];
  readonly followUps: readonly AgreedFollowUp[];
  /** The day by which to send thanks; null: not to be sent. As the rhythm has it unless given. */
  readonly thankOn?: PartialDate | null;
  /** Days to the next sign of life; null: none is planned. */
  readonly keepInTouch: number | null;
  /** Whether everybody who led to the person is to hear how it went. */
  readonly tellIntroducers: boolean;
}

export type MeetingProblem = "unknown-conversation" | "not-yet" | "nothing-heard-of" | NamingProblem;

export interface RecordedMeeting extends Edit {
  readonly conversation: ConversationId;
  /** People whom it named who were not here before, in the order in which they were named. */
  readonly newcomers: readonly ContactId[];
  /** Who led to the person met, nearest first, without ego, whether or not they are to be told. */
  readonly ledHere: readonly ContactId[];
}

/**
 * Keeps what came of a conversation, all at once: what was heard and thought, people named, with their introduction, leads, and
 * what is to be done about it. The tie with the person met, the ask that led there, notes to them that waited for an answer, and
 * whoever brought it about are noted too.
 *
 * A second time it is an edit: texts and findings are as they are written now, people, leads and tasks made before stay and are
 * not made again, whatever became of them since, and what is said anew joins them. A talk written down as a new one where one
 * with the person is known of that day is that one, and its texts and findings join those.
 *
 * @param meeting.heldOn no later than `on`
 * @returns the edit, without changes where all of it is known; `not-yet` where it is still to come, `nothing-heard-of` for a lead
 * that names neither company nor role, `names-person-met` and `is-ego` for people who cannot be named to you
 * Cost: O(introductions * length of the line of introducers + tasks + leads).
 */
export function recordMeeting(records: Records, meeting: Meeting): RecordedMeeting | Refused<MeetingProblem> {
  const { heldOn, on } = meeting;
  if (epochDay(heldOn) > epochDay(on)) return { problem: "not-yet" };
  const before = conversationOf(records, meeting);
  if (before === null) return { problem: "unknown-conversation" };
  const person = records.contacts.get(before.with);
  if (person === undefined) return { problem: "unknown-contact" };
  if (before.with === records.settings.ego) return { problem: "is-ego" };
  if (meeting.leads.some(({ company, role }) => company.trim() === "" && role.trim() === "")) {
    return { problem: "nothing-heard-of" };
  }

  const draft = new RecordsUnderEdit(records);
  noteMeeting(draft, records, before, meeting);
  const people = namePeople(draft, meeting.named, { by: before.with, known: before.named, on });
  if (typeof people === "string") return { problem: people };
  const { named, newcomers } = people;
  draft.conversations.put({
    ...before,
    stage: "held",
    on: heldOn,
    ...writtenDown(before, meeting),
    named: [...named].sort(compareIds),
  });
  for (const lead of meeting.leads) keepLead(draft, records, lead, before, heldOn);
  const ledHere = whoLedTo(draft, before);
  loopTasks(draft, records, before, meeting, ledHere);
  const summary = { code: "journey", did: "after-meeting", name: person.name } as const;
  return {
    changes: draft.changes(),
    summary: newcomers.length === 0 ? summary : { ...summary, people: newcomers.length },
    conversation: before.id,
    newcomers,
    ledHere,
  };
}

/**
 * What is written down of it now. Whoever writes down a talk as a new one has not seen what was written of another on that day:
 * what is new joins it.
 */
function writtenDown(
  before: Conversation,
  { conversation, ...meeting }: Meeting,
): Pick<Conversation, "reflection" | "findings" | "notes"> {
  const reflection = tidyReflection(meeting.reflection);
  const findings = tidyFindings(meeting.findings);
  if (typeof conversation === "string") return { reflection, findings, notes: meeting.notes };
  const known = before.reflection ?? noReflection;
  const more = findings.filter((finding) => !before.findings.some((one) => isSame(one, finding)));
  return {
    reflection: {
      learned: together(known.learned, reflection.learned),
      liked: together(known.liked, reflection.liked),
      disliked: together(known.disliked, reflection.disliked),
      concerns: together(known.concerns, reflection.concerns),
      advantages: together(known.advantages, reflection.advantages),
      advice: together(known.advice, reflection.advice),
      otherOccupation: together(known.otherOccupation, reflection.otherOccupation),
      happyThere: reflection.happyThere ?? known.happyThere,
      happyWhy: together(known.happyWhy, reflection.happyWhy),
    },
    findings: [...before.findings, ...more],
    notes: together(before.notes, meeting.notes, "\n"),
  };
}

/**
 * The conversation as it stands; one that was never planned begins here. Two talks with somebody on one day are one, and so are a
 * talk that was planned for that day and the one that took place.
 */
function conversationOf(records: Records, { conversation, heldOn }: Meeting): Conversation | null {
  if (typeof conversation === "string") return records.conversations.get(conversation) ?? null;
  const { with: person, purpose, how, minutes } = conversation;
  const ofThatDay = [...records.conversations.values()].filter((one) => one.with === person && one.on === heldOn);
  const known = ofThatDay.find(({ stage }) => stage === "held") ?? ofThatDay.find(({ stage }) => stage === "planned");
  if (known !== undefined) return known;
  const { conversations } = new RecordsUnderEdit(records);
  const ask = askThatLedTo(records, person);
  return {
    id: conversations.freeId(`conversation-${stableHash(`${person}\n${heldOn}`)}`),
    with: person,
    purpose: ask?.purpose ?? purpose,
    stage: "held",
    on: heldOn,
    at: null,
    minutes: minutes ?? rhythmOf(records.settings).conversationMinutes,
    how,
    place: "",
    ask: ask?.id ?? null,
    introducer: ask === null || ask.broker === person ? null : ask.broker,
    occupation: "",
    company: "",
    preparation: noPreparation,
    findings: [],
    reflection: null,
    named: [],
    notes: "",
  };
}

/** The newest ask by which one has come to know the person: an introduction that was made, or a note to them that they answered. */
function askThatLedTo({ asks }: Records, person: ContactId) {
  const led = [...asks.values()].filter(({ broker, target, outcome: { stage } }) => {
    if (target !== person) return false;
    return broker === person ? stage === "asked" || stage === "agreed" : stage === "introduced";
  });
  const newestFirst = led.sort((a, b) => compareIds(b.askedOn ?? "", a.askedOn ?? "") || compareIds(a.id, b.id));
  return newestFirst[0] ?? null;
}

/** The tie, the ask and the introduction that the conversation bears witness to. */
function noteMeeting(draft: RecordsUnderEdit, records: Records, conversation: Conversation, { heldOn, on }: Meeting): void {
  const { with: person, introducer, ask } = conversation;
  const ego = draft.needEgo();
  const isKnown = draft.ties
    .naming(person)
    .some(({ a, b, kind, when }) => (a === ego || b === ego) && kind === "met" && when !== null && when >= heldOn);
  // Of several meetings the last one is the tie's day.
  if (!isKnown) tellTie(draft, ego, person, { kind: "met", when: heldOn, declared: null, on });
  if (ask !== null) {
    // The ask may have been noted after the day of the talk; then it is over on the day of writing.
    if (meetByAsk(draft, records, ask, heldOn) === "too-early") meetByAsk(draft, records, ask, on);
  }
  // A note to the person themselves, after an introduction or beside it, is answered: there is nothing left to remind them of.
  for (const direct of draft.asks.naming(person)) {
    if (direct.broker !== person || direct.target !== person || !isOpen(direct)) continue;
    moveAskUnderEdit(draft, records, { ask: direct.id, on: heldOn, to: "met" });
  }
  if (introducer !== null && introducer !== person && introducer !== ego) {
    const parties = [person, ego];
    noteIntroduction(draft, { introducer, parties, status: "met", on: heldOn, mayUseName: "unasked", context: null });
  }
}

/** Whoever was met was introduced before, whether or not that was noted. */
function meetByAsk(draft: RecordsUnderEdit, records: Records, ask: AskId, on: PartialDate): MoveProblem | null {
  const problem = moveAskUnderEdit(draft, records, { ask, on, to: "met" });
  if (problem !== "not-introduced") return problem;
  return (
    moveAskUnderEdit(draft, records, { ask, on, to: "introduced" }) ?? moveAskUnderEdit(draft, records, { ask, on, to: "met" })
  );
}

function tidyReflection(reflection: Reflection): Reflection {
  const { happyThere } = reflection;
  return {
    learned: reflection.learned.trim(),
    liked: reflection.liked.trim(),
    disliked: reflection.disliked.trim(),
    concerns: reflection.concerns.trim(),
    advantages: reflection.advantages.trim(),
    advice: reflection.advice.trim(),
    otherOccupation: reflection.otherOccupation.trim(),
    happyThere,
    happyWhy: reflection.happyWhy.trim(),
  };
}

function tidyFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map(({ theme, topic, text, stance }) => ({ theme, topic: topic.trim(), text: text.trim(), stance }))
    .filter(({ topic, text }) => topic !== "" || text !== "");
}

function keepLead(
  draft: RecordsUnderEdit,
  { leads }: Records,
  heard: HeardLead,
  { id: conversation, with: heardFrom }: Conversation,
  heardOn: PartialDate,
): void {
  const { posted, nextOn } = heard;
  const company = heard.company.trim();
  const role = heard.role.trim();
  const said = { company, role, posted, nextStep: heard.nextStep.trim(), nextOn, notes: heard.notes.trim() };
  const known = heard.lead === undefined ? null : draft.leads.get(heard.lead);
  if (known !== null && known !== undefined) {
    draft.leads.put({ ...known, ...said });
    return;
  }
  // One of this conversation at the same company and for the same role is the same one.
  const alike = draft.leads
    .naming(heardFrom)
    .find((lead) => lead.conversation === conversation && lead.company === company && lead.role === role);
  if (alike !== undefined) {
    draft.leads.put({
      ...alike,
      posted: posted === "unknown" ? alike.posted : posted,
      nextStep: together(alike.nextStep, said.nextStep),
      nextOn: nextOn ?? alike.nextOn,
      notes: together(alike.notes, said.notes),
    });
    return;
  }
  // Left out of the form because it was removed since: it stays removed.
  if (heard.lead !== undefined && !leads.has(heard.lead)) return;
  const id = draft.leads.freeId(`lead-${stableHash([company, role, heardFrom, conversation].join("\n"))}`);
  draft.leads.put({ id, ...said, heardFrom, heardOn, conversation, stage: "open" });
}

/** Both texts; the second is left out where the first says it. */
function together(before: string, said: string, between = "; "): string {
  return said === "" || before.includes(said) ? before : [before, said].filter((text) => text !== "").join(between);
}
