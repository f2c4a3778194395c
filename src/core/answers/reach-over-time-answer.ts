import { dateOfEpochDay, epochDay, type PartialDate, partialDate } from "../model/partial-date.ts";
import { type EvidenceRecord, type Network, undated } from "../network/network.ts";
import { isIntroduction } from "../network/record-evidence.ts";
import { firstReached, neverReached } from "../reach/first-reached.ts";
import type { ReachOverTimeAnswer } from "./network-answers.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { Question } from "./question.ts";

/** Reach is told for so many introductions. */
const maxHops = 3;

/**
 * How many people were within 1, 2 and 3 introductions of ego at the end of each month.
 *
 * @param question.months how many points: ends of months, the last one being the day that the network is as of; 1 to 12
 * @returns null where nobody is ego. The last point counts every tie, as `reach` does. A tie is there from its first dated record on;
 * one of which no record has a day counts from the beginning, and how many of those there are is told, since they make the past look
 * larger than it was
 * @throws RangeError when `months` is not a whole number from 1 to 12
 *
 * Cost: O(contacts + ties + records of the ties): exact, each contact's first day is found once for all points.
 */
export function reachOverTimeAnswer(
  measures: NetworkMeasures,
  { months }: Extract<Question, { ask: "reach-over-time" }>,
): ReachOverTimeAnswer | null {
  if (!Number.isInteger(months) || months < 1 || months > 12) {
    throw new RangeError(`months must be a whole number from 1 to 12, not ${months}`);
  }
  const { network } = measures;
  const { ego } = network;
  if (ego === null) return null;
  const { since, datedTies, undatedTies } = tieDays(network);
  const days = firstReached(network.ties, since, ego, { maxHops }).map((first) =>
    first.filter((day, v) => v !== ego && day !== neverReached).sort(),
  );
  const ends = monthEnds(network.asOfDay, months);
  return {
    points: ends.map((on, i) => ({
      on,
      within: days.map((sorted) => (i === ends.length - 1 ? sorted.length : countUpTo(sorted, epochDay(on)))),
    })),
    datedTies,
    undatedTies,
  };
}

/** Of records without a date. */
const latest = neverReached;

/** Since when each tie is there, along `ties.neighbours`; `undated`, which is before every day, where no record tells. */
function tieDays({ ties, evidence }: Network) {
  const { offsets, neighbours, events, size } = ties;
  const since = new Int32Array(neighbours.length);
  /** Where the next lower neighbour of each contact stands in its row: rows ascend, and so do the contacts gone through. */
  const next = offsets.slice(0, size);
  const dayOf = rememberedFirstDays();
  let undatedTies = 0;
  let datedTies = 0;
  for (let v = 0; v < size; v += 1) {
    const row = evidence[v] ?? [];
    let record = 0;
    const rowEnd = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < rowEnd; i += 1) {
      const w = neighbours[i] ?? 0;
      if (w < v) continue;
      let first = latest;
      const recordEnd = record + (events[i] ?? 0);
      for (; record < recordEnd; record += 1) {
        const behind = row[record];
        if (behind !== undefined) first = Math.min(first, dayOf(behind));
      }
      if (first === latest) undatedTies += 1;
      else datedTies += 1;
      const day = first === latest ? undated : first;
      since[i] = day;
      const mirrored = next[w] ?? 0;
      since[mirrored] = day;
      next[w] = mirrored + 1;
    }
  }
  return { since, datedTies, undatedTies };
}

/** Of messages the first one counts: the tie's own date is that of the last. A month counts as its 15th, a year as its 1 July. */
function rememberedFirstDays(): (record: EvidenceRecord) => number {
  const days = new Map<PartialDate, number>();
  return (record) => {
    const date = isIntroduction(record) ? record.when : (record.messages?.first ?? record.when);
    if (date === null) return latest;
    const known = days.get(date);
    if (known !== undefined) return known;
    const day = epochDay(date);
    days.set(date, day);
    return day;
  };
}

/** The last days of the months before, oldest first, and the day itself. */
function monthEnds(asOfDay: number, months: number): readonly PartialDate[] {
  const asOf = dateOfEpochDay(asOfDay);
  const year = Number(asOf.slice(0, 4));
  const month = Number(asOf.slice(5, 7)) - 1;
  const ends = Array.from({ length: months - 1 }, (_, i) => {
    const place = year * 12 + month - i;
    const first = partialDate(Math.floor(place / 12), (place % 12) + 1, 1);
    return first === null ? [] : [dateOfEpochDay(epochDay(first) - 1)];
  });
  return [...ends.flat().reverse(), asOf];
}

/** @param sorted ascending @returns how many are at most `day`. Cost: O(log n). */
function countUpTo(sorted: Int32Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
