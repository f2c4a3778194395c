import { gone, type Renumbering } from "./renumbering.ts";

export type Column = Uint32Array | Int32Array | Float64Array | Uint8Array;

/** An entry that comes into a row. */
export interface Arrival {
  /** Place in the old column before which it goes. */
  readonly slot: number;
  /** Number of its row afterwards. */
  readonly row: number;
  /** What the rows are ordered by, afterwards; then `second`. */
  readonly key: number;
  readonly second: number;
}

/** Entries that come into compressed rows, and places in the old columns whose entries leave. */
export interface RowSplices<A extends Arrival> {
  /** By slot, row, key, second: the order in which they stand afterwards. */
  readonly arrivals: readonly A[];
  /** Ascending, each once. */
  readonly leaving: readonly number[];
}

/**
 * @param arrivals in any order
 * @param leaving places in any order, each once
 * @returns both in order.
 * Cost: O(k log k).
 */
export function rowSplices<A extends Arrival>(arrivals: readonly A[], leaving: readonly number[]): RowSplices<A> {
  return {
    arrivals: arrivals.toSorted((a, b) => a.slot - b.slot || a.row - b.row || a.key - b.key || a.second - b.second),
    leaving: leaving.toSorted((a, b) => a - b),
  };
}

/**
 * Fills a column as it stands afterwards. An entry that replaces another comes at the slot of the one that leaves.
 *
 * @param from the column before
 * @param into of length `from.length + arrivals - leaving`
 * @param splices where entries come and leave
 * @param value what an arrival has in this column
 * @param numbers new value by old value, where the column holds numbers that moved
 * Cost: O(entries).
 */
export function spliceColumn<C extends Column, A extends Arrival>(
  from: Column,
  into: C,
  { arrivals, leaving }: RowSplices<A>,
  value: (arrival: A) => number,
  numbers: Uint32Array | null = null,
): C {
  let read = 0;
  let write = 0;
  let arrived = 0;
  let left = 0;
  const copyUpTo = (end: number): void => {
    if (numbers === null) into.set(from.subarray(read, end), write);
    else for (let i = read, to = write; i < end; i += 1, to += 1) into[to] = numbers[from[i] ?? 0] ?? gone;
    write += end - read;
    read = end;
  };
  for (;;) {
    const arrival = arrivals[arrived];
    const leaver = leaving[left];
    if (arrival !== undefined && (leaver === undefined || arrival.slot <= leaver)) {
      copyUpTo(arrival.slot);
      into[write] = value(arrival);
      write += 1;
      arrived += 1;
    } else if (leaver !== undefined) {
      copyUpTo(leaver);
      read += 1;
      left += 1;
    } else {
      copyUpTo(from.length);
      return into;
    }
  }
}

/**
 * @param offsets where each row began before
 * @param splices where entries come and leave; all entries of a row that is gone leave
 * @param moved how the rows were renumbered
 * @returns where each row begins afterwards; length `moved.size + 1`.
 * Cost: O(rows + k log rows).
 */
export function spliceOffsets(offsets: Uint32Array, { arrivals, leaving }: RowSplices<Arrival>, moved: Renumbering): Uint32Array {
  const after = new Uint32Array(moved.size + 1);
  const rows = offsets.length - 1;
  let left = 0;
  for (let old = 0; old < rows; old += 1) {
    const end = offsets[old + 1] ?? 0;
    let length = end - (offsets[old] ?? 0);
    for (let leaver = leaving[left]; leaver !== undefined && leaver < end; leaver = leaving[left]) {
      length -= 1;
      left += 1;
    }
    const row = moved.numbers === null ? old : (moved.numbers[old] ?? gone);
    if (row !== gone) after[row + 1] = length;
  }
  for (const { row } of arrivals) after[row + 1] = (after[row + 1] ?? 0) + 1;
  for (let row = 0; row < moved.size; row += 1) after[row + 1] = (after[row + 1] ?? 0) + (after[row] ?? 0);
  return after;
}
