import type { AskId, ContactId, ConversationId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Purpose } from "./purpose.ts";

/**
 * What questions are about, and by what conversations are compared: how they got in, a typical day, what they like, what is
 * hard, skills needed, people and workplace, pay, hours and prospects, where the field is going, advice, whether it suits me,
 * and the two closing questions.
 */
export type Theme =
  | "path"
  | "day"
  | "likes"
  | "challenges"
  | "skills"
  | "culture"
  | "pay"
  | "field"
  | "advice"
  | "fit"
  | "closing";

export type ConversationHow = "inPerson" | "phone" | "video";

export type FollowUpKind = "jobShadowing" | "internship" | "volunteering" | "meeting";

/** A question chosen for a conversation, as it is to be asked: a later edit of the question bank leaves it as it is. */
export interface ChosenQuestion {
  /** Of the question bank, or made for this conversation. */
  readonly id: string;
  readonly theme: Theme;
  readonly text: string;
}

export interface Preparation {
  /** What I want to have learnt at the end, in a sentence. */
  readonly objective: string;
  readonly aboutPerson: string;
  readonly aboutCompany: string;
  /** In the order in which they are to be asked; the closing ones are no part of it, they are always asked last. */
  readonly questions: readonly ChosenQuestion[];
  /** Points of the checklist that are done, by their code. */
  readonly checked: readonly string[];
}

/** Something heard, as evidence: what it says about the work, and whether that speaks for it. */
export interface Finding {
  readonly theme: Theme;
  /** A word or two by which the same matter is recognised in other conversations ("overtime"); empty where none was given. */
  readonly topic: string;
  readonly text: string;
  /** 1: speaks for it, -1: against it, 0: neither. */
  readonly stance: -1 | 0 | 1;
}

/** One's own answers after a conversation; empty where nothing was written. */
export interface Reflection {
  readonly learned: string;
  readonly liked: string;
  readonly disliked: string;
  readonly concerns: string;
  readonly advantages: string;
  readonly advice: string;
  readonly otherOccupation: string;
  /** Would I be happy there? 1 (no) to 5 (yes). */
  readonly happyThere: 1 | 2 | 3 | 4 | 5 | null;
  readonly happyWhy: string;
}

/** A talk with one person, planned, held or called off. */
export interface Conversation {
  readonly id: ConversationId;
  readonly with: ContactId;
  readonly purpose: Purpose;
  readonly stage: "planned" | "held" | "cancelled";
  /** Null while no day is agreed. */
  readonly on: PartialDate | null;
  /** Time of day by the person's own clock, `14:30`; null where none is agreed. */
  readonly at: string | null;
  /** The length agreed on, 5 to 480. */
  readonly minutes: number;
  readonly how: ConversationHow;
  readonly place: string;
  /** The ask that led to it. */
  readonly ask: AskId | null;
  /** Who brought it about; null where nobody did. */
  readonly introducer: ContactId | null;
  /** What it is about, where that is not what the contact does now. */
  readonly occupation: string;
  readonly company: string;
  readonly preparation: Preparation;
  readonly findings: readonly Finding[];
  /** Of a conversation that was held and reflected on. */
  readonly reflection: Reflection | null;
  /** People named in it, in order of id. */
  readonly named: readonly ContactId[];
  readonly notes: string;
}
