import forceAtlas2 from "graphology-layout-forceatlas2";
import type { ForceField } from "../../../src/core/layout/force-kernel.ts";
import { typedForces } from "../../../src/core/layout/typed-forces.ts";
import { seededRandom } from "../../../src/core/model/seeded-random.ts";
import { forceKernel } from "../../../src/kernels/forces.ts";
import { drawingStress, neighbourhoodKept } from "../../support/layout-quality.ts";
import { interleaved, ours, type Subject, scaled } from "../measure.ts";
import type { BenchNetwork } from "../networks.ts";
import { contactOf, graphologyOf, type Section } from "../setting.ts";
import { type Goal, short } from "../table.ts";

interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

const theta = 0.5;

/** The forces of the circles layout against graphology's, from the same start with the same settings: an iteration, and the outcome. */
export const layoutSection: Section = async ({ extent, add }) => {
  for (const [thousands, iterations] of extent === "quick"
    ? [[1, 300] as const]
    : ([
        [1, 300],
        [10, 100],
      ] as const)) {
    const { name, network } = contactOf(thousands);
    const field = fieldOf(network);
    const start = startOf(network.size);
    const graph = graphologyOf(network);
    graph.forEachNode((node) => graph.mergeNodeAttributes(node, { x: start.x[Number(node)], y: start.y[Number(node)] }));
    const kernel = forceKernel() ?? typedForces;
    let mine: Places = start;
    let theirs: Places = start;
    const eachIteration = (work: () => void): Subject => {
      const all = ours(work);
      return async () => {
        const spent = await all();
        return spent === null ? null : scaled(spent, 1 / iterations);
      };
    };
    const [own = [], byGraphology = [], byTypes = []] = await interleaved(
      [
        eachIteration(() => {
          const run = kernel(field, start.x, start.y);
          run.step(iterations);
          mine = { x: run.x(), y: run.y() };
        }),
        eachIteration(() => {
          const places = forceAtlas2(graph, { iterations, settings: settingsOf(field) });
          theirs = {
            x: start.x.map((_, v) => places[String(v)]?.x ?? 0),
            y: start.y.map((_, v) => places[String(v)]?.y ?? 0),
          };
        }),
        eachIteration(() => typedForces(field, start.x, start.y).step(iterations)),
      ],
      2,
    );
    const quality = (places: Places) => ({
      stress: drawingStress({ ...network, ...places }, 100),
      kept: neighbourhoodKept({ ...network, ...places }, 1000),
    });
    const [one, other] = [quality(mine), quality(theirs)];
    const goals: readonly Goal[] =
      thousands === 10
        ? [
            { kind: "ratio", peer: "graphology", atLeast: 10 },
            { kind: "limit", what: "stress, over graphology's,", value: one.stress / other.stress, atMost: 1.02 },
            { kind: "limit", what: "neighbourhoods kept, graphology's over ours,", value: other.kept / one.kept, atMost: 1.02 },
          ]
        : [];
    add({
      measure: "layout, an iteration",
      network: name,
      size: network.size,
      ours: own,
      peers: [
        { name: "graphology", spent: byGraphology },
        { name: "our TypeScript", spent: byTypes },
      ],
      goals,
      note: `after ${iterations}: stress ${short(one.stress)} (graphology ${short(other.stress)}), neighbourhoods kept ${short(one.kept)} (${short(other.kept)})`,
    });
  }
};

function fieldOf({ size, offsets, neighbours }: BenchNetwork): ForceField {
  return {
    offsets,
    neighbours,
    pull: new Float64Array(neighbours.length).fill(1),
    mass: Float64Array.from({ length: size }, (_, v) => 1 + (offsets[v + 1] ?? 0) - (offsets[v] ?? 0)),
    repulsion: 10,
    gravity: 0.05,
    slowDown: 1 + Math.log(size),
    theta,
  };
}

function settingsOf({ repulsion, gravity, slowDown }: ForceField) {
  return { barnesHutOptimize: true, barnesHutTheta: theta, strongGravityMode: true, scalingRatio: repulsion, gravity, slowDown };
}

function startOf(size: number): { readonly x: Float64Array; readonly y: Float64Array } {
  const random = seededRandom(size);
  const width = 100 * Math.sqrt(size);
  const somewhere = (): number => (random() - 0.5) * width;
  return { x: Float64Array.from({ length: size }, somewhere), y: Float64Array.from({ length: size }, somewhere) };
}
