// Brandes' accumulation from sixteen contacts at once. A level of the search is a list of entries: a contact, the searches (a bit
// each) that reach it in that many steps, and a row of sixteen numbers that is 0 for the other searches, so that rows add up
// without a mask. Which neighbours' rows to add is read off the bits first: most neighbours are a step too near or too far.

/** Searches at once: a row of ways in 32 bits each is a cache line. */
const lanes: u32 = 16;
/** Rows of shares are in 64 bits each. */
const shareBytes: usize = 128;
/** Whole numbers below are exact in 32 bits of floating point. */
const exactBelow: f32 = 16777216;
/** 2^960: below it, neither a sum of a row nor a share of one way leaves the range of 64 bits. */
const countableBelow: f64 = 9.7453140114e288;
/** Entries a contact, on average, beyond which so few searches share an entry that one search at a time is faster. */
const mostEntries: u32 = 12;

const tooManyWays: i32 = -1;
const tooFewTogether: i32 = -2;

let size: u32 = 0;
let ends: u32 = 0;
/** Whether ways have once passed what 32 bits hold exactly. */
let needsWide: bool = false;

let standsFor: usize = 0;
let result: usize = 0;
/** Rows of neighbours, filled up to a multiple of four with the number `size`, which no search ever reaches. */
let offsets: usize = 0;
let neighbours: usize = 0;
/** By contact, the searches that have yet to reach it. */
let missing: usize = 0;
/** By contact, the searches at whose edge it is, and the address of its row there. */
let edgeLanes: usize = 0;
let edgeRow: usize = 0;
let candidates: usize = 0;
let isCandidate: usize = 0;
/** By entry of a level, the neighbours whose rows are to be added, one list after another, and where each list ends. */
let chosen: usize = 0;
let listEnds: usize = 0;
let levelStarts: usize = 0;
let entryContact: usize = 0;
let entryLanes: usize = 0;
/** Rows of shares of two levels, used in turn. */
let shares: usize = 0;
/** Rows of ways, one an entry; last, so that memory grows with the search. */
let ways: usize = 0;
/** Four bits as four masks of 32 bits, then two bits as two masks of 64 bits. */
let masks: usize = 0;
let wideMasks: usize = 0;
/** By search, half of what its source stands for: every pair is met from both sides. */
let weights: usize = 0;

let taken: usize = 0;

/** Cache lines are fetched in pairs; arrays begin with one. */
function place(bytes: usize): usize {
  const at = taken;
  taken = (taken + bytes + 127) & ~127;
  return at;
}

function reserve(upTo: usize): bool {
  const pages = <i32>((upTo + 65535) >>> 16);
  const more = pages - memory.size();
  return more <= 0 || memory.grow(more) >= 0;
}

/** Makes room for a block in place of the one before; 0 where there is not enough memory. */
export function layOut(contacts: u32, tieEnds: u32): i32 {
  // At worst a search takes this much; addresses would run over, and nobody could wait for such a network.
  if (<u64>contacts * 2100 + <u64>tieEnds * 8 > 0xf000_0000) return 0;
  size = contacts;
  ends = tieEnds;
  needsWide = false;
  taken = (__heap_base + 127) & ~127;
  const withNobody = <usize>size + 1;
  // One level more than the most that is searched on with.
  const entries = <usize>size * (mostEntries + 1) + lanes;
  standsFor = place((<usize>size) << 3);
  result = place((<usize>size) << 3);
  offsets = place(withNobody << 2);
  neighbours = place((<usize>ends) << 2);
  missing = place(withNobody << 1);
  edgeLanes = place(withNobody << 1);
  edgeRow = place(withNobody << 2);
  candidates = place(withNobody << 2);
  isCandidate = place(withNobody);
  // Every tie end is in one list at most; each list may be filled up by one.
  chosen = place((<usize>ends + withNobody + 8) << 2);
  listEnds = place(withNobody << 2);
  levelStarts = place((withNobody + 2) << 2);
  entryContact = place(entries << 2);
  entryLanes = place(entries << 1);
  masks = place(256);
  wideMasks = place(64);
  weights = place(128);
  const emptyRow = place(128);
  shares = place(<usize>size * 2 * shareBytes);
  ways = taken;
  if (!reserve(taken)) return 0;
  memory.fill(edgeLanes, 0, withNobody << 1);
  memory.fill(isCandidate, 0, withNobody);
  memory.fill(emptyRow, 0, 128);
  store<u16>(missing + ((<usize>size) << 1), 0);
  store<u32>(edgeRow + ((<usize>size) << 2), <u32>emptyRow);
  for (let bits: u32 = 0; bits < 16; bits += 1) {
    for (let bit: u32 = 0; bit < 4; bit += 1) store<i32>(masks + (bits << 4) + (bit << 2), -(<i32>((bits >>> bit) & 1)));
  }
  for (let bits: u32 = 0; bits < 4; bits += 1) {
    for (let bit: u32 = 0; bit < 2; bit += 1) store<i64>(wideMasks + (bits << 4) + (bit << 3), -(<i64>((bits >>> bit) & 1)));
  }
  return 1;
}

