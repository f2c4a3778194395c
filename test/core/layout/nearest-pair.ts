import type { MapAnswer } from "../../../src/core/answers/question.ts";

/** Distance of the two dots that are nearest to one another; infinite for fewer than two. */
export function nearestPair({ x, y }: Pick<MapAnswer, "x" | "y">): number {
  const order = [...x.keys()].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
  let nearest = Number.POSITIVE_INFINITY;
  order.forEach((v, i) => {
    for (let j = i + 1; j < order.length; j += 1) {
      const w = order[j] ?? 0;
      const offX = (x[w] ?? 0) - (x[v] ?? 0);
      if (offX >= nearest) break;
      nearest = Math.min(nearest, Math.hypot(offX, (y[w] ?? 0) - (y[v] ?? 0)));
    }
  });
  return nearest;
}
