import { betweennessFrom } from "../core/bridging/passing-lots.ts";
import type { PassingPlan } from "../core/bridging/passing-plan.ts";

export type ToCrew = { readonly plan: PassingPlan } | { readonly lot: number };

export type FromCrew =
  /** Units of the plan's cost done since the last message. */
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "lot"; readonly lot: number; readonly result: Float64Array };

/** What is needed of a worker of the crew. */
export interface CrewWorker {
  post(message: ToCrew): void;
  listen(hear: (message: FromCrew) => void, died: (message: string) => void): void;
  terminate(): void;
}

/** Runs the lots of a plan; the figures do not depend on how many work at it. */
export type Crew = (
  plan: PassingPlan,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
) => Promise<Float64Array | null>;

/**
 * Workers that search the lots of a plan, each taking the next one when it is done with the last.
 *
 * Aborting ends the workers at once. Nothing of what they had is kept.
 *
 * @param spawn makes a worker
 * @param size how many at most
 */
export function passingCrew(spawn: () => CrewWorker, size: number): Crew {
  return (plan, { signal, onProgress }) =>
    new Promise((resolve, reject) => {
      const results: Float64Array[] = [];
      const workers: CrewWorker[] = [];
      let next = 0;
      let finished = 0;
      let done = 0;

      function end(): void {
        signal.removeEventListener("abort", abort);
        for (const worker of workers) worker.terminate();
      }
      function abort(): void {
        end();
        reject(signal.reason);
      }
      function fail(message: string): void {
        end();
        reject(new Error(message));
      }
      function giveNext(worker: CrewWorker): void {
        if (next === plan.lots.length) return;
        worker.post({ lot: next });
        next += 1;
      }

      if (signal.aborted) {
        abort();
        return;
      }
      signal.addEventListener("abort", abort);
      if (plan.lots.length === 0) {
        end();
        resolve(betweennessFrom(plan, results));
        return;
      }
      for (let i = 0; i < Math.min(size, plan.lots.length); i += 1) {
        const worker = spawn();
        workers.push(worker);
        worker.listen((message) => {
          if (message.type === "progress") {
            done += message.done;
            onProgress(Math.min(1, done / plan.cost));
            return;
          }
          results[message.lot] = message.result;
          finished += 1;
          if (finished < plan.lots.length) {
            giveNext(worker);
            return;
          }
          end();
          resolve(betweennessFrom(plan, results));
        }, fail);
        worker.post({ plan });
        giveNext(worker);
      }
    });
}
