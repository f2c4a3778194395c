import type { ContactId, TieId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Source } from "./source.ts";

export type TieKind = "knows" | "met" | "worked" | "studied" | "family" | "message";

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
}
