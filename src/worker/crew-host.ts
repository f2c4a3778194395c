import { lotSteps } from "../core/bridging/passing-lots.ts";
import type { PassingPlan } from "../core/bridging/passing-plan.ts";
import { InvariantError } from "../core/model/errors.ts";
import { passingKernel } from "../kernels/passing.ts";
import type { FromCrew, ToCrew } from "./crew.ts";

let plan: PassingPlan | null = null;

addEventListener("message", ({ data }: MessageEvent<ToCrew>) => {
  if ("plan" in data) plan = data.plan;
  else runLot(data.lot);
});

function runLot(number: number): void {
  if (plan?.lots[number] === undefined) throw new InvariantError(`no lot ${number} was handed out`);
  const steps = lotSteps(plan, number, passingKernel());
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
