import { MultiDirectedGraph } from "graphology";
import { lineBow, standingLines } from "./line-style.ts";
import type { MapScene } from "./map-scene.ts";

/** The contacts and standing lines as the renderer takes them; keys are the numbers of the contacts and lines. */
export function graphOf(scene: MapScene): MultiDirectedGraph {
  const { map } = scene;
  const graph = new MultiDirectedGraph();
  map.ids.forEach((_, v) => {
    graph.addNode(String(v), { x: map.x[v] ?? 0, y: map.y[v] ?? 0 });
  });
  // Ties first and ways last: later lines lie above.
  for (const line of standingLines(map).reverse()) {
    const from = map.lineFrom[line] ?? 0;
    const to = map.lineTo[line] ?? 0;
    const curvature = lineBow(map, from, to, map.lineKind[line] ?? 2);
    const type = curvature === 0 ? "straight" : "curve";
    graph.addEdgeWithKey(String(line), String(from), String(to), { type, curvature });
  }
  return graph;
}
