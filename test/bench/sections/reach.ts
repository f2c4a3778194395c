import { closeness } from "../../../src/core/reach/closeness.ts";
import { reachOfAll } from "../../../src/core/reach/reach-of-all.ts";
import { lanesKernel } from "../../../src/kernels/lanes.ts";
import { interleaved, ours } from "../measure.ts";
import {
  agreement,
  contactOf,
  enron,
  introOf,
  largestDifference,
  type NamedNetwork,
  PeerSubject,
  type Section,
  type Setting,
  someContacts,
} from "../setting.ts";
import type { Goal } from "../table.ts";

/** Distances from everybody to everybody, and how many are within three ties of each. */
export const reachSection: Section = async (setting) => {
  const { extent, real } = setting;
  const quick = [contactOf(1), contactOf(5), introOf(5)];
  const usual = [...quick, contactOf(20), introOf(20), enron(), contactOf(100)];
  for (const named of [...(extent === "quick" ? quick : usual), ...real]) {
    await distances(setting, named);
    await withinThree(setting, named);
  }
};

async function distances(setting: Setting, named: NamedNetwork): Promise<void> {
  const { network } = named;
  const kernel = lanesKernel();
  const sources = someContacts(
    network.size,
    network.size <= 5000 || setting.extent === "full" ? Math.min(network.size, 20_000) : 500,
  );
  const whole = sources.length === network.size;
  let near: Float64Array | null = null;
  const mine = ours(() => {
    near = closeness(network.ties, { kernel });
  });
  const igraph = new PeerSubject(setting, named, { library: "igraph", what: "closeness", ...(whole ? {} : { sources }) });
  const typed = ours(() => closeness(network.ties));
  const isLarge = network.size > 50_000;
  const [own = [], byIgraph = [], byTypes = []] = await interleaved(
    isLarge ? [mine, igraph.run] : [mine, igraph.run, typed],
    isLarge ? 1 : 3,
  );
  const { reached } = reachOfAll(network.ties, { kernel });
  const mineAt = sources.map((v) => withinPart(near?.[v] ?? 0, reached[v] ?? 0, network.size));
  const goals: readonly Goal[] = named.name === "contact 20k" ? [{ kind: "ratio", peer: "igraph", atLeast: 100 }] : [];
  setting.add({
    measure: "sums of distances, for all",
    network: named.name,
    size: network.size,
    ours: own,
    peers: [igraph.figures(byIgraph), ...(isLarge ? [] : [{ name: "our TypeScript", spent: byTypes }])],
    goals,
    ...(igraph.values === null ? {} : { note: agreement("igraph", largestDifference(mineAt, withoutGaps(igraph.values))) }),
  });
}

/** igraph looks at a contact's own part of the network only. */
const withinPart = (share: number, reached: number, size: number): number => (reached === 0 ? 0 : (share * (size - 1)) / reached);

const withoutGaps = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));

async function withinThree(setting: Setting, named: NamedNetwork): Promise<void> {
  const { network } = named;
  const kernel = lanesKernel();
  const sources = someContacts(network.size, network.size <= 20_000 || setting.extent === "full" ? 20_000 : 4000);
  const whole = sources.length === network.size;
  let reached = new Uint32Array();
  const mine = ours(() => {
    reached = Uint32Array.from(reachOfAll(network.ties, { maxHops: 3, kernel }).reached);
  });
  const igraph = new PeerSubject(setting, named, { library: "igraph", what: "reach", hops: 3, ...(whole ? {} : { sources }) });
  const [own = [], byIgraph = []] = await interleaved([mine, igraph.run], network.size > 50_000 ? 1 : 3);
  const mineAt = sources.map((v) => (reached[v] ?? 0) + 1);
  setting.add({
    measure: "reach within 3, for all",
    network: named.name,
    size: network.size,
    ours: own,
    peers: [igraph.figures(byIgraph)],
    ...(igraph.values === null ? {} : { note: agreement("igraph", largestDifference(mineAt, igraph.values)) }),
  });
}