export function standsForAt(): usize {
  return standsFor;
}

export function resultAt(): usize {
  return result;
}

export function offsetsAt(): usize {
  return offsets;
}

export function neighboursAt(): usize {
  return neighbours;
}

/** Puts into the result what `count` contacts from `first` on give as sources; 0 where they cannot be searched from this way. */
export function passingFrom(first: u32, count: u32): i32 {
  memory.fill(result, 0, (<usize>size) << 3);
  for (let done: u32 = 0; done < count; done += lanes) {
    const some = min(lanes, count - done);
    if (!needsWide) {
      const levels = goOut<f32>(first + done, some);
      if (levels === tooFewTogether) return 0;
      if (levels === tooManyWays) needsWide = true;
      else comeBack<f32>(levels);
    }
    if (needsWide) {
      const levels = goOut<f64>(first + done, some);
      if (levels < 0) return 0;
      comeBack<f64>(levels);
    }
  }
  return 1;
}

/** Counts the ways from all sources; returns how many levels there are. */
function goOut<T>(first: u32, count: u32): i32 {
  const rowBytes: usize = sizeof<T>() * lanes;
  const all: u32 = (1 << count) - 1;
  for (let v: u32 = 0; v < size; v += 1) store<u16>(missing + (v << 1), <u16>all);
  if (!reserve(ways + rowBytes * lanes)) return tooFewTogether;
  memory.fill(ways, 0, rowBytes * lanes);
  memory.fill(weights, 0, 128);
  for (let lane: u32 = 0; lane < count; lane += 1) {
    const v = first + lane;
    const bit: u32 = 1 << lane;
    store<u16>(missing + (v << 1), <u16>(all & ~bit));
    store<u32>(entryContact + (lane << 2), v);
    store<u16>(entryLanes + (lane << 1), <u16>bit);
    store<T>(ways + rowBytes * lane + sizeof<T>() * lane, 1);
    store<f64>(weights + (lane << 3), load<f64>(standsFor + (v << 3)) / 2);
  }
  store<u32>(levelStarts, 0);
  let start: u32 = 0;
  let stop: u32 = count;
  let level: u32 = 0;
  while (start < stop) {
    level += 1;
    store<u32>(levelStarts + (level << 2), stop);
    if (stop > size * mostEntries + lanes) return tooFewTogether;
    const beside = endsOf(start, stop) < ends >>> 3 ? aroundEdge(start, stop) : whoeverIsMissing();
    if (!reserve(ways + rowBytes * (stop + beside))) return tooFewTogether;
    showEdge(start, stop, ways + rowBytes * start, rowBytes);
    // Lists first and sums after: the machine then fetches the rows of several entries at once.
    const next = settle(beside, stop);
    const isCounted = addWays<T>(stop, next);
    hideEdge(start, stop);
    if (!isCounted) return tooManyWays;
    start = stop;
    stop = next;
  }
  return level;
}

/** How many neighbours the entries have. */
function endsOf(start: u32, stop: u32): u32 {
  let sum: u32 = 0;
  for (let entry = start; entry < stop; entry += 1) {
    const row = offsets + (load<u32>(entryContact + (entry << 2)) << 2);
    sum += load<u32>(row, 4) - load<u32>(row);
  }
  return sum;
}

function showEdge(start: u32, stop: u32, rows: usize, rowBytes: usize): void {
  let row = rows;
  for (let entry = start; entry < stop; entry += 1) {
    const v = load<u32>(entryContact + (entry << 2));
    store<u16>(edgeLanes + (v << 1), load<u16>(entryLanes + (entry << 1)));
    store<u32>(edgeRow + (v << 2), <u32>row);
    row += rowBytes;
  }
}

