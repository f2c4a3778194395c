import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import { betweenness } from "../../../src/core/bridging/betweenness.ts";
import { lotSteps } from "../../../src/core/bridging/passing-lots.ts";
import { passingPlan } from "../../../src/core/bridging/passing-plan.ts";
import { passingKernel } from "../../../src/kernels/passing.ts";
import { interleaved, ours, type Spent, type Subject, scaled } from "../measure.ts";
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
  /** Everything, unless part of the lots stands for all of them. */
  readonly lots?: number;
  readonly withTypes?: boolean;
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
  yield { named: contactOf(1), igraphSources: 1000, withTypes: true, withGraphology: true, withNetworkx: true, repetitions: 5 };
  yield {
    named: contactOf(5),
    igraphSources: 5000,
    withTypes: true,
    withGraphology: true,
    withNetworkx: full,
    repetitions: 3,
    goals: [...igraphGoal(5), { kind: "ratio", peer: "graphology", atLeast: 10 }],
  };
  yield { named: introOf(5), igraphSources: 5000, withTypes: true, withGraphology: full, repetitions: 3 };
  for (const named of real) yield { named, igraphSources: full ? named.network.size : 2000, repetitions: 3 };
  if (extent === "quick") return;
  yield {
    named: contactOf(20),
    igraphSources: full ? 20_000 : 600,
    withTypes: full,
    repetitions: full ? 3 : 2,
    goals: igraphGoal(5),
  };
  yield { named: introOf(20), igraphSources: full ? 20_000 : 2000, withTypes: true, repetitions: 3, goals: igraphGoal(25) };
  yield { named: enron(), igraphSources: full ? 36_692 : 800, repetitions: full ? 3 : 2, goals: igraphGoal(12) };
  yield { named: introOf(100), igraphSources: 500, repetitions: 1, ...(full ? {} : { lots: 4 }) };
  yield { named: contactOf(100), igraphSources: 100, repetitions: 1, ...(full ? {} : { lots: 1 }) };
}

async function measure(setting: Setting, { named, igraphSources, lots, repetitions, goals, ...withPeers }: Case): Promise<void> {
  const { network } = named;
  const { ties } = network;
  let shares: Float64Array | null = null;
  const whole = ours(() => {
    shares = betweenness(ties, { kernel: passingKernel() });
  });
  const plan = lots === undefined ? null : passingPlan(ties);
  const part: Subject = async () => partOfPlan(network.ties, lots ?? 0);
  const sources = someContacts(network.size, igraphSources);
  const isCompared = sources.length === network.size;
  const igraph = new PeerSubject(setting, named, { library: "igraph", what: "betweenness", ...(isCompared ? {} : { sources }) });
  const networkx = new PeerSubject(setting, named, { library: "networkx", what: "betweenness" });
  const absent: Subject = async () => null;
  const graph = withPeers.withGraphology === true ? graphologyOf(network) : null;
  const graphology =
    graph === null ? absent : ours(() => betweennessCentrality(graph, { getEdgeWeight: null, normalized: false }));
  const typed = withPeers.withTypes === true ? ours(() => betweenness(ties)) : absent;
  const [own = [], byIgraph = [], byGraphology = [], byTypes = []] = await interleaved(
    [plan === null ? whole : part, igraph.run, graphology, typed],
    repetitions,
  );
  const [byNetworkx = []] = await interleaved([withPeers.withNetworkx === true ? networkx.run : absent], 1);
  const pairs = ((network.size - 1) * (network.size - 2)) / 2;
  const counts = Float64Array.from(shares ?? [], (share) => share * pairs);
  setting.add({
    measure: "betweenness, exact",
    network: named.name,
    size: network.size,
    ours: own,
    ...(plan === null ? {} : { estimatedFrom: `from ${lots} of ${plan.lots.length} lots` }),
    peers: [
      igraph.figures(byIgraph),
      ...(graph === null ? [] : [{ name: "graphology", spent: byGraphology }]),
      ...(withPeers.withTypes === true ? [{ name: "our TypeScript", spent: byTypes }] : []),
      ...(withPeers.withNetworkx === true ? [networkx.figures(byNetworkx)] : []),
    ],
    ...(goals === undefined ? {} : { goals }),
    ...(isCompared && igraph.values !== null ? { note: agreement("igraph", largestDifference(counts, igraph.values, 1)) } : {}),
  });
}

/** The plan, and some lots of it as if they were all: evenly spread, since lots are of like cost only by count. */
async function partOfPlan(ties: NamedNetwork["network"]["ties"], lots: number): Promise<Spent | null> {
  const planning = await ours(() => passingPlan(ties))();
  const plan = passingPlan(ties);
  const kernel = passingKernel();
  const chosen = Array.from({ length: lots }, (_, i) => Math.floor(((i + 0.5) * plan.lots.length) / lots));
  const working = await ours(() => {
    for (const lot of chosen) Array.from(lotSteps(plan, lot, kernel));
  })();
  if (planning === null || working === null) return null;
  const all = scaled(working, plan.lots.length / lots);
  return { cpuMs: planning.cpuMs + all.cpuMs, wallMs: planning.wallMs + all.wallMs };
}
