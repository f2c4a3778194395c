import type { ContactId, ConversationId, LeadId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";

/** A position somebody told of, most often before it is posted. */
export interface Lead {
  readonly id: LeadId;
  readonly company: string;
  readonly role: string;
  readonly heardFrom: ContactId | null;
  readonly heardOn: PartialDate;
  readonly conversation: ConversationId | null;
  readonly posted: "unposted" | "posted" | "unknown";
  readonly stage: "open" | "applied" | "closed";
  readonly nextStep: string;
  readonly nextOn: PartialDate | null;
  readonly notes: string;
}
