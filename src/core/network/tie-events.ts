import type { ContactId } from "../model/ids.ts";
import type { Introduction } from "../model/introduction.ts";
import type { PartialDate } from "../model/partial-date.ts";
import type { Tie } from "../model/tie.ts";
import { type EvidenceRecord, undated } from "./network.ts";
import { impliesTies, introductionShare, isStanding, peopleCount, tieShare } from "./record-evidence.ts";

/** Evidence that two people know each other, one entry a pair and record; the arrays run along with one another. */
export interface TieEvents {
  readonly count: number;
  /** Number of the pair's contact that comes first in id order. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** Share of `d` before ageing. */
  readonly share: Float64Array;
  /** Epoch day, or `undated`. */
  readonly day: Int32Array;
  /** 1 where the share is a statement about now, which does not age. */
  readonly standing: Uint8Array;
  /** 1 where an introduction implies the tie. */
  readonly derived: Uint8Array;
  readonly records: readonly EvidenceRecord[];
  /** Epoch days of the dated records, each once however many pairs it concerns; in no order. */
  readonly datedRecords: Float64Array;
  /** How many records tell of an event without a date. */
  readonly undatedEvents: number;
}

/**
 * Reads introductions and recorded ties as evidence.
 *
 * - An introduction that took place, of k people in all, gives each pair of them 1/(k-1); a vouching (introducer and one party)
 *   counts half, being one-way.
 * - A recorded tie with a stated strength gives what it states, whatever its date.
 * - Else a dated one is an event of share 1; so is an undated one that tells of something that happened (met, worked, ...).
 * - A bare "knows" without a date gives .25.
 *
 * @param introductions any order; those that did not take place are passed over
 * @param ties any order
 * @param numberOf a contact's number; throws for a contact that is not in the network
 * @param dayOf epoch day of a date
 * @returns the evidence, in the order of the records.
 * Cost: O(ties + sum over introductions of k^2).
 */
export function tieEvents(
  introductions: readonly Introduction[],
  ties: ReadonlyMap<unknown, Tie>,
  numberOf: (id: ContactId) => number,
  dayOf: (date: PartialDate) => number,
): TieEvents {
  let room = ties.size;
  for (const introduction of introductions) {
    const people = peopleCount(introduction);
    room += (people * (people - 1)) / 2;
  }
  const low = new Uint32Array(room);
  const high = new Uint32Array(room);
  const share = new Float64Array(room);
  const day = new Int32Array(room);
  const standing = new Uint8Array(room);
  const derived = new Uint8Array(room);
  const datedRecords = new Float64Array(introductions.length + ties.size);
  const records: EvidenceRecord[] = [];
  let count = 0;
  let dated = 0;
  let undatedEvents = 0;

  const dayOfRecord = (when: PartialDate | null, stands: boolean): number => {
    if (when === null) {
      if (!stands) undatedEvents += 1;
      return undated;
    }
    const epoch = dayOf(when);
    datedRecords[dated] = epoch;
    dated += 1;
    return epoch;
  };
  const add = (
    a: number,
    b: number,
    part: number,
    epoch: number,
    stands: boolean,
    implied: boolean,
    record: EvidenceRecord,
  ): void => {
    if (a === b) return;
    records.push(record);
    low[count] = a < b ? a : b;
    high[count] = a < b ? b : a;
    share[count] = part;
    day[count] = epoch;
    standing[count] = stands ? 1 : 0;
    derived[count] = implied ? 1 : 0;
    count += 1;
  };

  const people: number[] = [];
  for (const introduction of introductions) {
    if (!impliesTies(introduction)) continue;
    people.length = 0;
    for (const party of introduction.parties) people.push(numberOf(party));
    if (introduction.introducer !== null) people.push(numberOf(introduction.introducer));
    const part = introductionShare(introduction);
    const epoch = dayOfRecord(introduction.when, false);
    for (let i = 0; i < people.length; i += 1) {
      for (let j = i + 1; j < people.length; j += 1) add(people[i] ?? 0, people[j] ?? 0, part, epoch, false, true, introduction);
    }
  }
  for (const tie of ties.values()) {
    const stands = isStanding(tie);
    const epoch = dayOfRecord(tie.when, stands);
    add(numberOf(tie.a), numberOf(tie.b), tieShare(tie), epoch, stands, false, tie);
  }
  return {
    count,
    low: low.subarray(0, count),
    high: high.subarray(0, count),
    share: share.subarray(0, count),
    day: day.subarray(0, count),
    standing: standing.subarray(0, count),
    derived: derived.subarray(0, count),
    records,
    datedRecords: datedRecords.subarray(0, dated),
    undatedEvents,
  };
}
