import type { LaneKernel } from "./lane-kernel.ts";

/** Words of 32 searches in a contact's row; a row is half a cache line. */
const words = 8;
const lanes = 32 * words;

/**
 * `LaneKernel` in TypeScript: searches from 256 contacts at once, bit i of a contact's row saying that search i has got there. A step
 * of all 256 is one pass in which rows are joined, from those that changed to their neighbours (push) or from the neighbours of those
 * that some search has yet to reach (pull), whichever has fewer ties to follow. Ties go both ways: as many searches get to v with k
 * ties as there are contacts that v gets to with k, so that counting the new bits of v's own row is enough.
 *
 * Cost: O(contacts / 256 * steps * ties) at most. Source: multi-source breadth-first search, Then et al. 2014.
 */
export const laneSearch: LaneKernel = (offsets, neighbours, maxHops) => {
  const size = Math.max(0, offsets.length - 1);
  const reached = new Uint32Array(size);
  const distances = new Float64Array(size);
  let rows = new Uint32Array(size * words);
  let nextRows = new Uint32Array(size * words);
  /** By contact: how many searches have got there. */
  const found = new Uint16Array(size);
  /** 0 while some search has yet to get there, 1 when all have but `nextRows` does not say so, else 2. */
  const complete = new Uint8Array(size);
  const marked = new Uint8Array(size);
  const changed = new Uint32Array(size);
  const touched = new Uint32Array(size);
  const waiting = new Uint32Array(size);
  let waitingCount = 0;
  let waitingEnds = 0;
  for (let first = 0; first < size; first += lanes) searchFrom(first, Math.min(lanes, size - first));
  return { reached, distances };

  function searchFrom(first: number, count: number): void {
    rows.fill(0);
    found.fill(0);
    complete.fill(0);
    for (let v = 0; v < size; v += 1) waiting[v] = v;
    waitingCount = size;
    waitingEnds = neighbours.length;
    for (let lane = 0; lane < count; lane += 1) {
      const v = first + lane;
      rows[v * words + (lane >> 5)] = 1 << (lane & 31);
      found[v] = 1;
      changed[lane] = v;
      if (count > 1) continue;
      complete[v] = 1;
      waitingEnds -= degree(v);
    }
    let changedCount = count;
    for (let hop = 1; hop <= maxHops && changedCount > 0 && waitingEnds > 0; hop += 1) {
      let changedEnds = 0;
      for (let i = 0; i < changedCount; i += 1) changedEnds += degree(changed[i] ?? 0);
      // Sending on reads and writes a row where gathering only reads one.
      changedCount = changedEnds * 2 < waitingEnds ? push(changedCount, count, hop) : pull(count, hop);
    }
  }

  function degree(v: number): number {
    return (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
  }

  function push(changedCount: number, count: number, hop: number): number {
    let touchedCount = 0;
    for (let i = 0; i < changedCount; i += 1) {
      const v = changed[i] ?? 0;
      const from = v * words;
      const rowEnd = offsets[v + 1] ?? 0;
      for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
        const w = neighbours[j] ?? 0;
        if (complete[w] !== 0) continue;
        const to = w * words;
        if (marked[w] === 0) {
          marked[w] = 1;
          touched[touchedCount] = w;
          touchedCount += 1;
          for (let word = 0; word < words; word += 1) nextRows[to + word] = (rows[to + word] ?? 0) | (rows[from + word] ?? 0);
        } else {
          for (let word = 0; word < words; word += 1) nextRows[to + word] = (nextRows[to + word] ?? 0) | (rows[from + word] ?? 0);
        }
      }
    }
    let nowChanged = 0;
    for (let i = 0; i < touchedCount; i += 1) {
      const w = touched[i] ?? 0;
      marked[w] = 0;
      const row = w * words;
      if (!settle(w, onesOf(nextRows, row), count, hop, 2)) continue;
      for (let word = row; word < row + words; word += 1) rows[word] = nextRows[word] ?? 0;
      changed[nowChanged] = w;
      nowChanged += 1;
    }
    return nowChanged;
  }

  function pull(count: number, hop: number): number {
    let nowChanged = 0;
    let kept = 0;
    for (let i = 0; i < waitingCount; i += 1) {
      const v = waiting[i] ?? 0;
      const own = v * words;
      if (complete[v] !== 0) {
        complete[v] = 2;
        for (let word = own; word < own + words; word += 1) nextRows[word] = rows[word] ?? 0;
        continue;
      }
      waiting[kept] = v;
      kept += 1;
      gather(v, own);
      if (!settle(v, onesOf(nextRows, own), count, hop, 1)) continue;
      changed[nowChanged] = v;
      nowChanged += 1;
    }
    waitingCount = kept;
    const swapped = rows;
    rows = nextRows;
    nextRows = swapped;
    return nowChanged;
  }

  /** Written out word by word, so that the eight sums stay in registers. */
  function gather(v: number, own: number): void {
    let a0 = rows[own] ?? 0;
    let a1 = rows[own + 1] ?? 0;
    let a2 = rows[own + 2] ?? 0;
    let a3 = rows[own + 3] ?? 0;
    let a4 = rows[own + 4] ?? 0;
    let a5 = rows[own + 5] ?? 0;
    let a6 = rows[own + 6] ?? 0;
    let a7 = rows[own + 7] ?? 0;
    const rowEnd = offsets[v + 1] ?? 0;
    for (let j = offsets[v] ?? 0; j < rowEnd; j += 1) {
      const row = (neighbours[j] ?? 0) * words;
      a0 |= rows[row] ?? 0;
      a1 |= rows[row + 1] ?? 0;
      a2 |= rows[row + 2] ?? 0;
      a3 |= rows[row + 3] ?? 0;
      a4 |= rows[row + 4] ?? 0;
      a5 |= rows[row + 5] ?? 0;
      a6 |= rows[row + 6] ?? 0;
      a7 |= rows[row + 7] ?? 0;
    }
    nextRows[own] = a0;
    nextRows[own + 1] = a1;
    nextRows[own + 2] = a2;
    nextRows[own + 3] = a3;
    nextRows[own + 4] = a4;
    nextRows[own + 5] = a5;
    nextRows[own + 6] = a6;
    nextRows[own + 7] = a7;
  }

  /** Notes how many searches have got to a contact; false where none is new. */
  function settle(v: number, now: number, count: number, hop: number, whenComplete: number): boolean {
    const gained = now - (found[v] ?? 0);
    if (gained === 0) return false;
    found[v] = now;
    reached[v] = (reached[v] ?? 0) + gained;
    distances[v] = (distances[v] ?? 0) + gained * hop;
    if (now === count) {
      complete[v] = whenComplete;
      waitingEnds -= degree(v);
    }
    return true;
  }
};

/** How many bits of a row are set. Nibble counts of two words are joined before they widen to bytes, byte counts of all at the end. */
function onesOf(rows: Uint32Array, start: number): number {
  let bytes = 0;
  for (let word = start; word < start + words; word += 2) {
    const nibbles = nibbleCounts(rows[word] ?? 0) + nibbleCounts(rows[word + 1] ?? 0);
    bytes += (nibbles & 0x0f0f0f0f) + ((nibbles >>> 4) & 0x0f0f0f0f);
  }
  // Up to 64 a byte, so up to 256 in all: one more than a byte holds.
  return (bytes & 0xff) + ((bytes >>> 8) & 0xff) + ((bytes >>> 16) & 0xff) + (bytes >>> 24);
}

function nibbleCounts(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}
