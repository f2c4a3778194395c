import type { TieGraph } from "../network/network.ts";

/**
 * How many people ego would have no way to without a contact, however long the way.
 *
 * In a depth-first search from ego, let low(c) be the earliest contact that one tie leads to from c or from anybody found below c.
 * Take v other than ego, and a child c of v. Where low(c) lies before v, the tie that shows it leads from below c past v, and
 * everybody below c keeps a way to ego: up to that tie's lower end inside the subtree of c, then over it to somebody found before
 * v, who lies above v since undirected ties only join a contact with those above or below it. Where low(c) is v itself, no tie
 * leads out of the subtree of c except to v, and all of it is lost with v. Subtrees of children share nobody and everybody outside
 * the subtree of v keeps the way down from ego. So the count is the sum of the subtrees of those children c of v with low(c) not
 * before v: the dominator subtree of v, without v, which for undirected ties needs no search for dominators.
 *
 * @param ties undirected
 * @param ego number of the contact to start from
 * @returns people by contact, the contact itself not counted; 0 for ego and for those whom ego does not reach.
 * Cost: O(contacts + ties), on the heap however deep the network. Source: low points, Hopcroft and Tarjan 1973; as dominators,
 * Lengauer and Tarjan 1979.
 */
export function onlyThroughEver({ size, offsets, neighbours }: TieGraph, ego: number): Uint32Array {
  const onlyThrough = new Uint32Array(size);
  /** From 1, in the order found; 0 for those not found. */
  const order = new Uint32Array(size);
  const lowest = new Uint32Array(size);
  const below = new Uint32Array(size).fill(1);
  const next = offsets.slice(0, size);
  const trail = new Uint32Array(size);
  let clock = 1;
  let depth = 0;
  trail[0] = ego;
  order[ego] = clock;
  lowest[ego] = clock;
  while (depth >= 0) {
    const v = trail[depth] ?? 0;
    const position = next[v] ?? 0;
    if (position < (offsets[v + 1] ?? 0)) {
      next[v] = position + 1;
      const w = neighbours[position] ?? 0;
      const found = order[w] ?? 0;
      if (found === 0) {
        clock += 1;
        order[w] = clock;
        lowest[w] = clock;
        depth += 1;
        trail[depth] = w;
      } else if (found < (lowest[v] ?? 0)) {
        // The tie back to the parent is let in: it lowers to the parent at most, which counts as not before the parent.
        lowest[v] = found;
      }
      continue;
    }
    depth -= 1;
    if (depth < 0) break;
    const parent = trail[depth] ?? 0;
    below[parent] = (below[parent] ?? 0) + (below[v] ?? 0);
    const low = lowest[v] ?? 0;
    if (low < (lowest[parent] ?? 0)) lowest[parent] = low;
    if (parent !== ego && low >= (order[parent] ?? 0)) onlyThrough[parent] = (onlyThrough[parent] ?? 0) + (below[v] ?? 0);
  }
  return onlyThrough;
}
