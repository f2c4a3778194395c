import type { ForceField, ForceKernel } from "./force-kernel.ts";
import { RepulsionTree } from "./repulsion-tree.ts";

/**
 * ForceAtlas2 on typed arrays: repulsion of masses that falls off with the distance, attraction along ties that grows with it,
 * gravity towards the origin, and a speed of its own for each contact, lower where it swings to and fro.
 *
 * @returns a run whose bits are those of the WebAssembly kernel.
 * Cost: about O(size log size + ties) an iteration. Source: Jacomy, Venturini, Heymann and Bastian 2014; Barnes and Hut 1986.
 */
export const typedForces: ForceKernel = (field, startX, startY) => {
  const size = field.mass.length;
  const x = Float64Array.from(startX);
  const y = Float64Array.from(startY);
  const tree = new RepulsionTree(size);
  const pushed = { x: new Float64Array(size), y: new Float64Array(size) };
  const before = { x: new Float64Array(size), y: new Float64Array(size) };
  const convergence = new Float64Array(size).fill(1);
  return {
    step: (iterations) => {
      for (let done = 0; done < iterations; done += 1) {
        tree.repel(x, y, field.mass, field.theta);
        for (let i = 0; i < size; i += 1) {
          const v = tree.order[i] ?? 0;
          pushed.x[v] = tree.forceX[i] ?? 0;
          pushed.y[v] = tree.forceY[i] ?? 0;
        }
        addUp(field, x, y, pushed);
        move(field, x, y, pushed, before, convergence);
      }
    },
    x: () => Float64Array.from(x),
    y: () => Float64Array.from(y),
  };
};

interface Vectors {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Everybody's whole force, from the repulsion of a mass of 1; nobody moves before all are known. */
function addUp(field: ForceField, x: Float64Array, y: Float64Array, force: Vectors): void {
  const { offsets, neighbours, pull, mass, repulsion, gravity } = field;
  for (let v = 0; v < mass.length; v += 1) {
    const atX = x[v] ?? 0;
    const atY = y[v] ?? 0;
    let pullX = 0;
    let pullY = 0;
    const end = offsets[v + 1] ?? 0;
    for (let at = offsets[v] ?? 0; at < end; at += 1) {
      const w = neighbours[at] ?? 0;
      const strength = pull[at] ?? 0;
      pullX += (atX - (x[w] ?? 0)) * strength;
      pullY += (atY - (y[w] ?? 0)) * strength;
    }
    const own = mass[v] ?? 0;
    const inward = gravity * own;
    const outward = repulsion * own;
    force.x[v] = (force.x[v] ?? 0) * outward - atX * inward - pullX;
    force.y[v] = (force.y[v] ?? 0) * outward - atY * inward - pullY;
  }
}

function move(
  { mass, slowDown }: ForceField,
  x: Float64Array,
  y: Float64Array,
  force: Vectors,
  before: Vectors,
  convergence: Float64Array,
): void {
  for (let v = 0; v < mass.length; v += 1) {
    const forceX = force.x[v] ?? 0;
    const forceY = force.y[v] ?? 0;
    const turnX = (before.x[v] ?? 0) - forceX;
    const turnY = (before.y[v] ?? 0) - forceY;
    const alongX = (before.x[v] ?? 0) + forceX;
    const alongY = (before.y[v] ?? 0) + forceY;
    const swinging = (mass[v] ?? 0) * Math.sqrt(turnX * turnX + turnY * turnY);
    const traction = Math.sqrt(alongX * alongX + alongY * alongY) / 2;
    const calm = 1 + Math.sqrt(swinging);
    const speed = ((convergence[v] ?? 0) * logarithm(1 + traction)) / calm;
    const next = Math.sqrt((speed * (forceX * forceX + forceY * forceY)) / calm);
    convergence[v] = next < 1 ? next : 1;
    const stride = speed / slowDown;
    x[v] = (x[v] ?? 0) + forceX * stride;
    y[v] = (y[v] ?? 0) + forceY * stride;
    before.x[v] = forceX;
    before.y[v] = forceY;
  }
}

/**
 * Natural logarithm from 1 to 1e300, right to eight digits, by basic operations alone: `Math.log` may differ in its last bit between
 * machines, and a layout by forces turns such a difference into another picture.
 */
function logarithm(value: number): number {
  let rest = value < 1e300 ? value : 1e300;
  let halvings = 0;
  while (rest > 65_536) {
    rest *= 0.0000152587890625;
    halvings += 16;
  }
  while (rest > 1.5) {
    rest *= 0.5;
    halvings += 1;
  }
  const z = (rest - 1) / (rest + 1);
  const z2 = z * z;
  return halvings * Math.LN2 + 2 * z * (1 + z2 * (1 / 3 + z2 * (1 / 5 + z2 * (1 / 7 + z2 * (1 / 9)))));
}