function hideEdge(start: u32, stop: u32): void {
  for (let entry = start; entry < stop; entry += 1) {
    store<u16>(edgeLanes + (load<u32>(entryContact + (entry << 2)) << 1), 0);
  }
}

/** Lists the neighbours of a level that some search has yet to reach; returns how many. */
function aroundEdge(start: u32, stop: u32): u32 {
  let to = candidates;
  for (let entry = start; entry < stop; entry += 1) {
    const row = offsets + (load<u32>(entryContact + (entry << 2)) << 2);
    const last = neighbours + (load<u32>(row, 4) << 2);
    for (let at = neighbours + (load<u32>(row) << 2); at < last; at += 4) {
      const w = load<u32>(at);
      if (load<u16>(missing + (w << 1)) === 0 || load<u8>(isCandidate + w) !== 0) continue;
      store<u8>(isCandidate + w, 1);
      store<u32>(to, w);
      to += 4;
    }
  }
  for (let at = candidates; at < to; at += 4) store<u8>(isCandidate + load<u32>(at), 0);
  return <u32>((to - candidates) >>> 2);
}

/** Lists all contacts that some search has yet to reach; returns how many. */
function whoeverIsMissing(): u32 {
  let to = candidates;
  for (let v: u32 = 0; v < size; v += 1) {
    store<u32>(to, v);
    to += (<usize>(load<u16>(missing + (v << 1)) !== 0)) << 2;
  }
  return <u32>((to - candidates) >>> 2);
}

/** Makes the next level of the candidates beside the edge, without its ways; returns where it stops. */
function settle(count: u32, firstEntry: u32): u32 {
  // Held here, as the compiler reads a global anew in each turn.
  const edge = edgeLanes;
  const nobody = size;
  let entry = firstEntry;
  let last = chosen;
  let listEnd = listEnds;
  const lastCandidate = candidates + (count << 2);
  for (let at = candidates; at < lastCandidate; at += 4) {
    const v = load<u32>(at);
    const want: u32 = load<u16>(missing + (v << 1));
    const rowEnd = neighbours + (load<u32>(offsets + (v << 2), 4) << 2);
    const list = last;
    let got: u32 = 0;
    for (let next = neighbours + (load<u32>(offsets + (v << 2)) << 2); next < rowEnd; next += 16) {
      const w0 = load<u32>(next);
      const w1 = load<u32>(next, 4);
      const w2 = load<u32>(next, 8);
      const w3 = load<u32>(next, 12);
      const from0: u32 = <u32>load<u16>(edge + (w0 << 1)) & want;
      const from1: u32 = <u32>load<u16>(edge + (w1 << 1)) & want;
      const from2: u32 = <u32>load<u16>(edge + (w2 << 1)) & want;
      const from3: u32 = <u32>load<u16>(edge + (w3 << 1)) & want;
      store<u32>(last, w0);
      last += (<usize>(from0 !== 0)) << 2;
      store<u32>(last, w1);
      last += (<usize>(from1 !== 0)) << 2;
      store<u32>(last, w2);
      last += (<usize>(from2 !== 0)) << 2;
      store<u32>(last, w3);
      last += (<usize>(from3 !== 0)) << 2;
      got |= from0 | from1 | from2 | from3;
    }
    if (got === 0) continue;
    store<u16>(missing + (v << 1), <u16>(want & ~got));
    store<u32>(entryContact + (entry << 2), v);
    store<u16>(entryLanes + (entry << 1), <u16>got);
    entry += 1;
    // Rows are added two by two, as most have one or two: a loop of the same length each time is foreseen.
    store<u32>(last, nobody);
    last += (last - list) & 4;
    store<u32>(listEnd, <u32>last);
    listEnd += 4;
  }
  return entry;
}

