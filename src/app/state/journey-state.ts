import type { ChosenQuestion } from "../../core/model/conversation.ts";
import type { DraftKind } from "../../core/model/goal.ts";
import type { AskId, ContactId, ConversationId, LeadId, TaskId } from "../../core/model/ids.ts";
import type { Purpose } from "../../core/model/purpose.ts";

/** What stands on the stage in the place of the map: where the search for work stands. */
export type JourneyPage = "asks" | "conversations" | "leads" | "compare" | "progress" | "goal";

export const journeyPages: readonly JourneyPage[] = ["asks", "conversations", "leads", "compare", "progress", "goal"];

/** A text to be written: to whom, about whom, and what it belongs to. What is left out is found out or not known. */
export interface DraftWish {
  readonly kind: DraftKind;
  readonly to: ContactId;
  /** The person whom an introduction, a permission or a report is about. */
  readonly about?: ContactId;
  readonly purpose?: Purpose;
  readonly ask?: AskId;
  readonly conversation?: ConversationId;
  /** The task that is done when the text is sent. */
  readonly task?: TaskId;
}

/** A screen of the way from an answer to a conversation. It stands over the workspace, one at a time. */
export type JourneyScreen =
  | { readonly screen: "draft"; readonly wish: DraftWish }
  /** `back`: the draft that is taken up again afterwards. */
  | { readonly screen: "templates"; readonly kind?: DraftKind; readonly purpose?: Purpose; readonly back?: DraftWish }
  | { readonly screen: "ask"; readonly ask: AskId }
  /** `question`: what the conversation is wanted for; it is the first to be asked. */
  | {
      readonly screen: "plan-conversation";
      readonly with?: ContactId;
      readonly ask?: AskId;
      readonly purpose?: Purpose;
      readonly question?: ChosenQuestion;
    }
  | { readonly screen: "edit-conversation"; readonly conversation: ConversationId }
  | { readonly screen: "prepare"; readonly conversation: ConversationId }
  | { readonly screen: "meeting"; readonly conversation: ConversationId }
  | { readonly screen: "questions" }
  | { readonly screen: "after"; readonly conversation: ConversationId }
  /** A conversation that was never planned. */
  | { readonly screen: "write-down"; readonly with?: ContactId }
  | { readonly screen: "lead"; readonly lead?: LeadId; readonly heardFrom?: ContactId }
  | { readonly screen: "adviser" }
  | { readonly screen: "backup" };

export interface JourneyState {
  readonly journey: JourneyScreen | null;
}

export interface JourneyActions {
  openJourney(screen: JourneyScreen): void;
  closeJourney(): void;
}

export const noJourney: JourneyState = { journey: null };

export function isJourneyPage(stage: string): stage is JourneyPage {
  return journeyPages.some((page) => page === stage);
}
