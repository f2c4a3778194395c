import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Spent } from "./measure.ts";
import type { BenchNetwork } from "./networks.ts";

export type PeerLibrary = "igraph" | "networkx";

export interface PeerTask {
  readonly library: PeerLibrary;
  readonly what: "betweenness" | "weighted" | "closeness" | "reach" | "constraint" | "cuts" | "adamic-adar";
  readonly sources?: readonly number[];
  readonly costs?: Float64Array;
  readonly hops?: number;
  readonly of?: number;
}

export interface PeerAnswer extends Spent {
  readonly values: Float64Array;
}

/** Libraries of another language, measured by a program of that language which stays open for the whole bench. */
export interface Peers {
  readonly versions: Readonly<Record<string, string>>;
  /** Null where the library, or Python itself, is not here or does not do this. */
  readonly measure: (network: BenchNetwork, task: PeerTask) => Promise<PeerAnswer | null>;
  readonly close: () => void;
}

/** @param script path of peers.py */
export async function openPeers(script: string): Promise<Peers> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const child = spawn("python3", [script], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.on("error", () => undefined);
  child.stdin.on("error", () => undefined);
  const nextLine = async (): Promise<Record<string, unknown>> => {
    const { value, done } = await lines.next();
    return done === true ? { absent: true } : JSON.parse(value);
  };
  const hello = await nextLine();
  const versions = Object.fromEntries(
    Object.entries(hello).flatMap(([name, version]) => (typeof version === "string" ? [[name, version]] : [])),
  );
  const files = new Map<BenchNetwork, string>();
  const fileOf = (network: BenchNetwork): string => {
    const known = files.get(network);
    if (known !== undefined) return known;
    const path = join(folder, `${files.size}.bin`);
    writeFileSync(path, pairsOf(network));
    files.set(network, path);
    return path;
  };

  return {
    versions,
    measure: async (network, { costs, ...task }) => {
      if (versions[task.library] === undefined) return null;
      const values = join(folder, "values.bin");
      const costFile = join(folder, "costs.bin");
      if (costs !== undefined) writeFileSync(costFile, costs);
      child.stdin.write(`${JSON.stringify({ ...task, network: fileOf(network), values, costs: costFile })}\n`);
      const { cpuMs, wallMs, failed } = await nextLine();
      if (typeof failed === "string") console.error(`${task.library} ${task.what}: ${failed}`);
      if (typeof cpuMs !== "number" || typeof wallMs !== "number") return null;
      const bytes = readFileSync(values);
      return { cpuMs, wallMs, values: new Float64Array(Uint8Array.from(bytes).buffer) };
    },
    close: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Size, number of ties, then each tie once, the lower contact first. */
function pairsOf({ size, offsets, neighbours }: BenchNetwork): Uint32Array {
  const file = new Uint32Array(2 + neighbours.length);
  file[0] = size;
  file[1] = neighbours.length / 2;
  let at = 2;
  for (let v = 0; v < size; v += 1) {
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i += 1) {
      const w = neighbours[i] ?? 0;
      if (w < v) continue;
      file[at] = v;
      file[at + 1] = w;
      at += 2;
    }
  }
  return file;
}
