import { type Ageing, undated } from "./network.ts";

/**
 * @param recorded epoch day of each dated record, in any order
 * @param undatedEvents how many records tell of an event without a date
 * @param options `asOfDay` epoch day, `halfLifeDays` above 0
 * @returns the ageing of a network with these records.
 * Cost: O(records + days between the first and the last of them).
 */
export function ageingOf(
  recorded: Float64Array,
  undatedEvents: number,
  { asOfDay, halfLifeDays }: { readonly asOfDay: number; readonly halfLifeDays: number },
): Ageing {
  const { days, records } = daysCounted(recorded);
  return { halfLifeDays, undatedAge: medianAge(days, records, asOfDay), days, records, undatedEvents };
}

/**
 * The ageing after a few records came or went.
 *
 * @param ageing of the network before
 * @param asOfDay epoch day
 * @param changes `records` by epoch day: how many more (or fewer, below 0) records; `undatedEvents` likewise
 * @returns what `ageingOf` gives for all records afterwards; the same object when nothing changes.
 * Cost: O(days + changed days).
 */
export function agedFurther(
  ageing: Ageing,
  asOfDay: number,
  changes: { readonly records: ReadonlyMap<number, number>; readonly undatedEvents: number },
): Ageing {
  if (changes.undatedEvents === 0 && [...changes.records.values()].every((more) => more === 0)) return ageing;
  const counts = new Map<number, number>();
  ageing.days.forEach((day, i) => {
    counts.set(day, ageing.records[i] ?? 0);
  });
  for (const [day, more] of changes.records) counts.set(day, (counts.get(day) ?? 0) + more);
  const days = Float64Array.from([...counts.keys()].filter((day) => (counts.get(day) ?? 0) > 0)).sort();
  const records = Uint32Array.from(days, (day) => counts.get(day) ?? 0);
  return {
    halfLifeDays: ageing.halfLifeDays,
    undatedAge: medianAge(days, records, asOfDay),
    days,
    records,
    undatedEvents: ageing.undatedEvents + changes.undatedEvents,
  };
}

/**
 * What is left of an event: 2^(-age / halfLifeDays). An event after `asOfDay` has age 0.
 *
 * @param ageing of the network
 * @param asOfDay epoch day
 * @returns by epoch day, or for `undated`: the factor, 0 to 1; that of a recorded day is worked out once.
 * Cost: O(days between the first and the last recorded), then O(1) a call.
 */
export function fading(ageing: Ageing, asOfDay: number): (day: number) => number {
  const { halfLifeDays, undatedAge, days } = ageing;
  const factor = (age: number): number => 2 ** (-age / halfLifeDays);
  const ofUndated = factor(undatedAge);
  const first = days[0] ?? 0;
  const known = new Float64Array(days.length === 0 ? 0 : (days.at(-1) ?? 0) - first + 1).fill(Number.NaN);
  return (day) => {
    if (day === undated) return ofUndated;
    const left = known[day - first];
    if (left === undefined) return factor(Math.max(0, asOfDay - day));
    if (!Number.isNaN(left)) return left;
    const worked = factor(Math.max(0, asOfDay - day));
    known[day - first] = worked;
    return worked;
  };
}

/**
 * Evidence of one tie, added up.
 *
 * @param shares what is left of each event, in any order; put in ascending order, so that the sum does not depend on the order
 *   of the records
 * @returns d, above 0: centuries of silence underflow, yet the tie is there.
 * Cost: O(k log k) for k events.
 */
export function addedUp(shares: Float64Array): number {
  shares.sort();
  let sum = 0;
  for (let i = 0; i < shares.length; i += 1) sum += shares[i] ?? 0;
  return addedUpAlone(sum);
}

/** Evidence of a tie of one event, as `addedUp` gives it. Cost: O(1). */
export function addedUpAlone(share: number): number {
  return Math.max(share, Number.MIN_VALUE);
}

function daysCounted(recorded: Float64Array): { readonly days: Float64Array; readonly records: Uint32Array } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < recorded.length; i += 1) {
    const day = recorded[i] ?? 0;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (recorded.length === 0) return { days: new Float64Array(0), records: new Uint32Array(0) };
  const counts = new Uint32Array(last - first + 1);
  for (let i = 0; i < recorded.length; i += 1) {
    const place = (recorded[i] ?? 0) - first;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const records = counts.filter((count) => count > 0);
  const days = new Float64Array(records.length);
  let filled = 0;
  counts.forEach((count, place) => {
    if (count === 0) return;
    days[filled] = first + place;
    filled += 1;
  });
  return { days, records };
}

function medianAge(days: Float64Array, records: Uint32Array, asOfDay: number): number {
  const count = records.reduce((sum, some) => sum + some, 0);
  if (count === 0) return 0;
  // Ages descend as days ascend: the two in the middle are the same two from either side.
  return (ageAt((count - 1) >> 1) + ageAt(count >> 1)) / 2;

  function ageAt(place: number): number {
    let passed = 0;
    let at = 0;
    while (at < days.length && passed + (records[at] ?? 0) <= place) {
      passed += records[at] ?? 0;
      at += 1;
    }
    return Math.max(0, asOfDay - (days[at] ?? 0));
  }
}
