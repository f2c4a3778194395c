import type { TieGraph } from "../network/network.ts";
import { biconnectedBlocks } from "./biconnected-blocks.ts";
import { type BlockRows, blockRowsOf } from "./block-rows.ts";

/** What a count of the ways between contacts needs to know of a network that is taken apart at its cut contacts. */
export interface PassingAcrossBlocks {
  /** By contact: how many pairs of others can reach each other only through it, coming from one block and leaving by another. */
  readonly pairs: Float64Array;
  /** The blocks of three or more, one at a time. */
  readonly blocks: () => Iterable<WeighedBlock>;
}

/** A block, with how many contacts each of its members stands for: itself and all that hang on it. */
export interface WeighedBlock extends BlockRows {
  readonly standsFor: Float64Array;
  /** Local number of the member through which the others hang on to the rest; it may be the top of thousands of blocks. */
  readonly top: number;
}

/**
 * Counts what needs no search: the pairs whose ways run from block to block. Whatever a tie costs, every way between two blocks
 * runs through the cut contacts between them, so that the lengths of ties do not matter here.
 *
 * @param ties undirected
 * @returns counts by contact, and the blocks within which ways are left to be searched.
 * Cost: O(contacts + ties), the rows of all blocks included. Source: Puzis et al. 2012.
 */
export function passingAcrossBlocks(ties: TieGraph): PassingAcrossBlocks {
  const { size } = ties;
  const { blockCount, blockOffsets, members, below, hanging, componentSize } = biconnectedBlocks(ties);
  const pairs = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    const others = (componentSize[v] ?? 1) - 1;
    const upward = others - (hanging[v] ?? 0);
    pairs[v] = (others * others - upward * upward) / 2;
  }
  for (let block = 0; block < blockCount; block += 1) {
    const top = members[blockOffsets[block] ?? 0] ?? 0;
    const under = below[block] ?? 0;
    pairs[top] = (pairs[top] ?? 0) - (under * under) / 2;
  }

  function* blocks(): Iterable<WeighedBlock> {
    const rowsOf = blockRowsOf(ties);
    for (let block = 0; block < blockCount; block += 1) {
      const inBlock = members.subarray(blockOffsets[block] ?? 0, blockOffsets[block + 1] ?? 0);
      if (inBlock.length < 3) continue;
      const rows = rowsOf(inBlock);
      const top = rows.contacts.indexOf(inBlock[0] ?? 0);
      const standsFor = Float64Array.from(rows.contacts, (v, local) =>
        local === top ? (componentSize[v] ?? 1) - (below[block] ?? 0) : 1 + (hanging[v] ?? 0),
      );
      yield { ...rows, standsFor, top };
    }
  }

  return { pairs, blocks };
}
