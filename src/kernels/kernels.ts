import type { Kernels } from "../core/answers/kernels.ts";
import { forceKernel } from "./forces.ts";
import { lanesKernel } from "./lanes.ts";
import { passingKernel } from "./passing.ts";

/** The kernels that this machine can run; each is null where it cannot. Cost: some milliseconds for each, once. */
export function wasmKernels(): Kernels {
  return { passing: passingKernel(), lanes: lanesKernel(), forces: forceKernel() };
}
