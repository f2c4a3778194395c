import type { LaneKernel } from "../core/reach/lane-kernel.ts";
import bytes from "./assembly/lanes.ts?kernel";
import { kernelModule } from "./instantiate.ts";

/** Searches from at once; the kernel's rows have as many bits. */
const lanes = 512;
/** More ties in a row than any network has. */
const furthest = 0x7fff_ffff;

/** What the kernel exports; the addresses are of its memory. */
interface LaneExports {
  readonly memory: WebAssembly.Memory;
  readonly prepare: (contacts: number, ends: number) => number;
  readonly offsetsAt: () => number;
  readonly neighboursAt: () => number;
  readonly reachedAt: () => number;
  readonly distancesAt: () => number;
  readonly searchFrom: (first: number, count: number, maxHops: number) => void;
}

/**
 * @returns breadth-first searches from 512 contacts at once on 128-bit vectors, or null where this machine cannot run them. Every
 *   call has memory of its own, about 162 bytes a contact and 4 a tie end, freed with it.
 */
export function lanesKernel(): LaneKernel | null {
  const module = kernelModule(bytes);
  return module === null ? null : (offsets, neighbours, maxHops) => search(module, offsets, neighbours, maxHops);
}

function search(
  module: WebAssembly.Module,
  offsets: Uint32Array,
  neighbours: Uint32Array,
  maxHops: number,
): ReturnType<LaneKernel> {
  const size = Math.max(0, offsets.length - 1);
  const kernel = exportsOf(new WebAssembly.Instance(module));
  if (kernel.prepare(size, neighbours.length) === 0) throw new RangeError(`no memory for a network of ${size} contacts`);
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, kernel.offsetsAt(), offsets.length).set(offsets);
  new Uint32Array(buffer, kernel.neighboursAt(), neighbours.length).set(neighbours);
  // One call a batch: only between calls does a machine change to its faster code.
  for (let first = 0; first < size; first += lanes) {
    kernel.searchFrom(first, Math.min(lanes, size - first), Math.min(maxHops, furthest));
  }
  return {
    reached: new Uint32Array(buffer, kernel.reachedAt(), size).slice(),
    distances: new Float64Array(buffer, kernel.distancesAt(), size).slice(),
  };
}

function exportsOf(instance: WebAssembly.Instance): LaneExports {
  // The module is the one compiled from ./assembly/lanes.ts, whose exports these are.
  return instance.exports as unknown as LaneExports;
}
