import type { Introduction } from "../model/introduction.ts";
import { dateOfEpochDay, epochDay, type PartialDate } from "../model/partial-date.ts";
import { undated } from "../network/network.ts";
import { restOf } from "../suggest/rest.ts";
import { contactDay } from "./contact-day.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Reason } from "./question.ts";

/**
 * What speaks for asking a broker, and what against it: when you were last in contact, whether they introduced you before,
 * whether asks are open, whether they should be left in peace.
 *
 * @param ego number of the contact who asks
 * @param broker number of the contact to be asked
 * @returns rest, last contact, introductions, open asks, in this order
 *
 * Cost: O(introductions made by the broker + ties of ego).
 */
export function reasonsOfBroker(measures: NetworkMeasures, ego: number, broker: number): readonly Reason[] {
  const { ties, asks, asOfDay, contacts } = measures.network;
  const contact = measures.idOf(broker);
  const reasons: Reason[] = [];
  const rest = restOf(asks, broker, asOfDay);
  if (rest !== null) {
    reasons.push({ code: "rest-until", asked: dateOfEpochDay(rest.askedDay), until: dateOfEpochDay(rest.untilDay) });
  }
  const at = tieEnd(measures, ego, broker);
  const day = at === null ? undated : (ties.lastContactDay[at] ?? undated);
  if (day === undated) reasons.push({ code: "no-recorded-contact-date", contact });
  else reasons.push({ code: "last-contact", contact, on: contactDay(day, contacts[broker] ?? null) });
  const times = measures.introductionsBy(broker).filter(({ parties }) => parties.includes(measures.idOf(ego))).length;
  if (times > 0) reasons.push({ code: "introduced-you", times });
  const open = asks.open[broker] ?? 0;
  reasons.push(open === 0 ? { code: "no-open-asks" } : { code: "open-asks", count: open });
  return reasons;
}

/**
 * Why each further tie of a path is believed in: the introduction behind it, or how often it was recorded.
 *
 * @param path numbers of the contacts, ego first
 * @returns one reason a tie after the first; none for a path of one tie
 *
 * Cost: O(introductions and ties of the contacts on the path).
 */
export function reasonsOfTies(measures: NetworkMeasures, path: readonly number[]): readonly Reason[] {
  const reasons: Reason[] = [];
  for (let i = 2; i < path.length; i += 1) {
    const from = path[i - 1] ?? 0;
    const to = path[i] ?? 0;
    const broker = measures.idOf(from);
    const target = measures.idOf(to);
    const introductions = measures.introductionsBy(from).filter(({ parties }) => parties.includes(target));
    const at = tieEnd(measures, from, to);
    if (introductions.length > 0) reasons.push({ code: "introduced-target", broker, target, on: latest(introductions) });
    else reasons.push({ code: "knows-target", broker, target, times: at === null ? 0 : (measures.network.ties.events[at] ?? 0) });
  }
  return reasons;
}

function latest(introductions: readonly Introduction[]): PartialDate | null {
  let found: PartialDate | null = null;
  for (const { when } of introductions) {
    if (when !== null && (found === null || epochDay(when) > epochDay(found))) found = when;
  }
  return found;
}

/** Position of a tie in the row of its one end, or null where the two do not know each other. */
function tieEnd({ network }: NetworkMeasures, from: number, to: number): number | null {
  const { offsets, neighbours } = network.ties;
  const begin = offsets[from] ?? 0;
  const at = neighbours.subarray(begin, offsets[from + 1] ?? begin).indexOf(to);
  return at === -1 ? null : begin + at;
}
