import { wasmKernels } from "../kernels/kernels.ts";
import { messagesOf } from "./answer-parts.ts";
import { passingCrew } from "./crew.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { workerSession } from "./session.ts";
import { crewSize, spawnCrewWorker } from "./spawn-crew.ts";

const session = workerSession({ kernels: wasmKernels(), crew: passingCrew(spawnCrewWorker, crewSize()) });
const running = new Map<number, AbortController>();

function tell(message: FromWorker): void {
  postMessage(message);
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const { call, request } = data;
  if (request.do === "stop") {
    running.get(call)?.abort(new DOMException("stopped", "AbortError"));
    return;
  }
  const controller = new AbortController();
  running.set(call, controller);
  session(request, (progress) => tell({ call, type: "progress", progress }), controller.signal)
    .then(
      (result) => {
        for (const message of messagesOf(call, result)) tell(message);
      },
      (error: unknown) =>
        tell({
          call,
          type: "failed",
          name: error instanceof Error ? error.name : "unknown",
          message: error instanceof Error ? error.message : String(error),
        }),
    )
    .finally(() => running.delete(call));
});
