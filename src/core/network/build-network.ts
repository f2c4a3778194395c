import type { Decision } from "../model/decision.ts";
import { UnknownContactError } from "../model/errors.ts";
import { type ContactId, compareIds } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { Records } from "../model/records.ts";
import { ageingOf } from "./ageing.ts";
import { askHistory } from "./ask-history.ts";
import type { Network } from "./network.ts";
import { referralGraph } from "./referral-graph.ts";
import { tieEvents } from "./tie-events.ts";
import { distinctTies, tieGraph } from "./tie-graph.ts";

/** Measured elsewhere: 90 to 730 days make little difference. */
export const defaultHalfLifeDays = 180;

export interface NetworkOptions {
  /** Epoch day that ages are counted to. */
  readonly asOfDay: number;
  /** Days after which an event counts half; above 0. 180 unless given. */
  readonly halfLifeDays?: number;
}

/**
 * The records as one network, as of a day.
 *
 * Tie strength: d = sum over events of share * 2^(-age / halfLifeDays), s = 1 - e^-d, l = ln(1 + d). What each record gives to d
 * is told at `tieEvents`; statements without a date ("knows", a stated strength) do not age.
 *
 * @param records every contact that a record names is among `records.contacts`
 * @param options `asOfDay` whole epoch day, `halfLifeDays` 180 unless given
 * @returns the network; contacts are numbered in id order, rows ascend, and the order of the maps leaves no trace.
 * @throws UnknownContactError when a record names a contact that is not there
 * @throws RangeError when `asOfDay` is no number or `halfLifeDays` is not above 0
 * Cost: O(c log c + i log i) for c contacts and i introductions, linear in ties.
 * Source: exponential decay with saturation, the half-life form common for contact histories.
 */
export function buildNetwork(records: Records, options: NetworkOptions): Network {
  const { asOfDay, halfLifeDays = defaultHalfLifeDays } = options;
  if (!Number.isFinite(asOfDay)) throw new RangeError(`asOfDay must be a day, not ${asOfDay}`);
  if (!(halfLifeDays > 0)) throw new RangeError(`halfLifeDays must be above 0, not ${halfLifeDays}`);

  const contacts = inIdOrder(records.contacts);
  const ids = contacts.map((contact) => contact.id);
  const indexOf = numbersOf(ids);
  const size = ids.length;
  const numberOf = (id: ContactId): number => {
    const number = indexOf.get(id);
    if (number === undefined) throw new UnknownContactError(id);
    return number;
  };
  const dayOf = rememberedDays();
  const ego = records.settings.ego === null ? null : numberOf(records.settings.ego);
  const introductions = inIdOrder(records.introductions);
  const events = tieEvents(introductions, records.ties, numberOf, dayOf);
  const ageing = ageingOf(events.datedRecords, events.undatedEvents, { asOfDay, halfLifeDays });
  const distinct = distinctTies(events, size, asOfDay, ageing);
  return {
    size,
    ids,
    indexOf,
    contacts,
    companyDecisions: companyDecisionsOf(records),
    ego,
    asOfDay,
    ageing,
    ties: tieGraph(distinct, size),
    evidence: distinct.evidence,
    referrals: referralGraph(introductions, size, ego, numberOf),
    asks: askHistory(records.asks, size, asOfDay, numberOf, dayOf, { introductions, ego: records.settings.ego }),
  };
}

/**
 * @param things by id
 * @returns the things in id order.
 * Cost: O(things) where the map is in order, as a saved workspace is; O(things log things) else.
 */
export function inIdOrder<T extends { readonly id: string }>(things: ReadonlyMap<string, T>): T[] {
  const list = [...things.values()];
  let last: string | null = null;
  for (const { id } of list) {
    if (last !== null && id < last) return list.sort((a, b) => compareIds(a.id, b.id));
    last = id;
  }
  return list;
}

/** @param ids each once @returns the place of each id. Cost: O(ids). */
export function numbersOf(ids: readonly ContactId[]): Map<ContactId, number> {
  const numbers = new Map<ContactId, number>();
  for (let number = 0; number < ids.length; number += 1) {
    const id = ids[number];
    if (id !== undefined) numbers.set(id, number);
  }
  return numbers;
}

/** Dates repeat by the thousand, and a calendar is slow to ask. */
export function rememberedDays(): (date: PartialDate) => number {
  const days = new Map<PartialDate, number>();
  return (date) => {
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = epochDay(date);
    days.set(date, day);
    return day;
  };
}

/** @returns decisions on companies, in order of id. Cost: O(decisions). */
export function companyDecisionsOf({ decisions }: Pick<Records, "decisions">): readonly Decision[] {
  const found = [...decisions.values()].filter(({ kind }) => kind === "company-alias" || kind === "company-parent");
  return found.sort((a, b) => compareIds(a.id, b.id));
}
