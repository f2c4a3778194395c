/** A name that would like to be shown beside its dot. Lengths in pixels of the map's region, y down. */
export interface LabelWish {
  readonly contact: number;
  readonly x: number;
  readonly y: number;
  readonly dotRadius: number;
  readonly width: number;
  readonly height: number;
  /** Shown at its first place even where no place is free. */
  readonly always: boolean;
  /** Larger first; equal ones by contact number. */
  readonly rank: number;
  /** The side away from the middle, tried first. */
  readonly side: "left" | "right";
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel extends Box {
  readonly contact: number;
}

export interface Dot {
  readonly contact: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export const mostLabels = 200;
const gap = 4;
const cell = 48;

/**
 * Chooses which names are shown and where, so that no two overlap and none covers a dot. Names that are always shown come first
 * and may cover dots.
 *
 * @param taken boxes that names keep off: captions, for instance.
 * @returns at most 200 labels; those always shown first, then by rank.
 * Cost: O(wishes log wishes + dots), each box test looking only at its own cells of a grid.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  dots: readonly Dot[],
  taken: readonly Box[],
  region: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const ordered = [...wishes].sort((a, b) => Number(b.always) - Number(a.always) || b.rank - a.rank || a.contact - b.contact);
  const boxes = new BoxGrid();
  for (const box of taken) boxes.add(box);
  const dotBoxes = new BoxGrid();
  for (const { x, y, radius } of dots) {
    // The square inside the disc and a little more: names may touch a rim, not hide a dot.
    const half = radius * 0.8;
    dotBoxes.add({ left: x - half, right: x + half, top: y - half, bottom: y + half });
  }
  const placed: PlacedLabel[] = [];
  for (const wish of ordered) {
    if (placed.length >= mostLabels) break;
    const box = freePlace(wish, boxes, dotBoxes, region);
    if (box === null) continue;
    boxes.add(box);
    placed.push({ contact: wish.contact, ...box });
  }
  return placed;
}

function freePlace(
  wish: LabelWish,
  boxes: BoxGrid,
  dots: BoxGrid,
  region: { readonly width: number; readonly height: number },
): Box | null {
  const places = candidatePlaces(wish).filter((box) => isInside(box, region));
  const free = places.filter((box) => !boxes.overlaps(box, 2));
  const clear = free.find((box) => !dots.overlaps(box, 0));
  if (clear !== undefined) return clear;
  if (!wish.always) return null;
  return free[0] ?? places[0] ?? null;
}

function candidatePlaces({ x, y, dotRadius, width, height, side }: LabelWish): Box[] {
  const away = dotRadius + gap;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const right = at(x + away, y - height / 2);
  const left = at(x - away - width, y - height / 2);
  const below = at(x - width / 2, y + away - 1);
  const above = at(x - width / 2, y - away + 1 - height);
  const slant = dotRadius * 0.7 + 2;
  const corners = [
    at(x + slant, y + slant),
    at(x + slant, y - slant - height),
    at(x - slant - width, y + slant),
    at(x - slant - width, y - slant - height),
  ];
  return side === "right" ? [right, below, above, left, ...corners] : [left, below, above, right, ...corners];
}

function isInside(box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
}

/** Boxes by the cells they touch, so that a test looks at neighbours only. */
class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#eachCell(box, 0, (key) => {
      const here = this.#cells.get(key);
      if (here === undefined) this.#cells.set(key, [box]);
      else here.push(box);
      return false;
    });
  }

  overlaps(box: Box, margin: number): boolean {
    return this.#eachCell(box, margin, (key) =>
      (this.#cells.get(key) ?? []).some(
        (other) =>
          other.left < box.right + margin &&
          other.right > box.left - margin &&
          other.top < box.bottom + margin &&
          other.bottom > box.top - margin,
      ),
    );
  }

  /** Stops at the first cell for which `visit` is true, and says whether there was one. */
  #eachCell(box: Box, margin: number, visit: (key: number) => boolean): boolean {
    const lastColumn = Math.floor((box.right + margin) / cell);
    const lastRow = Math.floor((box.bottom + margin) / cell);
    for (let row = Math.floor((box.top - margin) / cell); row <= lastRow; row += 1) {
      for (let column = Math.floor((box.left - margin) / cell); column <= lastColumn; column += 1) {
        if (visit(row * 100_003 + column)) return true;
      }
    }
    return false;
  }
}
