import type { Theme } from "./conversation.ts";
import type { Purpose } from "./purpose.ts";

/** What the person looks for: each list in the order in which it matters to them. */
export interface GoalProfile {
  readonly skills: readonly string[];
  /** Industries these skills transfer to. */
  readonly industries: readonly string[];
  readonly occupations: readonly string[];
  /** Companies. */
  readonly targets: readonly string[];
}

/** What drafts say of their sender; empty where nothing was said. */
export interface AboutMe {
  readonly name: string;
  /** Who I am, as it stands after "I am": "a final-year biology student at Leeds". */
  readonly introduction: string;
  readonly email: string;
  readonly phone: string;
}

/** Days and minutes that are proposed; each can be changed where it is used. */
export interface Rhythm {
  /** From a conversation to its thank-you, in days. */
  readonly thankWithinDays: number;
  readonly nudgeAfterDays: number;
  /** From one sign of life to the next. */
  readonly keepInTouchDays: number;
  /** Length of a conversation, minutes. */
  readonly conversationMinutes: number;
}

export type DraftKind =
  | "letter"
  | "email"
  | "note"
  | "phone"
  | "forwardable"
  | "permission"
  | "follow-up"
  | "thank-you"
  | "close-loop";

/** A person's own wording; it takes the place of the one that comes with the program. */
export interface DraftTemplate {
  readonly kind: DraftKind;
  readonly purpose: Purpose;
  /** Empty for kinds without a subject. */
  readonly subject: string;
  readonly body: string;
}

/** A person's own question, or what they changed about one that comes with the program and has the same id. */
export interface BankQuestion {
  readonly id: string;
  readonly theme: Theme;
  readonly text: string;
  readonly favourite: boolean;
  /** Not offered any more. */
  readonly hidden: boolean;
}
