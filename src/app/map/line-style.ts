import type { MapAnswer } from "../../core/answers/question.ts";
import { isRound } from "./map-scene.ts";
import { mixRemembered } from "./mix-colours.ts";
import { isDimmed, type ViewState } from "./view-state.ts";

export interface LineStyle {
  readonly color: string;
  readonly size: number;
  readonly hidden: boolean;
}

/** Beyond this many lines, ties are drawn only for whoever is looked at: a web of thousands says nothing. */
export const mostLinesWithTies = 600;
export const mostLinesOfCircles = 6_000;
/** Beyond this many, so are introductions other than the way to a contact. */
export const mostIntroductions = 400;

/** Which lines the map always draws; the rest appear around whoever is hovered or selected. */
export function standingLines(map: MapAnswer): Uint32Array {
  let introductions = 0;
  for (const kind of map.lineKind) if (kind === 1) introductions += 1;
  // In circles the ties are what the picture is made of.
  const withTies = map.lineKind.length <= (isRound(map) ? mostLinesWithTies : mostLinesOfCircles);
  const withIntroductions = introductions <= mostIntroductions;
  const standing: number[] = [];
  map.lineKind.forEach((kind, line) => {
    if (kind === 0 || (kind === 1 && withIntroductions) || (kind === 2 && withTies)) standing.push(line);
  });
  return Uint32Array.from(standing);
}

/** Ways are plain to see, other introductions faint, ties hardly there; what stands back fades further. */
export function lineStyle(state: ViewState, line: number): LineStyle {
  const { scene, colours } = state;
  const from = scene.map.lineFrom[line] ?? 0;
  const to = scene.map.lineTo[line] ?? 0;
  const kind = scene.map.lineKind[line] ?? 2;
  const hidden = state.hidden[from] === 1 || state.hidden[to] === 1;
  const dimmed = state.litPath.length > 0 || isDimmed(state, from) || isDimmed(state, to);
  if (!isRound(scene.map)) return circleLine(state, from, to, dimmed, hidden);
  if (kind === 0) {
    const tint = mixRemembered(colours.line, scene.colour[to] ?? colours.line, 0.45);
    // Many ways from one contact fill an area: thinner and paler, they still read as a fan.
    const packed = scene.contacts.length > 3000;
    const crowded = packed || (scene.children[from]?.length ?? 0) > 80;
    const fade = dimmed ? 0.85 : packed ? 0.76 : crowded ? 0.58 : 0.4;
    return { color: mixRemembered(tint, colours.ground, fade), size: packed ? 1 : dimmed || crowded ? 1.2 : 1.9, hidden };
  }
  const faint = kind === 1 ? 0.74 : 0.88;
  return { color: mixRemembered(colours.line, colours.ground, dimmed ? 0.93 : faint), size: kind === 1 ? 1.4 : 1, hidden };
}

/** In circles ties are what holds people together, and those of the one in the middle say nothing: everybody has one. */
function circleLine({ scene, colours }: ViewState, from: number, to: number, dimmed: boolean, hidden: boolean): LineStyle {
  const fromMiddle = from === scene.centre || to === scene.centre;
  const fade = dimmed ? 0.94 : fromMiddle ? 0.92 : scene.map.lineKind.length > 2_000 ? 0.78 : 0.5;
  return { color: mixRemembered(colours.line, colours.ground, fade), size: fromMiddle || dimmed ? 1 : 1.3, hidden };
}

/**
 * How far a line bows, as a share of its length to its left. A way follows the turn of the rings, so that it never cuts across
 * the middle; other lines bow a little towards the middle, so that they do not run along a way. In circles lines are straight.
 */
export function lineBow(map: MapAnswer, from: number, to: number, kind: number): number {
  if (!isRound(map)) return 0;
  const ax = map.x[from] ?? 0;
  const ay = map.y[from] ?? 0;
  const bx = map.x[to] ?? 0;
  const by = map.y[to] ?? 0;
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  const a = Math.hypot(ax, ay);
  const b = Math.hypot(bx, by);
  if (lengthSquared === 0 || a < 1 || b < 1) return 0;
  const turn = Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  if (kind !== 0) {
    // Left of the line lies the middle when the turn is counter-clockwise.
    return Math.sign(turn) * Math.min(0.3, Math.abs(turn) / 4);
  }
  if (Math.abs(turn) < 0.12) return 0;
  const middleAngle = Math.atan2(ay, ax) + turn / 2;
  const middleRadius = (a + b) / 2;
  const controlX = 2 * middleRadius * Math.cos(middleAngle) - (ax + bx) / 2;
  const controlY = 2 * middleRadius * Math.sin(middleAngle) - (ay + by) / 2;
  const offX = controlX - (ax + bx) / 2;
  const offY = controlY - (ay + by) / 2;
  const bow = (offX * -dy + offY * dx) / lengthSquared;
  return Math.max(-1.5, Math.min(1.5, bow));
}
