import { DotGrid, roundPlace } from "./dot-grid.ts";
import { dotWidth } from "./ring-places.ts";
import { goldenAngle } from "./sunflower.ts";

/** What dots are pushed to: with a little air, which also outlasts rounding. */
const apart = 1.12 * dotWidth;
const passes = 240;
const longestPush = dotWidth / 8;

/**
 * Moves dots until none covers another, as little as may be: pairs that touch push one another apart, pass after pass; whatever
 * still touches then goes to the nearest free place.
 *
 * @param x changed in place, rounded to hundredths
 * @param y changed in place
 * @param keepClear radius around the origin where no dot may stand, or 0.
 * Cost: O(contacts) a pass, at most 240 passes.
 */
export function spreadDots(x: Float64Array, y: Float64Array, keepClear: number): void {
  const rows = new CellRows(x.length);
  for (let pass = 0; pass < passes; pass += 1) {
    const moved = rows.pushApart(x, y);
    if (!clearMiddle(x, y, keepClear) && !moved) break;
  }
  settle(x, y, keepClear);
}

/** @returns whether anybody had to move */
function clearMiddle(x: Float64Array, y: Float64Array, radius: number): boolean {
  let moved = false;
  for (let v = 0; v < x.length; v += 1) {
    const atX = x[v] ?? 0;
    const atY = y[v] ?? 0;
    const distance = Math.sqrt(atX * atX + atY * atY);
    if (distance >= radius) continue;
    moved = true;
    const angle = distance === 0 ? v * goldenAngle : 0;
    x[v] = distance === 0 ? radius * Math.cos(angle) : (atX / distance) * radius;
    y[v] = distance === 0 ? radius * Math.sin(angle) : (atY / distance) * radius;
  }
  return moved;
}

/** From the middle outwards, everybody who would cover a dot takes the nearest free place. */
function settle(x: Float64Array, y: Float64Array, keepClear: number): void {
  const distance = Float64Array.from(x, (atX, v) => atX * atX + (y[v] ?? 0) * (y[v] ?? 0));
  const order = Uint32Array.from(x.keys()).sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b);
  const grid = new DotGrid();
  if (keepClear > 0) grid.add(0, 0);
  for (const v of order) {
    const place = grid.freeNear(roundPlace(x[v] ?? 0), roundPlace(y[v] ?? 0), 0);
    x[v] = place.x;
    y[v] = place.y;
    grid.add(place.x, place.y);
  }
}

/** Dots sorted into square cells as wide as two dots are to be apart, or wider where the map is mostly empty. */
class CellRows {
  readonly #size: number;
  readonly #cell: Uint32Array;
  readonly #order: Uint32Array;
  #starts = new Uint32Array(0);

  constructor(size: number) {
    this.#size = size;
    this.#cell = new Uint32Array(size);
    this.#order = new Uint32Array(size);
  }

  /** One pass over all pairs that touch. @returns whether any did */
  pushApart(x: Float64Array, y: Float64Array): boolean {
    const columns = this.#sort(x, y);
    const starts = this.#starts;
    let moved = false;
    for (let i = 0; i < this.#size; i += 1) {
      const v = this.#order[i] ?? 0;
      const cell = this.#cell[v] ?? 0;
      // The rest of this cell and the one after; then three in the row after.
      const endBeside = starts[cell + 2] ?? 0;
      const endBelow = starts[cell + columns + 2] ?? 0;
      for (let j = i + 1; j < endBeside; j += 1) if (push(x, y, v, this.#order[j] ?? 0)) moved = true;
      for (let j = starts[cell + columns - 1] ?? 0; j < endBelow; j += 1) {
        if (push(x, y, v, this.#order[j] ?? 0)) moved = true;
      }
    }
    return moved;
  }

  /** @returns how many cells a row has; the first and last of each, and of the rows, stay empty */
  #sort(x: Float64Array, y: Float64Array): number {
    let minX = Number.POSITIVE_INFINITY;
    let maxX = Number.NEGATIVE_INFINITY;
    let minY = Number.POSITIVE_INFINITY;
    let maxY = Number.NEGATIVE_INFINITY;
    for (let v = 0; v < this.#size; v += 1) {
      minX = Math.min(minX, x[v] ?? 0);
      maxX = Math.max(maxX, x[v] ?? 0);
      minY = Math.min(minY, y[v] ?? 0);
      maxY = Math.max(maxY, y[v] ?? 0);
    }
    const width = Math.max(
      apart,
      Math.sqrt(((maxX - minX) * (maxY - minY)) / (8 * this.#size)),
      (maxX - minX + maxY - minY) / 65_536,
    );
    const columns = Math.floor((maxX - minX) / width) + 3;
    const rows = Math.floor((maxY - minY) / width) + 3;
    const cells = columns * rows + 2;
    if (this.#starts.length < cells + 1) this.#starts = new Uint32Array(2 * cells + 1);
    const starts = this.#starts.fill(0);
    for (let v = 0; v < this.#size; v += 1) {
      const column = Math.floor(((x[v] ?? 0) - minX) / width) + 1;
      const row = Math.floor(((y[v] ?? 0) - minY) / width) + 1;
      const cell = row * columns + column;
      this.#cell[v] = cell;
      starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    }
    for (let cell = 0; cell + 1 < starts.length; cell += 1) starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
    // Filled from the back, so that each start ends up where its cell begins.
    const next = starts.slice();
    for (let v = 0; v < this.#size; v += 1) {
      const cell = this.#cell[v] ?? 0;
      const place = next[cell] ?? 0;
      next[cell] = place + 1;
      this.#order[place] = v;
    }
    return columns;
  }
}

/** Moves two dots half of what they lack each. @returns whether they touched */
function push(x: Float64Array, y: Float64Array, v: number, w: number): boolean {
  let offX = (x[w] ?? 0) - (x[v] ?? 0);
  let offY = (y[w] ?? 0) - (y[v] ?? 0);
  let distance = Math.sqrt(offX * offX + offY * offY);
  if (distance >= apart * 0.999) return false;
  // In a crowd the pushes of many add up: each is kept small there, or dots would be flung out.
  const lacking = Math.min((apart - distance) / 2, longestPush);
  if (distance < 1e-6) {
    offX = Math.cos(v * goldenAngle);
    offY = Math.sin(v * goldenAngle);
    distance = 1;
  }
  const moveX = (offX / distance) * lacking;
  const moveY = (offY / distance) * lacking;
  x[v] = (x[v] ?? 0) - moveX;
  y[v] = (y[v] ?? 0) - moveY;
  x[w] = (x[w] ?? 0) + moveX;
  y[w] = (y[w] ?? 0) + moveY;
  return true;
}
