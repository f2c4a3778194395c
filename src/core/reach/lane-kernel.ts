/**
 * Breadth-first searches from many contacts at once, one bit a search.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected
 * @param maxHops searches end there
 * @returns by contact as source: how many others it reaches, and the sum of its distances to them.
 */
export type LaneKernel = (
  offsets: Uint32Array,
  neighbours: Uint32Array,
  maxHops: number,
) => { readonly reached: Uint32Array; readonly distances: Float64Array };
