/** Who stands where, and who knows whom. */
export interface Drawing {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * How far distances on the drawing differ from distances in the network, at the scale that fits best: the sum over pairs of
 * (distance drawn / ties between - 1) squared, a pair's mean. Measured from evenly spread sources to all they reach.
 *
 * @param sources how many to measure from
 * @returns 0 or more, 0 being perfect. Cost: O(sources x (contacts + ties)). Source: Gansner, Koren and North 2004 (weights
 * distance^-2, scaled to its best as in Kruskal's stress).
 */
export function drawingStress({ offsets, neighbours, x, y }: Drawing, sources: number): number {
  const size = offsets.length - 1;
  const hop = new Int32Array(size);
  const queue = new Uint32Array(size);
  let pairs = 0;
  let ratios = 0;
  let squares = 0;
  for (let source = 0; source < Math.min(sources, size); source += 1) {
    const from = Math.floor((source * size) / Math.min(sources, size));
    hop.fill(-1);
    hop[from] = 0;
    queue[0] = from;
    for (let done = 0, filled = 1; done < filled; done += 1) {
      const v = queue[done] ?? 0;
      for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) {
        if (hop[w] !== -1) continue;
        hop[w] = (hop[v] ?? 0) + 1;
        queue[filled] = w;
        filled += 1;
      }
      if (v === from) continue;
      const ratio = Math.hypot((x[v] ?? 0) - (x[from] ?? 0), (y[v] ?? 0) - (y[from] ?? 0)) / (hop[v] ?? 1);
      pairs += 1;
      ratios += ratio;
      squares += ratio * ratio;
    }
  }
  return pairs === 0 || squares === 0 ? 0 : 1 - (ratios * ratios) / (squares * pairs);
}

/**
 * How well nearness on the drawing tells who knows whom: the share of each contact's k nearest dots that it has a tie with, k being
 * how many ties it has; the mean over contacts with ties.
 *
 * @param sample how many contacts to look at, evenly spread
 * @returns 0 to 1, 1 being perfect. Cost: O(sample x contacts x log contacts).
 */
export function neighbourhoodKept({ offsets, neighbours, x, y }: Drawing, sample: number): number {
  const size = offsets.length - 1;
  const taken = Math.min(sample, size);
  let total = 0;
  let counted = 0;
  for (let i = 0; i < taken; i += 1) {
    const v = Math.floor((i * size) / taken);
    const known = new Set(neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0));
    if (known.size === 0) continue;
    const distance = Float64Array.from({ length: size }, (_, w) =>
      w === v ? Number.POSITIVE_INFINITY : ((x[w] ?? 0) - (x[v] ?? 0)) ** 2 + ((y[w] ?? 0) - (y[v] ?? 0)) ** 2,
    );
    const limit = distance.toSorted()[known.size - 1] ?? 0;
    let kept = 0;
    for (const w of known) if ((distance[w] ?? 0) <= limit) kept += 1;
    total += kept / known.size;
    counted += 1;
  }
  return counted === 0 ? 0 : total / counted;
}
