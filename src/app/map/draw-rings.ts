import { lineBow } from "./line-style.ts";
import type { Band } from "./map-scene.ts";
import { mixRemembered } from "./mix-colours.ts";
import { type Projection, screenX, screenY } from "./projection.ts";
import type { ViewState } from "./view-state.ts";

/** Room between a ring's outermost dots and the edge of its band, in map units. */
const bandMargin = 26;

/** Ground, rings and the ties of whoever is looked at: everything that lies beneath lines and dots. */
export function drawRings(context: CanvasRenderingContext2D, at: Projection, state: ViewState, bands: readonly Band[]): void {
  const { colours } = state;
  for (let i = bands.length - 1; i > 0; i -= 1) {
    const band = bands[i];
    if (band === undefined) continue;
    const outer = (band.outer + bandMargin) * at.scale;
    context.beginPath();
    context.arc(at.originX, at.originY, outer, 0, 2 * Math.PI);
    context.fillStyle = band.ring % 2 === 1 ? colours.band : colours.ground;
    context.fill();
  }
  for (const band of bands) {
    if (band.ring === 0) continue;
    context.beginPath();
    context.arc(at.originX, at.originY, band.inner * at.scale, 0, 2 * Math.PI);
    context.setLineDash(band.ring === -1 ? [2, 5] : []);
    context.strokeStyle = colours.ringLine;
    context.lineWidth = 1;
    context.stroke();
  }
  context.setLineDash([]);
  const lookedAt = state.hovered !== -1 ? state.hovered : state.cursor !== -1 ? state.cursor : state.selected;
  const isLit = state.litPath.length > 0 && lookedAt === state.selected;
  if (lookedAt !== -1 && !isLit) drawTiesOf(context, at, state, lookedAt);
}

function drawTiesOf(context: CanvasRenderingContext2D, at: Projection, state: ViewState, v: number): void {
  const { scene, colours } = state;
  const { map } = scene;
  const end = scene.lineOffsets[v + 1] ?? 0;
  const start = scene.lineOffsets[v] ?? 0;
  const crowded = end - start > 80;
  context.beginPath();
  for (let i = start; i < end; i += 1) {
    const line = scene.lineEnds[i] ?? 0;
    const from = map.lineFrom[line] ?? 0;
    const to = map.lineTo[line] ?? 0;
    if (state.hidden[from] === 1 || state.hidden[to] === 1) continue;
    traceLine(context, at, state, from, to);
  }
  context.strokeStyle = mixRemembered(colours.focus, colours.ground, crowded ? 0.62 : 0.4);
  context.lineWidth = crowded ? 1 : 1.4;
  context.stroke();
}

/** Adds the line between two contacts to the path in hand, bowed as the map bows it. */
export function traceLine(
  context: CanvasRenderingContext2D,
  at: Projection,
  state: ViewState,
  from: number,
  to: number,
): { readonly middleX: number; readonly middleY: number } {
  const { map } = state.scene;
  const isWay = map.parent[to] === from || map.parent[from] === to;
  const ax = map.x[from] ?? 0;
  const ay = map.y[from] ?? 0;
  const bx = map.x[to] ?? 0;
  const by = map.y[to] ?? 0;
  const bow = lineBow(map, from, to, isWay ? 0 : 1);
  const controlX = (ax + bx) / 2 - (by - ay) * bow;
  const controlY = (ay + by) / 2 + (bx - ax) * bow;
  context.moveTo(screenX(at, ax), screenY(at, ay));
  context.quadraticCurveTo(screenX(at, controlX), screenY(at, controlY), screenX(at, bx), screenY(at, by));
  return {
    middleX: screenX(at, (ax + bx + 2 * controlX) / 4),
    middleY: screenY(at, (ay + by + 2 * controlY) / 4),
  };
}
