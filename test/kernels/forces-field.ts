import type { ForceField } from "../../src/core/layout/force-kernel.ts";
import { seededRandom } from "../../src/core/model/seeded-random.ts";
import type { TieGraph } from "../../src/core/network/network.ts";

/** The field that ForceAtlas2 makes of ties of weight 1, with the settings given. */
export function fieldOf({ size, offsets, neighbours }: TieGraph, settings: Partial<ForceField> = {}): ForceField {
  return {
    offsets,
    neighbours,
    pull: new Float64Array(neighbours.length).fill(1),
    mass: Float64Array.from({ length: size }, (_, v) => 1 + (offsets[v + 1] ?? 0) - (offsets[v] ?? 0)),
    repulsion: 10,
    gravity: 0.05,
    slowDown: 1 + Math.log(size),
    theta: 1,
    ...settings,
  };
}

/** Places in a square, in single precision. */
export function scattered(size: number, seed: number): { readonly x: Float64Array; readonly y: Float64Array } {
  const random = seededRandom(seed);
  const side = 60 * Math.sqrt(size);
  const place = (): number => Math.fround((random() - 0.5) * side);
  return { x: Float64Array.from({ length: size }, place), y: Float64Array.from({ length: size }, place) };
}
