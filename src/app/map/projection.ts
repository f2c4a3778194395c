/** Where map units lie on screen: x to the right, y of the map upwards, y of the screen downwards. */
export interface Projection {
  readonly originX: number;
  readonly originY: number;
  /** Pixels a map unit. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

export function screenX(at: Projection, x: number): number {
  return at.originX + x * at.scale;
}

export function screenY(at: Projection, y: number): number {
  return at.originY - y * at.scale;
}

/** The contact nearest to a point of the screen, no farther than `reach` pixels beyond its rim; -1 if there is none. */
export function nearestDot(
  x: Float32Array,
  y: Float32Array,
  radius: Float32Array,
  hidden: Uint8Array,
  pointX: number,
  pointY: number,
  reach: number,
): number {
  let nearest = -1;
  let nearestGap = reach;
  for (let v = 0; v < x.length; v += 1) {
    if (hidden[v] === 1) continue;
    const dx = (x[v] ?? 0) - pointX;
    const dy = (y[v] ?? 0) - pointY;
    const gap = Math.sqrt(dx * dx + dy * dy) - (radius[v] ?? 0);
    // Inside two discs the one whose rim lies farther away is the one pointed at.
    if (gap < nearestGap) {
      nearest = v;
      nearestGap = gap;
    }
  }
  return nearest;
}