/** Adds up the ways to the entries of a level; false where one is more than can be counted. */
function addWays<T>(start: u32, stop: u32): bool {
  const rowOf = edgeRow;
  let from = chosen;
  let listEnd = listEnds;
  let row = ways + sizeof<T>() * lanes * start;
  let most = f32x4.splat(0);
  let mostWide = f64x2.splat(0);
  for (let entry = start; entry < stop; entry += 1) {
    const got: u32 = load<u16>(entryLanes + (entry << 1));
    const last: usize = load<u32>(listEnd);
    if (sizeof<T>() === 4) {
      let a0 = f32x4.splat(0);
      let a1 = f32x4.splat(0);
      let a2 = f32x4.splat(0);
      let a3 = f32x4.splat(0);
      for (; from < last; from += 8) {
        const one: usize = load<u32>(rowOf + (load<u32>(from) << 2));
        const other: usize = load<u32>(rowOf + (load<u32>(from, 4) << 2));
        a0 = f32x4.add(f32x4.add(a0, v128.load(one)), v128.load(other));
        a1 = f32x4.add(f32x4.add(a1, v128.load(one, 16)), v128.load(other, 16));
        a2 = f32x4.add(f32x4.add(a2, v128.load(one, 32)), v128.load(other, 32));
        a3 = f32x4.add(f32x4.add(a3, v128.load(one, 48)), v128.load(other, 48));
      }
      a0 = v128.and(a0, v128.load(masks + (((got >>> 0) & 15) << 4)));
      a1 = v128.and(a1, v128.load(masks + (((got >>> 4) & 15) << 4)));
      a2 = v128.and(a2, v128.load(masks + (((got >>> 8) & 15) << 4)));
      a3 = v128.and(a3, v128.load(masks + (((got >>> 12) & 15) << 4)));
      v128.store(row, a0);
      v128.store(row, a1, 16);
      v128.store(row, a2, 32);
      v128.store(row, a3, 48);
      most = f32x4.pmax(most, f32x4.pmax(f32x4.pmax(a0, a1), f32x4.pmax(a2, a3)));
    } else {
      let a0 = f64x2.splat(0);
      let a1 = f64x2.splat(0);
      let a2 = f64x2.splat(0);
      let a3 = f64x2.splat(0);
      let a4 = f64x2.splat(0);
      let a5 = f64x2.splat(0);
      let a6 = f64x2.splat(0);
      let a7 = f64x2.splat(0);
      for (; from < last; from += 8) {
        const one: usize = load<u32>(rowOf + (load<u32>(from) << 2));
        const other: usize = load<u32>(rowOf + (load<u32>(from, 4) << 2));
        a0 = f64x2.add(f64x2.add(a0, v128.load(one)), v128.load(other));
        a1 = f64x2.add(f64x2.add(a1, v128.load(one, 16)), v128.load(other, 16));
        a2 = f64x2.add(f64x2.add(a2, v128.load(one, 32)), v128.load(other, 32));
        a3 = f64x2.add(f64x2.add(a3, v128.load(one, 48)), v128.load(other, 48));
        a4 = f64x2.add(f64x2.add(a4, v128.load(one, 64)), v128.load(other, 64));
        a5 = f64x2.add(f64x2.add(a5, v128.load(one, 80)), v128.load(other, 80));
        a6 = f64x2.add(f64x2.add(a6, v128.load(one, 96)), v128.load(other, 96));
        a7 = f64x2.add(f64x2.add(a7, v128.load(one, 112)), v128.load(other, 112));
      }
      a0 = v128.and(a0, v128.load(wideMasks + (((got >>> 0) & 3) << 4)));
      a1 = v128.and(a1, v128.load(wideMasks + (((got >>> 2) & 3) << 4)));
      a2 = v128.and(a2, v128.load(wideMasks + (((got >>> 4) & 3) << 4)));
      a3 = v128.and(a3, v128.load(wideMasks + (((got >>> 6) & 3) << 4)));
      a4 = v128.and(a4, v128.load(wideMasks + (((got >>> 8) & 3) << 4)));
      a5 = v128.and(a5, v128.load(wideMasks + (((got >>> 10) & 3) << 4)));
      a6 = v128.and(a6, v128.load(wideMasks + (((got >>> 12) & 3) << 4)));
      a7 = v128.and(a7, v128.load(wideMasks + (((got >>> 14) & 3) << 4)));
      v128.store(row, a0);
      v128.store(row, a1, 16);
      v128.store(row, a2, 32);
      v128.store(row, a3, 48);
      v128.store(row, a4, 64);
      v128.store(row, a5, 80);
      v128.store(row, a6, 96);
      v128.store(row, a7, 112);
      mostWide = f64x2.pmax(
        mostWide,
        f64x2.pmax(f64x2.pmax(f64x2.pmax(a0, a1), f64x2.pmax(a2, a3)), f64x2.pmax(f64x2.pmax(a4, a5), f64x2.pmax(a6, a7))),
      );
    }
    row += sizeof<T>() * lanes;
    listEnd += 4;
  }
  if (sizeof<T>() === 4) {
    const low = max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1));
    const high = max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3));
    return max(low, high) < exactBelow;
  }
  return max(f64x2.extract_lane(mostWide, 0), f64x2.extract_lane(mostWide, 1)) < countableBelow;
}

