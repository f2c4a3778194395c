import type { Stepwise } from "./slices.ts";

/** Sorted in one go by the engine; runs of this length are then merged. */
const runLength = 512;
const mergedAStep = 1_024;

/**
 * Puts the numbers below `count` in order.
 *
 * @param compare negative where `a` comes first; numbers that compare equal keep their order as numbers
 * @param begin an order to begin with, of fewer or more numbers perhaps: the nearer it is to the one sought, the quicker this is
 * Cost: O(count log count) comparisons; O(count) where `begin` is in order already.
 */
export function* sortedInSteps(
  count: number,
  compare: (a: number, b: number) => number,
  begin: Uint32Array = new Uint32Array(0),
): Stepwise<Uint32Array> {
  const whole = (a: number, b: number) => compare(a, b) || a - b;
  let from: Uint32Array = yield* beginning(count, begin);
  for (let start = 0; start < count; start += runLength) {
    const run = from.subarray(start, start + runLength);
    if (!isInOrder(run, whole)) run.sort(whole);
    yield;
  }
  let to: Uint32Array = new Uint32Array(count);
  for (let width = runLength; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      yield* mergeRuns(from, to, start, Math.min(start + width, count), Math.min(start + 2 * width, count), whole);
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The engine takes as many looks at a run in order as at any other. */
function isInOrder(run: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < run.length; at += 1) if (compare(run[at - 1] ?? 0, run[at] ?? 0) > 0) return false;
  return true;
}

/** Every number once: those of the order given that are below `count`, then the ones that it lacks. */
function* beginning(count: number, begin: Uint32Array): Stepwise<Uint32Array> {
  const numbers = new Uint32Array(count);
  let filled = 0;
  for (let at = 0; at < begin.length; at += 1) {
    const number = begin[at] ?? 0;
    if (number < count) {
      numbers[filled] = number;
      filled += 1;
    }
    if (at % (8 * mergedAStep) === 0) yield;
  }
  for (let number = begin.length; filled < count; number += 1) {
    numbers[filled] = number;
    filled += 1;
  }
  return numbers;
}

function* mergeRuns(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
  compare: (a: number, b: number) => number,
): Stepwise<void> {
  if (middle >= end || compare(from[middle - 1] ?? 0, from[middle] ?? 0) <= 0) {
    to.set(from.subarray(start, end), start);
    return;
  }
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const a = from[left] ?? 0;
    const b = from[right] ?? 0;
    if (right >= end || (left < middle && compare(a, b) <= 0)) {
      to[at] = a;
      left += 1;
    } else {
      to[at] = b;
      right += 1;
    }
    if (at % mergedAStep === 0) yield;
  }
}
