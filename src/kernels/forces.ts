import type { ForceKernel } from "../core/layout/force-kernel.ts";
import bytes from "./assembly/forces.ts?kernel";
import { kernelModule } from "./instantiate.ts";

/**
 * @returns the force kernel in WebAssembly, or null where this machine does not run it. Each run has a memory of its own, about
 * 300 bytes a contact and 24 a tie, given back with the run.
 */
export function forceKernel(): ForceKernel | null {
  const module = kernelModule(bytes);
  if (module === null) return null;
  return (field, x, y) => {
    const size = field.mass.length;
    const { memory, prepare, iterate, offsetsAt, neighboursAt, pullAt, massAt, positionAt } = exportsOf(module);
    const { repulsion, gravity, slowDown, theta } = field;
    if (prepare(size, field.neighbours.length, repulsion, gravity, slowDown, theta) === 0) {
      throw new RangeError(`no memory for a layout of ${size} contacts`);
    }
    new Uint32Array(memory.buffer, offsetsAt(), size + 1).set(field.offsets);
    new Uint32Array(memory.buffer, neighboursAt(), field.neighbours.length).set(field.neighbours);
    new Float64Array(memory.buffer, pullAt(), field.pull.length).set(field.pull);
    new Float64Array(memory.buffer, massAt(), size).set(field.mass);
    const position = new Float64Array(memory.buffer, positionAt(), 2 * size);
    for (let v = 0; v < size; v += 1) {
      position[2 * v] = x[v] ?? 0;
      position[2 * v + 1] = y[v] ?? 0;
    }
    return {
      step: (iterations) => {
        // A call each: code is only optimised between calls.
        for (let done = 0; done < iterations; done += 1) iterate();
      },
      x: () => Float64Array.from({ length: size }, (_, v) => position[2 * v] ?? 0),
      y: () => Float64Array.from({ length: size }, (_, v) => position[2 * v + 1] ?? 0),
    };
  };
}

interface ForceExports {
  readonly memory: WebAssembly.Memory;
  readonly prepare: (
    contacts: number,
    ends: number,
    repulsion: number,
    gravity: number,
    slowDown: number,
    theta: number,
  ) => number;
  readonly iterate: () => void;
  readonly offsetsAt: () => number;
  readonly neighboursAt: () => number;
  readonly pullAt: () => number;
  readonly massAt: () => number;
  readonly positionAt: () => number;
}

function exportsOf(module: WebAssembly.Module): ForceExports {
  // The module is built from the file beside this one: what it exports is known.
  return new WebAssembly.Instance(module).exports as unknown as ForceExports;
}