/** Takes the shares of the ways back, level by level. */
function comeBack<T>(levels: i32): void {
  const rowBytes: usize = sizeof<T>() * lanes;
  let mine = shares;
  let theirs = shares + <usize>size * shareBytes;
  let beyond: u32 = load<u32>(levelStarts + (levels << 2));
  for (let level = levels - 1; level > 0; level -= 1) {
    const start = load<u32>(levelStarts + (level << 2));
    const stop = load<u32>(levelStarts + (level << 2), 4);
    lookBeyond(start, stop);
    share<T>(start, stop, ways + rowBytes * start, mine);
    hideEdge(stop, beyond);
    if (level > 1) showEdge(start, stop, mine, shareBytes);
    beyond = stop;
    const other = mine;
    mine = theirs;
    theirs = other;
  }
}

/** Lists for the entries of a level the neighbours that lie a step further on. */
function lookBeyond(start: u32, stop: u32): void {
  const edge = edgeLanes;
  const nobody = size;
  let last = chosen;
  let listEnd = listEnds;
  for (let entry = start; entry < stop; entry += 1) {
    const v = load<u32>(entryContact + (entry << 2));
    const want: u32 = load<u16>(entryLanes + (entry << 1));
    const rowEnd = neighbours + (load<u32>(offsets + (v << 2), 4) << 2);
    const list = last;
    for (let next = neighbours + (load<u32>(offsets + (v << 2)) << 2); next < rowEnd; next += 16) {
      const w0 = load<u32>(next);
      const w1 = load<u32>(next, 4);
      const w2 = load<u32>(next, 8);
      const w3 = load<u32>(next, 12);
      const from0: u32 = <u32>load<u16>(edge + (w0 << 1)) & want;
      const from1: u32 = <u32>load<u16>(edge + (w1 << 1)) & want;
      const from2: u32 = <u32>load<u16>(edge + (w2 << 1)) & want;
      const from3: u32 = <u32>load<u16>(edge + (w3 << 1)) & want;
      store<u32>(last, w0);
      last += (<usize>(from0 !== 0)) << 2;
      store<u32>(last, w1);
      last += (<usize>(from1 !== 0)) << 2;
      store<u32>(last, w2);
      last += (<usize>(from2 !== 0)) << 2;
      store<u32>(last, w3);
      last += (<usize>(from3 !== 0)) << 2;
    }
    store<u32>(last, nobody);
    last += (last - list) & 4;
    store<u32>(listEnd, <u32>last);
    listEnd += 4;
  }
}

