/** A layout by attraction and repulsion in progress. */
export interface ForceRun {
  /** Goes on by so many iterations. */
  readonly step: (iterations: number) => void;
  readonly x: () => Float32Array;
  readonly y: () => Float32Array;
}

/**
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected
 * @param pull strength of attraction, along with `neighbours`
 * @param x starting positions
 * @param y starting positions
 */
export type ForceKernel = (
  offsets: Uint32Array,
  neighbours: Uint32Array,
  pull: Float32Array,
  x: Float32Array,
  y: Float32Array,
) => ForceRun;
