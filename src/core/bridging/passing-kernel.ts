/** One block of a network under search: Brandes' accumulation from some of its contacts at a time. */
export interface BlockPassing {
  /**
   * Adds to `result` what the contacts `first` to `first + count - 1` give as sources: by contact v, over all contacts t other than
   * v and the source s, standsFor_s standsFor_t times the share of the shortest ways from s to t that pass v, halved, as every
   * pair is met from both its ends.
   *
   * @param count at least 1; the fastest are multiples of 16, and chunks of 64 leave room to report between calls
   * @param result one number a contact of the block
   * @returns false, with `result` as it was, where this kernel cannot search from these contacts well (too many ways for a number,
   *   too many steps, too little memory); the caller then goes another way. The same call gives the same answer each time.
   */
  readonly addFrom: (first: number, count: number, result: Float64Array) => boolean;
}

/**
 * Prepares the search of a block. Blocks prepared by one kernel may share its memory: they may be used in any order, and are
 * fastest one after another. The arrays must stay as they are.
 *
 * @param offsets rows, length `size + 1`
 * @param neighbours undirected, all in one part
 * @param standsFor how many contacts each stands for, at least 1
 */
export type PassingKernel = (offsets: Uint32Array, neighbours: Uint32Array, standsFor: Float64Array) => BlockPassing;
