import { countingOrder } from "./counting-sort.ts";
import { type TieGraph, undated } from "./network.ts";
import type { TieEvents } from "./tie-events.ts";

/** Ties once each, ordered by (low, high); the arrays run along with one another. */
export interface DistinctTies {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** d, above 0. */
  readonly evidence: Float64Array;
  readonly lastContactDay: Int32Array;
  readonly events: Uint32Array;
  readonly derived: Uint8Array;
}

/**
 * Adds up the evidence for each tie: d = sum of share * 2^(-age / halfLifeDays) over its events, plus what stands without ageing.
 * An event after `asOfDay` has age 0; an undated one has the median age of the dated records, and age 0 where nothing is dated
 * (nothing tells then that it is old, and all such events stay comparable with one another).
 *
 * @param events in any order: the sums do not depend on it
 * @param size how many contacts there are
 * @param asOfDay epoch day
 * @param halfLifeDays above 0
 * @returns one entry a tie, ordered by (low, high).
 * Cost: O(events + size), and O(k log k) for a tie of k events.
 */
export function distinctTies(
  events: TieEvents,
  size: number,
  { asOfDay, halfLifeDays }: { readonly asOfDay: number; readonly halfLifeDays: number },
): DistinctTies {
  const { low, high, share, day, standing, derived } = events;
  const undatedAge = medianAge(events.datedRecords, asOfDay);
  const order = countingOrder(low, size, countingOrder(high, size));
  const shares = new Float64Array(events.count);
  const starts = new Uint32Array(events.count + 1);
  let count = 0;
  order.forEach((event, position) => {
    const previous = order[position - 1] ?? 0;
    if (position === 0 || low[event] !== low[previous] || high[event] !== high[previous]) {
      starts[count] = position;
      count += 1;
    }
    const epoch = day[event] ?? 0;
    const age = epoch === undated ? undatedAge : Math.max(0, asOfDay - epoch);
    shares[position] = (share[event] ?? 0) * (standing[event] === 1 ? 1 : 2 ** (-age / halfLifeDays));
  });
  starts[count] = events.count;

  const ties = {
    low: new Uint32Array(count),
    high: new Uint32Array(count),
    evidence: new Float64Array(count),
    lastContactDay: new Int32Array(count).fill(undated),
    events: new Uint32Array(count),
    derived: new Uint8Array(count).fill(1),
  };
  for (let tie = 0; tie < count; tie += 1) {
    const start = starts[tie] ?? 0;
    const end = starts[tie + 1] ?? 0;
    const first = order[start] ?? 0;
    ties.low[tie] = low[first] ?? 0;
    ties.high[tie] = high[first] ?? 0;
    ties.events[tie] = end - start;
    // Added in ascending order, so that the sum does not depend on the order of the records.
    if (end - start > 1) shares.subarray(start, end).sort();
    let sum = 0;
    for (let position = start; position < end; position += 1) {
      const event = order[position] ?? 0;
      sum += shares[position] ?? 0;
      ties.lastContactDay[tie] = Math.max(ties.lastContactDay[tie] ?? undated, day[event] ?? undated);
      if (derived[event] === 0) ties.derived[tie] = 0;
    }
    // Centuries of silence underflow to 0, yet the tie is there and its strength is above 0.
    ties.evidence[tie] = Math.max(sum, Number.MIN_VALUE);
  }
  return ties;
}

/**
 * @param ties ordered by (low, high), low < high < size
 * @param size how many contacts there are
 * @returns the compressed rows of both ends.
 * Cost: O(ties + size).
 */
export function tieGraph(ties: DistinctTies, size: number): TieGraph {
  const { low, high, evidence } = ties;
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
      const d = evidence[tie] ?? 0;
      graph.neighbours[slot] = entries[tie] ?? 0;
      graph.strength[slot] = -Math.expm1(-d);
      graph.logStrength[slot] = Math.log1p(d);
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

function medianAge(days: Float64Array, asOfDay: number): number {
  if (days.length === 0) return 0;
  const ages = days.map((day) => Math.max(0, asOfDay - day)).sort();
  const upper = ages[ages.length >> 1] ?? 0;
  const lower = ages[(ages.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}
