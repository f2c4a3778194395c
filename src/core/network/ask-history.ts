import type { Ask } from "../model/ask.ts";
import type { ContactId } from "../model/ids.ts";
import type { PartialDate } from "../model/partial-date.ts";
import { type AskHistory, undated } from "./network.ts";

/** After so many days without a word, an ask counts as answered with no. */
const silenceDays = 21;

/**
 * @param asks any order
 * @param size how many contacts there are
 * @param asOfDay epoch day; an ask made later counts as open
 * @param numberOf a contact's number; throws for a contact that is not in the network
 * @param dayOf epoch day of a date
 * @returns counts by contact, as broker. An open ask that is 21 days old counts as resolved and no longer as open.
 * Cost: O(asks + size).
 */
export function askHistory(
  asks: ReadonlyMap<unknown, Ask>,
  size: number,
  asOfDay: number,
  numberOf: (id: ContactId) => number,
  dayOf: (date: PartialDate) => number,
): AskHistory {
  const granted = new Uint32Array(size);
  const resolved = new Uint32Array(size);
  const open = new Uint32Array(size);
  const lastAskDay = new Int32Array(size).fill(undated);
  for (const { broker, askedOn, outcome } of asks.values()) {
    const v = numberOf(broker);
    const askedDay = dayOf(askedOn);
    lastAskDay[v] = Math.max(lastAskDay[v] ?? undated, askedDay);
    const isOpen = outcome.stage === "asked" && asOfDay - askedDay < silenceDays;
    const count = isOpen ? open : resolved;
    count[v] = (count[v] ?? 0) + 1;
    if (outcome.stage === "introduced") granted[v] = (granted[v] ?? 0) + 1;
  }
  return { granted, resolved, open, lastAskDay };
}
