// Breadth-first searches from 512 contacts at once: bit i of a contact's row says that search i has got there. A row is a cache line.

const rowBytes: usize = 64;

let size: i32 = 0;
let offsets: usize = 0;
let neighbours: usize = 0;
/** The rows as they stand, and room for the rows of the next step. */
let rows: usize = 0;
let nextRows: usize = 0;
/** By contact: how many searches have got there. */
let found: usize = 0;
/** By contact: 0 while some search has yet to get there, 1 when all have but `nextRows` does not say so, else 2. */
let complete: usize = 0;
let marked: usize = 0;
let changed: usize = 0;
let touched: usize = 0;
let waiting: usize = 0;
let reached: usize = 0;
let distances: usize = 0;
let waitingCount: i32 = 0;
let waitingEnds: i32 = 0;

/** Makes room for a network; false where there is not enough memory. */
export function prepare(contacts: i32, ends: i32): bool {
  size = contacts;
  const n = <usize>contacts;
  let next = (__heap_base + 63) & ~63;
  rows = next;
  next += n * rowBytes;
  nextRows = next;
  next += n * rowBytes;
  distances = next;
  next += n * 8;
  offsets = next;
  next += (n + 1) * 4;
  neighbours = next;
  next += <usize>ends * 4;
  found = next;
  next += n * 4;
  changed = next;
  next += n * 4;
  touched = next;
  next += n * 4;
  waiting = next;
  next += n * 4;
  reached = next;
  next += n * 4;
  complete = next;
  next += n;
  marked = next;
  next += n;
  const pages = <i32>((next + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) !== -1;
}

export function offsetsAt(): usize {
  return offsets;
}

export function neighboursAt(): usize {
  return neighbours;
}

export function reachedAt(): usize {
  return reached;
}

export function distancesAt(): usize {
  return distances;
}

/** Searches from `first` to `first + count - 1`, at most 512, and adds what they find to both counts. */
export function searchFrom(first: i32, count: i32, maxHops: i32): void {
  memory.fill(rows, 0, <usize>size * rowBytes);
  memory.fill(found, 0, <usize>size * 4);
  memory.fill(complete, 0, <usize>size);
  for (let v = 0; v < size; v++) store<i32>(waiting + ((<usize>v) << 2), v);
  waitingCount = size;
  waitingEnds = load<i32>(offsets + ((<usize>size) << 2));
  for (let lane = 0; lane < count; lane++) {
    const v = <usize>(first + lane);
    const bit: i32 = 1 << (lane & 7);
    store<u8>(rows + v * rowBytes + (lane >> 3), <u8>bit);
    store<i32>(found + (v << 2), 1);
    store<i32>(changed + ((<usize>lane) << 2), <i32>v);
    if (count === 1) {
      store<u8>(complete + v, 1);
      waitingEnds -= degree(v);
    }
  }
  let changedCount = count;
  for (let hop = 1; hop <= maxHops && changedCount > 0 && waitingEnds > 0; hop++) {
    let changedEnds = 0;
    for (let i = 0; i < changedCount; i++) changedEnds += degree(load<u32>(changed + ((<usize>i) << 2)));
    // Sending on reads and writes a row where gathering only reads one.
    changedCount = changedEnds * 2 < waitingEnds ? push(changedCount, count, hop) : pull(count, hop);
  }
}

function degree(v: usize): i32 {
  return load<i32>(offsets + (v << 2), 4) - load<i32>(offsets + (v << 2));
}

/** Every contact that changed hands its row on to its neighbours. */
function push(changedCount: i32, count: i32, hop: i32): i32 {
  let touchedCount = 0;
  for (let i = 0; i < changedCount; i++) {
    const v = <usize>load<u32>(changed + ((<usize>i) << 2));
    const from = rows + v * rowBytes;
    const a0 = v128.load(from);
    const a1 = v128.load(from, 16);
    const a2 = v128.load(from, 32);
    const a3 = v128.load(from, 48);
    let entry = neighbours + ((<usize>load<u32>(offsets + (v << 2))) << 2);
    const end = neighbours + ((<usize>load<u32>(offsets + (v << 2), 4)) << 2);
    for (; entry < end; entry += 4) {
      const w = <usize>load<u32>(entry);
      if (load<u8>(complete + w) !== 0) continue;
      const to = nextRows + w * rowBytes;
      let old = to;
      if (load<u8>(marked + w) === 0) {
        store<u8>(marked + w, 1);
        store<u32>(touched + ((<usize>touchedCount) << 2), <u32>w);
        touchedCount++;
        old = rows + w * rowBytes;
      }
      v128.store(to, v128.or(v128.load(old), a0));
      v128.store(to, v128.or(v128.load(old, 16), a1), 16);
      v128.store(to, v128.or(v128.load(old, 32), a2), 32);
      v128.store(to, v128.or(v128.load(old, 48), a3), 48);
    }
  }
  let nowChanged = 0;
  for (let i = 0; i < touchedCount; i++) {
    const w = <usize>load<u32>(touched + ((<usize>i) << 2));
    store<u8>(marked + w, 0);
    const from = nextRows + w * rowBytes;
    const a0 = v128.load(from);
    const a1 = v128.load(from, 16);
    const a2 = v128.load(from, 32);
    const a3 = v128.load(from, 48);
    if (!settle(w, ones(a0, a1, a2, a3), count, hop, 2)) continue;
    const to = rows + w * rowBytes;
    v128.store(to, a0);
    v128.store(to, a1, 16);
    v128.store(to, a2, 32);
    v128.store(to, a3, 48);
    store<u32>(changed + ((<usize>nowChanged) << 2), <u32>w);
    nowChanged++;
  }
  return nowChanged;
}

/** Every contact that some search has yet to reach gathers the rows of its neighbours. */
function pull(count: i32, hop: i32): i32 {
  let nowChanged = 0;
  let kept = 0;
  for (let i = 0; i < waitingCount; i++) {
    const v = <usize>load<u32>(waiting + ((<usize>i) << 2));
    const to = nextRows + v * rowBytes;
    const from = rows + v * rowBytes;
    let a0 = v128.load(from);
    let a1 = v128.load(from, 16);
    let a2 = v128.load(from, 32);
    let a3 = v128.load(from, 48);
    if (load<u8>(complete + v) === 0) {
      store<u32>(waiting + ((<usize>kept) << 2), <u32>v);
      kept++;
      let entry = neighbours + ((<usize>load<u32>(offsets + (v << 2))) << 2);
      const end = neighbours + ((<usize>load<u32>(offsets + (v << 2), 4)) << 2);
      for (; entry < end; entry += 4) {
        const row = rows + <usize>load<u32>(entry) * rowBytes;
        a0 = v128.or(a0, v128.load(row));
        a1 = v128.or(a1, v128.load(row, 16));
        a2 = v128.or(a2, v128.load(row, 32));
        a3 = v128.or(a3, v128.load(row, 48));
      }
      if (settle(v, ones(a0, a1, a2, a3), count, hop, 1)) {
        store<u32>(changed + ((<usize>nowChanged) << 2), <u32>v);
        nowChanged++;
      }
    } else {
      store<u8>(complete + v, 2);
    }
    v128.store(to, a0);
    v128.store(to, a1, 16);
    v128.store(to, a2, 32);
    v128.store(to, a3, 48);
  }
  waitingCount = kept;
  const swapped = rows;
  rows = nextRows;
  nextRows = swapped;
  return nowChanged;
}

/** Notes how many searches have got to a contact; false where none is new. */
function settle(v: usize, now: i32, count: i32, hop: i32, whenComplete: u8): bool {
  const gained = now - load<i32>(found + (v << 2));
  if (gained === 0) return false;
  store<i32>(found + (v << 2), now);
  // Ties go both ways: searches that get to v with so many ties are contacts that v gets to with as many.
  store<i32>(reached + (v << 2), load<i32>(reached + (v << 2)) + gained);
  store<f64>(distances + (v << 3), load<f64>(distances + (v << 3)) + <f64>gained * <f64>hop);
  if (now === count) {
    store<u8>(complete + v, whenComplete);
    waitingEnds -= degree(v);
  }
  return true;
}

function ones(a0: v128, a1: v128, a2: v128, a3: v128): i32 {
  const bytes = i8x16.add(i8x16.add(i8x16.popcnt(a0), i8x16.popcnt(a1)), i8x16.add(i8x16.popcnt(a2), i8x16.popcnt(a3)));
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
  return i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
}
