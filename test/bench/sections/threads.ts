import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { betweennessFrom } from "../../../src/core/bridging/passing-lots.ts";
import { type PassingPlan, passingPlan } from "../../../src/core/bridging/passing-plan.ts";
import { interleaved, type Spent, type Subject, spread } from "../measure.ts";
import type { FromPassingWorker, ToPassingWorker } from "../passing-worker.ts";
import { contactOf, introOf, type NamedNetwork, type Section } from "../setting.ts";
import { short } from "../table.ts";
import { threadCpuMs } from "../thread-time.ts";

/**
 * Exact betweenness by two workers and by one, the network and the results copied to and fro. What counts is the processor time of
 * the longest way through: the main thread, and the busiest worker. On a machine that is otherwise idle that is what the clock says.
 */
export const threadsSection: Section = async ({ extent, add }) => {
  const cases: readonly NamedNetwork[] = extent === "quick" ? [contactOf(5)] : [contactOf(5), introOf(20), contactOf(20)];
  for (const named of cases) {
    const { ties } = named.network;
    const crew = [await startWorker(), await startWorker()];
    let differs = 0;
    let first: Float64Array | null = null;
    const shared =
      (workers: readonly Worker[]): Subject =>
      async () => {
        const { spent, shares } = await betweennessBy(workers, ties);
        first ??= shares;
        if (first !== null && shares?.some((share, v) => share !== first?.[v]) === true) differs += 1;
        return spent;
      };
    try {
      const [byTwo = [], byOne = []] = await interleaved([shared(crew), shared(crew.slice(0, 1))], 3);
      const byClock = medianOf(byOne, "wallMs") / medianOf(byTwo, "wallMs");
      add({
        measure: "betweenness, exact, two workers",
        network: named.name,
        size: named.network.size,
        ours: byTwo,
        peers: [{ name: "one worker", spent: byOne }],
        ...(named.name === "contact 20k" ? { goals: [{ kind: "ratio", peer: "one worker", atLeast: 1.8 } as const] } : {}),
        note: `processor time of the main thread and the busiest worker; ${short(byClock)} x by the clock; ${differs === 0 ? "same bytes however many work" : `other bytes in ${differs} runs: WRONG`}`,
      });
    } finally {
      await Promise.all(crew.map((worker) => worker.terminate()));
    }
  }
};

const medianOf = (spent: readonly Spent[], by: "cpuMs" | "wallMs"): number => spread(spent.map((one) => one[by])).median;

async function startWorker(): Promise<Worker> {
  const worker = new Worker(join(dirname(process.argv[1] ?? ""), "passing-worker.js"));
  await new Promise((resolve) => worker.once("online", resolve));
  return worker;
}

async function betweennessBy(
  workers: readonly Worker[],
  ties: NamedNetwork["network"]["ties"],
): Promise<{ readonly spent: Spent; readonly shares: Float64Array | null }> {
  const cpu = threadCpuMs();
  const wall = performance.now();
  const plan = passingPlan(ties);
  const { results, busiestMs } = await resultsOf(plan, workers);
  const shares = betweennessFrom(plan, results);
  const wallMs = performance.now() - wall;
  const after = threadCpuMs();
  const cpuMs = cpu === null || after === null || busiestMs === null ? wallMs : after - cpu + busiestMs;
  return { spent: { cpuMs, wallMs }, shares };
}

/** Each worker takes the next lot when it is done with one. */
async function resultsOf(
  plan: PassingPlan,
  workers: readonly Worker[],
): Promise<{ readonly results: readonly Float64Array[]; readonly busiestMs: number | null }> {
  const results: Float64Array[] = plan.lots.map(() => new Float64Array());
  let next = 0;
  const workThrough = async (worker: Worker): Promise<number | null> => {
    worker.postMessage({ plan } satisfies ToPassingWorker);
    let cpuMs: number | null = 0;
    while (next < plan.lots.length) {
      const lot = next;
      next += 1;
      const answer = new Promise<FromPassingWorker>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
      });
      worker.postMessage({ lot } satisfies ToPassingWorker);
      const { pairs, cpuMs: soFar } = await answer;
      results[lot] = pairs;
      cpuMs = soFar;
      worker.removeAllListeners("error");
    }
    return cpuMs;
  };
  const spent = await Promise.all(workers.map(workThrough));
  const known = spent.filter((cpuMs) => cpuMs !== null);
  return { results, busiestMs: known.length === spent.length ? Math.max(...known) : null };
}
