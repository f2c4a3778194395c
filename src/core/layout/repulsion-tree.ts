/** Contacts that share one walk over the tree. */
const bucketSize = 16;
/** Bits of a Morton code for each axis. */
const axisBits = 15;
const cells = 1 << axisBits;
const digitBits = 10;
const digits = 1 << digitBits;
/** Keeps a contact from repelling itself, and two in one place from flying off. */
const softening = 1e-4;

/**
 * Repulsion of everybody by everybody, far groups taken as one (Barnes and Hut 1986).
 *
 * Contacts are sorted along a Morton curve, so that every cell of the quadtree is a range of them: the tree is a list of ranges in
 * preorder, each with the place after its subtree, and is walked without pointers or a stack. One walk serves a bucket of near
 * contacts. Cells with a single occupied quarter are skipped, so that there are at most two nodes a contact.
 *
 * The arithmetic is that of the WebAssembly kernel, operation by operation: both give the same bits.
 */
export class RepulsionTree {
  /** Contacts along the Morton curve. */
  readonly order: Uint32Array;
  /** Sum over the others of mass x offset / distance squared, along with `order`. */
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
  readonly #size: number;
  readonly #code: Uint32Array;
  readonly #otherCode: Uint32Array;
  readonly #otherOrder: Uint32Array;
  readonly #count = new Uint32Array(digits);
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #mass: Float64Array;
  readonly #sumMass: Float64Array;
  readonly #sumX: Float64Array;
  readonly #sumY: Float64Array;
  /** Nodes in preorder. */
  readonly #first: Uint32Array;
  readonly #end: Uint32Array;
  readonly #after: Uint32Array;
  readonly #leaf: Uint8Array;
  readonly #width: Float64Array;
  readonly #nodeX: Float64Array;
  readonly #nodeY: Float64Array;
  readonly #nodeMass: Float64Array;
  readonly #stack: Uint32Array;
  readonly #listX: Float64Array;
  readonly #listY: Float64Array;
  readonly #listMass: Float64Array;
  #nodes = 0;

  constructor(size: number) {
    const nodes = 2 * size + 1;
    this.#size = size;
    this.order = new Uint32Array(size);
    this.forceX = new Float64Array(size);
    this.forceY = new Float64Array(size);
    this.#code = new Uint32Array(size);
    this.#otherCode = new Uint32Array(size);
    this.#otherOrder = new Uint32Array(size);
    this.#x = new Float64Array(size);
    this.#y = new Float64Array(size);
    this.#mass = new Float64Array(size);
    this.#sumMass = new Float64Array(size + 1);
    this.#sumX = new Float64Array(size + 1);
    this.#sumY = new Float64Array(size + 1);
    this.#first = new Uint32Array(nodes);
    this.#end = new Uint32Array(nodes);
    this.#after = new Uint32Array(nodes);
    this.#leaf = new Uint8Array(nodes);
    this.#width = new Float64Array(nodes);
    this.#nodeX = new Float64Array(nodes);
    this.#nodeY = new Float64Array(nodes);
    this.#nodeMass = new Float64Array(nodes);
    // A range leaves at most three siblings waiting on each level.
    this.#stack = new Uint32Array(2 * (3 * axisBits + 4));
    this.#listX = new Float64Array(nodes + size);
    this.#listY = new Float64Array(nodes + size);
    this.#listMass = new Float64Array(nodes + size);
  }

