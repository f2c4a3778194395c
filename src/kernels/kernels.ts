import type { Kernels } from "../core/answers/kernels.ts";

/** The kernels that this machine can run; each is null where it cannot. */
export function wasmKernels(): Kernels {
  return { passing: null, lanes: null, forces: null };
}
