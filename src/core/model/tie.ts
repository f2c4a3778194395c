import type { ContactId, TieId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Source } from "./source.ts";

export type TieKind = "knows" | "met" | "worked" | "studied" | "family" | "message" | "recommended" | "endorsed";

/** Messages between two people. The tie's own date is that of the last one. */
export interface Messages {
  /** From `a` to `b`, and back. */
  readonly sent: number;
  readonly received: number;
  readonly first: PartialDate;
  /**
   * All of them as one event on the day of the last: the sum over messages of 1 (where both write) or 0.5, times
   * 2^(-days before the last / 180). Above 0.
   */
  readonly evidence: number;
}

/** Two people know each other, as somebody recorded it. `a` comes before `b` in id order. */
export interface Tie {
  readonly id: TieId;
  readonly a: ContactId;
  readonly b: ContactId;
  readonly kind: TieKind;
  readonly when: PartialDate | null;
  /** Strength as the person states it, 1 (barely) to 5 (close). */
  readonly declared: 1 | 2 | 3 | 4 | 5 | null;
  readonly sources: readonly Source[];
  /** Of a tie of kind `message`. */
  readonly messages?: Messages;
  /** Concluded from two facts (same employer, same time) and stated by nobody. Always shown as such. */
  readonly inferred?: true;
}
