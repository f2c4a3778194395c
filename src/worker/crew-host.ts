import { lotSteps, type PassingPlan } from "../core/bridging/passing-plan.ts";
import { InvariantError } from "../core/model/errors.ts";
import { passingKernel } from "../kernels/passing.ts";
import type { FromCrew, ToCrew } from "./crew.ts";

let plan: PassingPlan | null = null;

addEventListener("message", ({ data }: MessageEvent<ToCrew>) => {
  if ("plan" in data) plan = data.plan;
  else runLot(data.lot);
});

function runLot(number: number): void {
  const lot = plan?.lots[number];
  if (plan === null || lot === undefined) throw new InvariantError(`no lot ${number} was handed out`);
  const steps = lotSteps(plan, lot, passingKernel());
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      tell({ type: "lot", lot: number, result: step.value });
      return;
    }
    tell({ type: "progress", done: step.value });
  }
}

function tell(message: FromCrew): void {
  postMessage(message);
}
