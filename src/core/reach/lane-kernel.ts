/**
 * Breadth-first searches from every contact, many at once, one bit a search.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected: every tie stands in the row of both its ends
 * @param maxHops searches end there; at least 0, may be infinite
 * @returns by contact as source: how many others it reaches, and the sum of its distances to them.
 */
export type LaneKernel = (
  offsets: Uint32Array,
  neighbours: Uint32Array,
  maxHops: number,
) => { readonly reached: Uint32Array; readonly distances: Float64Array };
