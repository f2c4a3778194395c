import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { betweennessFrom } from "../../../src/core/bridging/passing-lots.ts";
import { type PassingPlan, passingPlan } from "../../../src/core/bridging/passing-plan.ts";
import { interleaved, type Spent, type Subject, spread } from "../measure.ts";
import type { ToPassingWorker } from "../passing-worker.ts";
import { contactOf, introOf, type NamedNetwork, type Section } from "../setting.ts";
import { short } from "../table.ts";

/** Exact betweenness by two workers and by one, the network and the results copied to and fro: by the clock. */
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
        const { spent, shares } = await measured(async () => {
          const plan = passingPlan(ties);
          return betweennessFrom(plan, await resultsOf(plan, workers));
        });
        first ??= shares;
        if (first !== null && shares?.some((share, v) => share !== first?.[v]) === true) differs += 1;
        return spent;
      };
    try {
      const [byTwo = [], byOne = []] = await interleaved([shared(crew), shared(crew.slice(0, 1))], 3);
      add({
        measure: "betweenness, exact, two workers",
        network: named.name,
        size: named.network.size,
        ours: byTwo,
        peers: [{ name: "one worker", spent: byOne }],
        by: "wallMs",
        ...(named.name === "contact 20k" ? { goals: [{ kind: "ratio", peer: "one worker", atLeast: 1.8 } as const] } : {}),
        note:
          differs === 0
            ? `same bytes however many work; by the clock; processor time ${short(cpuOf(byTwo) / cpuOf(byOne))} of one worker's`
            : `other bytes in ${differs} runs: WRONG`,
      });
    } finally {
      await Promise.all(crew.map((worker) => worker.terminate()));
    }
  }
};

async function startWorker(): Promise<Worker> {
  const worker = new Worker(join(dirname(process.argv[1] ?? ""), "passing-worker.js"));
  await new Promise((resolve) => worker.once("online", resolve));
  return worker;
}

async function measured(
  work: () => Promise<Float64Array | null>,
): Promise<{ readonly spent: Spent; readonly shares: Float64Array | null }> {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  const shares = await work();
  const wallMs = performance.now() - wall;
  const { user, system } = process.cpuUsage(cpu);
  return { spent: { cpuMs: (user + system) / 1000, wallMs }, shares };
}

/** Each worker takes the next lot when it is done with one. */
async function resultsOf(plan: PassingPlan, workers: readonly Worker[]): Promise<Float64Array[]> {
  const results: Float64Array[] = plan.lots.map(() => new Float64Array());
  let next = 0;
  const workThrough = async (worker: Worker): Promise<void> => {
    worker.postMessage({ plan } satisfies ToPassingWorker);
    while (next < plan.lots.length) {
      const lot = next;
      next += 1;
      const result = new Promise<Float64Array>((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
      });
      worker.postMessage({ lot } satisfies ToPassingWorker);
      results[lot] = await result;
      worker.removeAllListeners("error");
    }
  };
  await Promise.all(workers.map(workThrough));
  return results;
}

const cpuOf = (spent: readonly Spent[]): number => spread(spent.map(({ cpuMs }) => cpuMs)).median;