/** The share of each way to the entries of a level: what lies at its end and beyond, in equal parts. */
function share<T>(start: u32, stop: u32, ownRows: usize, shareRows: usize): void {
  const rowOf = edgeRow;
  const zero = f64x2.splat(0);
  let from = chosen;
  let listEnd = listEnds;
  let row = ownRows;
  let to = shareRows;
  for (let entry = start; entry < stop; entry += 1) {
    const v = load<u32>(entryContact + (entry << 2));
    const last: usize = load<u32>(listEnd);
    const leadsOn = from < last;
    let a0 = f64x2.splat(0);
    let a1 = f64x2.splat(0);
    let a2 = f64x2.splat(0);
    let a3 = f64x2.splat(0);
    let a4 = f64x2.splat(0);
    let a5 = f64x2.splat(0);
    let a6 = f64x2.splat(0);
    let a7 = f64x2.splat(0);
    for (; from < last; from += 8) {
      const one: usize = load<u32>(rowOf + (load<u32>(from) << 2));
      const other: usize = load<u32>(rowOf + (load<u32>(from, 4) << 2));
      a0 = f64x2.add(f64x2.add(a0, v128.load(one)), v128.load(other));
      a1 = f64x2.add(f64x2.add(a1, v128.load(one, 16)), v128.load(other, 16));
      a2 = f64x2.add(f64x2.add(a2, v128.load(one, 32)), v128.load(other, 32));
      a3 = f64x2.add(f64x2.add(a3, v128.load(one, 48)), v128.load(other, 48));
      a4 = f64x2.add(f64x2.add(a4, v128.load(one, 64)), v128.load(other, 64));
      a5 = f64x2.add(f64x2.add(a5, v128.load(one, 80)), v128.load(other, 80));
      a6 = f64x2.add(f64x2.add(a6, v128.load(one, 96)), v128.load(other, 96));
      a7 = f64x2.add(f64x2.add(a7, v128.load(one, 112)), v128.load(other, 112));
    }
    const own = f64x2.splat(load<f64>(standsFor + (v << 3)));
    let w0: v128;
    let w1: v128;
    let w2: v128;
    let w3: v128;
    let w4: v128;
    let w5: v128;
    let w6: v128;
    let w7: v128;
    if (sizeof<T>() === 4) {
      w0 = f64x2.promote_low_f32x4(v128.load64_zero(row));
      w1 = f64x2.promote_low_f32x4(v128.load64_zero(row, 8));
      w2 = f64x2.promote_low_f32x4(v128.load64_zero(row, 16));
      w3 = f64x2.promote_low_f32x4(v128.load64_zero(row, 24));
      w4 = f64x2.promote_low_f32x4(v128.load64_zero(row, 32));
      w5 = f64x2.promote_low_f32x4(v128.load64_zero(row, 40));
      w6 = f64x2.promote_low_f32x4(v128.load64_zero(row, 48));
      w7 = f64x2.promote_low_f32x4(v128.load64_zero(row, 56));
    } else {
      w0 = v128.load(row);
      w1 = v128.load(row, 16);
      w2 = v128.load(row, 32);
      w3 = v128.load(row, 48);
      w4 = v128.load(row, 64);
      w5 = v128.load(row, 80);
      w6 = v128.load(row, 96);
      w7 = v128.load(row, 112);
    }
    if (leadsOn) {
      let sum = f64x2.mul(f64x2.mul(a0, w0), v128.load(weights));
      let other = f64x2.mul(f64x2.mul(a1, w1), v128.load(weights, 16));
      sum = f64x2.add(sum, f64x2.mul(f64x2.mul(a2, w2), v128.load(weights, 32)));
      other = f64x2.add(other, f64x2.mul(f64x2.mul(a3, w3), v128.load(weights, 48)));
      sum = f64x2.add(sum, f64x2.mul(f64x2.mul(a4, w4), v128.load(weights, 64)));
      other = f64x2.add(other, f64x2.mul(f64x2.mul(a5, w5), v128.load(weights, 80)));
      sum = f64x2.add(sum, f64x2.mul(f64x2.mul(a6, w6), v128.load(weights, 96)));
      other = f64x2.add(other, f64x2.mul(f64x2.mul(a7, w7), v128.load(weights, 112)));
      sum = f64x2.add(sum, other);
      const place = result + (v << 3);
      store<f64>(place, load<f64>(place) + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
    }
    v128.store(to, v128.and(f64x2.add(a0, f64x2.div(own, w0)), f64x2.ne(w0, zero)));
    v128.store(to, v128.and(f64x2.add(a1, f64x2.div(own, w1)), f64x2.ne(w1, zero)), 16);
    v128.store(to, v128.and(f64x2.add(a2, f64x2.div(own, w2)), f64x2.ne(w2, zero)), 32);
    v128.store(to, v128.and(f64x2.add(a3, f64x2.div(own, w3)), f64x2.ne(w3, zero)), 48);
    v128.store(to, v128.and(f64x2.add(a4, f64x2.div(own, w4)), f64x2.ne(w4, zero)), 64);
    v128.store(to, v128.and(f64x2.add(a5, f64x2.div(own, w5)), f64x2.ne(w5, zero)), 80);
    v128.store(to, v128.and(f64x2.add(a6, f64x2.div(own, w6)), f64x2.ne(w6, zero)), 96);
    v128.store(to, v128.and(f64x2.add(a7, f64x2.div(own, w7)), f64x2.ne(w7, zero)), 112);
    row += sizeof<T>() * lanes;
    to += shareBytes;
    listEnd += 4;
  }
}
