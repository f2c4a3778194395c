import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { interleaved, ours, type Subject } from "../measure.ts";
import {
  agreement,
  contactOf,
  enron,
  graphologyOf,
  introOf,
  largestDifference,
  type NamedNetwork,
  PeerSubject,
  type Section,
  type Setting,
  someContacts,
} from "../setting.ts";
import type { Goal } from "../table.ts";

interface Case {
  readonly named: NamedNetwork;
  readonly igraphSources: number;
  readonly withGraphology?: boolean;
  readonly withNetworkx?: boolean;
  readonly repetitions: number;
  readonly goals?: readonly Goal[];
}

const igraphGoal = (atLeast: number): readonly Goal[] => [{ kind: "ratio", peer: "igraph", atLeast }];

/** Exact unweighted betweenness on one thread. */
export const betweennessSection: Section = async (setting) => {
  for (const one of casesOf(setting)) await measure(setting, one);
};

function* casesOf({ extent, real }: Setting): Iterable<Case> {
  const full = extent === "full";
  yield { named: contactOf(1), igraphSources: 1000, withGraphology: true, withNetworkx: true, repetitions: 5 };
  yield {
    named: contactOf(5),
    igraphSources: 5000,
    withGraphology: true,
    withNetworkx: full,
    repetitions: 3,
    goals: [...igraphGoal(5), { kind: "ratio", peer: "graphology", atLeast: 10 }],
  };
  yield { named: introOf(5), igraphSources: 5000, withGraphology: full, repetitions: 3 };
  if (extent === "quick") return;
  yield { named: contactOf(20), igraphSources: full ? 20_000 : 600, repetitions: full ? 3 : 2, goals: igraphGoal(5) };
  yield { named: introOf(20), igraphSources: full ? 20_000 : 2000, repetitions: 3, goals: igraphGoal(25) };
  yield { named: enron(), igraphSources: full ? 36_692 : 800, repetitions: full ? 3 : 2, goals: igraphGoal(12) };
  for (const named of real) yield { named, igraphSources: full ? named.network.size : 1000, repetitions: 2 };
  if (!full) return;
  yield { named: introOf(100), igraphSources: 1000, repetitions: 1 };
  yield { named: contactOf(100), igraphSources: 200, repetitions: 1 };
}

async function measure(
  setting: Setting,
  { named, igraphSources, withGraphology, withNetworkx, repetitions, goals }: Case,
): Promise<void> {
  const { network } = named;
  let shares: Float64Array | null = null;
  const mine = ours(() => {
    shares = betweenness(network.ties);
  });
  const sources = someContacts(network.size, igraphSources);
  const whole = sources.length === network.size;
  const igraph = new PeerSubject(setting, named, { library: "igraph", what: "betweenness", ...(whole ? {} : { sources }) });
  const networkx = new PeerSubject(setting, named, { library: "networkx", what: "betweenness" });
  const absent: Subject = async () => null;
  const graph = withGraphology === true ? graphologyOf(network) : null;
  const graphology =
    graph === null ? absent : ours(() => betweennessCentrality(graph, { getEdgeWeight: null, normalized: false }));
  const [own = [], byIgraph = [], byGraphology = []] = await interleaved([mine, igraph.run, graphology], repetitions);
  const [byNetworkx = []] = await interleaved([withNetworkx === true ? networkx.run : absent], 1);
  const pairs = ((network.size - 1) * (network.size - 2)) / 2;
  const counts = Float64Array.from(shares ?? [], (share) => share * pairs);
  setting.add({
    measure: "betweenness, exact",
    network: named.name,
    size: network.size,
    ours: own,
    peers: [
      igraph.figures(byIgraph),
      ...(graph === null ? [] : [{ name: "graphology", spent: byGraphology }]),
      ...(withNetworkx === true ? [networkx.figures(byNetworkx)] : []),
    ],
    ...(goals === undefined ? {} : { goals }),
    ...(whole && igraph.values !== null ? { note: agreement("igraph", largestDifference(counts, igraph.values, 1)) } : {}),
  });
}
