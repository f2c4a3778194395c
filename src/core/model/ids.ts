declare const brand: unique symbol;

/** A string that names one kind of thing, so that a contact's id cannot be handed over where an import's id is meant. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ContactId = Id<"contact">;
export type IntroductionId = Id<"introduction">;
export type TieId = Id<"tie">;
export type AskId = Id<"ask">;
export type ImportId = Id<"import">;
export type DecisionId = Id<"decision">;
export type ConversationId = Id<"conversation">;
export type LeadId = Id<"lead">;
export type TaskId = Id<"task">;

export const contactId = (text: string): ContactId => text as ContactId;
export const introductionId = (text: string): IntroductionId => text as IntroductionId;
export const tieId = (text: string): TieId => text as TieId;
export const askId = (text: string): AskId => text as AskId;
export const importId = (text: string): ImportId => text as ImportId;
export const decisionId = (text: string): DecisionId => text as DecisionId;
export const conversationId = (text: string): ConversationId => text as ConversationId;
export const leadId = (text: string): LeadId => text as LeadId;
export const taskId = (text: string): TaskId => text as TaskId;

/** Code-unit order: the same on every machine and in every locale. Every tie in a ranking is broken by it. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
