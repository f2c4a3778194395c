import { passingAcrossBlocks } from "../../../src/core/bridging/passing-across-blocks.ts";
import { blockCostsOf, tieCost, weightedBetweenness } from "../../../src/core/bridging/weighted-betweenness.ts";
import { bucketsFor, weightedPassing } from "../../../src/core/bridging/weighted-passing.ts";
import { interleaved, ours, type Subject, scaled } from "../measure.ts";
import type { BenchNetwork } from "../networks.ts";
import { agreement, contactOf, largestDifference, PeerSubject, type Section, someContacts } from "../setting.ts";

/** Betweenness over strong ties, a source at a time. */
export const weightedSection: Section = async (setting) => {
  for (const thousands of setting.extent === "quick" ? [1, 5] : [1, 5, 20, 100]) {
    const named = contactOf(thousands);
    const { network } = named;
    const whole = thousands === 1;
    const sources = someContacts(network.size, whole ? network.size : Math.max(40, 2000 / thousands));
    const igraph = new PeerSubject(setting, named, {
      library: "igraph",
      what: "weighted",
      costs: costsOnce(network),
      ...(whole ? {} : { sources }),
    });
    let shares: Float64Array | null = null;
    const mine = whole
      ? ours(() => {
          shares = weightedBetweenness(network.ties);
        })
      : largestBlock(network, sources.length);
    const [own = [], theirs = []] = await interleaved([mine, igraph.run], 3);
    const pairs = ((network.size - 1) * (network.size - 2)) / 2;
    const counts = Float64Array.from(shares ?? [], (share) => share * pairs);
    setting.add({
      measure: "betweenness over strong ties, whole",
      network: named.name,
      size: network.size,
      ours: own,
      peers: [igraph.figures(theirs)],
      ...(whole ? {} : { estimatedFrom: `from ${sources.length} sources of the largest block` }),
      ...(whole && igraph.values !== null ? { note: agreement("igraph", largestDifference(counts, igraph.values, 1)) } : {}),
    });
  }
};

/** Costs of the ties, each once, in the order in which peers are given them. */
function costsOnce({ size, offsets, neighbours, ties }: BenchNetwork): Float64Array {
  const costs = new Float64Array(neighbours.length / 2);
  let at = 0;
  for (let v = 0; v < size; v += 1) {
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i += 1) {
      if ((neighbours[i] ?? 0) < v) continue;
      costs[at] = tieCost(ties.strength[i] ?? 0);
      at += 1;
    }
  }
  return costs;
}

/** Searches from some members of the largest block, as if from all. */
function largestBlock({ ties }: BenchNetwork, sources: number): Subject {
  const blocks = [...passingAcrossBlocks(ties).blocks()].sort((a, b) => b.contacts.length - a.contacts.length);
  const block = blocks[0];
  if (block === undefined) return async () => null;
  const costs = blockCostsOf(
    ties,
    Int32Array.from(ties.strength, (strength) => tieCost(strength)),
  )(block);
  const size = block.contacts.length;
  const addFrom = weightedPassing(block, costs, bucketsFor(costs.reduce((most, cost) => Math.max(most, cost), 1)));
  const once = ours(() => addFrom(0, Math.min(sources, size), new Float64Array(size)));
  return async () => {
    const spent = await once();
    return spent === null ? null : scaled(spent, size / Math.min(sources, size));
  };
}
