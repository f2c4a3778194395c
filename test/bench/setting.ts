import Graph, { type UndirectedGraph } from "graphology";
import { seededRandom } from "../../src/core/model/seeded-random.ts";
import { type Subject, scaled } from "./measure.ts";
import { type BenchNetwork, contactNetwork, enronLike, introNetwork } from "./networks.ts";
import type { PeerAnswer, PeerLibrary, Peers, PeerTask } from "./peers.ts";
import { type PeerFigures, type Row, short } from "./table.ts";

export type Extent = "quick" | "usual" | "full";

export interface NamedNetwork {
  /** Family, then size: "contact 5k". */
  readonly name: string;
  readonly network: BenchNetwork;
}

/** What every section of the bench is given. */
export interface Setting {
  readonly extent: Extent;
  readonly peers: Peers;
  /** Networks beyond the made-up ones, from files. */
  readonly real: readonly NamedNetwork[];
  readonly add: (row: Row) => void;
}

export type Section = (setting: Setting) => Promise<void>;

export const seed = 20_260_101;
const made = new Map<string, NamedNetwork>();

function once(name: string, make: () => BenchNetwork): NamedNetwork {
  const known = made.get(name) ?? { name, network: make() };
  made.set(name, known);
  return known;
}

export const contactOf = (thousands: number): NamedNetwork =>
  once(`contact ${thousands}k`, () => contactNetwork({ contacts: thousands * 1000, tiesAContact: 5, seed }));

export const introOf = (thousands: number): NamedNetwork =>
  once(`intro ${thousands}k`, () => introNetwork({ contacts: thousands * 1000, seed }));

export const enron = (): NamedNetwork => once("enron-like", () => enronLike(seed));

/** A library of another language as a subject, with what it computed last. */
export class PeerSubject {
  readonly name: PeerLibrary;
  readonly estimatedFrom: string | undefined;
  /** What it computed last, as it gave it: of a part where `sources` are few. */
  values: PeerAnswer["values"] | null = null;

  private readonly peers: Peers;
  private readonly network: BenchNetwork;
  private readonly task: PeerTask;
  private readonly factor: number;

  constructor({ peers }: Setting, { network }: NamedNetwork, task: PeerTask) {
    this.name = task.library;
    this.peers = peers;
    this.network = network;
    this.task = task;
    const part = task.sources?.length ?? network.size;
    this.factor = network.size / part;
    this.estimatedFrom = part === network.size ? undefined : `from ${short(part)} of ${short(network.size)} sources`;
  }

  readonly run: Subject = async () => {
    const answer = await this.peers.measure(this.network, this.task);
    if (answer === null) return null;
    this.values = answer.values;
    return scaled(answer, this.factor);
  };

  figures(spent: PeerFigures["spent"]): PeerFigures {
    return { name: this.name, spent, ...(this.estimatedFrom === undefined ? {} : { estimatedFrom: this.estimatedFrom }) };
  }
}

/** Some contacts, the same ones each time; all of them where so many were asked for. */
export function someContacts(size: number, count: number): number[] {
  if (count >= size) return Array.from({ length: size }, (_, v) => v);
  const random = seededRandom(seed + size);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * size));
  return [...chosen].sort((a, b) => a - b);
}

/** The network in graphology, with nothing on its nodes and ties. */
export function graphologyOf({ size, offsets, neighbours }: BenchNetwork): UndirectedGraph {
  const graph = new Graph({ type: "undirected" });
  for (let v = 0; v < size; v += 1) graph.addNode(String(v));
  for (let v = 0; v < size; v += 1) {
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i += 1) {
      const w = neighbours[i] ?? 0;
      if (v < w) graph.addUndirectedEdge(String(v), String(w));
    }
  }
  return graph;
}

/** The largest difference, as a share of the larger of both values; values below `least` count as that large. */
export function largestDifference(mine: ArrayLike<number>, theirs: ArrayLike<number>, least = 1e-9): number {
  let largest = mine.length === theirs.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < mine.length; i += 1) {
    const a = mine[i] ?? 0;
    const b = theirs[i] ?? 0;
    largest = Math.max(largest, Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), least));
  }
  return largest;
}

/** How a difference is told: agreement to 1e-9 is what the bench asserts. */
export function agreement(peer: string, difference: number): string {
  const told = `differs from ${peer} by ${difference === 0 ? "0" : difference.toExponential(1)} at most`;
  return difference <= 1e-9 ? told : `${told}: WRONG`;
}

/** One of the most connected contacts. */
export function hubOf({ size, offsets }: BenchNetwork): number {
  let hub = 0;
  const degree = (v: number): number => (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
  for (let v = 1; v < size; v += 1) if (degree(v) > degree(hub)) hub = v;
  return hub;
}
