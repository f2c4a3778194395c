import { traceLine } from "./draw-rings.ts";
import { type Projection, screenX, screenY } from "./projection.ts";
import type { ViewState } from "./view-state.ts";

const shortestNumbered = 34;

/** The lit path with its steps numbered, and the way to whoever is looked at: above the dots, below the names. */
export function drawPaths(context: CanvasRenderingContext2D, at: Projection, state: ViewState): void {
  if (state.way.length > 1) drawWay(context, at, state, state.way, state.colours.focus, 2);
  if (state.litPath.length < 2) return;
  drawWay(context, at, state, state.litPath, state.colours.lit, 4.5);
  drawSteps(context, at, state);
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

function drawSteps(context: CanvasRenderingContext2D, at: Projection, state: ViewState): void {
  const { litPath, colours, scene } = state;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let i = 1; i < litPath.length; i += 1) {
    const from = litPath[i - 1] ?? 0;
    const to = litPath[i] ?? 0;
    const dx = screenX(at, scene.map.x[to] ?? 0) - screenX(at, scene.map.x[from] ?? 0);
    const dy = screenY(at, scene.map.y[to] ?? 0) - screenY(at, scene.map.y[from] ?? 0);
    if (Math.hypot(dx, dy) < shortestNumbered) continue;
    context.beginPath();
    const { middleX, middleY } = traceLine(context, at, state, from, to);
    context.beginPath();
    context.arc(middleX, middleY, 8.5, 0, 2 * Math.PI);
    context.fillStyle = colours.lit;
    context.fill();
    context.strokeStyle = colours.ground;
    context.lineWidth = 2;
    context.stroke();
    context.fillStyle = colours.ground;
    context.font = "700 11px system-ui, sans-serif";
    context.fillText(String(i), middleX, middleY + 0.5);
  }
}
