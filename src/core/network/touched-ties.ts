import { type ContactId, compareIds } from "../model/ids.ts";
import { epochDay, type PartialDate } from "../model/partial-date.ts";
import type { NetChange, NetChanges } from "./net-changes.ts";
import type { EvidenceRecord, Network, TieGraph } from "./network.ts";
import { evidenceOrder, impliesTies, isIntroduction, isStanding } from "./record-evidence.ts";
import { placeOf } from "./renumbering.ts";

/** Two contacts of whom a changed record speaks. */
export interface TouchedTie {
  /** The one that comes first in id order. */
  readonly low: ContactId;
  readonly high: ContactId;
  /** Where the records of the tie begin in the row of `low` in `Network.evidence`, or would begin. */
  readonly start: number;
  /** How many they are before the changes. */
  readonly count: number;
  /** All records of the tie afterwards, in the order of `Network.evidence`. */
  readonly records: readonly EvidenceRecord[];
}

/** What changed records do to the count of days. */
export interface DayChanges {
  readonly records: ReadonlyMap<number, number>;
  readonly undatedEvents: number;
}

/** @returns how many more dated records of each day, and undated events, there are after the changes. Cost: O(changes). */
export function dayChanges({ introductions, ties }: NetChanges): DayChanges {
  const records = new Map<number, number>();
  let undatedEvents = 0;
  const count = (when: PartialDate | null, stands: boolean, more: 1 | -1): void => {
    if (when === null) {
      if (!stands) undatedEvents += more;
      return;
    }
    const day = epochDay(when);
    records.set(day, (records.get(day) ?? 0) + more);
  };
  for (const { before, after } of introductions.values()) {
    if (before !== null && impliesTies(before)) count(before.when, false, -1);
    if (after !== null && impliesTies(after)) count(after.when, false, 1);
  }
  for (const { before, after } of ties.values()) {
    if (before !== null) count(before.when, isStanding(before), -1);
    if (after !== null) count(after.when, isStanding(after), 1);
  }
  return { records, undatedEvents };
}

/**
 * Finds the ties that changed records speak of, and all that speaks of them afterwards.
 *
 * @param network before the changes
 * @param changes of records
 * @returns the ties touched, by (low, high) in id order; null where the network cannot be that of the records before the changes
 * Cost: O(log contacts + ties of the first end) a changed pair.
 */
export function touchedTies(network: Network, changes: NetChanges): readonly TouchedTie[] | null {
  const touched: TouchedTie[] = [];
  for (const { low, high, before, after } of changedPairs(changes)) {
    const row = network.indexOf.get(low);
    const { at, isThere } = slotOf(network, low, high);
    const start = row === undefined ? 0 : evidenceBefore(network.ties, row, at);
    const count = isThere ? (network.ties.events[at] ?? 0) : 0;
    const behind = row === undefined ? [] : (network.evidence[row] ?? []);
    const others = behind.slice(start, start + count).filter((record) => !isChanged(record, changes));
    if (count - others.length !== before) return null;
    touched.push({ low, high, start, count, records: [...others, ...after].sort(evidenceOrder) });
  }
  return touched;
}

/** Where a tie stands in the row of its first end, or would stand. */
export interface Slot {
  readonly at: number;
  readonly isThere: boolean;
}

/**
 * @param network any
 * @param a in whose row to look; may be somebody who is not there yet
 * @param b whom to look for
 * @returns the place among `ties.neighbours`.
 * Cost: O(log contacts).
 */
export function slotOf({ ids, indexOf, ties: { offsets, neighbours } }: Network, a: ContactId, b: ContactId): Slot {
  const row = indexOf.get(a);
  if (row === undefined) return { at: offsets[placeOf(a, 0, ids.length, (place) => ids[place])] ?? 0, isThere: false };
  const end = offsets[row + 1] ?? 0;
  const at = placeOf(b, offsets[row] ?? 0, end, (place) => ids[neighbours[place] ?? 0]);
  return { at, isThere: at < end && ids[neighbours[at] ?? 0] === b };
}

interface ChangedPair {
  readonly low: ContactId;
  readonly high: ContactId;
  /** How many of the changed records spoke of the two before. */
  before: number;
  /** Those that do afterwards. */
  readonly after: EvidenceRecord[];
}

function changedPairs(changes: NetChanges): readonly ChangedPair[] {
  const rows = new Map<ContactId, Map<ContactId, ChangedPair>>();
  const pairOf = (a: ContactId, b: ContactId): ChangedPair => {
    const [low, high] = compareIds(a, b) < 0 ? [a, b] : [b, a];
    const row = rows.get(low) ?? new Map<ContactId, ChangedPair>();
    rows.set(low, row);
    const pair = row.get(high) ?? { low, high, before: 0, after: [] };
    row.set(high, pair);
    return pair;
  };
  const take = ({ before, after }: NetChange<EvidenceRecord>): void => {
    if (before !== null) {
      forEachPair(before, (a, b) => {
        pairOf(a, b).before += 1;
      });
    }
    if (after !== null) forEachPair(after, (a, b) => pairOf(a, b).after.push(after));
  };
  for (const change of changes.introductions.values()) take(change);
  for (const change of changes.ties.values()) take(change);
  const pairs = [...rows.values()].flatMap((row) => [...row.values()]);
  return pairs.sort((one, other) => compareIds(one.low, other.low) || compareIds(one.high, other.high));
}

function forEachPair(record: EvidenceRecord, visit: (a: ContactId, b: ContactId) => void): void {
  if (!isIntroduction(record)) {
    if (record.a !== record.b) visit(record.a, record.b);
    return;
  }
  if (!impliesTies(record)) return;
  const people = record.introducer === null ? record.parties : [...record.parties, record.introducer];
  people.forEach((a, i) => {
    for (const b of people.slice(i + 1)) if (a !== b) visit(a, b);
  });
}

function isChanged(record: EvidenceRecord, { introductions, ties }: NetChanges): boolean {
  return isIntroduction(record) ? introductions.has(record.id) : ties.has(record.id);
}

/** How many records there are of the ties of a contact to those of higher numbers, before a place in its row. */
function evidenceBefore({ offsets, neighbours, events }: TieGraph, row: number, at: number): number {
  let records = 0;
  for (let i = offsets[row] ?? 0; i < at; i += 1) if ((neighbours[i] ?? 0) > row) records += events[i] ?? 0;
  return records;
}
