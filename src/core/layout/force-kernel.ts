/** A network as a field of forces, in the terms of ForceAtlas2. */
export interface ForceField {
  /** Rows, length `size + 1`. */
  readonly offsets: Uint32Array;
  /** Undirected: every tie stands in the row of both ends. */
  readonly neighbours: Uint32Array;
  /** Strength of attraction along with `neighbours`, at least 0; alike from both ends. */
  readonly pull: Float64Array;
  /** Share in repulsion and gravity, above 0. */
  readonly mass: Float64Array;
  /** Repulsion of two masses of 1 at distance 1; it falls off with the distance. */
  readonly repulsion: number;
  /** Pull of a mass of 1 towards the origin, for each unit of distance. */
  readonly gravity: number;
  /** Divides every step; 1 or more. */
  readonly slowDown: number;
  /** A group of contacts acts as one where its width is below this share of its distance; 0.5 is careful, 1 is fast. */
  readonly theta: number;
}

/** A layout by attraction and repulsion in progress. */
export interface ForceRun {
  /** Goes on by so many iterations. */
  readonly step: (iterations: number) => void;
  /** Copies of where everybody stands now. */
  readonly x: () => Float64Array;
  readonly y: () => Float64Array;
}

/**
 * @param field at least one contact
 * @param x starting positions, finite; no two contacts in the same place, or they stay together
 * @param y starting positions
 */
export type ForceKernel = (field: ForceField, x: Float64Array, y: Float64Array) => ForceRun;
