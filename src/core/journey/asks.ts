import type { Ask } from "../model/ask.ts";
import type { Change } from "../model/change.ts";
import { InvariantError } from "../model/errors.ts";
import { type AskId, askId, type ContactId, compareIds } from "../model/ids.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { stableHash } from "../model/stable-hash.ts";

/** An ask without a word back is worth a friendly reminder after a week. */
const nudgeAfterDays = 7;

export type MarkAskedResult =
  | { readonly code: "asked"; readonly ask: Ask; readonly changes: readonly Change[] }
  /** The same broker has an open ask for the same target: one at a time. */
  | { readonly code: "already-asked"; readonly ask: Ask };

export type ResolveAskResult =
  | { readonly code: "resolved"; readonly ask: Ask; readonly changes: readonly Change[] }
  | { readonly code: "unknown-ask" }
  | { readonly code: "already-resolved"; readonly ask: Ask };

/** @returns the day, to the day, a week after the ask. Cost: O(1). */
export function nudgeDate(askedOn: PartialDate): PartialDate {
  return dateOfEpochDay(epochDay(askedOn) + nudgeAfterDays);
}

/**
 * Notes that a broker was asked for an introduction, with a reminder in a week.
 *
 * @param records the workspace
 * @param asked who was asked for whom, and on which day
 * @returns the changes to apply, or `already-asked` with the ask that is still open; nothing is written here
 *
 * Cost: O(asks).
 */
export function markAsked(
  records: Records,
  asked: { readonly broker: ContactId; readonly target: ContactId; readonly askedOn: PartialDate },
): MarkAskedResult {
  const { broker, target, askedOn } = asked;
  const earlier = [...records.asks.values()].filter((ask) => ask.broker === broker && ask.target === target);
  const open = earlier.filter(({ outcome }) => outcome.stage === "asked").sort((a, b) => compareIds(a.id, b.id))[0];
  if (open !== undefined) return { code: "already-asked", ask: open };
  const ask: Ask = {
    id: freeId(records, `${broker} ${target} ${askedOn}`),
    broker,
    target,
    askedOn,
    outcome: { stage: "asked", nudgeOn: nudgeDate(askedOn) },
  };
  return { code: "asked", ask, changes: [{ of: "ask", before: null, after: ask }] };
}

/**
 * Notes how an ask ended.
 *
 * @param records the workspace
 * @param resolved which ask, how it ended and on which day
 * @returns the changes to apply, or why there are none; nothing is written here
 *
 * Cost: O(1).
 */
export function resolveAsk(
  records: Records,
  resolved: { readonly ask: AskId; readonly stage: "introduced" | "declined" | "noReply"; readonly on: PartialDate },
): ResolveAskResult {
  const before = records.asks.get(resolved.ask);
  if (before === undefined) return { code: "unknown-ask" };
  if (before.outcome.stage !== "asked") return { code: "already-resolved", ask: before };
  const after: Ask = { ...before, outcome: { stage: resolved.stage, on: resolved.on } };
  return { code: "resolved", ask: after, changes: [{ of: "ask", before, after }] };
}

/** The same broker may be asked for the same target twice in a day, once the first ask is answered. */
function freeId(records: Records, text: string): AskId {
  for (let count = 0; count <= records.asks.size; count += 1) {
    const id = askId(`ask-${stableHash(count === 0 ? text : `${text} ${count}`)}`);
    if (!records.asks.has(id)) return id;
  }
  throw new InvariantError("more ask ids in use than there are asks");
}
