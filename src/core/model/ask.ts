import type { AskId, ContactId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Permission, Purpose } from "./purpose.ts";

/**
 * Where an ask stands.
 *
 * - `idea`: not asked yet.
 * - `asked`: waiting for an answer; `nudgeOn` is the day for a friendly reminder.
 * - `agreed`: will make the introduction and has not yet; `nudgeOn` as above.
 * - `introduced`: made the introduction. `met`: the conversation with the target took place.
 * - `declined`, `noReply`: nothing more is expected.
 */
export type AskOutcome =
  | { readonly stage: "idea"; readonly on: PartialDate }
  | { readonly stage: "asked"; readonly nudgeOn: PartialDate }
  | { readonly stage: "agreed"; readonly on: PartialDate; readonly nudgeOn: PartialDate }
  | { readonly stage: "introduced"; readonly on: PartialDate }
  | { readonly stage: "met"; readonly on: PartialDate }
  | { readonly stage: "declined"; readonly on: PartialDate }
  | { readonly stage: "noReply"; readonly on: PartialDate };

export type AskStage = AskOutcome["stage"];

export type AskChannel = "email" | "phone" | "message" | "letter" | "inPerson";

/** A broker who was asked is left in peace this long. */
export const restDays = 30;

/**
 * A stage that an ask came to, on which day, and what was noted then. `asked` after `asked`, and `agreed` after `agreed`, are
 * reminders that were sent.
 */
export interface AskStep {
  readonly stage: AskStage;
  readonly on: PartialDate;
  readonly note: string | null;
}

/**
 * Your request to a broker to introduce you to a target contact; broker and target are the same where you write to somebody
 * directly. Open while its stage is `asked` or `agreed`.
 */
export interface Ask {
  readonly id: AskId;
  readonly broker: ContactId;
  readonly target: ContactId;
  /** Null as long as it is an idea. */
  readonly askedOn: PartialDate | null;
  readonly outcome: AskOutcome;
  /** Left out by asks that were recorded before purposes were: nobody has said. */
  readonly purpose?: Purpose;
  readonly channel?: AskChannel;
  /** Whether the broker's name may be used towards the target. Left out: unasked. */
  readonly mayUseName?: Permission;
  /** Double opt-in: whether the target has agreed to be introduced. Left out: unasked. */
  readonly targetAgreed?: Permission;
  /** Every stage it came to, in the order in which that was noted. */
  readonly steps?: readonly AskStep[];
  readonly note?: string;
}
