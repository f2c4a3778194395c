import { parentPort } from "node:worker_threads";
import { lotSteps } from "../../src/core/bridging/passing-lots.ts";
import type { PassingPlan } from "../../src/core/bridging/passing-plan.ts";
import { passingKernel } from "../../src/kernels/passing.ts";
import { threadCpuMs } from "./thread-time.ts";

/** A plan to work on from now on, or the number of a lot of it, which is answered with what comes of it. */
export type ToPassingWorker = { readonly plan: PassingPlan } | { readonly lot: number };

export interface FromPassingWorker {
  readonly pairs: Float64Array;
  /** Spent on a processor by this worker since it took over the plan, that included; null where the system does not tell. */
  readonly cpuMs: number | null;
}

let plan: PassingPlan | null = null;
let kernel = passingKernel();
let cpuAtPlan: number | null = 0;
let cpuBefore = threadCpuMs();

parentPort?.on("message", (message: ToPassingWorker) => {
  if ("plan" in message) {
    plan = message.plan;
    kernel = passingKernel();
    // What was spent since the last answer went into receiving the plan.
    cpuAtPlan = cpuBefore;
    return;
  }
  if (plan === null) throw new Error("a lot before its plan");
  const steps = lotSteps(plan, message.lot, kernel);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  cpuBefore = threadCpuMs();
  const cpuMs = cpuBefore === null || cpuAtPlan === null ? null : cpuBefore - cpuAtPlan;
  parentPort?.postMessage({ pairs: step.value, cpuMs } satisfies FromPassingWorker);
});
