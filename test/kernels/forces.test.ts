import fc from "fast-check";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { describe, expect, test } from "vitest";
import type { ForceKernel } from "../../src/core/layout/force-kernel.ts";
import { typedForces } from "../../src/core/layout/typed-forces.ts";
import type { TieGraph } from "../../src/core/network/network.ts";
import { forceKernel } from "../../src/kernels/forces.ts";
import { drawingStress, neighbourhoodKept } from "../support/layout-quality.ts";
import { anyNetwork } from "../support/networks/arbitraries.ts";
import { clouds } from "../support/networks/clouds.ts";
import { chain, clique, star, tiesOf } from "../support/networks/rows.ts";
import { fieldOf, scattered } from "./forces-field.ts";

const wasm = forceKernel();
const kernels: readonly (readonly [string, ForceKernel])[] = [
  ["TypeScript", typedForces],
  ...(wasm === null ? [] : [["WebAssembly", wasm] as const]),
];

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The same by the library the method is known from. */
function graphologyPlaces(ties: TieGraph, start: Places, iterations: number, barnesHut: boolean): Places {
  const graph = new Graph({ type: "undirected" });
  for (let v = 0; v < ties.size; v += 1) graph.addNode(v, { x: start.x[v] ?? 0, y: start.y[v] ?? 0 });
  for (let v = 0; v < ties.size; v += 1) {
    for (const w of ties.neighbours.subarray(ties.offsets[v] ?? 0, ties.offsets[v + 1] ?? 0)) if (v < w) graph.addEdge(v, w);
  }
  const settings = {
    scalingRatio: 10,
    gravity: 0.05,
    strongGravityMode: true,
    slowDown: 1 + Math.log(ties.size),
    barnesHutOptimize: barnesHut,
    barnesHutTheta: 0.5,
  };
  const places = forceAtlas2(graph, { iterations, settings });
  return {
    x: Float64Array.from({ length: ties.size }, (_, v) => places[v]?.x ?? 0),
    y: Float64Array.from({ length: ties.size }, (_, v) => places[v]?.y ?? 0),
  };
}

function placesAfter(kernel: ForceKernel, ties: TieGraph, start: Places, iterations: number, theta = 1): Places {
  const run = kernel(fieldOf(ties, { theta }), start.x, start.y);
  run.step(iterations);
  return { x: run.x(), y: run.y() };
}

function farthestApart(one: Places, other: Places): number {
  let farthest = 0;
  for (let v = 0; v < one.x.length; v += 1) {
    farthest = Math.max(farthest, Math.hypot((one.x[v] ?? 0) - (other.x[v] ?? 0), (one.y[v] ?? 0) - (other.y[v] ?? 0)));
  }
  return farthest;
}

test("this machine runs the WebAssembly", () => {
  expect(wasm).not.toBeNull();
});

describe.each(kernels)("forces in %s", (_, kernel) => {
  test("without groups, the first steps are those of graphology's ForceAtlas2", () => {
    const ties = tiesOf(60, clouds(3, 20, { inside: 5, between: 1, seed: 1 }));
    const start = scattered(60, 2);
    const places = placesAfter(kernel, ties, start, 8, 0);
    // Single precision there, double here: the difference grows from step to step.
    const difference = farthestApart(places, graphologyPlaces(ties, start, 8, false));
    expect(difference).toBeLessThan(0.001 * farthestApart(places, start));
  });

  test("groups change a step little", () => {
    const ties = tiesOf(1000, clouds(10, 100, { inside: 6, between: 1, seed: 3 }));
    const start = scattered(1000, 4);
    const exact = placesAfter(kernel, ties, start, 1, 0);
    expect(farthestApart(exact, placesAfter(kernel, ties, start, 1))).toBeLessThan(0.02 * farthestApart(exact, start));
  });

  test("a drawing is as good as graphology's after as many iterations, to two hundredths", () => {
    const ties = tiesOf(600, clouds(12, 50, { inside: 8, between: 1, seed: 5 }));
    const start = scattered(600, 6);
    const ours = { ...ties, ...placesAfter(kernel, ties, start, 400) };
    const theirs = { ...ties, ...graphologyPlaces(ties, start, 400, true) };
    expect(drawingStress(ours, 600)).toBeLessThan(1.02 * drawingStress(theirs, 600));
    expect(neighbourhoodKept(ours, 600)).toBeGreaterThan(0.98 * neighbourhoodKept(theirs, 600));
  });

  test("two who know each other come to rest where attraction, repulsion and gravity are equal", () => {
    const { x, y } = placesAfter(kernel, tiesOf(2, [[0, 1]]), { x: Float64Array.of(-3, 1), y: Float64Array.of(2, 4) }, 2000);
    // Masses 2 at distance d: 10 * 2 * 2 / d = d + .05 * 2 * d / 2.
    expect(Math.hypot((x[0] ?? 0) - (x[1] ?? 0), (y[0] ?? 0) - (y[1] ?? 0))).toBeCloseTo(Math.sqrt(40 / 1.05), 3);
  });

  test("one alone stays at the origin", () => {
    expect(placesAfter(kernel, tiesOf(1, []), { x: Float64Array.of(0), y: Float64Array.of(0) }, 5)).toEqual({
      x: Float64Array.of(0),
      y: Float64Array.of(0),
    });
  });

  test("everybody in one place stays finite", () => {
    const places = placesAfter(kernel, tiesOf(100, clique(100)), { x: new Float64Array(100), y: new Float64Array(100) }, 5);
    expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
  });

  test("steps may be taken in any portions", () => {
    const ties = tiesOf(200, clouds(4, 50, { inside: 5, between: 1, seed: 7 }));
    const start = scattered(200, 8);
    const run = kernel(fieldOf(ties), start.x, start.y);
    for (const portion of [1, 0, 4, 15]) run.step(portion);
    expect(farthestApart({ x: run.x(), y: run.y() }, placesAfter(kernel, ties, start, 20))).toBe(0);
  });
});

describe("both kernels give the same bits", () => {
  const same = (ties: TieGraph, start: Places, iterations: number): void => {
    if (wasm === null) throw new Error("no WebAssembly here");
    expect(placesAfter(wasm, ties, start, iterations)).toEqual(placesAfter(typedForces, ties, start, iterations));
  };

  test("in a thousand networks", () => {
    fc.assert(
      fc.property(anyNetwork(40), fc.integer(), ({ size, pairs }, seed) => same(tiesOf(size, pairs), scattered(size, seed), 6)),
      { numRuns: 1000 },
    );
  });

  test("in clouds, after hundreds of iterations", () => {
    same(tiesOf(1500, clouds(30, 50, { inside: 6, between: 1, seed: 9 })), scattered(1500, 10), 300);
  });

  test("in a chain and in a star of 10,000", () => {
    same(tiesOf(10_000, chain(10_000)), scattered(10_000, 11), 5);
    same(tiesOf(10_000, star(10_000)), scattered(10_000, 12), 5);
  });

  test("where hundreds share a place", () => {
    const x = Float64Array.from({ length: 500 }, (_, v) => (v % 3) * 10);
    same(tiesOf(500, chain(500)), { x, y: new Float64Array(500) }, 10);
  });
});
