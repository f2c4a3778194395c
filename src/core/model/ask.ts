import type { AskId, ContactId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";

export type AskOutcome =
  | { readonly stage: "asked"; readonly nudgeOn: PartialDate }
  | { readonly stage: "introduced"; readonly on: PartialDate }
  | { readonly stage: "declined"; readonly on: PartialDate }
  | { readonly stage: "noReply"; readonly on: PartialDate };

/** Your request to a broker to introduce you to a target contact. Open while its stage is `asked`. */
export interface Ask {
  readonly id: AskId;
  readonly broker: ContactId;
  readonly target: ContactId;
  readonly askedOn: PartialDate;
  readonly outcome: AskOutcome;
}
