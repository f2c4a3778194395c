import { constraint } from "../../../src/core/bridging/constraint.ts";
import { type CutsAndBridges, cutsAndBridges } from "../../../src/core/bridging/cut-contacts.ts";
import { interleaved, ours, type Subject } from "../measure.ts";
import {
  agreement,
  contactOf,
  introOf,
  largestDifference,
  type NamedNetwork,
  PeerSubject,
  type Section,
  type Setting,
} from "../setting.ts";

const absent: Subject = async () => null;

/** Constraint; cut contacts and bridges. */
export const structureSection: Section = async (setting) => {
  const quick = [contactOf(1), contactOf(5)];
  for (const named of setting.extent === "quick" ? quick : [...quick, contactOf(20), contactOf(100)])
    await constraints(setting, named);
  for (const named of setting.extent === "quick" ? quick : [...quick, contactOf(20), contactOf(100), introOf(100)])
    await cuts(setting, named);
};

async function constraints(setting: Setting, named: NamedNetwork): Promise<void> {
  const { network } = named;
  const withNetworkx = network.size === 1000 || (network.size === 5000 && setting.extent === "full");
  let values: readonly (number | null)[] = [];
  const mine = ours(() => {
    values = [...constraint(network.ties)];
  });
  const igraph = new PeerSubject(setting, named, { library: "igraph", what: "constraint" });
  const networkx = new PeerSubject(setting, named, { library: "networkx", what: "constraint" });
  const [own = [], byIgraph = []] = await interleaved([mine, igraph.run], 5);
  const [byNetworkx = []] = await interleaved([withNetworkx ? networkx.run : absent], 1);
  const mineOrNothing = values.map((value) => value ?? 0);
  const theirs = igraph.values?.map((value) => (Number.isNaN(value) ? 0 : value)) ?? null;
  setting.add({
    measure: "constraint, for all",
    network: named.name,
    size: network.size,
    ours: own,
    peers: [igraph.figures(byIgraph), ...(withNetworkx ? [networkx.figures(byNetworkx)] : [])],
    ...(named.name === "contact 100k" ? { goals: [{ kind: "ratio", peer: "igraph", atLeast: 3 } as const] } : {}),
    ...(theirs === null ? {} : { note: agreement("igraph", largestDifference(mineOrNothing, theirs)) }),
  });
}

async function cuts(setting: Setting, named: NamedNetwork): Promise<void> {
  const { network } = named;
  const withNetworkx = network.size === 5000;
  let found: CutsAndBridges | null = null;
  const mine = ours(() => {
    found = cutsAndBridges(network.ties);
  });
  const igraph = new PeerSubject(setting, named, { library: "igraph", what: "cuts" });
  const networkx = new PeerSubject(setting, named, { library: "networkx", what: "cuts" });
  const [own = [], byIgraph = [], byNetworkx = []] = await interleaved(
    [mine, igraph.run, withNetworkx ? networkx.run : absent],
    5,
  );
  const counts = countsOf(found);
  setting.add({
    measure: "cut contacts and bridges",
    network: named.name,
    size: network.size,
    ours: own,
    peers: [igraph.figures(byIgraph), ...(withNetworkx ? [networkx.figures(byNetworkx)] : [])],
    ...(named.name === "contact 100k" ? { goals: [{ kind: "ratio", peer: "igraph", atLeast: 5 } as const] } : {}),
    ...(igraph.values === null ? {} : { note: agreement("igraph", largestDifference(counts, igraph.values)) }),
  });
}

function countsOf(found: CutsAndBridges | null): number[] {
  return found === null ? [] : [found.cut.reduce((sum, is) => sum + is, 0), found.bridges.length];
}
