const fullTurn = 2 * Math.PI;

/** Discs on rows around a middle. */
export interface PackedDiscs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of the circle around the origin that holds the middle and all discs. */
  readonly outer: number;
}

/**
 * Packs discs on circular rows around a middle, clockwise from the bottom.
 *
 * @param radii largest first
 * @param inner radius of the middle, 0 or more; where it is 0, the first disc stands in the middle.
 * @param options `gap` least distance between discs; `around` uses rows all the way round, evenly, where discs otherwise stand together
 * at the bottom: up to three rows on a quarter of the way, on more of it if they are many.
 * @returns centres along with `radii`. Cost: O(discs).
 */
export function packDiscs(
  radii: Float64Array,
  inner: number,
  { gap, around }: { readonly gap: number; readonly around: boolean },
): PackedDiscs {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  let outer = inner;
  let next = 0;
  if (inner === 0 && radii.length > 0) {
    outer = radii[0] ?? 0;
    next = 1;
  }
  const firstRow = outer + gap + (radii[next] ?? 0);
  const length = radii.subarray(next).reduce((sum, radius) => sum + 2 * radius + gap, 0);
  const span = around ? fullTurn : Math.min(fullTurn, Math.max(fullTurn / 4, length / (3 * firstRow)));
  while (next < radii.length) {
    const widest = radii[next] ?? 0;
    const rowRadius = outer + gap + widest;
    const first = next;
    const half: number[] = [];
    let taken = 0;
    for (; next < radii.length; next += 1) {
      const angle = Math.asin(Math.min(1, ((radii[next] ?? 0) + gap / 2) / rowRadius));
      if (half.length > 0 && taken + 2 * angle > span) break;
      half.push(angle);
      taken += 2 * angle;
    }
    const stretched = around || next < radii.length;
    const room = stretched ? span / taken : Math.min(1.3, span / taken);
    let angle = Math.PI - (around ? (half[0] ?? 0) * room : (taken * room) / 2);
    half.forEach((width, i) => {
      angle += width * room;
      x[first + i] = rowRadius * Math.sin(angle);
      y[first + i] = rowRadius * Math.cos(angle);
      angle += width * room;
    });
    outer = rowRadius + widest;
  }
  return { x, y, outer };
}
