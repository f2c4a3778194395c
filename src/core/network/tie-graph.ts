import { addedUp, addedUpAlone, fading } from "./ageing.ts";
import { countingOrder, rowOffsets } from "./counting-sort.ts";
import { type Ageing, type EvidenceRecord, type Network, type TieGraph, undated } from "./network.ts";
import { evidenceOrder } from "./record-evidence.ts";
import type { TieEvents } from "./tie-events.ts";

/** Ties once each, ordered by (low, high); the arrays run along with one another. */
export interface DistinctTies {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly strength: Float64Array;
  readonly logStrength: Float64Array;
  readonly lastContactDay: Int32Array;
  readonly events: Uint32Array;
  readonly derived: Uint8Array;
  /** As `Network.evidence`. */
  readonly evidence: Network["evidence"];
}

/**
 * Adds up the evidence for each tie: d = sum of share * 2^(-age / halfLifeDays) over its events, plus what stands without ageing.
 * An event after `asOfDay` has age 0; an undated one has the median age of the dated records, and age 0 where nothing is dated
 * (nothing tells then that it is old, and all such events stay comparable with one another).
 *
 * @param events in any order: the sums do not depend on it
 * @param size how many contacts there are
 * @param asOfDay epoch day
 * @param ageing of these events
 * @returns one entry a tie, ordered by (low, high).
 * Cost: O(events + size), and O(k log k) for a tie of k events.
 */
export function distinctTies(events: TieEvents, size: number, asOfDay: number, ageing: Ageing): DistinctTies {
  const { low, high, share, day, standing, derived } = events;
  const left = fading(ageing, asOfDay);
  const order = countingOrder(low, size, countingOrder(high, size));
  const shares = new Float64Array(events.count);
  const starts = new Uint32Array(events.count + 1);
  let count = 0;
  let lastLow = -1;
  let lastHigh = -1;
  for (let position = 0; position < events.count; position += 1) {
    const event = order[position] ?? 0;
    const a = low[event] ?? 0;
    const b = high[event] ?? 0;
    if (a !== lastLow || b !== lastHigh) {
      starts[count] = position;
      count += 1;
      lastLow = a;
      lastHigh = b;
    }
    const part = share[event] ?? 0;
    shares[position] = standing[event] === 1 ? part : part * left(day[event] ?? 0);
  }
  starts[count] = events.count;

  const ties = {
    low: new Uint32Array(count),
    high: new Uint32Array(count),
    strength: new Float64Array(count),
    logStrength: new Float64Array(count),
    lastContactDay: new Int32Array(count).fill(undated),
    events: new Uint32Array(count),
    derived: new Uint8Array(count).fill(1),
    evidence: evidenceRows(events, order, starts.subarray(0, count + 1), size),
  };
  for (let tie = 0; tie < count; tie += 1) {
    const start = starts[tie] ?? 0;
    const end = starts[tie + 1] ?? 0;
    const first = order[start] ?? 0;
    ties.low[tie] = low[first] ?? 0;
    ties.high[tie] = high[first] ?? 0;
    ties.events[tie] = end - start;
    let last = undated;
    for (let position = start; position < end; position += 1) {
      const event = order[position] ?? 0;
      const epoch = day[event] ?? undated;
      if (epoch > last) last = epoch;
      if (derived[event] === 0) ties.derived[tie] = 0;
    }
    ties.lastContactDay[tie] = last;
    const d = end - start === 1 ? addedUpAlone(shares[start] ?? 0) : addedUp(shares.subarray(start, end));
    ties.strength[tie] = strengthOf(d);
    ties.logStrength[tie] = logStrengthOf(d);
  }
  return ties;
}

function evidenceRows({ records, low }: TieEvents, order: Uint32Array, starts: Uint32Array, size: number): Network["evidence"] {
  const inOrder: EvidenceRecord[] = [];
  for (let position = 0; position < order.length; position += 1) {
    const record = records[order[position] ?? 0];
    if (record !== undefined) inOrder.push(record);
  }
  for (let tie = 0; tie + 1 < starts.length; tie += 1) {
    const start = starts[tie] ?? 0;
    const end = starts[tie + 1] ?? 0;
    if (end - start < 2) continue;
    const behind = inOrder.slice(start, end).sort(evidenceOrder);
    for (const [i, record] of behind.entries()) inOrder[start + i] = record;
  }
  const offsets = rowOffsets(low, size);
  const rows: (readonly EvidenceRecord[])[] = [];
  for (let v = 0; v < size; v += 1) {
    const start = offsets[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    // Half of all rows are empty, and rows that grow entry by entry take twice the room.
    rows.push(start === end ? nobodyBehind : inOrder.slice(start, end));
  }
  return rows;
}

const nobodyBehind: readonly EvidenceRecord[] = [];

/** @param d above 0 @returns tie strength s = 1 - e^-d, in (0, 1]. Cost: O(1). */
export function strengthOf(d: number): number {
  return -Math.expm1(-d);
}

/** @param d above 0 @returns l = ln(1 + d), above 0. Cost: O(1). */
export function logStrengthOf(d: number): number {
  return Math.log1p(d);
}

/**
 * @param ties ordered by (low, high), low < high < size
 * @param size how many contacts there are
 * @returns the compressed rows of both ends.
 * Cost: O(ties + size).
 */
export function tieGraph(ties: DistinctTies, size: number): TieGraph {
  const { low, high } = ties;
  const offsets = new Uint32Array(size + 1);
  for (const end of low) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (const end of high) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let v = 0; v < size; v += 1) offsets[v + 1] = (offsets[v + 1] ?? 0) + (offsets[v] ?? 0);

  const ends = low.length * 2;
  const graph = {
    size,
    offsets,
    neighbours: new Uint32Array(ends),
    strength: new Float64Array(ends),
    logStrength: new Float64Array(ends),
    lastContactDay: new Int32Array(ends),
    events: new Uint32Array(ends),
    derived: new Uint8Array(ends),
  };
  const next = offsets.slice();
  const put = (row: Uint32Array, entries: Uint32Array): void => {
    for (let tie = 0; tie < row.length; tie += 1) {
      const v = row[tie] ?? 0;
      const slot = next[v] ?? 0;
      next[v] = slot + 1;
      graph.neighbours[slot] = entries[tie] ?? 0;
      graph.strength[slot] = ties.strength[tie] ?? 0;
      graph.logStrength[slot] = ties.logStrength[tie] ?? 0;
      graph.lastContactDay[slot] = ties.lastContactDay[tie] ?? undated;
      graph.events[slot] = ties.events[tie] ?? 0;
      graph.derived[slot] = ties.derived[tie] ?? 0;
    }
  };
  // The lower neighbours of every contact go in before its higher ones: rows come out ascending without a sort.
  put(high, low);
  put(low, high);
  return graph;
}
