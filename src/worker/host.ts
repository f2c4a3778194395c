import type { FromWorker, ToWorker } from "./protocol.ts";
import { workerSession } from "./session.ts";

const session = workerSession();

function tell(message: FromWorker): void {
  postMessage(message);
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const { call, request } = data;
  session(request, (progress) => tell({ call, type: "progress", progress })).then(
    (result) => tell({ call, type: "done", result }),
    (error: unknown) =>
      tell({
        call,
        type: "failed",
        name: error instanceof Error ? error.name : "unknown",
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
