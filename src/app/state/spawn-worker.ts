import type { WorkerLike } from "../../worker/client.ts";
import workerAddress from "../../worker/host.ts?worker&url";
import type { FromWorker } from "../../worker/protocol.ts";

let allowed = false;

/** The one script address that the page may start by itself; everything else that would become script is refused. */
function allowWorkerAddress(): void {
  if (allowed) return;
  allowed = true;
  window.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => {
      if (address !== workerAddress) throw new TypeError(`not the address of the worker: ${address}`);
      return address;
    },
  });
}

export function spawnWorker(): WorkerLike {
  allowWorkerAddress();
  const worker = new Worker(workerAddress, {
    type: "module",
    name: "intrograph",
  });
  return {
    post: (message) => worker.postMessage(message),
    listen(hear, died) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
      worker.onerror = ({ message }) => died(message);
    },
    terminate: () => worker.terminate(),
  };
}
