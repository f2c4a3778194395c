import { type CirclesOptions, circlesLayout } from "../layout/circles.ts";
import { ringsLayout } from "../layout/rings.ts";
import type { NetworkMeasures } from "./network-measures.ts";
import type { MapAnswer, Question } from "./question.ts";

/** The same turn of the picture every time. */
const circlesSeed = 1;

/**
 * Where everybody stands on the map.
 *
 * @param options for circles: positions on an earlier map, which stay; who is told of progress. Rings need neither.
 */
export function mapAnswer(
  measures: NetworkMeasures,
  question: Extract<Question, { ask: "map" }>,
  options: Pick<CirclesOptions, "before" | "onProgress"> = {},
): MapAnswer {
  if (question.layout !== "circles") return ringsLayout(measures.network);
  return circlesLayout(measures.network, measures.communities.communityOf, {
    ...options,
    seed: circlesSeed,
    kernel: measures.kernels.forces,
  });
}
