import type { ContactId, IntroductionId } from "./ids.ts";
import type { PartialDate } from "./partial-date.ts";
import type { Source } from "./source.ts";

/**
 * `hint`: read out of a message; nobody has said so, and it counts for nothing until somebody does. `dismissed`: such a hint that
 * was wrong.
 */
export type IntroductionStatus = "hint" | "dismissed" | "idea" | "asked" | "agreed" | "declined" | "noReply" | "made" | "met";

/**
 * Somebody brought parties together. `parties` are ordered by id and never hold the introducer. One party: the record only
 * says that the introducer vouched for that person; two or more: they were brought to each other.
 */
export interface Introduction {
  readonly id: IntroductionId;
  readonly introducer: ContactId | null;
  readonly parties: readonly ContactId[];
  readonly when: PartialDate | null;
  readonly status: IntroductionStatus;
  readonly mayUseName: "unasked" | "yes" | "no";
  /** How or where, in the file's own words. */
  readonly context: string | null;
  readonly sources: readonly Source[];
}

/** Only an introduction that took place implies that people know each other. */
export function tookPlace(introduction: Introduction): boolean {
  return introduction.status === "made" || introduction.status === "met";
}
