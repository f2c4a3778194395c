import { traceLine } from "./curve.ts";
import type { Band } from "./map-scene.ts";
import { mixRemembered } from "./mix-colours.ts";
import type { Projection } from "./projection.ts";
import type { ViewState } from "./view-state.ts";

/** Room between a ring's outermost dots and the edge of its band, in map units. */
const bandMargin = 26;

/** Ground and rings: what lies beneath lines and dots. */
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
}

/** The ties of whoever is looked at or selected: above the lines, beneath the dots. */
export function drawTies(context: CanvasRenderingContext2D, at: Projection, state: ViewState): void {
  const lookedAt = [state.hovered, state.cursor, state.selected].find((v) => v !== -1) ?? -1;
  const isPathShown = state.litPath.length > 0 && lookedAt === state.selected;
  if (lookedAt !== -1 && !isPathShown) drawTiesOf(context, at, state, lookedAt);
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
