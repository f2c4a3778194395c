import { lineBow } from "./line-style.ts";
import { type Projection, screenX, screenY } from "./projection.ts";
import type { ViewState } from "./view-state.ts";

/** A line on screen: a quadratic curve. */
export interface Curve {
  readonly fromX: number;
  readonly fromY: number;
  readonly controlX: number;
  readonly controlY: number;
  readonly toX: number;
  readonly toY: number;
}

/** The line between two contacts, bowed as the renderer bows it. */
export function curveOf(at: Projection, state: ViewState, from: number, to: number): Curve {
  const { map } = state.scene;
  const isWay = map.parent[to] === from || map.parent[from] === to;
  const ax = map.x[from] ?? 0;
  const ay = map.y[from] ?? 0;
  const bx = map.x[to] ?? 0;
  const by = map.y[to] ?? 0;
  const bow = lineBow(map, from, to, isWay ? 0 : 1);
  return {
    fromX: screenX(at, ax),
    fromY: screenY(at, ay),
    controlX: screenX(at, (ax + bx) / 2 - (by - ay) * bow),
    controlY: screenY(at, (ay + by) / 2 + (bx - ax) * bow),
    toX: screenX(at, bx),
    toY: screenY(at, by),
  };
}

/** Adds that line to the path in hand. */
export function traceLine(context: CanvasRenderingContext2D, at: Projection, state: ViewState, from: number, to: number): void {
  const curve = curveOf(at, state, from, to);
  context.moveTo(curve.fromX, curve.fromY);
  context.quadraticCurveTo(curve.controlX, curve.controlY, curve.toX, curve.toY);
}
