import { execFileSync } from "node:child_process";
import Graph from "graphology";
import { betweenness } from "../../src/core/bridging/betweenness.ts";
import { buildNetwork } from "../../src/core/network/build-network.ts";
import type { Network } from "../../src/core/network/network.ts";
import { reachOfAll } from "../../src/core/reach/reach-of-all.ts";
import { lanesKernel } from "../../src/kernels/lanes.ts";
import { passingKernel } from "../../src/kernels/passing.ts";
import { lastDay } from "./made-up-ties.ts";
import { type Spent, spentOn } from "./measure.ts";
import { contactNetworkTies } from "./networks.ts";
import { recordsOfTies } from "./records-of-ties.ts";
import { contactOf, seed } from "./setting.ts";

/** What is measured in a process of its own, because it is about memory. */
export const childTasks = ["network", "graphology", "betweenness", "distances"] as const;
export type ChildTask = (typeof childTasks)[number];

export interface ChildAnswer {
  readonly spent: readonly Spent[];
  /** Kept once it is done, where that is known. */
  readonly keptBytes: number | null;
  readonly tieEnds: number;
  /** The most that the process held, less what it held before the work began. */
  readonly peakBytes: number;
}

const runs: Record<ChildTask, (thousands: number) => ChildAnswer> = {
  network: (thousands) => {
    const records = recordsOfTies(tiesOfSize(thousands));
    let network: Network | null = null;
    const answer = watched(() => {
      network = buildNetwork(records, { asOfDay: lastDay });
    }, timesFor(thousands));
    return { ...answer, keptBytes: typedBytes(network), tieEnds: records.ties.size * 2 };
  },
  graphology: (thousands) => {
    const { size, low, high, evidence } = tiesOfSize(thousands);
    const names = Array.from({ length: size }, (_, v) => `c${v}`);
    const before = heldBytes();
    let graph = new Graph({ type: "undirected" });
    const answer = watched(() => {
      graph = new Graph({ type: "undirected" });
      for (const name of names) graph.addNode(name);
      for (let i = 0; i < low.length; i += 1) {
        graph.addUndirectedEdge(names[low[i] ?? 0], names[high[i] ?? 0], { strength: evidence[i] ?? 0 });
      }
    });
    const keptBytes = heldBytes() - before;
    return { ...answer, keptBytes, tieEnds: graph.size * 2 };
  },
  betweenness: (thousands) => {
    const { ties } = contactOf(thousands).network;
    return {
      ...watched(() => betweenness(ties, { kernel: passingKernel() }), 1),
      keptBytes: null,
      tieEnds: ties.neighbours.length,
    };
  },
  distances: (thousands) => {
    const { ties } = contactOf(thousands).network;
    const kernel = lanesKernel();
    return { ...watched(() => reachOfAll(ties, { kernel }), 1), keptBytes: null, tieEnds: ties.neighbours.length };
  },
};

/** Runs a task in a fresh process of this same program. */
export function inChild(task: ChildTask, thousands: number): ChildAnswer {
  const flags = ["--expose-gc", "--max-old-space-size=12000"];
  const [, program = ""] = process.argv;
  const text = execFileSync(process.execPath, [...flags, program, "--child", task, String(thousands)], { encoding: "utf8" });
  return JSON.parse(text);
}

/** The other end of `inChild`. */
export function runChild(task: string | undefined, thousands: string | undefined): void {
  const known = childTasks.find((one) => one === task);
  if (known === undefined) throw new Error(`no task ${task}`);
  process.stdout.write(JSON.stringify(runs[known](Number(thousands))));
}

/** Making the records of a million takes longer than all the rest. */
const timesFor = (thousands: number): number => (thousands < 1000 ? 3 : 1);

const tiesOfSize = (thousands: number) => contactNetworkTies({ contacts: thousands * 1000, tiesAContact: 5, seed });

function watched(work: () => void, times = 3): { readonly spent: readonly Spent[]; readonly peakBytes: number } {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const spent = [spentOn(work)];
  const peakBytes = Math.max(0, process.resourceUsage().maxRSS * 1024 - before);
  while (spent.length < times) {
    globalThis.gc?.();
    spent.push(spentOn(work));
  }
  return { spent, peakBytes };
}

function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes of all typed arrays of a network. */
function typedBytes(network: Network | null): number {
  if (network === null) return 0;
  let bytes = 0;
  for (const part of [network.ties, network.referrals, network.asks]) {
    for (const value of Object.values(part)) if (ArrayBuffer.isView(value)) bytes += value.byteLength;
  }
  return bytes;
}
