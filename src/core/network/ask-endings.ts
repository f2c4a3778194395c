import type { ContactId } from "../model/ids.ts";
import { type Introduction, type IntroductionStatus, tookPlace } from "../model/introduction.ts";
import { datePrecision, type PartialDate } from "../model/partial-date.ts";
import { undated } from "./network.ts";

/** After so many days without a word, an ask counts as answered with no. */
export const silenceDays = 21;

/** How an ask ended that is on record as an introduction. */
export interface AskEnding {
  readonly broker: ContactId;
  /** Whom ego was to meet; empty where nobody is named. */
  readonly targets: readonly ContactId[];
  readonly kind: "granted" | "refused" | "silent";
  /** Epoch day, or `undated`. */
  readonly day: number;
  /** The last epoch day that the date can mean; infinite where there is none. */
  readonly lastDay: number;
}

/** Introductions as evidence of how asks end. */
export interface RecordedIntroductions {
  /** Any order. */
  readonly introductions: Iterable<Introduction>;
  /** Nobody is asked while there is no ego. */
  readonly ego: ContactId | null;
}

/**
 * Reads introductions as endings of ego's own asks.
 *
 * - `made` and `met` with ego among the parties: granted.
 * - `declined` and `noReply`: refused; somebody wrote down that nothing more is expected.
 * - `asked`, 21 days old: silent. A younger one is open, and of an undated one nobody can tell.
 * - `idea` and `agreed` are no ending.
 *
 * One that did not take place is ego's own where ego is among the parties, or where just one party is named: then only ego can
 * have been the one to ask. What others asked of each other tells nothing of how an introducer answers ego, and ego's own
 * introductions are no answers. The same record twice, but for its id, is one ending.
 *
 * @param recorded introductions and who is ego
 * @param asOfDay epoch day
 * @param dayOf epoch day of a date
 * @returns the endings, in the order of the records. Cost: O(introductions).
 */
export function askEndings(
  { introductions, ego }: RecordedIntroductions,
  asOfDay: number,
  dayOf: (date: PartialDate) => number,
): readonly AskEnding[] {
  if (ego === null) return [];
  const endings = new Map<string, AskEnding>();
  for (const introduction of introductions) {
    const { introducer, parties, when, status } = introduction;
    const kind = kinds[status];
    if (introducer === null || introducer === ego || kind === null) continue;
    const isAskOfEgo = parties.includes(ego) || (parties.length === 1 && !tookPlace(introduction));
    if (!isAskOfEgo) continue;
    const day = when === null ? undated : dayOf(when);
    if (kind === "silent" && (day === undated || asOfDay - day < silenceDays)) continue;
    const targets = parties.filter((party) => party !== ego);
    const lastDay = when === null ? Number.POSITIVE_INFINITY : day + vagueDays(when);
    endings.set(JSON.stringify([introducer, targets, kind, when]), { broker: introducer, targets, kind, day, lastDay });
  }
  return [...endings.values()];
}

/** @returns by how many days what happened can lie before or after the epoch day of a date. Cost: O(1). */
export function vagueDays(date: PartialDate): number {
  return { day: 0, month: 16, year: 183 }[datePrecision(date)];
}

const kinds: { readonly [status in IntroductionStatus]: AskEnding["kind"] | null } = {
  hint: null,
  dismissed: null,
  idea: null,
  asked: "silent",
  agreed: null,
  declined: "refused",
  noReply: "refused",
  made: "granted",
  met: "granted",
};