  /**
   * Sets `order`, `forceX` and `forceY` for these positions.
   *
   * Cost: about O(size log size).
   */
  repel(x: Float64Array, y: Float64Array, mass: Float64Array, theta: number): void {
    const side = this.#sort(x, y);
    this.#gather(x, y, mass);
    this.#build(side);
    const reach = theta * theta;
    for (let node = 0; node < this.#nodes; node += 1) {
      if (this.#leaf[node] === 1) this.#act(node, this.#sources(node, reach));
    }
  }

  /** @returns the side of the square around everybody */
  #sort(x: Float64Array, y: Float64Array): number {
    let minX = x[0] ?? 0;
    let maxX = minX;
    let minY = y[0] ?? 0;
    let maxY = minY;
    for (let v = 1; v < this.#size; v += 1) {
      const atX = x[v] ?? 0;
      const atY = y[v] ?? 0;
      if (atX < minX) minX = atX;
      if (atX > maxX) maxX = atX;
      if (atY < minY) minY = atY;
      if (atY > maxY) maxY = atY;
    }
    const side = maxX - minX > maxY - minY ? maxX - minX : maxY - minY;
    const scale = side > 0 ? (cells - 0.5) / side : 0;
    for (let v = 0; v < this.#size; v += 1) {
      const column = (((x[v] ?? 0) - minX) * scale) >>> 0;
      const row = (((y[v] ?? 0) - minY) * scale) >>> 0;
      this.#code[v] = spread(column) | (spread(row) << 1);
      this.order[v] = v;
    }
    this.#sortBy(0, this.#code, this.order, this.#otherCode, this.#otherOrder);
    this.#sortBy(digitBits, this.#otherCode, this.#otherOrder, this.#code, this.order);
    this.#sortBy(2 * digitBits, this.#code, this.order, this.#otherCode, this.#otherOrder);
    this.#code.set(this.#otherCode);
    this.order.set(this.#otherOrder);
    return side;
  }

  #sortBy(shift: number, code: Uint32Array, order: Uint32Array, toCode: Uint32Array, toOrder: Uint32Array): void {
    const count = this.#count.fill(0);
    for (let i = 0; i < this.#size; i += 1) {
      const digit = ((code[i] ?? 0) >>> shift) & (digits - 1);
      count[digit] = (count[digit] ?? 0) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < digits; digit += 1) {
      const here = count[digit] ?? 0;
      count[digit] = before;
      before += here;
    }
    for (let i = 0; i < this.#size; i += 1) {
      const value = code[i] ?? 0;
      const digit = (value >>> shift) & (digits - 1);
      const place = count[digit] ?? 0;
      count[digit] = place + 1;
      toCode[place] = value;
      toOrder[place] = order[i] ?? 0;
    }
  }

