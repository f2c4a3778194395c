// ForceAtlas2 with Barnes-Hut repulsion; the arithmetic follows RepulsionTree and typedForces operation by operation, so that
// both give the same bits. Two contacts of a bucket go side by side in one vector: each keeps its own order of additions.

const bucketSize: i32 = 16;
const axisBits: i32 = 15;
const cells: i32 = 1 << axisBits;
const digitBits: u32 = 10;
const digits: i32 = 1 << 10;
const softening: f64 = 1e-4;

let size: i32 = 0;
let repulsion: f64 = 0;
let gravity: f64 = 0;
let slowDown: f64 = 1;
let reach: f64 = 1;
let nodes: i32 = 0;

let top: usize = 0;
let offsets: usize = 0;
let neighbours: usize = 0;
let pull: usize = 0;
let mass: usize = 0;
// Two numbers a contact, x and y.
let position: usize = 0;
let force: usize = 0;
let before: usize = 0;
let convergence: usize = 0;
// Along the Morton curve.
let code: usize = 0;
let order: usize = 0;
let otherCode: usize = 0;
let otherOrder: usize = 0;
let count: usize = 0;
let sortedX: usize = 0;
let sortedY: usize = 0;
let sortedMass: usize = 0;
let sumMass: usize = 0;
let sumX: usize = 0;
let sumY: usize = 0;
// Nodes in preorder.
let first: usize = 0;
let end: usize = 0;
let after: usize = 0;
let leaf: usize = 0;
let width: usize = 0;
let nodeX: usize = 0;
let nodeY: usize = 0;
let nodeMass: usize = 0;
let stack: usize = 0;
// Three numbers a source: x, y, mass.
let list: usize = 0;

function take(bytes: usize): usize {
  const here = top;
  top = (top + bytes + 31) & ~15;
  return here;
}

export function prepare(contacts: i32, ends: i32, repulsionOf: f64, gravityOf: f64, slowDownBy: f64, theta: f64): i32 {
  size = contacts;
  repulsion = repulsionOf;
  gravity = gravityOf;
  slowDown = slowDownBy;
  reach = theta * theta;
  const n = <usize>contacts;
  const nodesAtMost = 2 * n + 1;
  top = (__heap_base + 15) & ~15;
  offsets = take(4 * (n + 1));
  neighbours = take(4 * <usize>ends);
  pull = take(8 * <usize>ends);
  mass = take(8 * n);
  position = take(16 * n);
  force = take(16 * n);
  before = take(16 * n);
  convergence = take(8 * n);
  code = take(4 * n);
  order = take(4 * n);
  otherCode = take(4 * n);
  otherOrder = take(4 * n);
  count = take(4 * digits);
  sortedX = take(8 * (n + 4));
  sortedY = take(8 * (n + 4));
  sortedMass = take(8 * (n + 4));
  sumMass = take(8 * (n + 1));
  sumX = take(8 * (n + 1));
  sumY = take(8 * (n + 1));
  first = take(4 * nodesAtMost);
  end = take(4 * nodesAtMost);
  after = take(4 * nodesAtMost);
  leaf = take(nodesAtMost);
  width = take(8 * nodesAtMost);
  nodeX = take(8 * nodesAtMost);
  nodeY = take(8 * nodesAtMost);
  nodeMass = take(8 * nodesAtMost);
  stack = take(8 * (3 * axisBits + 4));
  list = take(24 * (nodesAtMost + n));
  const pages = <i32>((top + 65535) >> 16) - memory.size();
  if (pages > 0 && memory.grow(pages) < 0) return 0;
  for (let v: i32 = 0; v < contacts; v++) store<f64>(convergence + ((<usize>v) << 3), 1);
  return 1;
}

export function offsetsAt(): usize {
  return offsets;
}
export function neighboursAt(): usize {
  return neighbours;
}
export function pullAt(): usize {
  return pull;
}
export function massAt(): usize {
  return mass;
}
export function positionAt(): usize {
  return position;
}

/** One iteration. */
export function iterate(): void {
  const side = sort();
  gather();
  build(side);
  for (let node: i32 = 0; node < nodes; node++) {
    if (load<u8>(leaf + <usize>node)) act(node, sources(node));
  }
  addUp();
  move();
}

