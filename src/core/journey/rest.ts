import { restDays } from "../model/ask.ts";
import type { ContactId } from "../model/ids.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { isOpen } from "./stage-rules.ts";

/** How much is asked of a broker already: to be told before asking again, never to forbid it. */
export interface BrokerBudget {
  /** Asks that wait for something of theirs. */
  readonly open: number;
  /** Null where the last ask lies long enough back, or there was none. */
  readonly rest: BrokerRest | null;
}

export interface BrokerRest {
  /** The day of the last ask. */
  readonly askedOn: PartialDate;
  /** The first day on which asking again is fair. */
  readonly until: PartialDate;
}

/**
 * @param on today
 * @returns the budget of everybody who was ever asked; whoever is missing has no open ask and needs no rest
 * Cost: O(asks).
 */
export function brokerBudgets({ asks }: Pick<Records, "asks">, on: PartialDate): ReadonlyMap<ContactId, BrokerBudget> {
  const budgets = new Map<ContactId, BrokerBudget>();
  const today = epochDay(on);
  for (const ask of asks.values()) {
    const { broker, askedOn } = ask;
    if (askedOn === null) continue;
    const known = budgets.get(broker) ?? { open: 0, rest: null };
    const isLater = known.rest === null || epochDay(askedOn) > epochDay(known.rest.askedOn);
    const isRecent = today - epochDay(askedOn) < restDays;
    const rest = isLater && isRecent ? { askedOn, until: dateOfEpochDay(epochDay(askedOn) + restDays) } : known.rest;
    budgets.set(broker, { open: known.open + (isOpen(ask) ? 1 : 0), rest });
  }
  return budgets;
}

/** @returns the rest a broker is in on a day, null where they are in none. Cost: O(asks). */
export function restOf(records: Pick<Records, "asks">, broker: ContactId, on: PartialDate): BrokerRest | null {
  return brokerBudgets(records, on).get(broker)?.rest ?? null;
}

/** @returns how many asks wait for something of the broker's. Cost: O(asks). */
export function openAsksOf({ asks }: Pick<Records, "asks">, broker: ContactId): number {
  let open = 0;
  for (const ask of asks.values()) if (ask.broker === broker && isOpen(ask)) open += 1;
  return open;
}
