import { parentPort } from "node:worker_threads";
import { lotSteps } from "../../src/core/bridging/passing-lots.ts";
import type { PassingPlan } from "../../src/core/bridging/passing-plan.ts";
import { passingKernel } from "../../src/kernels/passing.ts";

/** A plan to work on from now on, or the number of a lot of it, which is answered with what comes of it. */
export type ToPassingWorker = { readonly plan: PassingPlan } | { readonly lot: number };

let plan: PassingPlan | null = null;
let kernel = passingKernel();

parentPort?.on("message", (message: ToPassingWorker) => {
  if ("plan" in message) {
    plan = message.plan;
    kernel = passingKernel();
    return;
  }
  if (plan === null) throw new Error("a lot before its plan");
  const steps = lotSteps(plan, message.lot, kernel);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  parentPort?.postMessage(step.value);
});
