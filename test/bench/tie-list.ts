/** Distinct undirected ties being collected, in the order they came. */
export interface TieList {
  readonly size: number;
  count(): number;
  /** The contacts at the ends of tie number `i`, the lower first. */
  low(i: number): number;
  high(i: number): number;
  /** Adds a tie. False, and nothing added, for a loop, a tie that is there already, or a full list. */
  add(a: number, b: number): boolean;
  /** Typed copies of both ends, contacts renamed by `newNumbers`. */
  ends(newNumbers: Uint32Array): { readonly low: Uint32Array; readonly high: Uint32Array };
}

/** Room for `capacity` ties, found again by hashing into a table twice as large. */
export function tieList(size: number, capacity: number): TieList {
  const low = new Uint32Array(capacity);
  const high = new Uint32Array(capacity);
  let bits = 4;
  while (2 ** bits < 2 * capacity) bits += 1;
  const mask = 2 ** bits - 1;
  // Tie number plus one; 0 is free.
  const table = new Uint32Array(2 ** bits);
  let count = 0;

  return {
    size,
    count: () => count,
    low: (i) => low[i] ?? 0,
    high: (i) => high[i] ?? 0,
    add: (a, b) => {
      if (a === b || count === capacity) return false;
      const from = Math.min(a, b);
      const to = Math.max(a, b);
      let slot = mixed(from, to) & mask;
      for (let held = table[slot] ?? 0; held !== 0; held = table[slot] ?? 0) {
        if (low[held - 1] === from && high[held - 1] === to) return false;
        slot = (slot + 1) & mask;
      }
      low[count] = from;
      high[count] = to;
      count += 1;
      table[slot] = count;
      return true;
    },
    ends: (newNumbers) => {
      const lower = new Uint32Array(count);
      const higher = new Uint32Array(count);
      for (let i = 0; i < count; i += 1) {
        const a = newNumbers[low[i] ?? 0] ?? 0;
        const b = newNumbers[high[i] ?? 0] ?? 0;
        lower[i] = Math.min(a, b);
        higher[i] = Math.max(a, b);
      }
      return { low: lower, high: higher };
    },
  };
}

function mixed(a: number, b: number): number {
  const bits = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d) >>> 0;
}
