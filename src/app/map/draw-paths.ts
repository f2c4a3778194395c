import { curveOf, traceLine } from "./curve.ts";
import type { Dot } from "./labels.ts";
import { markedContacts, markedStyle } from "./node-style.ts";
import { type Projection, screenX, screenY } from "./projection.ts";
import type { ViewState } from "./view-state.ts";

/**
 * The lit path, the way to whoever is looked at, and the dots on them: above all other dots, below the names.
 *
 * @param grown how much larger dots are than at the fitted zoom.
 */
export function drawPaths(context: CanvasRenderingContext2D, at: Projection, state: ViewState, grown: number): void {
  if (state.way.length > 1) drawWay(context, at, state, state.way, state.colours.focus, 2);
  if (state.litPath.length > 1) drawWay(context, at, state, state.litPath, state.colours.lit, 4.5);
  const { map } = state.scene;
  for (const v of markedContacts(state)) {
    const { size, color, borderColor, border } = markedStyle(state, v);
    const x = screenX(at, map.x[v] ?? 0);
    const y = screenY(at, map.y[v] ?? 0);
    drawDisc(context, x, y, size * grown, borderColor);
    drawDisc(context, x, y, size * grown * (1 - border), color);
  }
}

function drawDisc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function drawWay(
  context: CanvasRenderingContext2D,
  at: Projection,
  state: ViewState,
  way: readonly number[],
  colour: string,
  width: number,
): void {
  context.lineCap = "round";
  context.beginPath();
  for (let i = 1; i < way.length; i += 1) traceLine(context, at, state, way[i - 1] ?? 0, way[i] ?? 0);
  context.strokeStyle = state.colours.ground;
  context.lineWidth = width + 3;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** Points along the lit path, for names to keep off. */
export function pathDots(at: Projection, state: ViewState): readonly Dot[] {
  const { litPath } = state;
  const points: Dot[] = [];
  for (let i = 1; i < litPath.length; i += 1) {
    const to = litPath[i] ?? 0;
    const curve = curveOf(at, state, litPath[i - 1] ?? 0, to);
    const steps = Math.min(60, Math.ceil(Math.hypot(curve.toX - curve.fromX, curve.toY - curve.fromY) / 9));
    for (let step = 1; step < steps; step += 1) {
      const t = step / steps;
      const near = (1 - t) * (1 - t);
      const bend = 2 * t * (1 - t);
      points.push({
        contact: to,
        x: near * curve.fromX + bend * curve.controlX + t * t * curve.toX,
        y: near * curve.fromY + bend * curve.controlY + t * t * curve.toY,
        radius: 5,
      });
    }
  }
  return points;
}
