/**
 * @param ascending in ascending order
 * @param value any
 * @returns how many of them are at most `value`: the position of the first above it. Cost: O(log n).
 */
export function countUpTo(ascending: Float64Array, value: number): number {
  return countWhere(ascending, (entry) => entry <= value);
}

/**
 * @param ascending in ascending order
 * @param value any
 * @returns how many of them are below `value`. Cost: O(log n).
 */
export function countBelow(ascending: Float64Array, value: number): number {
  return countWhere(ascending, (entry) => entry < value);
}

function countWhere(ascending: Float64Array, holds: (entry: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
