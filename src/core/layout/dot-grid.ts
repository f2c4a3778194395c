import { dotWidth } from "./ring-places.ts";

/** A hair more than a dot, which outlasts rounding. */
const leastApart = 1.005 * dotWidth;
/** More columns than any map has. */
const stride = 0x400_0000;

/** Dots that stand already, to find places where no other would be covered. */
export class DotGrid {
  readonly #dots = new Map<number, number[]>();

  add(x: number, y: number): void {
    const key = cellOf(x) * stride + cellOf(y);
    const cell = this.#dots.get(key);
    if (cell === undefined) this.#dots.set(key, [x, y]);
    else cell.push(x, y);
  }

  /** Whether a dot here would cover none of the others. */
  isFree(x: number, y: number): boolean {
    const column = cellOf(x);
    const row = cellOf(y);
    for (let besideX = -1; besideX <= 1; besideX += 1) {
      for (let besideY = -1; besideY <= 1; besideY += 1) {
        const cell = this.#dots.get((column + besideX) * stride + row + besideY);
        if (cell === undefined) continue;
        for (let i = 0; i < cell.length; i += 2) {
          const offX = (cell[i] ?? 0) - x;
          const offY = (cell[i + 1] ?? 0) - y;
          if (offX * offX + offY * offY < leastApart * leastApart) return false;
        }
      }
    }
    return true;
  }

  /**
   * The first free place on circles around a point, innermost first.
   *
   * @param fromCircle circle to begin with, 0 being the point itself; full ones stay full, so that a further search around the same
   * point may begin where the last one ended.
   * @returns the place, in hundredths of a unit, and its circle. Cost: O(places tried).
   */
  freeNear(x: number, y: number, fromCircle: number): { readonly x: number; readonly y: number; readonly circle: number } {
    for (let circle = fromCircle; ; circle += 1) {
      const places = Math.max(1, 6 * circle);
      for (let place = 0; place < places; place += 1) {
        const angle = (2 * Math.PI * place) / places + circle;
        const atX = roundPlace(x + circle * circleStep * Math.cos(angle));
        const atY = roundPlace(y + circle * circleStep * Math.sin(angle));
        if (this.isFree(atX, atY)) return { x: atX, y: atY, circle };
      }
    }
  }
}

/** A little over a dot, so that places of one circle do not touch those of the next. */
const circleStep = 1.06 * dotWidth;

/** Hundredths of a map unit: a last digit that differs does not show. */
export function roundPlace(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.fround(Math.round(value * 100) / 100) + 0;
}

function cellOf(value: number): number {
  return Math.floor(value / leastApart);
}
