import type { Dot } from "./labels.ts";
import type { Band } from "./map-scene.ts";
import type { Projection } from "./projection.ts";

/** A caption that would like to run along the inside of its ring. */
export interface CaptionWish {
  readonly band: Band;
  /** Outermost dots of the ring before, in map units. */
  readonly before: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedCaption {
  readonly band: Band;
  /** Distance of the text's middle line from the middle of the map, in pixels. */
  readonly radius: number;
  /** Direction of the text's middle, clockwise from the top. */
  readonly turn: number;
  /** Half the angle the text takes up. */
  readonly halfAngle: number;
  readonly height: number;
}

const directions = 36;
/** Beyond this much of a turn from the top or the bottom, text stands on its side. */
const upright = Math.PI / 3;
/** Room between the text and the dots on either side. */
const air = 10;

/**
 * Puts each ring's caption inside the ring, in the direction in which it covers fewest dots and lines: the top if possible, and
 * near the caption before; the shelf's caption at the bottom. A ring without room for a line of text goes without.
 *
 * @param lines middles of the lines that matter.
 * Cost: O(captions x directions x (dots + lines)).
 */
export function placeCaptions(
  wishes: readonly CaptionWish[],
  dots: readonly Dot[],
  lines: readonly Dot[],
  at: Projection,
): PlacedCaption[] {
  const placed: PlacedCaption[] = [];
  const dotsAround = dots.map((dot) => polar(dot, at));
  const linesAround = lines.map((dot) => polar(dot, at));
  let turnBefore = 0;
  for (const wish of wishes) {
    const inner = wish.band.inner * at.scale;
    const room = inner - wish.before * at.scale;
    if (room < wish.height + air || inner < wish.width * 0.6) continue;
    const radius = inner - Math.min(room / 2, wish.height / 2 + air);
    const spot = { band: wish.band, radius, halfAngle: wish.width / radius / 2, height: wish.height };
    if (wish.band.ring === -1) {
      placed.push({ ...spot, turn: Math.PI });
      continue;
    }
    let best: PlacedCaption = { ...spot, turn: 0 };
    let fewest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < directions; i += 1) {
      // The top, then a little to the right, a little to the left, and so on down to the bottom.
      const turn = (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * ((2 * Math.PI) / directions);
      if (Math.abs(turn) > upright && Math.abs(turn) < Math.PI - upright) continue;
      const here = { ...spot, turn };
      const covered = countUnder(here, dotsAround) + Math.min(8, countUnder(here, linesAround)) * 0.1;
      // Straying is worth it only if it uncovers something.
      const cost = covered + Math.abs(turn) * 0.2 + Math.abs(turn - turnBefore) * 0.2;
      if (cost < fewest) {
        fewest = cost;
        best = here;
      }
    }
    turnBefore = best.turn;
    placed.push(best);
  }
  return placed;
}

interface PolarDot {
  readonly away: number;
  readonly turn: number;
  readonly radius: number;
}

function polar({ x, y, radius }: Dot, at: Projection): PolarDot {
  const dx = x - at.originX;
  const dy = y - at.originY;
  return { away: Math.hypot(dx, dy), turn: Math.atan2(dx, -dy), radius };
}

function countUnder({ radius, turn, halfAngle, height }: PlacedCaption, dots: readonly PolarDot[]): number {
  let covered = 0;
  for (const dot of dots) {
    if (Math.abs(dot.away - radius) > height / 2 + dot.radius) continue;
    const apart = Math.abs(dot.turn - turn);
    if (Math.min(apart, 2 * Math.PI - apart) < halfAngle + dot.radius / radius) covered += 1;
  }
  return covered;
}
