import { lotSteps } from "../../src/core/bridging/passing-lots.ts";
import type { PassingPlan } from "../../src/core/bridging/passing-plan.ts";
import type { CrewWorker, FromCrew } from "../../src/worker/crew.ts";

/** A worker of the crew that works on this thread, a message at a time; `turn` counts what was handed out to all of them. */
export class InProcessCrewWorker implements CrewWorker {
  #plan: PassingPlan | null = null;
  #hear: (message: FromCrew) => void = () => undefined;
  ended = false;
  readonly lots: number[] = [];
  die: (message: string) => void = () => undefined;

  post(message: Parameters<CrewWorker["post"]>[0]): void {
    if ("plan" in message) {
      this.#plan = message.plan;
      return;
    }
    this.lots.push(message.lot);
    queueMicrotask(() => this.#work(message.lot));
  }

  listen(hear: (message: FromCrew) => void, died: (message: string) => void): void {
    this.#hear = hear;
    this.die = died;
  }

  terminate(): void {
    this.ended = true;
  }

  #work(lot: number): void {
    if (this.#plan === null) throw new Error("no plan was posted");
    const steps = lotSteps(this.#plan, lot, null);
    for (let step = steps.next(); !this.ended; step = steps.next()) {
      if (step.done === true) {
        this.#hear({ type: "lot", lot, result: step.value });
        return;
      }
      this.#hear({ type: "progress", done: step.value });
    }
  }
}
