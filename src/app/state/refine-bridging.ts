import { epochDay, parsePartialDate } from "../../core/model/partial-date.ts";
import { WorkerFailedError } from "../../worker/client.ts";
import { bridgingShown } from "./answer-limits.ts";
import type { AppContext } from "./context.ts";

let running: AbortController | null = null;

/** Goes on to exact figures where the answer about bridging contacts was an estimate. What is on screen stays until then. */
export function refineBridging(context: AppContext): void {
  const { state, worker } = context;
  running?.abort();
  running = null;
  const { bridging } = state.getState().answers;
  if (bridging.state !== "ready" || bridging.value.betweennessIs.exact) {
    state.setState({ refining: { state: "idle" } });
    return;
  }
  const estimate = bridging.value;
  const controller = new AbortController();
  running = controller;
  state.setState({ refining: { state: "running", share: 0 } });
  const day = parsePartialDate(state.getState().today);
  worker
    .call(
      { do: "refine-bridging", asOfDay: day === null ? 0 : epochDay(day), top: bridgingShown },
      {
        beside: true,
        signal: controller.signal,
        onProgress: (progress) => {
          if (running !== controller || progress.phase !== "analysing") return;
          state.setState({ refining: { state: "running", share: progress.share } });
        },
      },
    )
    .then(
      (exact) => {
        if (running !== controller) return;
        running = null;
        state.setState(({ answers }) => ({
          refining: { state: "idle" },
          // A newer answer, of newer records, is not overwritten with one of the old.
          answers:
            answers.bridging.state === "ready" && answers.bridging.value === estimate
              ? { ...answers, bridging: { state: "ready", value: exact } }
              : answers,
        }));
      },
      (error: unknown) => {
        if (running !== controller) return;
        running = null;
        if (error instanceof WorkerFailedError && error.inside === "AbortError") {
          // The records changed meanwhile: the answer to the newer ones begins anew.
          state.setState({ refining: { state: "idle" } });
          return;
        }
        state.setState({ refining: { state: "failed", message: error instanceof Error ? error.message : String(error) } });
      },
    );
}

/** The estimate stays; nothing of the exact figures is kept. */
export function stopRefining({ state }: AppContext): void {
  if (running === null) return;
  running.abort();
  running = null;
  state.setState({ refining: { state: "stopped" } });
}
