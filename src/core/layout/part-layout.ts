import { cloudStart } from "./cloud-start.ts";
import type { ForceField, ForceKernel } from "./force-kernel.ts";
import type { PartTies } from "./parts.ts";
import { dotWidth } from "./ring-places.ts";
import { spreadDots } from "./spread-dots.ts";
import { typedForces } from "./typed-forces.ts";

/** Parts below this stand on a small circle; forces would find the same. */
export const leastForForces = 4;
/** A part of this many fits into a call to a kernel worth its memory. */
const leastForKernel = 64;
const repulsion = 10;
const gravity = 0.14;
/** Ties between communities draw less than those inside, so that communities stand apart. */
const pullBetween = 0.12;
/** What the distance to the nearest other dot is scaled to, at the median. */
const roomyDistance = 1.35 * dotWidth;
const iterationsPerReport = 10;

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * How many iterations a part of this size is given: few contacts many, since they cost little; many contacts few, since they start
 * near where they belong.
 */
export function iterationsFor(size: number): number {
  return size < leastForForces ? 0 : Math.min(600, Math.round(100 + 15_000 / Math.sqrt(size)));
}

/**
 * One connected part of the network as clouds, a community each, around the origin; no dot covers another.
 *
 * @param ties among the members
 * @param communityOf any numbers, along with the members
 * @param options `keepClear` radius around the origin where nobody may stand; `report` is told how many iterations are done.
 * @returns places in map units, their mean near the origin.
 */
export function partLayout(
  ties: PartTies,
  communityOf: Int32Array,
  options: {
    readonly random: () => number;
    readonly kernel: ForceKernel | null;
    readonly keepClear: number;
    readonly report: (iterations: number) => void;
  },
): Places {
  const size = communityOf.length;
  if (size < leastForForces) return smallCircle(size);
  const { cloudOf, clouds } = renumbered(communityOf);
  const field = fieldOf(ties, cloudOf);
  const start = cloudStart(field, cloudOf, clouds, options.random);
  const kernel = size < leastForKernel ? typedForces : (options.kernel ?? typedForces);
  const run = kernel(field, start.x, start.y);
  const iterations = iterationsFor(size);
  for (let done = 0; done < iterations; done += iterationsPerReport) {
    const now = Math.min(iterationsPerReport, iterations - done);
    run.step(now);
    options.report(now);
  }
  const x = run.x();
  const y = run.y();
  scaleAndCentre(x, y);
  spreadDots(x, y, options.keepClear);
  return { x, y };
}

function fieldOf({ offsets, neighbours, strength }: PartTies, cloudOf: Uint32Array): ForceField {
  const size = cloudOf.length;
  const pull = new Float64Array(neighbours.length);
  const mass = new Float64Array(size);
  for (let v = 0; v < size; v += 1) {
    const end = offsets[v + 1] ?? 0;
    let sum = 1;
    for (let at = offsets[v] ?? 0; at < end; at += 1) {
      const inside = cloudOf[neighbours[at] ?? 0] === cloudOf[v];
      // Half from the tie itself: a weak tie is still a tie.
      const drawn = (0.5 + 0.5 * (strength[at] ?? 0)) * (inside ? 1 : pullBetween);
      pull[at] = drawn;
      sum += drawn;
    }
    mass[v] = sum;
  }
  return { offsets, neighbours, pull, mass, repulsion, gravity, slowDown: Math.fround(1 + Math.log(size)), theta: 1 };
}

function renumbered(communityOf: Int32Array): { readonly cloudOf: Uint32Array; readonly clouds: number } {
  const number = new Map<number, number>();
  const cloudOf = new Uint32Array(communityOf.length);
  communityOf.forEach((community, v) => {
    let cloud = number.get(community);
    if (cloud === undefined) {
      cloud = number.size;
      number.set(community, cloud);
    }
    cloudOf[v] = cloud;
  });
  return { cloudOf, clouds: number.size };
}

/** One alone, two side by side, three in a triangle. */
function smallCircle(size: number): Places {
  const radius = size === 1 ? 0 : (0.75 * dotWidth) / Math.sin(Math.PI / size);
  const x = Float64Array.from({ length: size }, (_, i) => radius * Math.sin((2 * Math.PI * (i + 0.5)) / size));
  const y = Float64Array.from({ length: size }, (_, i) => radius * Math.cos((2 * Math.PI * (i + 0.5)) / size));
  return { x, y };
}

/** Moves the middle of the smallest circle around all to the origin, and scales so that dots at the median have their room. */
function scaleAndCentre(x: Float64Array, y: Float64Array): void {
  const size = x.length;
  const middle = enclosingMiddle(x, y);
  for (let v = 0; v < size; v += 1) {
    x[v] = (x[v] ?? 0) - middle.x;
    y[v] = (y[v] ?? 0) - middle.y;
  }
  const nearest = nearestDistances(x, y).sort();
  const median = nearest[nearest.length >> 1] ?? 0;
  const scale = median > 0 ? roomyDistance / median : 1;
  for (let v = 0; v < size; v += 1) {
    x[v] = (x[v] ?? 0) * scale;
    y[v] = (y[v] ?? 0) * scale;
  }
}

/** Steps towards whoever is farthest, each shorter than the one before: near the middle to a hundredth. Source: Badoiu and Clarkson 2003. */
function enclosingMiddle(x: Float64Array, y: Float64Array): { readonly x: number; readonly y: number } {
  let atX = 0;
  let atY = 0;
  for (let step = 1; step <= 100; step += 1) {
    let farthest = 0;
    let farthestSquare = -1;
    for (let v = 0; v < x.length; v += 1) {
      const offX = (x[v] ?? 0) - atX;
      const offY = (y[v] ?? 0) - atY;
      const square = offX * offX + offY * offY;
      if (square <= farthestSquare) continue;
      farthest = v;
      farthestSquare = square;
    }
    atX += ((x[farthest] ?? 0) - atX) / (step + 1);
    atY += ((y[farthest] ?? 0) - atY) / (step + 1);
  }
  return { x: atX, y: atY };
}

/** Distance to the nearest other dot, of dots evenly spread over the list: enough for a median. */
function nearestDistances(x: Float64Array, y: Float64Array): Float64Array {
  const taken = Math.min(x.length, 500);
  return Float64Array.from({ length: taken }, (_, i) => {
    const v = Math.floor((i * x.length) / taken);
    let nearest = Number.POSITIVE_INFINITY;
    for (let w = 0; w < x.length; w += 1) {
      const offX = (x[w] ?? 0) - (x[v] ?? 0);
      const offY = (y[w] ?? 0) - (y[v] ?? 0);
      const square = offX * offX + offY * offY;
      if (square < nearest && w !== v) nearest = square;
    }
    return Math.sqrt(nearest);
  });
}
