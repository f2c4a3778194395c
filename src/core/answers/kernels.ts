import type { PassingKernel } from "../bridging/passing-kernel.ts";
import type { ForceKernel } from "../layout/force-kernel.ts";
import type { LaneKernel } from "../reach/lane-kernel.ts";

/** Faster ways to the same figures, where the machine has them; null where the TypeScript of core does it alone. */
export interface Kernels {
  readonly passing: PassingKernel | null;
  readonly lanes: LaneKernel | null;
  readonly forces: ForceKernel | null;
}

export const noKernels: Kernels = { passing: null, lanes: null, forces: null };
