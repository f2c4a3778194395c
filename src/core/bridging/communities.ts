import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { TieGraph } from "../network/network.ts";
import { seededRandom } from "./seeded-random.ts";

export interface Communities {
  /** Community number by contact. Communities are numbered by their first member; each is connected. */
  readonly communityOf: Int32Array;
  readonly count: number;
  /** Newman's modularity of this division, -.5 to 1; null where there are no ties. */
  readonly modularity: number | null;
}

/**
 * Groups with many ties inside and few between. Every tie counts the same.
 *
 * @param ties undirected
 * @param options `seed` any whole number: the same ties and seed give the same communities
 * @returns a community for every contact; one without ties is its own.
 * Cost: about O((contacts + ties) log contacts). Source: Blondel et al. 2008, with disconnected communities split afterwards.
 */
export function communities(ties: TieGraph, { seed }: { readonly seed: number }): Communities {
  const found = new Int32Array(ties.size);
  for (const [contact, community] of Object.entries(louvainOf(ties, seed))) found[Number(contact)] = community;
  const { communityOf, count } = connectedParts(ties, found);
  return { communityOf, count, modularity: modularity(ties, communityOf, count) };
}

function louvainOf({ size, offsets, neighbours }: TieGraph, seed: number): Readonly<Record<string, number>> {
  const graph = new UndirectedGraph();
  for (let v = 0; v < size; v += 1) graph.addNode(v);
  for (let v = 0; v < size; v += 1) {
    for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) if (v < w) graph.addEdge(v, w);
  }
  return louvain(graph, { getEdgeWeight: null, rng: seededRandom(seed) });
}

/** The connected parts of each group, numbered by their first member. */
function connectedParts(
  { size, offsets, neighbours }: TieGraph,
  groupOf: Int32Array,
): { communityOf: Int32Array; count: number } {
  const communityOf = new Int32Array(size).fill(-1);
  const queue = new Uint32Array(size);
  let count = 0;
  for (let first = 0; first < size; first += 1) {
    if (communityOf[first] !== -1) continue;
    communityOf[first] = count;
    queue[0] = first;
    for (let done = 0, filled = 1; done < filled; done += 1) {
      const v = queue[done] ?? 0;
      for (const w of neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0)) {
        if (communityOf[w] !== -1 || groupOf[w] !== groupOf[first]) continue;
        communityOf[w] = count;
        queue[filled] = w;
        filled += 1;
      }
    }
    count += 1;
  }
  return { communityOf, count };
}

function modularity({ size, offsets, neighbours }: TieGraph, communityOf: Int32Array, count: number): number | null {
  const ends = neighbours.length;
  if (ends === 0) return null;
  const endsOf = new Float64Array(count);
  let within = 0;
  for (let v = 0; v < size; v += 1) {
    const community = communityOf[v] ?? 0;
    const row = neighbours.subarray(offsets[v] ?? 0, offsets[v + 1] ?? 0);
    endsOf[community] = (endsOf[community] ?? 0) + row.length;
    for (const w of row) if (communityOf[w] === community) within += 1;
  }
  let expected = 0;
  for (const degree of endsOf) expected += (degree / ends) ** 2;
  return within / ends - expected;
}
