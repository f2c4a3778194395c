import type { TieGraph } from "../network/network.ts";

/**
 * The network taken apart at its cut contacts. A block is a largest set of contacts that stays connected whichever one of them
 * leaves; a block of two is a bridge. Blocks overlap in cut contacts only.
 */
export interface BiconnectedBlocks {
  readonly blockCount: number;
  /** The contacts of block `b` are `members[blockOffsets[b]] .. members[blockOffsets[b + 1] - 1]`. */
  readonly blockOffsets: Uint32Array;
  /**
   * The first member of a block is its top, through which the search came in; every contact but the first of its component is a
   * member other than the top in exactly one block.
   */
  readonly members: Uint32Array;
  /** By block: how many contacts its top reaches through it, and only through it. */
  readonly below: Uint32Array;
  /** By contact: how many contacts it reaches through the blocks whose top it is. */
  readonly hanging: Uint32Array;
  /** By contact: how many contacts its component has, itself included. */
  readonly componentSize: Uint32Array;
  /** By contact: 1 where taking it away leaves others disconnected. */
  readonly cut: Uint8Array;
}

/**
 * @param ties undirected, without repeated ties
 * @returns the blocks, in the order in which the search closes them; contacts without ties stand in none.
 * Cost: O(contacts + ties), on the heap however deep the network. Method: Hopcroft and Tarjan 1973, iterative.
 */
export function biconnectedBlocks(ties: TieGraph): BiconnectedBlocks {
  const { size, offsets, neighbours } = ties;
  const order = new Uint32Array(size);
  const lowest = new Uint32Array(size);
  const cameFrom = new Uint32Array(size);
  const next = offsets.slice(0, size);
  const waiting = new Uint32Array(size);
  const trail = new Uint32Array(size);
  const subtree = new Uint32Array(size).fill(1);
  const hanging = new Uint32Array(size);
  const componentSize = new Uint32Array(size).fill(1);
  const topOf = new Uint8Array(size);
  const cut = new Uint8Array(size);
  // At most size - 1 blocks, and each contact is once a member other than a top.
  const members = new Uint32Array(2 * size);
  const blockOffsets = new Uint32Array(size + 1);
  const below = new Uint32Array(size);
  let blockCount = 0;
  let memberCount = 0;
  let clock = 0;

  for (let root = 0; root < size; root += 1) {
    if (order[root] !== 0) continue;
    const firstMember = memberCount;
    clock += 1;
    order[root] = clock;
    lowest[root] = clock;
    let depth = 0;
    let waitingCount = 0;
    trail[0] = root;
    while (depth >= 0) {
      const v = trail[depth] ?? 0;
      const position = next[v] ?? 0;
      if (position < (offsets[v + 1] ?? 0)) {
        next[v] = position + 1;
        const w = neighbours[position] ?? 0;
        if (order[w] === 0) {
          clock += 1;
          order[w] = clock;
          lowest[w] = clock;
          cameFrom[w] = v;
          waiting[waitingCount] = w;
          waitingCount += 1;
          depth += 1;
          trail[depth] = w;
        } else if (depth === 0 || w !== cameFrom[v]) {
          lowest[v] = Math.min(lowest[v] ?? 0, order[w] ?? 0);
        }
        continue;
      }
      depth -= 1;
      if (depth < 0) break;
      const top = trail[depth] ?? 0;
      subtree[top] = (subtree[top] ?? 0) + (subtree[v] ?? 0);
      lowest[top] = Math.min(lowest[top] ?? 0, lowest[v] ?? 0);
      if ((lowest[v] ?? 0) < (order[top] ?? 0)) continue;
      members[memberCount] = top;
      memberCount += 1;
      for (let member = size; member !== v; ) {
        waitingCount -= 1;
        member = waiting[waitingCount] ?? v;
        members[memberCount] = member;
        memberCount += 1;
      }
      if (depth > 0 || topOf[top] === 1) cut[top] = 1;
      topOf[top] = 1;
      below[blockCount] = subtree[v] ?? 0;
      hanging[top] = (hanging[top] ?? 0) + (subtree[v] ?? 0);
      blockCount += 1;
      blockOffsets[blockCount] = memberCount;
    }
    for (let i = firstMember; i < memberCount; i += 1) componentSize[members[i] ?? 0] = subtree[root] ?? 1;
  }
  return {
    blockCount,
    blockOffsets: blockOffsets.slice(0, blockCount + 1),
    members: members.slice(0, memberCount),
    below: below.slice(0, blockCount),
    hanging,
    componentSize,
    cut,
  };
}
