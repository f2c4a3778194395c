import { restDays } from "../model/ask.ts";
import { type AskHistory, undated } from "../network/network.ts";

/** From the day of the last ask to the first day on which asking again is fair. */
export interface Rest {
  readonly askedDay: number;
  readonly untilDay: number;
}

/**
 * @param asks past asks, a contact at a time
 * @param broker number of the contact
 * @param asOfDay today, in days since 1970-01-01
 * @returns the rest the broker is in, or null when the last ask lies 30 days back or more, or there was none
 *
 * Cost: O(1).
 */
export function restOf(asks: AskHistory, broker: number, asOfDay: number): Rest | null {
  const askedDay = asks.lastAskDay[broker] ?? undated;
  if (askedDay === undated || asOfDay - askedDay >= restDays) return null;
  return { askedDay, untilDay: askedDay + restDays };
}
