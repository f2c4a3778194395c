import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { runChild } from "./child.ts";
import { networksIn } from "./event-histories.ts";
import { openPeers } from "./peers.ts";
import { betweennessSection } from "./sections/betweenness.ts";
import { buildSection } from "./sections/build.ts";
import { csvSection } from "./sections/csv.ts";
import { layoutSection } from "./sections/layout.ts";
import { meetingSection } from "./sections/meeting.ts";
import { memorySection } from "./sections/memory.ts";
import { pathsSection } from "./sections/paths.ts";
import { reachSection } from "./sections/reach.ts";
import { sampledSection } from "./sections/sampled.ts";
import { structureSection } from "./sections/structure.ts";
import { threadsSection } from "./sections/threads.ts";
import { weightedSection } from "./sections/weighted.ts";
import type { Extent, Section } from "./setting.ts";
import { goalsOf, growthText, type Row, tableText } from "./table.ts";

const sections: Readonly<Record<string, Section>> = {
  betweenness: betweennessSection,
  threads: threadsSection,
  sampled: sampledSection,
  weighted: weightedSection,
  reach: reachSection,
  structure: structureSection,
  meeting: meetingSection,
  paths: pathsSection,
  layout: layoutSection,
  csv: csvSection,
  build: buildSection,
  memory: memorySection,
};

interface Wishes {
  readonly names: readonly string[];
  readonly extent: Extent;
  readonly folder: string | null;
}

function wishesOf(args: readonly string[]): Wishes {
  const names: string[] = [];
  let extent: Extent = "usual";
  let folder: string | null = null;
  for (const [i, arg] of args.entries()) {
    if (arg === "--quick" || arg === "--full") extent = arg === "--quick" ? "quick" : "full";
    else if (arg === "--folder") folder = args[i + 1] ?? null;
    else if (args[i - 1] === "--folder") continue;
    else if (Object.keys(sections).some((name) => name.startsWith(arg))) names.push(arg);
    else
      throw new Error(
        `no ${arg} to measure; there are: ${Object.keys(sections).join(", ")}; flags --quick, --full, --folder DIR`,
      );
  }
  return { names, extent, folder };
}

/** `bench [name prefixes...] [--quick | --full] [--folder DIR]`, started by `npm run bench`. */
async function bench(): Promise<void> {
  const [flag, task, thousands] = process.argv.slice(2);
  if (flag === "--child") {
    runChild(task, thousands);
    return;
  }
  const { names, extent, folder } = wishesOf(process.argv.slice(2));
  const begun = performance.now();
  const peers = await openPeers(join(process.cwd(), "test/bench/peers.py"));
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${row.measure}, ${row.network}`);
  };
  const real = folder === null ? [] : networksIn(folder);
  try {
    for (const [name, section] of Object.entries(sections)) {
      if (names.length > 0 && !names.some((prefix) => name.startsWith(prefix))) continue;
      await section({ extent, peers, real, add });
    }
  } finally {
    peers.close();
  }
  report(rows, peers.versions);
  console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`);
}

function report(rows: readonly Row[], versions: Readonly<Record<string, string>>): void {
  const peerText = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const busy = `${availableParallelism()} processors, ${loadavg()[0]?.toFixed(1)} busy on average in the last minute`;
  console.log(
    `node ${process.versions.node}, ${peerText.length === 0 ? "neither igraph nor networkx" : peerText.join(", ")}; ${busy}`,
  );
  console.log(
    "ms of processor time, median (least..most) of repetitions in turn; ~ scaled up from a part; wall: median by the clock.\n",
  );
  console.log(tableText(rows));
  const growth = growthText(rows);
  if (growth !== "") console.log(`\n${growth}`);
  const goals = goalsOf(rows);
  const missed = goals.filter(({ met }) => met === false);
  const open = goals.filter(({ met }) => met === null);
  console.log(
    `\ngoals: ${goals.length - missed.length - open.length} met, ${missed.length} not met, ${open.length} without a peer here`,
  );
  for (const { text } of missed) console.log(`  not met: ${text}`);
  for (const row of rows) if (row.note?.includes("WRONG")) console.log(`  WRONG: ${row.measure}, ${row.network}: ${row.note}`);
}

await bench();
