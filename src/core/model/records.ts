import type { Ask } from "./ask.ts";
import type { Contact } from "./contact.ts";
import type { Conversation } from "./conversation.ts";
import type { Decision } from "./decision.ts";
import type { AboutMe, BankQuestion, DraftTemplate, GoalProfile, Rhythm } from "./goal.ts";
import type { AskId, ContactId, ConversationId, DecisionId, ImportId, IntroductionId, LeadId, TaskId, TieId } from "./ids.ts";
import type { ImportRecord } from "./import-record.ts";
import type { Introduction } from "./introduction.ts";
import type { Lead } from "./lead.ts";
import type { Task } from "./task.ts";
import type { Tie } from "./tie.ts";

export interface Settings {
  /** Whose network this is; null until a file of one's own or the person says so. */
  readonly ego: ContactId | null;
  readonly goal?: GoalProfile;
  readonly me?: AboutMe;
  readonly rhythm?: Rhythm;
  /** At most one of each kind and purpose, in that order. */
  readonly templates?: readonly DraftTemplate[];
  /** In order of id, each id once. */
  readonly questions?: readonly BankQuestion[];
}

/** Everything a workspace holds. The maps are never written to in place: a change makes new ones. */
export interface Records {
  readonly settings: Settings;
  readonly contacts: ReadonlyMap<ContactId, Contact>;
  readonly introductions: ReadonlyMap<IntroductionId, Introduction>;
  readonly ties: ReadonlyMap<TieId, Tie>;
  readonly asks: ReadonlyMap<AskId, Ask>;
  readonly imports: ReadonlyMap<ImportId, ImportRecord>;
  readonly decisions: ReadonlyMap<DecisionId, Decision>;
  readonly conversations: ReadonlyMap<ConversationId, Conversation>;
  readonly leads: ReadonlyMap<LeadId, Lead>;
  readonly tasks: ReadonlyMap<TaskId, Task>;
}

export const noRecords: Records = {
  settings: { ego: null },
  contacts: new Map(),
  introductions: new Map(),
  ties: new Map(),
  asks: new Map(),
  imports: new Map(),
  decisions: new Map(),
  conversations: new Map(),
  leads: new Map(),
  tasks: new Map(),
};
