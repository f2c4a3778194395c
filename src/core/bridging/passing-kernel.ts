/** One block of a network under search: Brandes' accumulation from some of its contacts at a time. */
export interface BlockPassing {
  /**
   * Adds to `result` what the contacts `first` to `first + count - 1` give as sources.
   *
   * @returns false, with `result` as it was, where this kernel cannot count that far (too many ways, too many steps); the caller
   *   then goes from one source at a time.
   */
  readonly addFrom: (first: number, count: number, result: Float64Array) => boolean;
}

/**
 * Prepares the search of a block.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected, all in one part
 * @param standsFor how many contacts each stands for, at least 1
 */
export type PassingKernel = (offsets: Uint32Array, neighbours: Uint32Array, standsFor: Float64Array) => BlockPassing;