  #gather(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    let sumMass = 0;
    let sumX = 0;
    let sumY = 0;
    for (let i = 0; i < this.#size; i += 1) {
      const v = this.order[i] ?? 0;
      const m = mass[v] ?? 0;
      const atX = x[v] ?? 0;
      const atY = y[v] ?? 0;
      this.#x[i] = atX;
      this.#y[i] = atY;
      this.#mass[i] = m;
      sumMass += m;
      sumX += m * atX;
      sumY += m * atY;
      this.#sumMass[i + 1] = sumMass;
      this.#sumX[i + 1] = sumX;
      this.#sumY[i + 1] = sumY;
    }
  }

  #build(side: number): void {
    const code = this.#code;
    const stack = this.#stack;
    let waiting = 2;
    let nodes = 0;
    stack[0] = 0;
    stack[1] = this.#size;
    while (waiting > 0) {
      waiting -= 2;
      const first = stack[waiting] ?? 0;
      const end = stack[waiting + 1] ?? 0;
      const low = code[first] ?? 0;
      const differing = low ^ (code[end - 1] ?? 0);
      const level = differing === 0 ? -1 : (31 - Math.clz32(differing)) >> 1;
      const mass = (this.#sumMass[end] ?? 0) - (this.#sumMass[first] ?? 0);
      this.#first[nodes] = first;
      this.#end[nodes] = end;
      this.#nodeMass[nodes] = mass;
      this.#nodeX[nodes] = ((this.#sumX[end] ?? 0) - (this.#sumX[first] ?? 0)) / mass;
      this.#nodeY[nodes] = ((this.#sumY[end] ?? 0) - (this.#sumY[first] ?? 0)) / mass;
      const width = (side * (2 << level)) / (2 * cells);
      this.#width[nodes] = level < 0 ? 0 : 4 * width * width;
      const leaf = end - first <= bucketSize || level < 0;
      this.#leaf[nodes] = leaf ? 1 : 0;
      nodes += 1;
      if (leaf) continue;
      const shift = 2 * level;
      const base = (low >>> (shift + 2)) << (shift + 2);
      let upper = end;
      for (let quarter = 3; quarter >= 0; quarter -= 1) {
        const lower = quarter === 0 ? first : this.#firstFrom(first, upper, base + (quarter << shift));
        if (lower < upper) {
          stack[waiting] = lower;
          stack[waiting + 1] = upper;
          waiting += 2;
        }
        upper = lower;
      }
    }
    this.#nodes = nodes;
    for (let node = nodes - 1; node >= 0; node -= 1) {
      let after = node + 1;
      if (this.#leaf[node] === 0) {
        const end = this.#end[node] ?? 0;
        while (after < nodes && (this.#end[after] ?? 0) <= end) after = this.#after[after] ?? 0;
      }
      this.#after[node] = after;
    }
  }

  /** First place from `first` on whose code is not below `code`. */
  #firstFrom(first: number, end: number, code: number): number {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#code[middle] ?? 0) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Lists what acts on a bucket. @returns how many */
  #sources(bucket: number, reach: number): number {
    const x = this.#x;
    const y = this.#y;
    const bucketEnd = this.#end[bucket] ?? 0;
    const bucketFirst = this.#first[bucket] ?? 0;
    let minX = x[bucketFirst] ?? 0;
    let maxX = minX;
    let minY = y[bucketFirst] ?? 0;
    let maxY = minY;
    for (let i = bucketFirst + 1; i < bucketEnd; i += 1) {
      const atX = x[i] ?? 0;
      const atY = y[i] ?? 0;
      if (atX < minX) minX = atX;
      if (atX > maxX) maxX = atX;
      if (atY < minY) minY = atY;
      if (atY > maxY) maxY = atY;
    }
    let listed = 0;
    let node = 0;
    while (node < this.#nodes) {
      const nodeX = this.#nodeX[node] ?? 0;
      const nodeY = this.#nodeY[node] ?? 0;
      const offX = nodeX < minX ? minX - nodeX : nodeX > maxX ? nodeX - maxX : 0;
      const offY = nodeY < minY ? minY - nodeY : nodeY > maxY ? nodeY - maxY : 0;
      if ((this.#width[node] ?? 0) < reach * (offX * offX + offY * offY)) {
        this.#listX[listed] = nodeX;
        this.#listY[listed] = nodeY;
        this.#listMass[listed] = this.#nodeMass[node] ?? 0;
        listed += 1;
        node = this.#after[node] ?? 0;
      } else {
        if (this.#leaf[node] === 1) {
          const end = this.#end[node] ?? 0;
          for (let i = this.#first[node] ?? 0; i < end; i += 1) {
            this.#listX[listed] = x[i] ?? 0;
            this.#listY[listed] = y[i] ?? 0;
            this.#listMass[listed] = this.#mass[i] ?? 0;
            listed += 1;
          }
        }
        node += 1;
      }
    }
    return listed;
  }

  #act(bucket: number, listed: number): void {
    const listX = this.#listX;
    const listY = this.#listY;
    const listMass = this.#listMass;
    const end = this.#end[bucket] ?? 0;
    for (let i = this.#first[bucket] ?? 0; i < end; i += 1) {
      const atX = this.#x[i] ?? 0;
      const atY = this.#y[i] ?? 0;
      let sumX = 0;
      let sumY = 0;
      for (let from = 0; from < listed; from += 1) {
        const offX = atX - (listX[from] ?? 0);
        const offY = atY - (listY[from] ?? 0);
        const share = (listMass[from] ?? 0) / (offX * offX + offY * offY + softening);
        sumX += offX * share;
        sumY += offY * share;
      }
      this.forceX[i] = sumX;
      this.forceY[i] = sumY;
    }
  }
}

/** Puts a 0 before every bit of a number of up to 15 bits. */
function spread(value: number): number {
  let bits = (value | (value << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
