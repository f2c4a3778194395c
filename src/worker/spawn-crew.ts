import type { CrewWorker, FromCrew } from "./crew.ts";
import crewAddress from "./crew-host.ts?worker&url";

let allowed = false;

/** The one script address that the worker may start; everything else that would become script is refused. */
function allowCrewAddress(): void {
  if (allowed) return;
  allowed = true;
  self.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => {
      if (address !== crewAddress) throw new TypeError(`not the address of the crew: ${address}`);
      return address;
    },
  });
}

export function spawnCrewWorker(): CrewWorker {
  allowCrewAddress();
  const worker = new Worker(crewAddress, { type: "module", name: "intrograph crew" });
  return {
    post: (message) => worker.postMessage(message),
    listen(hear, died) {
      worker.onmessage = ({ data }: MessageEvent<FromCrew>) => hear(data);
      worker.onerror = ({ message }) => died(message);
    },
    terminate: () => worker.terminate(),
  };
}

/** One core is left to the page; more than eight only wait for memory. */
export function crewSize(): number {
  return Math.max(1, Math.min(8, navigator.hardwareConcurrency - 1));
}
