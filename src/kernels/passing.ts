import type { PassingKernel } from "../core/bridging/passing-kernel.ts";
import bytes from "./assembly/passing.ts?kernel";
import { kernelModule } from "./instantiate.ts";

/** The kernel reads four neighbours at a time. */
const group = 4;

/** What the kernel exports; the addresses are of its memory. */
interface PassingExports {
  readonly memory: WebAssembly.Memory;
  readonly layOut: (contacts: number, tieEnds: number) => number;
  readonly standsForAt: () => number;
  readonly resultAt: () => number;
  readonly offsetsAt: () => number;
  readonly neighboursAt: () => number;
  readonly passingFrom: (first: number, count: number) => number;
}

/**
 * @returns Brandes' accumulation from sixteen contacts at once on 128-bit vectors, or null where this machine cannot run it. All
 *   blocks prepared by one kernel share its memory: about 400 bytes a contact of the largest, 8 a tie end, and 64 an entry of the
 *   search, of which people's networks have two to four a contact. It is freed with the kernel.
 */
export function passingKernel(): PassingKernel | null {
  const module = kernelModule(bytes);
  if (module === null) return null;
  const kernel = exportsOf(new WebAssembly.Instance(module));
  let inMemory: BlockArrays | null = null;

  return (offsets, neighbours, standsFor) => ({
    addFrom: (first, count, result) => {
      if (inMemory?.offsets !== offsets || inMemory.neighbours !== neighbours || inMemory.standsFor !== standsFor) {
        inMemory = null;
        if (!layOut(kernel, { offsets, neighbours, standsFor })) return false;
        inMemory = { offsets, neighbours, standsFor };
      }
      if (kernel.passingFrom(first, count) === 0) return false;
      const added = new Float64Array(kernel.memory.buffer, kernel.resultAt(), standsFor.length);
      for (let v = 0; v < added.length; v += 1) result[v] = (result[v] ?? 0) + (added[v] ?? 0);
      return true;
    },
  });
}

/** A block is known by its arrays: those who work on several lots of it prepare it several times. */
interface BlockArrays {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly standsFor: Float64Array;
}

function layOut(kernel: PassingExports, { offsets, neighbours, standsFor }: BlockArrays): boolean {
  const size = standsFor.length;
  const filledUp = new Uint32Array(size + 1);
  for (let v = 0; v < size; v += 1) {
    const row = (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
    filledUp[v + 1] = (filledUp[v] ?? 0) + Math.ceil(row / group) * group;
  }
  const ends = filledUp[size] ?? 0;
  if (kernel.layOut(size, ends) === 0) return false;
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, kernel.offsetsAt(), size + 1).set(filledUp);
  new Float64Array(buffer, kernel.standsForAt(), size).set(standsFor);
  const rows = new Uint32Array(buffer, kernel.neighboursAt(), ends).fill(size);
  for (let v = 0; v < size; v += 1) rows.set(neighbours.subarray(offsets[v], offsets[v + 1]), filledUp[v]);
  return true;
}

function exportsOf(instance: WebAssembly.Instance): PassingExports {
  // The module is the one compiled from ./assembly/passing.ts, whose exports these are.
  return instance.exports as unknown as PassingExports;
}