function spread(value: u32): u32 {
  let bits = (value | (value << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function sort(): f64 {
  let low = v128.load(position);
  let high = low;
  for (let v: i32 = 1; v < size; v++) {
    const at = v128.load(position + ((<usize>v) << 4));
    low = f64x2.min(low, at);
    high = f64x2.max(high, at);
  }
  const minX = f64x2.extract_lane(low, 0);
  const minY = f64x2.extract_lane(low, 1);
  const wide = f64x2.extract_lane(high, 0) - minX;
  const tall = f64x2.extract_lane(high, 1) - minY;
  const side = wide > tall ? wide : tall;
  const scale = side > 0 ? (<f64>cells - 0.5) / side : 0;
  for (let v: i32 = 0; v < size; v++) {
    const at = position + ((<usize>v) << 4);
    const column = <u32>((load<f64>(at) - minX) * scale);
    const row = <u32>((load<f64>(at, 8) - minY) * scale);
    store<u32>(code + ((<usize>v) << 2), spread(column) | (spread(row) << 1));
    store<u32>(order + ((<usize>v) << 2), <u32>v);
  }
  sortBy(0, code, order, otherCode, otherOrder);
  sortBy(digitBits, otherCode, otherOrder, code, order);
  sortBy(2 * digitBits, code, order, otherCode, otherOrder);
  const swapCode = code;
  code = otherCode;
  otherCode = swapCode;
  const swapOrder = order;
  order = otherOrder;
  otherOrder = swapOrder;
  return side;
}

function sortBy(shift: u32, fromCode: usize, fromOrder: usize, toCode: usize, toOrder: usize): void {
  memory.fill(count, 0, 4 * digits);
  for (let i: i32 = 0; i < size; i++) {
    const digit = (load<u32>(fromCode + ((<usize>i) << 2)) >> shift) & (digits - 1);
    const at = count + ((<usize>digit) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let earlier: u32 = 0;
  for (let digit: i32 = 0; digit < digits; digit++) {
    const at = count + ((<usize>digit) << 2);
    const here = load<u32>(at);
    store<u32>(at, earlier);
    earlier += here;
  }
  for (let i: i32 = 0; i < size; i++) {
    const value = load<u32>(fromCode + ((<usize>i) << 2));
    const at = count + ((<usize>((value >> shift) & (digits - 1))) << 2);
    const place = load<u32>(at);
    store<u32>(at, place + 1);
    store<u32>(toCode + ((<usize>place) << 2), value);
    store<u32>(toOrder + ((<usize>place) << 2), load<u32>(fromOrder + ((<usize>i) << 2)));
  }
}

function gather(): void {
  let allMass: f64 = 0;
  let allX: f64 = 0;
  let allY: f64 = 0;
  for (let i: i32 = 0; i < size; i++) {
    const v = <usize>load<u32>(order + ((<usize>i) << 2));
    const m = load<f64>(mass + (v << 3));
    const atX = load<f64>(position + (v << 4));
    const atY = load<f64>(position + (v << 4), 8);
    const at = (<usize>i) << 3;
    store<f64>(sortedX + at, atX);
    store<f64>(sortedY + at, atY);
    store<f64>(sortedMass + at, m);
    allMass += m;
    allX += m * atX;
    allY += m * atY;
    store<f64>(sumMass + at, allMass, 8);
    store<f64>(sumX + at, allX, 8);
    store<f64>(sumY + at, allY, 8);
  }
}

function between(sums: usize, from: i32, to: i32): f64 {
  return load<f64>(sums + ((<usize>to) << 3)) - load<f64>(sums + ((<usize>from) << 3));
}

function firstFrom(from: i32, to: i32, least: u32): i32 {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u32>(code + ((<usize>middle) << 2)) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function build(side: f64): void {
  let waiting: usize = stack;
  let made: i32 = 0;
  store<i32>(waiting, 0);
  store<i32>(waiting, size, 4);
  waiting += 8;
  while (waiting > stack) {
    waiting -= 8;
    const from = load<i32>(waiting);
    const to = load<i32>(waiting, 4);
    const low = load<u32>(code + ((<usize>from) << 2));
    const differing = low ^ load<u32>(code + ((<usize>(to - 1)) << 2));
    const level: i32 = differing === 0 ? -1 : (31 - <i32>clz<u32>(differing)) >> 1;
    const whole = between(sumMass, from, to);
    const wide = (<usize>made) << 3;
    const narrow = (<usize>made) << 2;
    store<i32>(first + narrow, from);
    store<i32>(end + narrow, to);
    store<f64>(nodeMass + wide, whole);
    store<f64>(nodeX + wide, between(sumX, from, to) / whole);
    store<f64>(nodeY + wide, between(sumY, from, to) / whole);
    if (level < 0) {
      store<f64>(width + wide, 0);
    } else {
      const half = (side * <f64>(2 << level)) / <f64>(2 * cells);
      store<f64>(width + wide, 4 * half * half);
    }
    const isLeaf = to - from <= bucketSize || level < 0;
    store<u8>(leaf + <usize>made, isLeaf ? 1 : 0);
    made++;
    if (isLeaf) continue;
    const shift = <u32>(2 * level);
    const base = (low >> (shift + 2)) << (shift + 2);
    let upper = to;
    for (let quarter: i32 = 3; quarter >= 0; quarter--) {
      const lower = quarter === 0 ? from : firstFrom(from, upper, base + ((<u32>quarter) << shift));
      if (lower < upper) {
        store<i32>(waiting, lower);
        store<i32>(waiting, upper, 4);
        waiting += 8;
      }
      upper = lower;
    }
  }
  nodes = made;
  for (let node = made - 1; node >= 0; node--) {
    let next = node + 1;
    if (!load<u8>(leaf + <usize>node)) {
      const last = load<i32>(end + ((<usize>node) << 2));
      while (next < made && load<i32>(end + ((<usize>next) << 2)) <= last) next = load<i32>(after + ((<usize>next) << 2));
    }
    store<i32>(after + ((<usize>node) << 2), next);
  }
}

function sources(bucket: i32): usize {
  const from = load<i32>(first + ((<usize>bucket) << 2));
  const to = load<i32>(end + ((<usize>bucket) << 2));
  let minX = load<f64>(sortedX + ((<usize>from) << 3));
  let maxX = minX;
  let minY = load<f64>(sortedY + ((<usize>from) << 3));
  let maxY = minY;
  for (let i = from + 1; i < to; i++) {
    const atX = load<f64>(sortedX + ((<usize>i) << 3));
    const atY = load<f64>(sortedY + ((<usize>i) << 3));
    minX = atX < minX ? atX : minX;
    maxX = atX > maxX ? atX : maxX;
    minY = atY < minY ? atY : minY;
    maxY = atY > maxY ? atY : maxY;
  }
  let listed = list;
  let node: i32 = 0;
  while (node < nodes) {
    const wide = (<usize>node) << 3;
    const atX = load<f64>(nodeX + wide);
    const atY = load<f64>(nodeY + wide);
    const offX = atX < minX ? minX - atX : atX > maxX ? atX - maxX : 0;
    const offY = atY < minY ? minY - atY : atY > maxY ? atY - maxY : 0;
    if (load<f64>(width + wide) < reach * (offX * offX + offY * offY)) {
      store<f64>(listed, atX);
      store<f64>(listed, atY, 8);
      store<f64>(listed, load<f64>(nodeMass + wide), 16);
      listed += 24;
      node = load<i32>(after + ((<usize>node) << 2));
    } else {
      if (load<u8>(leaf + <usize>node)) {
        const last = load<i32>(end + ((<usize>node) << 2));
        for (let i = load<i32>(first + ((<usize>node) << 2)); i < last; i++) {
          store<f64>(listed, load<f64>(sortedX + ((<usize>i) << 3)));
          store<f64>(listed, load<f64>(sortedY + ((<usize>i) << 3)), 8);
          store<f64>(listed, load<f64>(sortedMass + ((<usize>i) << 3)), 16);
          listed += 24;
        }
      }
      node++;
    }
  }
  return listed;
}

// Four contacts at a time; those past the bucket's end are computed along and left out.
function act(bucket: i32, listed: usize): void {
  const to = load<i32>(end + ((<usize>bucket) << 2));
  const soft = f64x2.splat(softening);
  for (let i = load<i32>(first + ((<usize>bucket) << 2)); i < to; i += 4) {
    const at = (<usize>i) << 3;
    const xA = v128.load(sortedX + at);
    const yA = v128.load(sortedY + at);
    const xB = v128.load(sortedX + at, 16);
    const yB = v128.load(sortedY + at, 16);
    let sumXA = f64x2.splat(0);
    let sumYA = f64x2.splat(0);
    let sumXB = f64x2.splat(0);
    let sumYB = f64x2.splat(0);
    for (let from = list; from < listed; from += 24) {
      const fromX = v128.load_splat<f64>(from);
      const fromY = v128.load_splat<f64>(from, 8);
      const fromMass = v128.load_splat<f64>(from, 16);
      const offXA = f64x2.sub(xA, fromX);
      const offYA = f64x2.sub(yA, fromY);
      const offXB = f64x2.sub(xB, fromX);
      const offYB = f64x2.sub(yB, fromY);
      const shareA = f64x2.div(fromMass, f64x2.add(f64x2.add(f64x2.mul(offXA, offXA), f64x2.mul(offYA, offYA)), soft));
      const shareB = f64x2.div(fromMass, f64x2.add(f64x2.add(f64x2.mul(offXB, offXB), f64x2.mul(offYB, offYB)), soft));
      sumXA = f64x2.add(sumXA, f64x2.mul(offXA, shareA));
      sumYA = f64x2.add(sumYA, f64x2.mul(offYA, shareA));
      sumXB = f64x2.add(sumXB, f64x2.mul(offXB, shareB));
      sumYB = f64x2.add(sumYB, f64x2.mul(offYB, shareB));
    }
    put(i, f64x2.extract_lane(sumXA, 0), f64x2.extract_lane(sumYA, 0));
    if (i + 1 < to) put(i + 1, f64x2.extract_lane(sumXA, 1), f64x2.extract_lane(sumYA, 1));
    if (i + 2 < to) put(i + 2, f64x2.extract_lane(sumXB, 0), f64x2.extract_lane(sumYB, 0));
    if (i + 3 < to) put(i + 3, f64x2.extract_lane(sumXB, 1), f64x2.extract_lane(sumYB, 1));
  }
}

function put(i: i32, x: f64, y: f64): void {
  const at = force + ((<usize>load<u32>(order + ((<usize>i) << 2))) << 4);
  store<f64>(at, x);
  store<f64>(at, y, 8);
}

function addUp(): void {
  for (let v: i32 = 0; v < size; v++) {
    const at = v128.load(position + ((<usize>v) << 4));
    let pulled = f64x2.splat(0);
    const last = <usize>load<u32>(offsets + ((<usize>v) << 2), 4);
    for (let i = <usize>load<u32>(offsets + ((<usize>v) << 2)); i < last; i++) {
      const w = <usize>load<u32>(neighbours + (i << 2));
      const off = f64x2.sub(at, v128.load(position + (w << 4)));
      pulled = f64x2.add(pulled, f64x2.mul(off, v128.load_splat<f64>(pull + (i << 3))));
    }
    const own = load<f64>(mass + ((<usize>v) << 3));
    const inward = f64x2.splat(gravity * own);
    const outward = f64x2.splat(repulsion * own);
    const here = force + ((<usize>v) << 4);
    const repelled = f64x2.mul(v128.load(here), outward);
    v128.store(here, f64x2.sub(f64x2.sub(repelled, f64x2.mul(at, inward)), pulled));
  }
}

function move(): void {
  for (let v: i32 = 0; v < size; v++) {
    const wide = (<usize>v) << 4;
    const narrow = (<usize>v) << 3;
    const forceX = load<f64>(force + wide);
    const forceY = load<f64>(force + wide, 8);
    const turnX = load<f64>(before + wide) - forceX;
    const turnY = load<f64>(before + wide, 8) - forceY;
    const alongX = load<f64>(before + wide) + forceX;
    const alongY = load<f64>(before + wide, 8) + forceY;
    const swinging = load<f64>(mass + narrow) * sqrt<f64>(turnX * turnX + turnY * turnY);
    const traction = sqrt<f64>(alongX * alongX + alongY * alongY) / 2;
    const calm = 1 + sqrt<f64>(swinging);
    const speed = (load<f64>(convergence + narrow) * logarithm(1 + traction)) / calm;
    const next = sqrt<f64>((speed * (forceX * forceX + forceY * forceY)) / calm);
    store<f64>(convergence + narrow, next < 1 ? next : 1);
    const stride = speed / slowDown;
    store<f64>(position + wide, load<f64>(position + wide) + forceX * stride);
    store<f64>(position + wide, load<f64>(position + wide, 8) + forceY * stride, 8);
    store<f64>(before + wide, forceX);
    store<f64>(before + wide, forceY, 8);
  }
}

function logarithm(value: f64): f64 {
  let rest = value < 1e300 ? value : 1e300;
  let halvings: f64 = 0;
  while (rest > 65536) {
    rest *= 0.0000152587890625;
    halvings += 16;
  }
  while (rest > 1.5) {
    rest *= 0.5;
    halvings += 1;
  }
  const z = (rest - 1) / (rest + 1);
  const z2 = z * z;
  const third: f64 = 1.0 / 3.0;
  const fifth: f64 = 1.0 / 5.0;
  const seventh: f64 = 1.0 / 7.0;
  const ninth: f64 = 1.0 / 9.0;
  return halvings * Math.LN2 + 2 * z * (1 + z2 * (third + z2 * (fifth + z2 * (seventh + z2 * ninth))));
}
